// SPDX-License-Identifier: GPL-3.0-or-later
// What a budget and a plan look like as pictures.
#include "tests/support/Fixtures.h"
#include "ui/form/OfficialTable.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"
#include "ui/tables/Shares.h"
#include "ui/tables/SharesPanel.h"
#include "ui/tables/TimelinePanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace shenbao {
namespace {

const QByteArray kForm = R"(<part id="p" title="部分">
<field key="a.time" label="周期" kind="period"/>
<field key="a.total" label="合计" kind="money"><computed as="sum" of="a.one a.two"/></field>
<rows key="a.one" label="设备费" print="none" sum="金额"><column name="科目" kind="text"><option>设备</option></column>
<column name="内容" kind="text"/><column name="数量" kind="number"/><column name="单价" kind="money"/>
<column name="金额" kind="money" product="数量*单价"/><column name="月份" kind="time"/></rows>
<rows key="a.two" label="劳务费" print="none" sum="金额"><column name="金额" kind="money"/><column name="月份" kind="time"/></rows>
<rows key="a.plan" label="计划" print="none"><column name="月份" kind="month"/><column name="任务" kind="text"/>
<column name="节点" kind="tick"/><column name="成果" kind="text"/></rows>
<shares of="a.one a.two" by="月份"/>
<timeline of="a.plan" month="月份" bar="任务" text="成果" mark="节点" period="a.time"/></part>)";

class BudgetTest : public testing::Test
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
    }
    void set(const char16_t* key, const QJsonValue& value)
    {
        Proposal read = m_session->proposal();
        test::set(read, QString::fromUtf16(key), value);
        EXPECT_TRUE(
            m_session->set(QString::fromUtf16(key), read.own(QString::fromUtf16(key)), QStringLiteral("x")));
    }
    template<typename Node>
    const Node& node() const
    {
        for (const shenbao::Node& one : m_session->form().parts.front().nodes) {
            if (const auto* found = std::get_if<Node>(&one)) {
                return *found;
            }
        }
        throw std::runtime_error("no such node");
    }
    QStringList shares(const QString& column) const
    {
        QStringList list;
        for (const auto& share : sharesByColumn(m_session->proposal(),
                                                {QStringLiteral("a.one"), QStringLiteral("a.two")}, column)) {
            list << QString(share.label + u'=' + share.amount.toString());
        }
        return list;
    }
    static QJsonObject line(const char16_t* amount, const char16_t* month)
    {
        return {{QStringLiteral("金额"), QString::fromUtf16(amount)},
                {QStringLiteral("月份"), QString::fromUtf16(month)}};
    }

    test::TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
};

TEST_F(BudgetTest, AmountsAreAddedUpByMonthAndKeepTheirSum)
{
    EXPECT_EQ(shares(QStringLiteral("月份")), QStringList());
    set(u"a.one", QJsonArray{line(u"100", u"2026-03/2026-05"), line(u"7", u"")});
    set(u"a.two", QJsonArray{line(u"5", u"2026-07"), line(u"1", u"2026-03-08"), line(u"2", u"")});
    // what does not divide evenly stays with the last month; a month without anything is seen as such
    EXPECT_EQ(shares(QStringLiteral("月份")),
              (QStringList{QStringLiteral("2026年3月=34.33"), QStringLiteral("2026年4月=33.33"),
                           QStringLiteral("2026年5月=33.34"), QStringLiteral("2026年6月=0"),
                           QStringLiteral("2026年7月=5"), QStringLiteral("Not stated=9")}));
}

TEST_F(BudgetTest, AMistypedYearDoesNotDrawACenturyOfMonths)
{
    set(u"a.two", QJsonArray{line(u"5", u"2026-07"), line(u"1", u"2926-07")});
    EXPECT_EQ(shares(QStringLiteral("月份")),
              (QStringList{QStringLiteral("2026年7月=5"), QStringLiteral("2926年7月=1")}));
    set(u"a.two", QJsonArray{line(u"5", u"2026-07/2926-07")});
    EXPECT_EQ(shares(QStringLiteral("月份")).size(), 1);
}

TEST_F(BudgetTest, NumbersAreInTheirOrderAndWordsInThatOfTheRows)
{
    const auto row = [](const char16_t* amount, const QJsonValue& count, const char16_t* content) {
        return QJsonObject{{QStringLiteral("金额"), QString::fromUtf16(amount)},
                           {QStringLiteral("数量"), count},
                           {QStringLiteral("内容"), QString::fromUtf16(content)}};
    };
    set(u"a.one", QJsonArray{row(u"5", 2027, u"乙"), row(u"7", 2026, u"甲"), row(u"1", 2027, u"乙"),
                             row(u"2", 2025, u"丙")});
    EXPECT_EQ(shares(QStringLiteral("数量")),
              (QStringList{QStringLiteral("2025=2"), QStringLiteral("2026=7"), QStringLiteral("2027=6")}));
    EXPECT_EQ(shares(QStringLiteral("内容")),
              (QStringList{QStringLiteral("乙=6"), QStringLiteral("甲=7"), QStringLiteral("丙=2")}));
}

TEST_F(BudgetTest, ThePictureFollowsTheTable)
{
    SharesPanel panel(*m_session, node<SharesNode>(), nullptr);
    panel.resize(900, 400);
    panel.show();
    ASSERT_EQ(panel.charts().size(), 2u);
    EXPECT_FALSE(panel.charts()[0]->isVisible());
    set(u"a.one", QJsonArray{line(u"300", u"2026-03")});
    set(u"a.two", QJsonArray{line(u"100", u"")});
    QTest::qWait(1);
    ASSERT_TRUE(panel.charts()[0]->isVisible());
    EXPECT_TRUE(panel.charts()[0]->accessibleDescription().contains(u"300.00万元 · 75.0%"));
    EXPECT_TRUE(panel.charts()[0]->accessibleName().contains(u"合计"));
    EXPECT_TRUE(panel.charts()[1]->accessibleDescription().contains(u"2026年3月"));
    EXPECT_TRUE(QTest::qWaitFor([&] { // beside each other
        return panel.charts()[0]->geometry().right() < panel.charts()[1]->x();
    }));
    panel.resize(400, 600);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return panel.charts()[0]->geometry().bottom() < panel.charts()[1]->y(); }));
    panel.hide();
    set(u"a.one", QJsonValue());
    panel.show();
    EXPECT_FALSE(panel.charts()[0]->accessibleDescription().contains(u"300.00"));
}

TEST_F(BudgetTest, APlanHasABarForEachTaskAndAMarkForEachMilestone)
{
    const auto row = [](const char16_t* month, const char16_t* task, bool mark, const char16_t* result) {
        return QJsonObject{{QStringLiteral("月份"), QString::fromUtf16(month)},
                           {QStringLiteral("任务"), QString::fromUtf16(task)},
                           {QStringLiteral("节点"), mark ? QStringLiteral("是") : QStringLiteral("否")},
                           {QStringLiteral("成果"), QString::fromUtf16(result)}};
    };
    set(u"a.plan", QJsonArray{row(u"2026-05", u"采集", false, u"甲"), row(u"2026-03", u"采集", true, u"乙"),
                              row(u"2026-06", u"标注", true, u"丙"), row(u"", u"验收", true, u"丁")});
    set(u"a.time", QStringLiteral("2026-01/2026-12"));
    const auto lines = timelineOf(m_session->proposal(), node<TimelineNode>());
    ASSERT_EQ(lines.size(), 2u); // without a month there is no place for it
    EXPECT_EQ(lines[0].label, u"采集");
    EXPECT_EQ(lines[0].from, (YearMonth{2026, 3}));
    EXPECT_EQ(lines[0].to, (YearMonth{2026, 5}));
    ASSERT_EQ(lines[0].milestones.size(), 1u);
    EXPECT_EQ(lines[0].milestones[0].label, u"乙");
    TimelinePanel panel(*m_session, node<TimelineNode>(), nullptr);
    panel.show();
    EXPECT_TRUE(panel.view().accessibleDescription().contains(u"丙"));
    set(u"a.plan", QJsonArray{row(u"2026-05", u"试运行", true, u"戊")});
    QTest::qWait(1);
    EXPECT_TRUE(panel.view().accessibleDescription().contains(u"试运行"));
}

TEST_F(BudgetTest, AColumnThatCanOnlyBeOneThingIsNotCopied)
{
    QJsonObject row = line(u"300", u"2026-03");
    row.insert(QStringLiteral("内容"), QStringLiteral("服务器"));
    set(u"a.one", QJsonArray{row});
    RowsTable table(*m_session, QStringLiteral("a.one"));
    table.resize(800, 300);
    table.show();
    EXPECT_TRUE(table.view()->isColumnHidden(0));
    table.view()->selectRow(0);
    QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(u"服务器"));
    table.view()->selectionModel()->setCurrentIndex(table.view()->model()->index(1, 0),
                                                    QItemSelectionModel::ClearAndSelect);
    table.paste(*QGuiApplication::clipboard()->mimeData());
    ASSERT_EQ(m_session->proposal().own(QStringLiteral("a.one")).rows()->size(), 2u);
    const Row& pasted = (*m_session->proposal().own(QStringLiteral("a.one")).rows())[1];
    EXPECT_TRUE(pasted[0].isBlank());
    EXPECT_EQ(*pasted[1].text(), u"服务器");
    ASSERT_NE(pasted[4].number(), nullptr);
    EXPECT_EQ(pasted[4].number()->toString(), u"300");
}

// ---- the official table

/// Counts how often its height is asked for.
class Asked final : public QWidget
{
public:
    using QWidget::QWidget;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        ++count;
        return 4000 / std::max(width, 1);
    }
    QSize sizeHint() const override { return {100, 20}; }
    mutable int count = 0;
};

TEST(OfficialTableTest, AsksForHeightsOncePerWidth)
{
    QWidget table;
    auto* layout = new OfficialTable(&table, {40, 60}, 1);
    auto* cell = new Asked(&table);
    QSizePolicy policy = cell->sizePolicy();
    policy.setHeightForWidth(true);
    cell->setSizePolicy(policy);
    layout->addCell(cell, 0, 1, 1, 1);
    layout->setRowHeight(0, 10);
    const int height = layout->heightForWidth(500);
    const int once = cell->count;
    EXPECT_EQ(once, 1);
    layout->setGeometry(QRect(0, 0, 500, height));
    EXPECT_EQ(layout->heightForWidth(500), height);
    EXPECT_EQ(cell->count, once);
    layout->invalidate();
    EXPECT_EQ(layout->heightForWidth(500), height);
    EXPECT_EQ(cell->count, once + 1);
}

TEST(OfficialTableTest, KeepsLeastHeightsAtAnotherZoom)
{
    QWidget table;
    auto* layout = new OfficialTable(&table, {100}, 1);
    layout->addCell(new QWidget(&table), 0, 0, 1, 1);
    layout->setRowHeight(0, 40);
    EXPECT_EQ(layout->heightForWidth(300), 42);
    layout->setScale(2);
    EXPECT_EQ(layout->heightForWidth(300), 82);
}

} // namespace
} // namespace shenbao
