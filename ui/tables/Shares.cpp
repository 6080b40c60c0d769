// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/Shares.h"

#include "core/base/Tr.h"
#include "core/proposal/ValueText.h"

#include <map>

namespace shenbao {
namespace {

constexpr size_t kMostMonths = 60;
constexpr size_t kMostShares = 14; // the smallest of more are put together

std::optional<Period> timeOf(const Value& value)
{
    if (value.period() && value.period()->first <= value.period()->last) {
        return *value.period();
    }
    if (value.month()) {
        return Period{*value.month(), *value.month()};
    }
    if (value.date()) {
        return Period{YearMonth::of(*value.date()), YearMonth::of(*value.date())};
    }
    return std::nullopt;
}

/// Collects amounts by label, in the order in which the labels come.
class Heap
{
public:
    /// `order`: of numbers, which are not left in the order of the rows.
    void add(const QString& label, std::optional<Decimal> order, Decimal amount)
    {
        auto found = std::find_if(m_shares.begin(), m_shares.end(),
                                  [&](const ShareChart::Share& one) { return one.label == label; });
        if (found == m_shares.end()) {
            const auto place = std::find_if(m_orders.begin(), m_orders.end(), [&](const auto& other) {
                return order && other && *order < *other;
            });
            found = m_shares.insert(m_shares.begin() + (place - m_orders.begin()), {label, {}});
            m_orders.insert(place, order);
        }
        found->amount += amount;
    }
    std::vector<ShareChart::Share> take() { return std::move(m_shares); }

private:
    std::vector<ShareChart::Share> m_shares;
    std::vector<std::optional<Decimal>> m_orders; ///< of those
};

/// Evenly, and so that the parts add up to the whole.
void spread(std::map<YearMonth, Decimal>& months, const Period& time, Decimal amount)
{
    const int count = time.months();
    const Decimal part = amount.over(Decimal(count)).value_or(Decimal()).rounded(2);
    Decimal left = amount;
    for (const YearMonth month : time.all()) {
        const Decimal taken = month == time.last ? left : part;
        months[month] += taken;
        left = left - taken;
    }
}

std::vector<ShareChart::Share> shortened(std::vector<ShareChart::Share> shares)
{
    if (shares.size() <= kMostShares) {
        return shares;
    }
    std::stable_sort(
        shares.begin(), shares.end(),
        [](const ShareChart::Share& a, const ShareChart::Share& b) { return b.amount < a.amount; });
    ShareChart::Share rest{Tr::tr("%n other(s)", nullptr, int(shares.size() - kMostShares + 1)), {}};
    for (size_t at = kMostShares - 1; at < shares.size(); ++at) {
        rest.amount += shares[at].amount;
    }
    shares.resize(kMostShares - 1);
    shares.push_back(std::move(rest));
    return shares;
}

} // namespace

std::vector<ShareChart::Share> sharesOfKeys(const Proposal& proposal, const QStringList& keys)
{
    std::vector<ShareChart::Share> shares;
    for (const QString& key : keys) {
        const auto amount = proposal.number(key);
        if (amount && !amount->isZero() && proposal.form().field(key)) {
            shares.push_back({proposal.form().field(key)->label, *amount});
        }
    }
    return shares;
}

std::vector<ShareChart::Share> sharesByColumn(const Proposal& proposal, const QStringList& keys,
                                              const QString& column)
{
    Heap heap;
    std::map<YearMonth, Decimal> months;
    Decimal unsaid;
    bool says = false;
    for (const QString& key : keys) {
        const Field* field = proposal.form().field(key);
        const int at = field ? field->columnIndex(column) : -1;
        const Value value = field ? proposal.value(key) : Value();
        if (at < 0 || !value.rows() || field->sumColumn < 0) {
            continue;
        }
        for (const Row& row : *value.rows()) {
            const Value cell = proposal.cell(*field, row, field->sumColumn);
            if (!cell.number() || cell.number()->isZero()) {
                continue;
            }
            const Value& label = row[size_t(at)];
            const auto time = timeOf(label);
            if (label.isBlank()) {
                unsaid += *cell.number();
            } else if (time && size_t(time->months()) <= kMostMonths) {
                spread(months, *time, *cell.number());
                says = true;
            } else {
                const Column& definition = field->columns[size_t(at)];
                heap.add(printScalar(definition.kind, definition.unit, definition.decimals, label),
                         label.number() ? std::optional(*label.number()) : std::nullopt, *cell.number());
                says = true;
            }
        }
    }
    if (!says) {
        return {};
    }
    std::vector<ShareChart::Share> shares;
    if (!months.empty()) {
        const Period whole{months.begin()->first, months.rbegin()->first};
        const bool isShort = size_t(whole.months()) <= kMostMonths;
        for (const YearMonth month : isShort ? whole.all() : std::vector<YearMonth>()) {
            shares.push_back({month.toPrint(), months[month]});
        }
        for (const auto& [month, amount] : isShort ? std::map<YearMonth, Decimal>() : months) {
            shares.push_back({month.toPrint(), amount});
        }
    }
    std::vector<ShareChart::Share> named = shortened(heap.take());
    shares.insert(shares.end(), named.begin(), named.end());
    if (!unsaid.isZero()) {
        shares.push_back({Tr::tr("Not stated"), unsaid});
    }
    return shares;
}

} // namespace shenbao
