// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/FindingsPanel.h"

#include "tests/support/Fixtures.h"
#include "ui/common/Language.h"
#include "ui/findings/AcknowledgeDialog.h"
#include "ui/session/ProjectSession.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace shenbao {
namespace {

const QByteArray kForm = R"(
<data id="inputs">
  <field key="a.one" label="甲" kind="text" required="yes"/>
  <field key="a.two" label="乙" kind="text" required="yes"/>
  <field key="a.three" label="丙" kind="text" required="yes"/>
  <field key="a.four" label="丁" kind="text" required="yes"/>
  <field key="a.five" label="戊" kind="text"/>
</data>
<part id="P" title="正文"></part>
<checks>
  <check id="T-1" severity="error" kind="required" keys="a.one" offer="无" message="甲未填写，请按证照上的全称填写，不要简写。" gloss="x" clause="第1条"/>
  <check id="T-2" severity="warning" kind="required" keys="a.two" message="乙未填写。" english="{字段} is blank." gloss="x"/>
  <check id="T-3" severity="info" kind="required" keys="a.three" message="丙未填写。" gloss="x"/>
  <check id="T-4" severity="error" kind="required" keys="a.four" override="已核对原件" message="丁未填写。" gloss="x"/>
  <words id="slip-patterns"><w>甲方 =&gt; 项目单位</w><w>乙方 =&gt; 合作单位</w></words>
  <check id="T-5" severity="warning" kind="pattern" patterns="slip-patterns" keys="a.five" message="请改写“{片段}”。" gloss="x"/>
</checks>)";

class FindingsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        auto file = ProjectFile::create(m_folder.path(QStringLiteral("p.shenbao")), *form);
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file));
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        m_panel = std::make_unique<FindingsPanel>(*m_session);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_panel->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
        m_panel->resize(360, 600);
        m_panel->show();
        QTest::qWait(1);
    }

    void TearDown() override
    {
        m_tester.reset();
        m_panel.reset();
    }

    FindingsModel& model() { return *m_panel->model(); }
    QListView& view() { return *m_panel->view(); }

    /// What the list shows once it has followed the session.
    QStringList ids()
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !model().isBehind() || !m_panel->isVisible(); }));
        QStringList list;
        for (int row = 0; row < model().rowCount(); ++row) {
            list << model().finding(model().index(row))->id;
        }
        return list;
    }

    QModelIndex rowOf(const char* id)
    {
        const auto row = ids().indexOf(QString::fromLatin1(id));
        EXPECT_GE(row, 0) << id;
        return model().index(int(row));
    }

    void answer(const char* key, const QString& text)
    {
        EXPECT_TRUE(m_session->set(QString::fromLatin1(key), Value(text), QStringLiteral("change")));
    }

    /// The middle of a link as it is painted.
    QPoint pointOf(FindingDelegate::Link link, const QModelIndex& index)
    {
        const QRect rect = view().visualRect(index);
        for (int y = rect.top(); y <= rect.bottom(); y += 3) {
            for (int x = rect.left(); x <= rect.right(); x += 3) {
                if (FindingDelegate::linkAt(rect, view().font(), index, {x, y}) == link) {
                    return {x, y};
                }
            }
        }
        ADD_FAILURE() << "no such link";
        return {};
    }

    AcknowledgeDialog* dialog() { return m_panel->findChild<AcknowledgeDialog*>(); }

    test::TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<FindingsPanel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QStringList list(std::initializer_list<const char*> ids)
{
    QStringList result;
    for (const char* id : ids) {
        result << QString::fromLatin1(id);
    }
    return result;
}

TEST_F(FindingsTest, ListsWhatTheSessionFoundWithItsWords)
{
    EXPECT_EQ(ids(), list({"T-1", "T-2", "T-3", "T-4"}));
    const QModelIndex first = rowOf("T-1");
    EXPECT_EQ(first.data(FindingsModel::MessageRole).toString(),
              QStringLiteral("甲未填写，请按证照上的全称填写，不要简写。"));
    EXPECT_EQ(first.data(FindingsModel::LabelRole).toString(), QStringLiteral("甲"));
    EXPECT_EQ(first.data(FindingsModel::ClauseRole).toString(), QStringLiteral("第1条"));
    EXPECT_FALSE(first.data(FindingsModel::FixRole).toString().isEmpty());
    EXPECT_EQ(model().counts(), (FindingsModel::Counts{2, 1, 1, 0}));
}

TEST_F(FindingsTest, SpeaksTheLanguageOfTheInterface)
{
    const auto said = [&](const char* id) {
        const auto row = ids().indexOf(QString::fromLatin1(id));
        return model().index(int(row)).data(FindingsModel::MessageRole).toString();
    };
    const Language before = currentLanguage();
    applyLanguage(*qApp, Language::English);
    EXPECT_EQ(said("T-2"), u"乙 is blank.");
    EXPECT_EQ(said("T-3"), u"丙未填写。") << "a form that gives no English";
    applyLanguage(*qApp, Language::Chinese);
    EXPECT_EQ(said("T-2"), u"乙未填写。");
    applyLanguage(*qApp, before);
}

TEST_F(FindingsTest, PutsTheCurrentPartFirst)
{
    m_panel->setCurrentKeys({QStringLiteral("a.four"), QStringLiteral("a.two")});
    EXPECT_EQ(ids(), list({"T-2", "T-4", "T-1", "T-3"}));
    EXPECT_FALSE(model().index(0).data(FindingsModel::GroupRole).toString().isEmpty());
    EXPECT_TRUE(model().index(1).data(FindingsModel::GroupRole).toString().isEmpty());
    EXPECT_FALSE(model().index(2).data(FindingsModel::GroupRole).toString().isEmpty());
    m_panel->setCurrentKeys({});
    EXPECT_EQ(ids(), list({"T-1", "T-2", "T-3", "T-4"}));
    EXPECT_TRUE(model().index(0).data(FindingsModel::GroupRole).toString().isEmpty());
}

TEST_F(FindingsTest, ChangesOnlyWhatChanged)
{
    view().setCurrentIndex(rowOf("T-4"));
    QSignalSpy removed(&model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    answer("a.two", QStringLiteral("有"));
    EXPECT_EQ(ids(), list({"T-1", "T-3", "T-4"}));
    EXPECT_EQ(removed.size(), 1);
    EXPECT_EQ(inserted.size(), 0);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_EQ(model().finding(view().currentIndex())->id, QStringLiteral("T-4"));
    m_session->undo();
    EXPECT_EQ(ids(), list({"T-1", "T-2", "T-3", "T-4"}));
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(model().finding(view().currentIndex())->id, QStringLiteral("T-4"));
}

TEST_F(FindingsTest, ShowsOneKindByASegment)
{
    const auto buttons = m_panel->findChildren<QToolButton*>();
    ASSERT_EQ(buttons.size(), 4);
    EXPECT_TRUE(buttons[0]->text().contains(u'2'));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    EXPECT_EQ(ids(), list({"T-1", "T-4"}));
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    EXPECT_EQ(ids(), list({"T-3"}));
    EXPECT_FALSE(buttons[0]->isChecked());
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    EXPECT_EQ(ids().size(), 4);
}

TEST_F(FindingsTest, FixesByKeyAndByLink)
{
    view().setCurrentIndex(rowOf("T-1"));
    QTest::keyClick(&view(), Qt::Key_F);
    EXPECT_EQ(ids(), list({"T-2", "T-3", "T-4"}));
    EXPECT_EQ(m_session->proposal().text(QStringLiteral("a.one")), QStringLiteral("无"));
    EXPECT_TRUE(m_session->canUndo());
    m_session->undo();
    QTest::qWait(1); // rows are laid out later
    const QModelIndex index = rowOf("T-1");
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pointOf(FindingDelegate::Link::Fix, index));
    EXPECT_TRUE(QTest::qWaitFor([&] { return ids() == list({"T-2", "T-3", "T-4"}); }, 2000));
}

TEST_F(FindingsTest, JumpsByEnterAndDoubleClick)
{
    QSignalSpy activated(m_panel.get(), &FindingsPanel::activated);
    view().setCurrentIndex(rowOf("T-2"));
    QTest::keyClick(&view(), Qt::Key_Return);
    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated[0][0].value<Finding>().key, QStringLiteral("a.two"));
    const QPoint point = view().visualRect(rowOf("T-3")).center();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, point);
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, point);
    ASSERT_EQ(activated.size(), 2);
    EXPECT_EQ(activated[1][0].value<Finding>().key, QStringLiteral("a.three"));
}

TEST_F(FindingsTest, AcknowledgesAWarningWithAReasonAndTakesItBack)
{
    view().setCurrentIndex(rowOf("T-2"));
    QTest::keyClick(&view(), Qt::Key_A);
    ASSERT_NE(dialog(), nullptr);
    auto* reason = dialog()->findChild<QLineEdit*>();
    QPushButton* accept = nullptr;
    for (auto* button : dialog()->findChildren<QPushButton*>()) {
        accept = button->isDefault() ? button : accept;
    }
    ASSERT_NE(accept, nullptr);
    EXPECT_FALSE(accept->isEnabled()) << "a reason is needed";
    QTest::keyClicks(reason, QStringLiteral("checked"));
    QTest::mouseClick(accept, Qt::LeftButton);
    EXPECT_EQ(ids(), list({"T-1", "T-3", "T-4"}));
    EXPECT_EQ(model().counts(), (FindingsModel::Counts{2, 0, 1, 1}));
    m_panel->setFilter(FindingsModel::Filter::Acknowledged);
    ASSERT_EQ(ids(), list({"T-2"}));
    EXPECT_EQ(model().index(0).data(FindingsModel::ReasonRole).toString(), QStringLiteral("checked"));
    m_panel->withdraw(model().index(0));
    EXPECT_TRUE(ids().isEmpty());
    EXPECT_EQ(model().counts().warnings, 1);
}

TEST_F(FindingsTest, AcknowledgesAnErrorOnItsGroundOnly)
{
    EXPECT_FALSE(rowOf("T-1").data(FindingsModel::CanAcknowledgeRole).toBool());
    EXPECT_FALSE(rowOf("T-3").data(FindingsModel::CanAcknowledgeRole).toBool());
    m_panel->acknowledge(rowOf("T-1"));
    EXPECT_EQ(dialog(), nullptr);
    m_panel->acknowledge(rowOf("T-4"));
    ASSERT_NE(dialog(), nullptr);
    auto* reason = dialog()->findChild<QLineEdit*>();
    EXPECT_EQ(reason->text(), QStringLiteral("已核对原件"));
    const auto isReady = [&] {
        const auto buttons = dialog()->findChildren<QPushButton*>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [](const QPushButton* one) { return one->isDefault() && one->isEnabled(); });
    };
    EXPECT_TRUE(isReady());
    reason->setText(QStringLiteral("others do so too"));
    EXPECT_FALSE(isReady());
    reason->setText(QStringLiteral("已核对原件"));
    dialog()->accept();
    EXPECT_EQ(model().counts(), (FindingsModel::Counts{1, 1, 1, 1}));
}

TEST_F(FindingsTest, WrapsLongMessagesInANarrowPanel)
{
    const QModelIndex index = rowOf("T-1");
    const int wide = view().visualRect(index).height();
    m_panel->resize(100, 600);
    QTest::qWait(20);
    EXPECT_GT(view().visualRect(index).height(), wide);
    EXPECT_LE(view().visualRect(index).width(), view().viewport()->width());
}

TEST_F(FindingsTest, IsFriendlyWhenNothingIsLeft)
{
    EXPECT_TRUE(view().isVisible());
    for (const char* key : {"a.one", "a.two", "a.three", "a.four"}) {
        answer(key, QStringLiteral("有"));
    }
    EXPECT_EQ(ids(), QStringList());
    EXPECT_FALSE(view().isVisible());
    m_session->undo();
    EXPECT_EQ(ids().size(), 1);
    EXPECT_TRUE(view().isVisible());
}

TEST_F(FindingsTest, AClickActsOnWhatWasReadWhenItBegan)
{
    answer("a.five", QStringLiteral("甲方与乙方"));
    ASSERT_EQ(ids().count(QStringLiteral("T-5")), 2);
    QTest::qWait(1); // rows are laid out later
    const QPoint point = pointOf(FindingDelegate::Link::Fix, rowOf("T-5"));
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, point);
    // taking the focus ends an edit elsewhere: the first of the two is gone, the second takes its place in the list
    answer("a.five", QStringLiteral("项目单位与乙方"));
    ASSERT_EQ(ids().count(QStringLiteral("T-5")), 1);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, point);
    QTest::qWait(10);
    EXPECT_EQ(m_session->proposal().text(QStringLiteral("a.five")), QStringLiteral("项目单位与乙方"));
}

TEST_F(FindingsTest, AFixIsMadeForTheTextAsItIsNow)
{
    answer("a.five", QStringLiteral("由甲方牵头"));
    const QModelIndex index = rowOf("T-5");
    answer("a.five", QStringLiteral("本项目由甲方牵头")); // the list does not know it yet
    ASSERT_TRUE(model().finding(index));
    m_panel->fix(index);
    EXPECT_EQ(m_session->proposal().text(QStringLiteral("a.five")), QStringLiteral("本项目由项目单位牵头"));
}

TEST_F(FindingsTest, WaitsWhileSomebodyTypesAndWhileNobodyLooks)
{
    QSignalSpy removed(&model(), &QAbstractItemModel::rowsRemoved);
    for (const char* text : {"a", "ab", "abc"}) {
        answer("a.two", QString::fromLatin1(text));
    }
    EXPECT_EQ(removed.size(), 0) << "not at the keystroke";
    EXPECT_EQ(ids(), list({"T-1", "T-3", "T-4"}));
    EXPECT_EQ(removed.size(), 1);
    m_panel->hide();
    answer("a.three", QStringLiteral("有"));
    QTest::qWait(300);
    EXPECT_TRUE(model().isBehind());
    EXPECT_EQ(removed.size(), 1);
    m_panel->show();
    EXPECT_EQ(removed.size(), 2);
    EXPECT_EQ(ids(), list({"T-1", "T-4"}));
}

} // namespace
} // namespace shenbao
