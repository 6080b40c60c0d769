// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryDialog.h"

#include "tests/support/Fixtures.h"
#include "ui/export/ExportDialog.h"
#include "ui/history/ComparisonView.h"
#include "ui/history/ComparisonWriter.h"
#include "ui/history/HistoryModel.h"
#include "ui/history/VersionNameDialog.h"
#include "ui/history/VersionText.h"
#include "ui/session/ProjectSession.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectView.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>

#include <sqlite3.h>

namespace shenbao {
namespace {

const QByteArray kForm = R"(
<part id="P" title="基本情况">
<heading level="1">单位信息</heading>
<grid id="g" label="单位信息表" columns="40 40"><row><label>名称</label><field key="a.name" label="单位名称" kind="text"/></row>
<row><label>金额</label><field key="a.sum" label="申请金额" kind="money"/></row></grid>
</part>
<part id="Q" title="项目方案">
<heading level="1">建设内容</heading>
<narrative key="a.text" label="建设内容说明"/>
<rows key="a.rows" label="采购明细"><column name="项目" kind="text"/><column name="数量" kind="integer"/></rows>
</part>)";

const QString kName = QStringLiteral("a.name");
const QString kSum = QStringLiteral("a.sum");

class HistoryDialogTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        m_form = *form;
        auto file = ProjectFile::create(m_path, m_form);
        SHENBAO_ASSERT_OK(file);
        start(std::move(*file));
    }
    void TearDown() override { m_dialog.reset(); }

    void start(std::unique_ptr<ProjectFile> file, bool readOnly = false)
    {
        auto session = ProjectSession::open(std::move(file), readOnly);
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
    }
    /// Closes the project, lets a disk or a tool do something to it, and opens it again.
    void reopen(const char* sql, ProjectFile::Mode mode = ProjectFile::Mode::ReadWrite)
    {
        m_dialog.reset();
        m_session.reset();
        sqlite3* handle = nullptr;
        ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &handle), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
        sqlite3_close(handle);
        auto file = ProjectFile::open(m_path, FormCatalog({}), mode);
        SHENBAO_ASSERT_OK(file);
        start(std::move(*file), mode == ProjectFile::Mode::ReadOnly);
    }

    void answer(const QString& key, const Value& value)
    {
        EXPECT_TRUE(m_session->set(key, value, QStringLiteral("change")));
        EXPECT_TRUE(m_session->save());
    }
    void answer(const QString& key, const char16_t* text) { answer(key, Value(QString::fromUtf16(text))); }
    static Value narrative(const QStringList& paragraphs)
    {
        RichText text;
        for (const QString& one : paragraphs) {
            TextParagraph paragraph;
            paragraph.spans = {{one, {}}};
            text.blocks.emplace_back(paragraph);
        }
        return Value(std::move(text));
    }

    void show()
    {
        m_dialog = std::make_unique<HistoryDialog>(*m_session);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_dialog->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
        m_dialog->QWidget::show();
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialog->isBusy(); }, 20000));
    }
    void choose(qint64 step)
    {
        m_dialog->choose(step);
        settle();
    }
    void compareWith(qint64 step)
    {
        m_dialog->compareWith(step);
        settle();
    }
    QString shown() const { return m_dialog->view()->browser()->toPlainText(); }
    /// The shown text of one look.
    QString shown(bool (*isWanted)(const QTextCharFormat&)) const
    {
        QString text;
        const QTextDocument& document = *m_dialog->view()->browser()->document();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                if (isWanted(at.fragment().charFormat())) {
                    text += at.fragment().text() + u'|';
                }
            }
        }
        return text;
    }
    QString added() const
    {
        return shown([](const QTextCharFormat& format) {
            return format.fontUnderline() && format.foreground().color() == Theme::current().good;
        });
    }
    QString removed() const
    {
        return shown([](const QTextCharFormat& format) {
            return format.fontStrikeOut() && format.foreground().color() == Theme::current().error;
        });
    }
    QStringList links() const
    {
        QStringList list;
        const QTextDocument& document = *m_dialog->view()->browser()->document();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                if (at.fragment().charFormat().isAnchor()) {
                    list << at.fragment().charFormat().anchorHref();
                }
            }
        }
        return list;
    }
    void follow(const char16_t* link)
    {
        Q_EMIT m_dialog->view()->browser()->anchorClicked(QUrl(QString::fromUtf16(link)));
        settle();
    }
    QString title(int row) const
    {
        return m_dialog->model()->index(row).data(HistoryModel::TitleRole).toString();
    }
    QPushButton* button(const QString& name) const
    {
        for (auto* one : m_dialog->findChildren<QPushButton*>()) {
            if (one->accessibleName() == name) {
                return one;
            }
        }
        ADD_FAILURE() << name.toStdString();
        return nullptr;
    }
    QString text(const QString& key) const { return m_session->proposal().text(key); }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
    FormPtr m_form;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<HistoryDialog> m_dialog;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TEST_F(HistoryDialogTest, SaysThatThereIsNoOtherVersionYet)
{
    show();
    EXPECT_EQ(m_dialog->model()->rowCount(), 1);
    EXPECT_FALSE(shown().isEmpty());
    EXPECT_FALSE(button(QStringLiteral("Restore this version"))->isEnabled());
    m_dialog->restore();
    EXPECT_FALSE(m_session->canUndo());
}

TEST_F(HistoryDialogTest, EditNameEditCompareRestoreUndo)
{
    answer(kName, u"澜栎公司");
    show();
    m_dialog->nameChosen(QStringLiteral("送审稿"));
    settle();
    EXPECT_EQ(title(0), QStringLiteral("送审稿"));
    answer(kName, u"澜溯集团");
    answer(kSum, Value(Decimal(5)));
    settle();
    ASSERT_EQ(m_dialog->model()->rowCount(), 3);
    EXPECT_EQ(title(1), QStringLiteral("送审稿"));
    choose(1);
    EXPECT_EQ(removed(), QStringLiteral("澜栎公司|"));
    EXPECT_EQ(added(), QStringLiteral("澜溯集团|5.00万元|"));
    EXPECT_TRUE(shown().contains(QStringLiteral("基本情况")));
    EXPECT_FALSE(shown().contains(QStringLiteral("项目方案"))) << "nothing changed there";

    const auto before = m_session->proposal().answers();
    QTest::mouseClick(button(QStringLiteral("Restore this version")), Qt::LeftButton);
    settle();
    EXPECT_EQ(text(kName), QStringLiteral("澜栎公司"));
    EXPECT_TRUE(m_session->proposal().own(kSum).isBlank());
    EXPECT_TRUE(m_dialog->statusText().contains(QStringLiteral("送审稿")));
    // what was there before is a version of its own, and everything else is still there
    ASSERT_EQ(m_dialog->model()->rowCount(), 4);
    EXPECT_TRUE(m_dialog->model()->versions()[1].isBeforeRestore);
    EXPECT_EQ(m_dialog->chosen()->name, QStringLiteral("送审稿"));

    QPushButton* undo = button(QStringLiteral("Undo"));
    ASSERT_TRUE(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    settle();
    EXPECT_EQ(m_session->proposal().answers(), before) << "one step of undo";
    EXPECT_FALSE(undo->isVisible());
    EXPECT_TRUE(m_session->canRedo());
}

TEST_F(HistoryDialogTest, RestoresAPartOrOneAnswer)
{
    answer(kName, u"旧名");
    answer(kSum, Value(Decimal(1)));
    answer(QStringLiteral("a.text"), narrative({QStringLiteral("旧文")}));
    EXPECT_TRUE(m_session->mark(VersionMark::Kind::Exported));
    answer(kName, u"新名");
    answer(kSum, Value(Decimal(2)));
    answer(QStringLiteral("a.text"), narrative({QStringLiteral("新文")}));
    show();
    choose(3);
    EXPECT_EQ(links(), (QStringList{QStringLiteral("restore:part/P"), QStringLiteral("restore:key/a.name"),
                                    QStringLiteral("restore:key/a.sum"), QStringLiteral("restore:part/Q"),
                                    QStringLiteral("restore:key/a.text")}));
    follow(u"restore:key/a.sum");
    EXPECT_EQ(m_session->proposal().number(kSum), Decimal(1));
    EXPECT_EQ(text(kName), QStringLiteral("新名"));
    EXPECT_FALSE(links().contains(QStringLiteral("restore:key/a.sum"))) << "it is so already";
    follow(u"restore:part/Q");
    EXPECT_EQ(text(QStringLiteral("a.text")), QStringLiteral("旧文"));
    EXPECT_EQ(text(kName), QStringLiteral("新名"));
    m_session->undo();
    EXPECT_EQ(text(QStringLiteral("a.text")), QStringLiteral("新文"));
    m_session->undo();
    EXPECT_EQ(m_session->proposal().number(kSum), Decimal(2));
    settle();
}

TEST_F(HistoryDialogTest, ComparesAnyTwoVersions)
{
    for (const char16_t* name : {u"第一稿", u"第二稿", u"第三稿"}) {
        answer(kName, name);
        EXPECT_TRUE(m_session->mark(VersionMark::Kind::Exported));
    }
    answer(kName, u"现稿");
    show();
    // now is chosen, and compared with the version before it
    EXPECT_EQ(removed() + added(), QStringLiteral("第三稿|现稿|"));
    EXPECT_TRUE(links().isEmpty()) << "now need not be restored";
    choose(2);
    EXPECT_EQ(removed() + added(), QStringLiteral("第二稿|现稿|"));
    compareWith(HistoryDialog::kPrevious);
    EXPECT_EQ(removed() + added(), QStringLiteral("第一稿|第二稿|"));
    EXPECT_EQ(links(), (QStringList{QStringLiteral("restore:part/P"), QStringLiteral("restore:key/a.name")}));
    follow(u"restore:key/a.name");
    EXPECT_EQ(text(kName), QStringLiteral("第二稿")) << "the chosen version is restored, not the other one";
    compareWith(3);
    EXPECT_EQ(removed() + added(), QStringLiteral("第二稿|第三稿|")) << "the older one is in front";
    choose(3);
    EXPECT_EQ(removed() + added(), QStringLiteral("第三稿|第二稿|"))
        << "with now, the other cannot be itself";
    choose(0);
    EXPECT_EQ(removed() + added(), QStringLiteral("第二稿|")) << "nothing was answered then";
}

TEST_F(HistoryDialogTest, ShowsChangesOfTextsAndTables)
{
    QStringList paragraphs;
    for (int number = 1; number <= 9; ++number) {
        paragraphs << QStringLiteral("第%1段讲述数据集的建设内容与应用。").arg(number);
    }
    answer(QStringLiteral("a.text"), narrative(paragraphs));
    answer(QStringLiteral("a.rows"), Value(Rows{{Value(QStringLiteral("网关设备")), Value(Decimal(5))}}));
    EXPECT_TRUE(m_session->mark(VersionMark::Kind::Printed));
    paragraphs[4] = QStringLiteral("第5段讲述数据集的建设目标与应用。");
    answer(QStringLiteral("a.text"), narrative(paragraphs));
    answer(QStringLiteral("a.rows"), Value(Rows{{Value(QStringLiteral("云存储")), Value(Decimal(1))},
                                                {Value(QStringLiteral("网关设备")), Value(Decimal(8))}}));
    show();
    EXPECT_EQ(removed(), QStringLiteral("内容|5|"));
    EXPECT_EQ(added(), QStringLiteral("目标|云存储 │ 1|8|"));
    EXPECT_TRUE(shown().contains(QStringLiteral("第4段"))) << "what stands beside it";
    EXPECT_FALSE(shown().contains(QStringLiteral("第2段"))) << "what is further away is left out";
    EXPECT_TRUE(shown().contains(QStringLiteral("建设内容说明")));
}

TEST_F(HistoryDialogTest, CutsVeryLongChangesOff)
{
    QStringList paragraphs;
    for (int number = 0; number < 1200; ++number) {
        paragraphs << QStringLiteral("第%1段：").arg(number) +
                          QStringLiteral("高质量数据集建设内容，").repeated(5);
    }
    answer(QStringLiteral("a.text"), narrative(paragraphs));
    show();
    EXPECT_GT(shown().size(), 10'000);
    EXPECT_LT(shown().size(), 30'000);
    answer(QStringLiteral("a.text"), narrative({paragraphs.join(QString())}));
    settle();
    EXPECT_LT(shown().size(), 50'000);
}

TEST_F(HistoryDialogTest, NamesAreGivenByADialogAndTakenAway)
{
    answer(kName, u"甲");
    EXPECT_TRUE(m_session->mark(VersionMark::Kind::Exported));
    answer(kName, u"乙");
    show();
    choose(1);
    QTest::mouseClick(button(QStringLiteral("Name this version…")), Qt::LeftButton);
    auto* dialog = m_dialog->findChild<VersionNameDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* accept = dialog->findChild<QPushButton*>();
    EXPECT_FALSE(accept->isEnabled()) << "a name is needed";
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("  final  "));
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    settle();
    EXPECT_EQ(title(1), QStringLiteral("final"));
    EXPECT_EQ(title(0), versionTitle(m_dialog->model()->versions()[0]));
    m_dialog->nameChosen(QStringLiteral("终稿"));
    settle();
    EXPECT_EQ(title(1), QStringLiteral("终稿"));
    QTest::mouseClick(button(QStringLiteral("Remove the name")), Qt::LeftButton);
    settle();
    ASSERT_EQ(m_dialog->model()->rowCount(), 3) << "the version stays";
    EXPECT_TRUE(m_dialog->model()->versions()[1].name.isEmpty());
    EXPECT_TRUE(m_dialog->model()->versions()[1].isExported);
    EXPECT_FALSE(button(QStringLiteral("Remove the name"))->isEnabled());
}

TEST_F(HistoryDialogTest, AProjectOpenedForReadingIsOnlyLookedAt)
{
    answer(kName, u"甲");
    EXPECT_TRUE(m_session->mark(VersionMark::Kind::Named, QStringLiteral("送审稿")));
    answer(kName, u"乙");
    reopen("", ProjectFile::Mode::ReadOnly);
    show();
    EXPECT_FALSE(m_dialog->statusText().isEmpty());
    choose(1);
    EXPECT_EQ(removed() + added(), QStringLiteral("甲|乙|"));
    EXPECT_TRUE(links().isEmpty());
    for (const char16_t* name : {u"Restore this version", u"Name this version…", u"Remove the name"}) {
        // 改名 where there is a name
        for (auto* one : m_dialog->findChildren<QPushButton*>()) {
            EXPECT_FALSE(one->accessibleName() == QString::fromUtf16(name) && one->isVisible());
        }
    }
    m_dialog->restore();
    m_dialog->nameChosen(QStringLiteral("x"));
    m_dialog->askName();
    EXPECT_EQ(m_dialog->findChild<VersionNameDialog*>(), nullptr);
    EXPECT_EQ(text(kName), QStringLiteral("乙"));
}

TEST_F(HistoryDialogTest, TellsWhatIsDamaged)
{
    for (const char16_t* name : {u"甲", u"乙", u"丙"}) {
        answer(kName, name);
        EXPECT_TRUE(m_session->mark(VersionMark::Kind::Exported));
    }
    reopen("UPDATE history SET before = '[\"x\"]' WHERE id = 2; UPDATE version SET at = 5 WHERE step = 1");
    show();
    ASSERT_EQ(m_dialog->model()->rowCount(), 3) << "now, step 2, and the beginning";
    EXPECT_FALSE(m_dialog->model()->flags(m_dialog->model()->index(1)).testFlag(Qt::ItemIsEnabled));
    EXPECT_FALSE(m_dialog->model()->flags(m_dialog->model()->index(2)).testFlag(Qt::ItemIsSelectable));
    EXPECT_FALSE(shown().isEmpty());
    QString told;
    for (auto* label : m_dialog->findChildren<QLabel*>()) {
        told += label->isVisible() ? label->text() : QString();
    }
    EXPECT_TRUE(told.contains(QStringLiteral("damaged"))) << told.toStdString();
    EXPECT_EQ(text(kName), QStringLiteral("丙"));
}

TEST_F(HistoryDialogTest, CanBeClosedWhileItIsBusy)
{
    QStringList paragraphs;
    for (int number = 0; number < 3000; ++number) {
        paragraphs << QStringLiteral("第%1段：数据集。").arg(number);
    }
    answer(QStringLiteral("a.text"), narrative(paragraphs));
    m_dialog = std::make_unique<HistoryDialog>(*m_session);
    m_dialog->QWidget::show();
    m_dialog.reset();
    m_dialog = std::make_unique<HistoryDialog>(*m_session);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_dialog->view()->isBusy(); }, 20000));
    m_dialog->choose(0); // another comparison takes its place
    m_dialog.reset();
    QTest::qWait(50);
}

TEST_F(HistoryDialogTest, EveryControlCanBeReachedAndHasAName)
{
    answer(kName, u"甲");
    show();
    QStringList names;
    QWidget* at = m_dialog.get();
    do {
        if (at->focusPolicy() & Qt::TabFocus && at->isVisible()) {
            names << at->accessibleName();
        }
        at = at->nextInFocusChain();
    } while (at != m_dialog.get());
    EXPECT_EQ(names.mid(0, 3), (QStringList{QStringLiteral("Versions"), QStringLiteral("Compare with"),
                                            QStringLiteral("What changed")}));
    EXPECT_EQ(names.size(), 7) << "name, remove the name, restore, close";
    EXPECT_FALSE(names.contains(QString())) << names.join(u'|').toStdString();
}

TEST(ComparisonWriter, ShowsLessOfEachAnswerWhenThereAreMany)
{
    const auto form = test::smallForm(kForm);
    SHENBAO_ASSERT_OK(form);
    ComparisonOrder order{Proposal(*form)};
    Comparison comparison;
    SectionChanges section;
    for (int number = 0; number < 40; ++number) {
        AnswerDiff answer;
        answer.key = QStringLiteral("a.text");
        answer.label = QStringLiteral("第%1项").arg(number);
        answer.kind = AnswerDiff::Kind::Narrative;
        RichTextDiffLine line;
        line.kind = RichTextDiffLine::Kind::Changed;
        // a rare character of two units lies across every place where it might be cut
        line.pieces = {{DiffPiece::Kind::Same, QStringLiteral("甲")},
                       {DiffPiece::Kind::Added, QString(u"乙" + QStringLiteral("𠮷").repeated(9000))}};
        answer.lines = {line};
        section.answers.push_back(std::move(answer));
    }
    comparison.parts.push_back({QStringLiteral("P"), QStringLiteral("部分"), {section}, {}});
    QTextDocument document;
    ComparisonWriter(document, order).write(comparison);
    const QString text = document.toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("第39项")));
    EXPECT_GT(text.size(), 100'000);
    EXPECT_LT(text.size(), 150'000);
    EXPECT_EQ(QString::fromUtf8(text.toUtf8()), text) << "no half characters";
}

TEST(VersionText, DaysInPlainWords)
{
    const QDate today(2026, 3, 5);
    EXPECT_EQ(dayText(today, today), QStringLiteral("Today"));
    EXPECT_EQ(dayText(today.addDays(-1), today), QStringLiteral("Yesterday"));
    EXPECT_NE(dayText(today.addDays(-2), today), dayText(today.addDays(-3), today));
    EXPECT_FALSE(dayText(QDate(2026, 1, 2), today).contains(QStringLiteral("2026")));
    EXPECT_TRUE(dayText(QDate(2025, 12, 31), today).contains(QStringLiteral("2025")));
}

TEST(HistoryModel, IsGroupedByDays)
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    const QDate today(2026, 3, 5);
    const auto version = [](qint64 step, const QDateTime& at) {
        Version one;
        one.step = step;
        one.at = at.toUTC();
        return one;
    };
    model.setVersions({version(3, today.startOfDay().addSecs(3600)),
                       version(2, today.startOfDay().addSecs(60)),
                       version(0, today.startOfDay().addSecs(-60))},
                      today);
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_FALSE(model.index(0).data(HistoryModel::DayRole).toString().isEmpty());
    EXPECT_TRUE(model.index(1).data(HistoryModel::DayRole).toString().isEmpty());
    EXPECT_FALSE(model.index(2).data(HistoryModel::DayRole).toString().isEmpty());
    EXPECT_EQ(model.index(0).data(HistoryModel::TimeRole).toString(), QStringLiteral("01:00"));
    EXPECT_EQ(model.indexOf(2).row(), 1);
    EXPECT_FALSE(model.indexOf(7).isValid());
}

TEST(HistoryOfTheWindow, HasAnAction)
{
    test::TempFolder folder;
    MainWindow window(test::forms(), {});
    QAction* action = window.action(QStringLiteral("history"));
    ASSERT_NE(action, nullptr);
    EXPECT_FALSE(action->isEnabled());
    ASSERT_TRUE(
        window.newProject(test::form(QStringLiteral("wh-hqds")), folder.path(QStringLiteral("p.shenbao"))));
    EXPECT_TRUE(action->isEnabled());
    EXPECT_FALSE(action->shortcut().isEmpty());
    QTimer::singleShot(0, &window, [&] {
        auto* dialog = window.findChild<HistoryDialog*>();
        ASSERT_NE(dialog, nullptr);
        dialog->reject();
    });
    action->trigger();
}

TEST(HistoryOfTheWindow, AnExportIsMarked)
{
    test::TempFolder folder;
    MainWindow window(test::forms(), {});
    ASSERT_TRUE(
        window.newProject(test::form(QStringLiteral("wh-hqds")), folder.path(QStringLiteral("p.shenbao"))));
    QTimer::singleShot(0, &window, [&] {
        auto* dialog = window.findChild<ExportDialog*>();
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->exported({});
        dialog->reject();
    });
    window.exportProject();
    const auto history = History::read(window.project()->session().file());
    SHENBAO_ASSERT_OK(history);
    EXPECT_TRUE(history->versions().front().isExported);
}

} // namespace
} // namespace shenbao
