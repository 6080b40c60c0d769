// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Proposal.h"

#include "core/base/Tr.h"
#include "core/proposal/ValueJson.h"
#include "core/proposal/ValueText.h"

namespace shenbao {
namespace {

// The form reader refuses circles; this bounds the depth of legal chains.
constexpr int kMaxDepth = 16;

} // namespace

const QString& keyOf(const ProposalEdit& edit)
{
    return std::visit([](const auto& one) -> const QString& { return one.key; }, edit);
}

const Value& Proposal::own(const QString& key) const
{
    static const Value blank;
    const auto found = m_answers.find(key);
    return found == m_answers.end() ? blank : found->second;
}

Value Proposal::value(const QString& key) const
{
    const Field* field = m_form->field(key);
    return field ? value(*field, 0) : Value();
}

Value Proposal::value(const Field& field, int depth) const
{
    if (const Value& mine = own(field.key); !mine.isBlank()) {
        return mine.figures().isEmpty() ? mine : withFigures(mine);
    }
    if (depth < kMaxDepth) {
        if (const Field* source = field.bound.isEmpty() ? nullptr : m_form->field(field.bound)) {
            if (Value followed = value(*source, depth + 1); !followed.isBlank()) {
                return followed;
            }
        }
        if (Value result = computed(field, depth); !result.isBlank()) {
            return result;
        }
    }
    return defaultOf(field);
}

Value Proposal::withFigures(const Value& narrative) const
{
    RichText text = *narrative.richText();
    forEachSpan(text, [&](TextSpan& span) {
        if (!span.figure.isEmpty()) {
            span.text = figure(span.figure);
        }
    });
    return Value(std::move(text));
}

QString Proposal::figure(const QString& figure) const
{
    const QString key = figure.section(u' ', 0, 0);
    const QString unit = figure.section(u' ', 1);
    const Field* field = m_form->field(key);
    if (!field || field->kind == FieldKind::Narrative) {
        return {};
    }
    const Column* column = field->sumColumn >= 0 ? &field->columns[size_t(field->sumColumn)] : nullptr;
    const FieldKind kind = column ? column->kind : field->kind;
    const Unit& own = column ? column->unit : field->unit;
    const int decimals = column ? column->decimals : field->decimals;
    const auto amount = column || isNumberKind(kind) ? number(key) : std::nullopt;
    if (!amount) {
        const Value shown = value(key);
        const bool isLine = shown.rows() == nullptr && unit.isEmpty() && !isNumberKind(kind);
        return isLine ? printScalar(kind, own, decimals, shown) : QString();
    }
    if (unit.isEmpty() || unit == kNumberOnly) {
        return printNumber(kind, own, decimals, *amount, unit.isEmpty());
    }
    const Unit wanted = Unit::parse(unit);
    if (kind == FieldKind::Money) {
        // stored in 万元
        const auto yuan = wanted.base == u"元" ? amount->times(Decimal(10'000)) : std::nullopt;
        const auto inUnit = yuan ? yuan->over(wanted.factor) : std::nullopt;
        return inUnit ? inUnit->toString() + unit : QString();
    }
    if (kind == FieldKind::Percent) {
        return unit == u"%" ? printNumber(kind, own, decimals, *amount, true) : QString();
    }
    const auto inUnit = isSameBase(wanted.base, own.base) ? amount->over(wanted.factor) : std::nullopt;
    return inUnit ? inUnit->toString() + unit : QString();
}

Value Proposal::defaultOf(const Field& field) const
{
    if (field.defaultValue.isEmpty()) {
        return {};
    }
    auto value = valueFromJson(field, field.defaultValue);
    return value ? *value : Value();
}

Value Proposal::computed(const QString& key) const
{
    const Field* field = m_form->field(key);
    return field ? computed(*field, 0) : Value();
}

Value Proposal::computed(const Field& field, int depth) const
{
    const Computed& rule = field.computed;
    switch (rule.as) {
    case Computed::As::None:
        return {};
    case Computed::As::Sum: {
        Decimal total;
        bool any = false;
        for (const QString& key : rule.of) {
            if (const auto part = number(key, depth + 1)) {
                total += *part;
                any = true;
            }
        }
        return any ? Value(total) : Value();
    }
    case Computed::As::Share: {
        const Field* source = m_form->field(rule.of.front());
        const Value list = value(*source, depth + 1);
        if (!list.rows()) {
            return {};
        }
        const int amount = source->columnIndex(rule.column);
        const int where = source->columnIndex(rule.whereColumn);
        Decimal part;
        Decimal whole;
        for (const Row& row : *list.rows()) {
            const Value shown = cell(*source, row, amount);
            if (const Decimal* number = shown.number()) {
                whole += *number;
                const QString mark = valueToJson(*source, row[size_t(where)]).toString();
                part += mark == rule.whereValue ? *number : Decimal();
            }
        }
        const auto hundredfold = part.times(Decimal(100));
        const auto percent = hundredfold ? hundredfold->over(whole) : std::nullopt;
        return percent ? Value(*percent) : Value();
    }
    case Computed::As::Ratio: {
        const auto part = number(rule.of[0], depth + 1);
        const auto whole = number(rule.of[1], depth + 1);
        const auto hundredfold = part ? part->times(Decimal(100)) : std::nullopt;
        const auto percent = hundredfold && whole ? hundredfold->over(*whole) : std::nullopt;
        return percent ? Value(*percent) : Value();
    }
    case Computed::As::Part: {
        const Field* source = m_form->field(rule.of.front());
        const Value whole = value(*source, depth + 1);
        const QString* text = whole.text();
        const bool longEnough = text && text->size() >= rule.from - 1 + rule.length;
        return longEnough ? Value(text->mid(rule.from - 1, rule.length)) : Value();
    }
    case Computed::As::Filled:
        return Value(isFilled(rule.of.front(), depth + 1));
    case Computed::As::Count:
        return Value(Decimal(count(rule.of.front())));
    }
    return {};
}

std::optional<Decimal> Proposal::number(const QString& key) const
{
    return number(key, 0);
}

std::optional<Decimal> Proposal::number(const QString& key, int depth) const
{
    const Field* field = m_form->field(key);
    if (!field || depth > kMaxDepth) {
        return std::nullopt;
    }
    const Value shown = value(*field, depth);
    if (const Decimal* number = shown.number()) {
        return *number;
    }
    if (field->sumColumn < 0 || !shown.rows()) {
        // confirmed as without rows: the total is zero
        const Value none = field->noneKey.isEmpty() ? Value() : value(field->noneKey);
        return none.tick() && *none.tick() ? std::optional(Decimal()) : std::nullopt;
    }
    Decimal total;
    for (const Row& row : *shown.rows()) {
        const Value amount = cell(*field, row, field->sumColumn);
        if (const Decimal* number = amount.number()) {
            total += *number;
        }
    }
    return total;
}

Value Proposal::cell(const Field& field, const Row& row, int column) const
{
    if (column < 0 || size_t(column) >= row.size()) {
        return {};
    }
    const Column& definition = field.columns[size_t(column)];
    const Value& mine = row[size_t(column)];
    if (!mine.isBlank() || definition.productLeft < 0) {
        return mine;
    }
    const Decimal* left = row[size_t(definition.productLeft)].number();
    const Decimal* right = row[size_t(definition.productRight)].number();
    const auto product = left && right ? left->times(*right) : std::nullopt;
    return product ? Value(*product) : Value();
}

QString Proposal::text(const QString& key) const
{
    const Field* field = m_form->field(key);
    if (!field) {
        return {};
    }
    const Value shown = value(*field, 0);
    if (const QStringList* list = shown.list()) {
        return list->join(u'、');
    }
    if (const RichText* rich = shown.richText()) {
        return plainText(*rich);
    }
    if (const QDate* date = shown.date()) {
        return printDate(*date);
    }
    return valueToJson(*field, shown).toString();
}

bool Proposal::isFilled(const QString& key) const
{
    return isFilled(key, 0);
}

bool Proposal::isFilled(const QString& key, int depth) const
{
    const Field* field = m_form->field(key);
    if (!field || depth > kMaxDepth) {
        return false;
    }
    const Value shown = value(*field, depth);
    if (const bool* tick = shown.tick()) {
        return *tick;
    }
    if (!shown.isBlank()) {
        return true;
    }
    if (!field->rowsKey.isEmpty() && isFilled(field->rowsKey, depth + 1)) {
        return true;
    }
    return !field->noneKey.isEmpty() && isFilled(field->noneKey, depth + 1);
}

bool Proposal::holds(const Condition& condition) const
{
    const auto holdsTerm = [this](const Condition::Term& term) {
        if (!term.compares) {
            return isFilled(term.key) != term.negated;
        }
        const Value shown = value(term.key);
        const bool equal = shown.list() ? shown.list()->contains(term.value) : text(term.key) == term.value;
        return equal != term.negated;
    };
    return condition.isAlways() ||
           std::any_of(condition.alternatives.begin(), condition.alternatives.end(),
                       [&](const auto& terms) { return std::all_of(terms.begin(), terms.end(), holdsTerm); });
}

bool Proposal::isRequired(const Field& field) const
{
    return field.required != Required::No && holds(field.usedWhen) &&
           (!field.hasRequiredWhen || holds(field.requiredWhen));
}

int Proposal::count(const QString& key) const
{
    const Value shown = value(key);
    if (const QStringList* list = shown.list()) {
        return int(list->size());
    }
    return shown.rows() ? int(shown.rows()->size()) : 0;
}

Result<ProposalEdit> Proposal::apply(const ProposalEdit& edit)
{
    const QString& key = keyOf(edit);
    const Field* field = m_form->field(key);
    if (!field || field->isFigure) {
        return fail(ErrorCode::Input, Tr::tr("There is no field with the key “%1”.").arg(key));
    }
    const auto fits = [&](const Rows& list) {
        return std::all_of(list.begin(), list.end(),
                           [&](const Row& row) { return row.size() == field->columns.size(); });
    };
    const auto outside = [&] {
        return fail(ErrorCode::Input, Tr::tr("%1 has no such row or column.").arg(field->label));
    };
    const Value before = own(key);
    const auto store = [&](Value value) {
        if (value.isBlank()) {
            m_answers.erase(key);
        } else {
            m_answers[key] = std::move(value);
        }
    };
    if (const auto* set = std::get_if<SetValue>(&edit)) {
        if (set->value.rows() && !fits(*set->value.rows())) {
            return outside();
        }
        store(set->value);
        return ProposalEdit(SetValue{key, before});
    }

    Rows rows = before.rows() ? *before.rows() : Rows();
    const int size = int(rows.size());
    if (field->columns.empty()) {
        return outside();
    }
    ProposalEdit inverse;
    if (const auto* cellEdit = std::get_if<SetCell>(&edit)) {
        if (cellEdit->row < 0 || cellEdit->row >= size || cellEdit->column < 0 ||
            size_t(cellEdit->column) >= field->columns.size()) {
            return outside();
        }
        Value& place = rows[size_t(cellEdit->row)][size_t(cellEdit->column)];
        inverse = SetCell{key, cellEdit->row, cellEdit->column, place};
        place = cellEdit->value;
    } else if (const auto* insert = std::get_if<InsertRows>(&edit)) {
        if (insert->at < 0 || insert->at > size || !fits(insert->rows)) {
            return outside();
        }
        rows.insert(rows.begin() + insert->at, insert->rows.begin(), insert->rows.end());
        inverse = RemoveRows{key, insert->at, int(insert->rows.size())};
    } else if (const auto* remove = std::get_if<RemoveRows>(&edit)) {
        if (remove->at < 0 || remove->at > size || remove->count < 0 || remove->count > size - remove->at) {
            return outside();
        }
        const auto first = rows.begin() + remove->at;
        inverse = InsertRows{key, remove->at, Rows(first, first + remove->count)};
        rows.erase(first, first + remove->count);
    } else {
        const auto& move = std::get<MoveRow>(edit);
        if (move.from < 0 || move.from >= size || move.to < 0 || move.to >= size) {
            return outside();
        }
        Row row = std::move(rows[size_t(move.from)]);
        rows.erase(rows.begin() + move.from);
        rows.insert(rows.begin() + move.to, std::move(row));
        inverse = MoveRow{key, move.to, move.from};
    }
    store(Value(std::move(rows)));
    return inverse;
}

} // namespace shenbao
