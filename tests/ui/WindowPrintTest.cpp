// SPDX-License-Identifier: GPL-3.0-or-later
// The ways from the window to printing.
#include "tests/ui/WindowFixture.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/print/PrintDialog.h"
#include "ui/print/PrintWhatBox.h"
#include "ui/print/SmallPages.h"

#include <QApplication>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr int kLongest = 60'000; // ms

class WindowPrintTest : public test::WindowFixture
{
protected:
    /// Does something that opens the dialog, looks at it when its pages are there, and closes it.
    void inDialog(const std::function<void()>& open, const std::function<void(PrintDialog&)>& look)
    {
        bool hasLooked = false;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto* dialog = qobject_cast<PrintDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->isUpToDate(); }, kLongest));
            look(*dialog);
            hasLooked = true;
            dialog->reject();
        });
        open();
        EXPECT_TRUE(hasLooked);
    }
};

TEST_F(WindowPrintTest, PrintsByKeyAndButton)
{
    QAction* print = m_window->action(QStringLiteral("print"));
    ASSERT_NE(print, nullptr);
    EXPECT_FALSE(print->isEnabled()) << "there is nothing to print yet";
    EXPECT_EQ(print->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    EXPECT_FALSE(print->icon().isNull());
    start("wh-hqds");
    ASSERT_TRUE(print->isEnabled());
    inDialog([&] { print->trigger(); },
             [](PrintDialog& dialog) {
                 EXPECT_EQ(dialog.what().what(), PrintChoice::What::All);
                 EXPECT_GT(dialog.pages().count(), 3);
             });
}

TEST_F(WindowPrintTest, PrintsThePageOfThePreview)
{
    start("wh-hqds");
    m_window->project()->showSide(ProjectView::Side::Preview);
    auto* preview = m_window->findChild<PreviewPanel*>();
    ASSERT_NE(preview, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return preview->view().pageCount() > 0; }, kLongest));
    preview->view().showPage(1);
    for (QToolButton* button : preview->findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Print this page…") {
            inDialog([&] { button->click(); },
                     [](PrintDialog& dialog) {
                         ASSERT_EQ(dialog.pages().count(), 1);
                         EXPECT_EQ(dialog.pages().label(0), QStringLiteral("Page 2"));
                     });
            return;
        }
    }
    FAIL() << "there is no button";
}

} // namespace
} // namespace shenbao
