// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of every page of the window, with both samples, in Chinese at 1366 × 768: nothing is cut off, no word is left
// in English, everything that can be operated has a name for those who cannot see it.
#include "tests/ui/WindowFixture.h"
#include "ui/common/Language.h"
#include "ui/export/ExportDialog.h"
#include "ui/help/HelpWindow.h"
#include "ui/history/HistoryDialog.h"
#include "ui/print/PrintDialog.h"
#include "ui/search/SearchPanel.h"
#include "ui/shell/CompanyProfileDialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QTextDocumentFragment>
#include <QTextEdit>

namespace shenbao {
namespace {

class WindowLooksTest : public test::WindowFixture, public testing::WithParamInterface<const char*>
{
protected:
    void SetUp() override
    {
        applyLanguage(*qApp, Language::Chinese);
        restart();
        m_window->resize(1366, 768);
        ASSERT_TRUE(m_window->openSample(QString::fromLatin1(GetParam()), m_path))
            << m_window->lastMessage().toStdString();
    }

    ~WindowLooksTest() override
    {
        m_window.reset();
        QSettings().clear();
        applyLanguage(*qApp, Language::English); // the texts of the sources, as at the start
    }

    /// Until what the last event changed is laid out.
    static void settle()
    {
        QTest::qWait(20);
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }

    /// Every page with every panel beside it.
    void forEachPage(const std::function<void(const std::string& where)>& look)
    {
        settle();
        look("start");
        ProjectView& view = *m_window->project();
        for (int part = 0; part < view.partCount(); ++part) {
            view.showPart(part);
            view.showSide(ProjectView::Side(part % 4));
            settle();
            look("part " + std::to_string(part + 1));
        }
    }

    /// Every dialog over the window.
    void forEachDialog(const std::function<void(const std::string& where)>& look)
    {
        ProjectSession& project = session();
        HistoryDialog history(project, m_window.get());
        PrintDialog print(project, test::forms(), PrinterSource::system(), m_window.get());
        ExportDialog exports(project, test::forms(), m_window.get());
        CompanyProfileDialog profile(m_window.get());
        HelpWindow help;
        for (QWidget* one : std::initializer_list<QWidget*>{&history, &print, &exports, &profile, &help}) {
            one->show();
            EXPECT_TRUE(QTest::qWaitFor([&] { return !history.isBusy(); }, 10'000));
            QTest::qWait(one == &exports ? 400 : 1); // for what is said of the paper
            EXPECT_TRUE(QTest::qWaitFor([&] { return one != &print || print.isUpToDate(); }, 10'000));
            settle();
            m_root = one;
            look(one->metaObject()->className());
            one->hide();
        }
        m_root = nullptr;
        m_window->project()->search()->open(true);
        settle();
        look("search");
        m_window->project()->search()->close();
    }

    /// Pages and dialogs.
    void forAll(const std::function<void(const std::string& where)>& look)
    {
        forEachPage(look);
        forEachDialog(look);
    }

    template<typename Widget>
    std::vector<Widget*> shown()
    {
        std::vector<Widget*> list;
        for (auto* one : (m_root ? m_root : m_window.get())->findChildren<Widget*>()) {
            if (one->isVisible() && !one->visibleRegion().isEmpty()) {
                list.push_back(one);
            }
        }
        return list;
    }

    QWidget* m_root = nullptr; ///< looked at; null: the window
};

TEST_P(WindowLooksTest, CutsNoTextOff)
{
    forAll([&](const std::string& where) {
        for (const QLabel* label : shown<QLabel>()) {
            if (label->text().isEmpty() || label->wordWrap() || label->textFormat() == Qt::RichText) {
                continue;
            }
            EXPECT_GE(label->height() + 1, label->fontMetrics().height())
                << where << ": " << label->text().toStdString();
            EXPECT_GE(label->width() + 1, label->minimumSizeHint().width())
                << where << ": " << label->text().toStdString();
        }
        for (const QAbstractButton* button : shown<QAbstractButton>()) {
            if (!button->text().isEmpty()) {
                EXPECT_GE(button->height() + 1, button->fontMetrics().height())
                    << where << ": " << button->text().toStdString();
                EXPECT_GE(button->width() + 1, button->minimumSizeHint().width())
                    << where << ": " << button->text().toStdString();
            }
        }
    });
}

/// The texts that the program itself brings along; answers and the form may hold any.
TEST_P(WindowLooksTest, LeavesNoWordInEnglish)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}(?: [a-z]{2,})+"));
    forAll([&](const std::string& where) {
        QStringList texts;
        for (const QLabel* label : shown<QLabel>()) {
            texts << QTextDocumentFragment::fromHtml(label->text()).toPlainText();
        }
        for (const QAbstractButton* button : shown<QAbstractButton>()) {
            texts << button->text();
        }
        for (const QWidget* any : shown<QWidget>()) {
            texts << any->toolTip() << any->accessibleName() << any->statusTip();
        }
        for (const QString& text : texts) {
            EXPECT_FALSE(word.match(text).hasMatch()) << where << ": " << text.toStdString();
        }
    });
}

TEST_P(WindowLooksTest, NamesWhatCanBeOperated)
{
    forAll([&](const std::string& where) {
        for (QWidget* widget : shown<QWidget>()) {
            const bool isControl =
                qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                qobject_cast<QTextEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
                qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QAbstractSpinBox*>(widget);
            const bool isInner = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()); // it has the name
            if (!isControl || isInner || widget->focusPolicy() == Qt::NoFocus) {
                continue;
            }
            const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(told, nullptr);
            EXPECT_FALSE(told->text(QAccessible::Name).isEmpty())
                << where << ": " << widget->metaObject()->className() << " "
                << widget->objectName().toStdString() << " in "
                << widget->parentWidget()->metaObject()->className() << " "
                << widget->parentWidget()->objectName().toStdString();
        }
    });
}

/// Tab goes through the answers of a page from top to bottom.
TEST_P(WindowLooksTest, TabGoesDownThePage)
{
    ProjectView& view = *m_window->project();
    const std::vector<OutlinePart> parts = outlineOf(session().form());
    for (int part = 0; part < view.partCount(); ++part) {
        view.showPart(part);
        QTest::qWait(20);
        const QStringList& keys = parts[size_t(part)].keys;
        if (keys.size() < 2) {
            continue;
        }
        view.showKey(keys.first());
        qsizetype last = -1;
        qsizetype visited = 0;
        for (int steps = 0; steps < 400 && view.currentPart() == part; ++steps) {
            const qsizetype at = keys.indexOf(view.currentKey());
            if (at >= 0 && at != last) {
                EXPECT_GT(at, last) << "part " << part + 1 << ": " << view.currentKey().toStdString();
                if (at < last) {
                    break;
                }
                last = at;
                ++visited;
            }
            QWidget* focus = QApplication::focusWidget();
            if (!focus || !view.isAncestorOf(focus)) {
                break;
            }
            // in a text or a table the key alone means something else
            QTest::keyClick(focus, Qt::Key_Tab, Qt::ControlModifier);
            if (QApplication::focusWidget() == focus) {
                QTest::keyClick(focus, Qt::Key_Tab);
            }
            if (QApplication::focusWidget() == focus) {
                break;
            }
        }
        EXPECT_GE(visited, 2) << "part " << part + 1;
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, WindowLooksTest, testing::Values("sh-hqds", "wh-hqds"),
                         [](const auto& one) { return std::string(one.param, 2); });

} // namespace
} // namespace shenbao
