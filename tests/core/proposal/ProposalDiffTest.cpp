// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/ProposalDiff.h"

#include "core/proposal/Restore.h"
#include "tests/support/Fixtures.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao {
namespace {

using test::set;

const QString kFileA = QStringLiteral("attachment:0123456789abcdef/执照.pdf");
const QString kFileB = QStringLiteral("attachment:fedcba9876543210/执照.pdf");

class ProposalDiffTest : public testing::Test
{
protected:
    static FormPtr form()
    {
        static const FormPtr form = test::smallForm(R"(
          <part id="P" title="正文">
            <paragraph><field key="a.name" label="名称" kind="text"/></paragraph>
            <paragraph><field key="a.amount" label="金额" kind="money"/></paragraph>
            <paragraph><choice key="a.kind" label="类别" mode="multiple"><option value="new">拟新建</option><option>已建</option></choice></paragraph>
            <narrative key="a.text" label="说明"/>
            <rows key="a.lines" label="明细" print="none">
              <column name="序号" kind="integer" number="yes"/>
              <column name="内容" kind="text"/>
              <column name="数量" kind="number"/>
              <column name="金额" kind="money"/>
              <column name="单价（万元）" kind="money"/>
            </rows>
            <enclosures><category title="材料" need="no"><entry key="a.files" label="材料" need="no"/></category></enclosures>
          </part>)")
                                        .value();
        return form;
    }

    std::vector<AnswerDiff> compare() const { return compareProposals(m_before, m_after); }
    AnswerDiff only() const
    {
        const auto diffs = compare();
        EXPECT_EQ(diffs.size(), 1U);
        return diffs.empty() ? AnswerDiff() : diffs.front();
    }
    void setLines(Proposal& proposal, std::initializer_list<std::tuple<const char16_t*, int, int>> lines)
    {
        QJsonArray rows;
        int number = 0;
        for (const auto& [text, count, amount] : lines) {
            rows << QJsonObject{{QStringLiteral("序号"), ++number},
                                {QStringLiteral("内容"), QString::fromUtf16(text)},
                                {QStringLiteral("数量"), count},
                                {QStringLiteral("金额"), amount}};
        }
        set(proposal, QStringLiteral("a.lines"), rows);
    }

    Proposal m_before{form()};
    Proposal m_after{form()};
};

TEST_F(ProposalDiffTest, EqualAnswersAreNoChange)
{
    set(m_before, QStringLiteral("a.name"), QStringLiteral("澜栎公司"));
    set(m_after, QStringLiteral("a.name"), QStringLiteral("澜栎公司"));
    EXPECT_TRUE(compare().empty());
}

TEST_F(ProposalDiffTest, AnswersOfOneLineInTheOrderOfTheForm)
{
    set(m_before, QStringLiteral("a.amount"), QStringLiteral("5"));
    set(m_after, QStringLiteral("a.amount"), QStringLiteral("7.25"));
    set(m_after, QStringLiteral("a.kind"), QJsonArray{QStringLiteral("new"), QStringLiteral("已建")});
    set(m_before, QStringLiteral("a.name"), QStringLiteral("旧名"));
    const auto diffs = compare();
    ASSERT_EQ(diffs.size(), 3U);
    EXPECT_EQ(diffs[0].key, u"a.name");
    EXPECT_TRUE(diffs[0].isBlank);
    EXPECT_EQ(diffs[0].pieces, (DiffPieces{{DiffPiece::Kind::Removed, QStringLiteral("旧名")}}));
    EXPECT_EQ(diffs[1].label, u"金额");
    EXPECT_EQ(diffs[1].pieces, (DiffPieces{{DiffPiece::Kind::Removed, QStringLiteral("5.00万元")},
                                           {DiffPiece::Kind::Added, QStringLiteral("7.25万元")}}));
    EXPECT_TRUE(diffs[2].wasBlank);
    EXPECT_EQ(diffs[2].pieces, (DiffPieces{{DiffPiece::Kind::Added, QStringLiteral("拟新建、已建")}}));
    EXPECT_EQ(diffs[2].added, 6);
}

TEST_F(ProposalDiffTest, ALongLineIsComparedInside)
{
    set(m_before, QStringLiteral("a.name"), QStringLiteral("武汉澜栎光测科技有限公司光谷分公司"));
    set(m_after, QStringLiteral("a.name"), QStringLiteral("武汉澜栎光测科技股份有限公司光谷分公司"));
    EXPECT_EQ(only().pieces, (DiffPieces{{DiffPiece::Kind::Same, QStringLiteral("武汉澜栎光测科技")},
                                         {DiffPiece::Kind::Added, QStringLiteral("股份")},
                                         {DiffPiece::Kind::Same, QStringLiteral("有限公司光谷分公司")}}));
}

TEST_F(ProposalDiffTest, NarrativesShowTheirLinkedFigures)
{
    set(m_before, QStringLiteral("a.amount"), QStringLiteral("5"));
    set(m_after, QStringLiteral("a.amount"), QStringLiteral("7"));
    set(m_before, QStringLiteral("a.text"), QStringLiteral("总投资{{a.amount}}，分两期投入。"));
    set(m_after, QStringLiteral("a.text"), QStringLiteral("总投资{{a.amount}}，分三期投入。"));
    const auto diffs = compare();
    ASSERT_EQ(diffs.size(), 2U);
    const AnswerDiff& text = diffs[1];
    EXPECT_EQ(text.kind, AnswerDiff::Kind::Narrative);
    ASSERT_EQ(text.lines.size(), 1U);
    QString now;
    for (const DiffPiece& piece : text.lines[0].pieces) {
        now += piece.kind == DiffPiece::Kind::Removed ? QString() : piece.text;
    }
    EXPECT_EQ(now, QStringLiteral("总投资7.00万元，分三期投入。"));
    // an amount that only follows is no change of the text
    m_after = m_before;
    set(m_after, QStringLiteral("a.amount"), QStringLiteral("9"));
    EXPECT_EQ(only().key, u"a.amount");
}

TEST_F(ProposalDiffTest, RowsFindTheirPartnersByContent)
{
    setLines(m_before, {{u"网关设备采购", 5, 10}, {u"数据标注服务", 2, 30}, {u"专家咨询", 3, 6}});
    setLines(m_after, {{u"云存储租用", 1, 8}, {u"网关设备采购", 5, 10}, {u"数据标注服务", 4, 60}});
    const AnswerDiff diff = only();
    ASSERT_EQ(diff.kind, AnswerDiff::Kind::Rows);
    ASSERT_EQ(diff.rows.size(), 3U);
    EXPECT_EQ(diff.rows[0].kind, RowDiff::Kind::Added);
    EXPECT_EQ(diff.rows[0].text, QStringLiteral("云存储租用 │ 1 │ 8.00万元"));
    EXPECT_EQ(diff.rows[1].kind, RowDiff::Kind::Changed);
    EXPECT_EQ(diff.rows[1].text, u"数据标注服务");
    EXPECT_EQ(diff.rows[1].before, 1);
    EXPECT_EQ(diff.rows[1].after, 2);
    ASSERT_EQ(diff.rows[1].cells.size(), 2U);
    EXPECT_EQ(diff.rows[1].cells[0].column, 2);
    EXPECT_EQ(diff.rows[1].cells[1].pieces, (DiffPieces{{DiffPiece::Kind::Removed, QStringLiteral("30.00")},
                                                        {DiffPiece::Kind::Added, QStringLiteral("60.00")},
                                                        {DiffPiece::Kind::Same, QStringLiteral("万元")}}));
    EXPECT_EQ(diff.rows[2].kind, RowDiff::Kind::Removed);
    EXPECT_EQ(diff.rows[2].text, QStringLiteral("专家咨询 │ 3 │ 6.00万元"));
}

TEST_F(ProposalDiffTest, AUnitInTheTitleIsNotRepeated)
{
    const auto line = [](int price) {
        return QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("网关")},
                                      {QStringLiteral("单价（万元）"), price}}};
    };
    set(m_before, QStringLiteral("a.lines"), line(2));
    set(m_after, QStringLiteral("a.lines"), line(3));
    const AnswerDiff diff = only();
    ASSERT_EQ(diff.rows.size(), 1U);
    ASSERT_EQ(diff.rows[0].cells.size(), 1U);
    EXPECT_EQ(diff.rows[0].cells[0].pieces, (DiffPieces{{DiffPiece::Kind::Removed, QStringLiteral("2.00")},
                                                        {DiffPiece::Kind::Added, QStringLiteral("3.00")}}));
}

TEST_F(ProposalDiffTest, ARowThatMovedIsNeitherNewNorGone)
{
    setLines(m_before, {{u"甲项", 1, 1}, {u"乙项", 2, 2}, {u"丙项", 3, 3}});
    setLines(m_after, {{u"丙项", 3, 3}, {u"甲项", 1, 1}, {u"乙项", 2, 2}});
    const AnswerDiff diff = only();
    ASSERT_EQ(diff.rows.size(), 1U);
    EXPECT_EQ(diff.rows[0].kind, RowDiff::Kind::Moved);
    EXPECT_EQ(diff.rows[0].before, 2);
    EXPECT_EQ(diff.rows[0].after, 0);
    EXPECT_EQ(diff.added + diff.removed, 0);
}

TEST_F(ProposalDiffTest, AttachmentsThatCameWereRenamedOrReplaced)
{
    const auto files = [](std::initializer_list<std::pair<QString, QString>> list) {
        Rows rows;
        const auto& columns = enclosureColumns();
        for (const auto& [file, title] : list) {
            Row row(columns.size());
            row[0] = Value(file);
            row[1] = Value(title);
            rows.push_back(std::move(row));
        }
        return Value(std::move(rows));
    };
    const QString key = QStringLiteral("a.files");
    (void)m_before.apply(SetValue{key, files({{kFileA, QStringLiteral("营业执照")}})});
    (void)m_after.apply(SetValue{key, files({{kFileB, QStringLiteral("营业执照")}})});
    AnswerDiff diff = only();
    ASSERT_EQ(diff.rows.size(), 1U);
    EXPECT_EQ(diff.rows[0].kind, RowDiff::Kind::Changed);
    ASSERT_EQ(diff.rows[0].cells.size(), 1U);
    EXPECT_TRUE(diff.rows[0].cells[0].isOtherFile);
    EXPECT_EQ(diff.rows[0].cells[0].pieces,
              (DiffPieces{{DiffPiece::Kind::Same, QStringLiteral("执照.pdf")}}));
    (void)m_after.apply(SetValue{
        key, files({{kFileA, QStringLiteral("营业执照副本")}, {kFileB, QStringLiteral("审计报告")}})});
    diff = only();
    ASSERT_EQ(diff.rows.size(), 2U);
    EXPECT_EQ(diff.rows[0].kind, RowDiff::Kind::Changed);
    EXPECT_FALSE(diff.rows[0].cells[0].isOtherFile);
    EXPECT_EQ(diff.rows[1].kind, RowDiff::Kind::Added);
    EXPECT_EQ(diff.rows[1].text, QStringLiteral("执照.pdf │ 审计报告"));
}

TEST_F(ProposalDiffTest, StopsWhenItIsCancelled)
{
    set(m_after, QStringLiteral("a.name"), QStringLiteral("甲"));
    set(m_after, QStringLiteral("a.amount"), QStringLiteral("5"));
    EXPECT_TRUE(compareProposals(m_before, m_after, [] { return true; }).empty());
}

TEST_F(ProposalDiffTest, TheEditsTowardsAStateMakeIt)
{
    setLines(m_before, {{u"甲项", 1, 1}});
    set(m_before, QStringLiteral("a.text"), QStringLiteral("**旧**文"));
    set(m_after, QStringLiteral("a.name"), QStringLiteral("新"));
    set(m_after, QStringLiteral("a.text"), QStringLiteral("新文"));
    const auto edits = editsTowards(m_after, m_before);
    EXPECT_EQ(edits.size(), 3U);
    Proposal restored = m_after;
    for (const ProposalEdit& edit : edits) {
        SHENBAO_ASSERT_OK(restored.apply(edit));
    }
    EXPECT_EQ(restored.answers(), m_before.answers());
    const auto one = editsTowards(m_after, m_before, {QStringLiteral("a.text")});
    ASSERT_EQ(one.size(), 1U);
    EXPECT_EQ(keyOf(one[0]), u"a.text");
    EXPECT_TRUE(editsTowards(m_before, m_before).empty());
}

TEST_F(ProposalDiffTest, AttachmentsOfEditsThatAreNotThereAreTold)
{
    set(m_before, QStringLiteral("a.text"), QStringLiteral("图：\n\n![现场](%1)").arg(kFileA));
    Row row(enclosureColumns().size());
    row[0] = Value(kFileB);
    (void)m_before.apply(SetValue{QStringLiteral("a.files"), Value(Rows{row, row})});
    const auto edits = editsTowards(m_after, m_before);
    const AttachmentLookup none = [](const QString&) { return std::optional<AttachmentFacts>(); };
    const AttachmentLookup all = [](const QString&) { return std::optional(AttachmentFacts()); };
    EXPECT_EQ(missingAttachments(edits, none),
              (QStringList{QStringLiteral("执照.pdf"), QStringLiteral("执照.pdf")}));
    EXPECT_TRUE(missingAttachments(edits, all).isEmpty());
}

} // namespace
} // namespace shenbao
