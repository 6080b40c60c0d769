// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Proposal.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"

namespace shenbao {
namespace {

const QString kRowsKey = QStringLiteral("a.lines");

FormPtr smallForm()
{
    static const FormPtr form = test::smallForm(R"(
      <data id="inputs">
        <field key="a.name" label="名称" kind="text"/>
        <field key="a.amount" label="金额" kind="money"/>
        <rows key="a.lines" label="明细" print="none" sum="金额">
          <column name="数量" kind="number"/>
          <column name="单价" kind="money"/>
          <column name="金额" kind="money" product="数量*单价"/>
        </rows>
        <field key="a.total" label="合计" kind="money"><computed as="sum" of="a.lines a.amount"/></field>
      </data>
      <part id="P" title="正文"/>)")
                                    .value();
    return form;
}

rc::Gen<Decimal> anyAmount()
{
    return rc::gen::map(rc::gen::inRange<std::int64_t>(-10'000'000'000, 10'000'000'000),
                        [](std::int64_t micro) { return Decimal::fromMicro(micro); });
}

/// A cell: a number, something that is none, or nothing.
rc::Gen<Value> anyCell()
{
    return rc::gen::oneOf(rc::gen::map(anyAmount(), [](Decimal amount) { return Value(amount); }),
                          rc::gen::element(Value(), Value(QStringLiteral("约五万"))));
}

rc::Gen<Rows> anyRows()
{
    return rc::gen::resize(6, rc::gen::container<Rows>(rc::gen::container<Row>(3, anyCell())));
}

/// Mostly possible for a list of about six rows, sometimes not.
ProposalEdit anyEdit()
{
    const auto place = [] { return *rc::gen::inRange(-1, 8); };
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        return SetValue{QStringLiteral("a.name"),
                        *rc::gen::element(Value(), Value(QStringLiteral("甲")), Value(QStringLiteral("乙")))};
    case 1:
        return SetValue{QStringLiteral("a.amount"), *anyCell()};
    case 2:
        return SetValue{kRowsKey, Value(*anyRows())};
    case 3:
        return SetCell{kRowsKey, place(), *rc::gen::inRange(-1, 4), *anyCell()};
    case 4:
        return InsertRows{kRowsKey, place(), *anyRows()};
    case 5:
        return RemoveRows{kRowsKey, place(), *rc::gen::inRange(-1, 4)};
    default:
        return MoveRow{kRowsKey, place(), place()};
    }
}

RC_GTEST_PROP(ProposalProperty, TakingEveryEditBackGivesTheBeginning, ())
{
    Proposal proposal(smallForm());
    (void)proposal.apply(SetValue{kRowsKey, Value(*anyRows())});
    const auto start = proposal.answers();
    std::vector<ProposalEdit> inverses;
    const int steps = *rc::gen::inRange(1, 20);
    for (int step = 0; step < steps; ++step) {
        const auto before = proposal.answers();
        const ProposalEdit edit = anyEdit();
        auto inverse = proposal.apply(edit);
        if (!inverse) {
            RC_ASSERT(proposal.answers() == before); // refused: nothing changed
            continue;
        }
        Proposal undone = proposal;
        RC_ASSERT(undone.apply(*inverse).has_value());
        RC_ASSERT(undone.answers() == before);
        inverses.push_back(std::move(*inverse));
    }
    for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse) {
        RC_ASSERT(proposal.apply(*inverse).has_value());
    }
    RC_ASSERT(proposal.answers() == start);
}

RC_GTEST_PROP(ProposalProperty, TheInverseOfTheInverseIsTheEditAgain, ())
{
    Proposal proposal(smallForm());
    (void)proposal.apply(SetValue{kRowsKey, Value(*anyRows())});
    const auto inverse = proposal.apply(anyEdit());
    RC_PRE(inverse.has_value());
    const auto after = proposal.answers();
    const auto again = proposal.apply(*inverse);
    RC_ASSERT(again.has_value());
    RC_ASSERT(proposal.apply(*again).has_value());
    RC_ASSERT(proposal.answers() == after);
}

RC_GTEST_PROP(ProposalProperty, NoAnswerIsEverBlank, ())
{
    Proposal proposal(smallForm());
    const int steps = *rc::gen::inRange(1, 10);
    for (int step = 0; step < steps; ++step) {
        (void)proposal.apply(anyEdit());
        for (const auto& [key, value] : proposal.answers()) {
            RC_ASSERT(!value.isBlank());
        }
    }
}

RC_GTEST_PROP(ProposalProperty, SumsDoNotDependOnTheOrderOfRows, ())
{
    Proposal proposal(smallForm());
    const Rows rows = *rc::gen::suchThat(anyRows(), [](const Rows& list) { return !list.empty(); });
    (void)proposal.apply(SetValue{kRowsKey, Value(rows)});
    const auto sum = proposal.number(kRowsKey);
    const Value total = proposal.value(QStringLiteral("a.total"));
    RC_ASSERT(sum.has_value());
    RC_ASSERT(total == Value(*sum));
    const int last = int(rows.size());
    const int moves = *rc::gen::inRange(1, 8);
    for (int move = 0; move < moves; ++move) {
        RC_ASSERT(proposal.apply(MoveRow{kRowsKey, *rc::gen::inRange(0, last), *rc::gen::inRange(0, last)})
                      .has_value());
    }
    RC_ASSERT(proposal.number(kRowsKey) == sum);
    RC_ASSERT(proposal.value(QStringLiteral("a.total")) == total);
}

RC_GTEST_PROP(ProposalProperty, TheSumIsThatOfTheShownAmounts, ())
{
    Proposal proposal(smallForm());
    const Rows rows = *rc::gen::suchThat(anyRows(), [](const Rows& list) { return !list.empty(); });
    (void)proposal.apply(SetValue{kRowsKey, Value(rows)});
    const Field& field = *smallForm()->field(kRowsKey);
    Decimal expected;
    for (const Row& row : rows) {
        const Value shown = proposal.cell(field, row, 2);
        expected += shown.number() ? *shown.number() : Decimal();
    }
    RC_ASSERT(proposal.number(kRowsKey) == expected);
}

} // namespace
} // namespace shenbao
