// SPDX-License-Identifier: GPL-3.0-or-later
// A session gives what a full check gives, and runs little for it.
#include "core/check/CheckSession.h"

#include "core/proposal/ValueJson.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/SampleCases.h"

namespace shenbao {
namespace {

using test::SampleCase;

QStringList linesOf(const Findings& findings)
{
    QStringList lines;
    for (const Finding& one : findings) {
        lines << QStringLiteral("%1 %2 %3 %4-%5 %6/%7 %8")
                     .arg(one.id, QString::number(int(one.severity)), one.key)
                     .arg(one.start)
                     .arg(one.end)
                     .arg(one.row)
                     .arg(one.column)
                     .arg(one.message);
    }
    return lines;
}

/// The rules of a form, kept: a session shares them.
std::shared_ptr<const CheckRunner> rulesOf(const FormPtr& form)
{
    static std::map<QString, std::shared_ptr<const CheckRunner>> all;
    auto& one = all[form->id];
    if (!one) {
        auto runner = CheckRunner::create(form);
        if (!runner) {
            throw std::runtime_error(runner.error().message.toStdString());
        }
        one = std::make_shared<const CheckRunner>(std::move(*runner));
    }
    return one;
}

/// Edits that people might make: answers of the samples, clean and flawed, sentences with numbers, blanks, odd values.
struct Pool
{
    std::vector<ProposalEdit> edits;
};

const Pool& poolOf(const QString& sample)
{
    static std::map<QString, Pool> pools;
    Pool& pool = pools[sample];
    if (!pool.edits.empty()) {
        return pool;
    }
    const SampleCase clean = test::sampleWith(sample, {});
    const SampleCase flawed = test::sampleWith(sample + QStringLiteral("-flawed"), {});
    for (const SampleCase* one : {&clean, &flawed}) {
        for (const auto& [key, value] : one->proposal.answers()) {
            pool.edits.emplace_back(SetValue{key, value});
        }
    }
    for (const Field& field : clean.proposal.form().fields) {
        if (field.isFigure) {
            continue;
        }
        pool.edits.emplace_back(SetValue{field.key, Value()});
        if (isNumberKind(field.kind)) {
            pool.edits.emplace_back(SetValue{field.key, Value(Decimal(0))});
            pool.edits.emplace_back(SetValue{field.key, Value(Decimal(7))});
            pool.edits.emplace_back(SetValue{field.key, Value(QStringLiteral("约七"))});
        }
        const Value own = clean.proposal.own(field.key);
        if (own.rows() && field.kind == FieldKind::Rows) {
            pool.edits.emplace_back(RemoveRows{field.key, 0, 1});
            pool.edits.emplace_back(InsertRows{field.key, 0, {own.rows()->back()}});
            pool.edits.emplace_back(MoveRow{field.key, 0, 1});
            for (size_t column = 0; column < field.columns.size(); ++column) {
                pool.edits.emplace_back(SetCell{field.key, 0, int(column), Value()});
                pool.edits.emplace_back(SetCell{field.key, 0, int(column), own.rows()->back()[column]});
            }
        }
    }
    const QJsonArray sentences = test::casesIn(QStringLiteral("contradictions.json"));
    for (const QJsonValue& one : sentences) {
        const Field* field = clean.proposal.form().field(one[u"key"].toString());
        if (!one[u"append"].isString() || !sample.startsWith(one[u"sample"].toString()) || !field) {
            continue;
        }
        QString text = one[u"append"].toString() + QStringLiteral("合计{{%1}}。");
        text = text.arg(sample == u"wuhan" ? QStringLiteral("wh.f.total")
                                           : QStringLiteral("sh.base.invest_planned"));
        if (auto value = valueFromJson(*field, text)) {
            pool.edits.emplace_back(SetValue{field->key, *value});
        }
    }
    return pool;
}

/// A few edits on an empty form or on a filled one; after each the session says what a full check says.
void sessionEqualsFullCheck(const QString& sample)
{
    const Pool& pool = poolOf(sample);
    const FormPtr form = test::formOfSample(sample);
    const auto rules = rulesOf(form);
    const bool isFilled = *rc::gen::arbitrary<bool>();
    Proposal proposal = isFilled ? test::sampleWith(sample, {}).proposal : Proposal(form);
    CheckSession session(rules);
    QDate today(2026, 2, 25);
    CheckFacts facts;
    session.setToday(today);
    const auto count = *rc::gen::inRange(1, 12);
    for (int at = 0; at < count; ++at) {
        const auto choice = *rc::gen::inRange<size_t>(0, pool.edits.size() + 2);
        if (choice == pool.edits.size()) {
            today = today.addMonths(1);
            session.setToday(today);
            session.update(proposal, {});
        } else if (choice > pool.edits.size()) {
            facts.company += QStringLiteral("司");
            facts.openComments += 1;
            session.setFacts(facts);
            session.update(proposal, {});
        } else {
            const ProposalEdit& edit = pool.edits[choice];
            if (!proposal.apply(edit)) {
                continue; // rows may not be there
            }
            session.update(proposal, {keyOf(edit)});
        }
        TextCache texts;
        RC_ASSERT(linesOf(session.findings()) == linesOf(rules->run({proposal, today, facts, {}, texts})));
    }
}

RC_GTEST_PROP(CheckSessionProperty, EqualsAFullCheckAfterAnyEditsOfShanghai, ())
{
    sessionEqualsFullCheck(QStringLiteral("shanghai"));
}

RC_GTEST_PROP(CheckSessionProperty, EqualsAFullCheckAfterAnyEditsOfWuhan, ())
{
    sessionEqualsFullCheck(QStringLiteral("wuhan"));
}

class CheckSessionTest : public testing::Test
{
protected:
    CheckSessionTest()
        : m_case(test::sampleWith(QStringLiteral("wuhan"), {}))
        , m_session(rulesOf(m_case.proposal.formPtr()))
    {
        m_session.setToday(m_case.today);
    }

    int set(const char* key, const Value& value)
    {
        SHENBAO_EXPECT_OK(m_case.proposal.apply(SetValue{QString::fromLatin1(key), value}));
        return m_session.update(m_case.proposal, {QString::fromLatin1(key)});
    }
    bool finds(const char* id) const
    {
        const Findings findings = m_session.findings();
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& one) { return one.id == QString::fromLatin1(id); });
    }

    SampleCase m_case;
    CheckSession m_session;
};

TEST_F(CheckSessionTest, RunsEverythingAtFirst)
{
    const int all = m_session.update(m_case.proposal, {});
    EXPECT_GT(all, 500);
    EXPECT_EQ(m_session.update(m_case.proposal, {}), 0) << "nothing has changed";
}

TEST_F(CheckSessionTest, RunsOnlyWhatReadsTheChange)
{
    const int all = m_session.update(m_case.proposal, {});
    const int some = set("wh.c.ct_title", Value(QStringLiteral("数据总监")));
    EXPECT_GT(some, 0);
    EXPECT_LT(some, all / 10);
}

TEST_F(CheckSessionTest, FollowsBoundAndComputedAnswers)
{
    m_session.update(m_case.proposal, {});
    EXPECT_FALSE(finds("WH-015"));
    set("wh.f.7", Value()); // a list whose total is part of a total that another answer must equal
    EXPECT_TRUE(finds("WH-015"));
    EXPECT_TRUE(finds("C-038"));
}

TEST_F(CheckSessionTest, FollowsALinkedFigureIntoItsText)
{
    m_session.update(m_case.proposal, {});
    const Field& field = *m_case.proposal.form().field(QStringLiteral("wh.d.2.4"));
    const auto text = valueFromJson(field, QStringLiteral("联合共建，培训共{{wh.e.trainings}}。"));
    SHENBAO_ASSERT_OK(text);
    set("wh.d.2.4", *text);
    EXPECT_FALSE(finds("C-033"));
    set("wh.e.trainings", Value());
    EXPECT_TRUE(finds("C-033"));
}

TEST_F(CheckSessionTest, LooksAtTodayAndFactsWhenTheyChange)
{
    m_session.update(m_case.proposal, {});
    EXPECT_FALSE(finds("C-048"));
    CheckFacts facts;
    facts.openComments = 3;
    m_session.setFacts(facts);
    EXPECT_GT(m_session.update(m_case.proposal, {}), 0);
    EXPECT_TRUE(finds("C-048"));
    EXPECT_FALSE(finds("C-023"));
    m_session.setToday(QDate(2026, 1, 1));
    m_session.update(m_case.proposal, {});
    EXPECT_TRUE(finds("C-023")) << "the application is of 25 February";
}

} // namespace
} // namespace shenbao
