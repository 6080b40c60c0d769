// SPDX-License-Identifier: GPL-3.0-or-later
// kind="personal-number" [keys]: an ID number (GB 11643) or a bank card number (Luhn), with a right check digit. {章节} {片段}
// kind="table-total" [keys] labels=LIST parts-not=LIST not=LIST: in a table of a narrative, a row or column that is labelled as a
// total is not the sum of its numbers; rows labelled as in `parts-not` are no parts, rates and the like (`not`) are not added. {章节} {label} {t} {s}
// kind="repetition" [keys] least=50: two narratives share a stretch of identical characters. {章节1} {章节2} {n}
// kind="broken-figure" [keys]: a linked figure shows nothing. {key}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/check/rules/TextEdits.h"
#include "core/text/Quantity.h"

#include <QRegularExpression>

#include <array>
#include <map>
#include <unordered_map>

namespace shenbao {
namespace {

bool isNarrative(const Field& field)
{
    return field.kind == FieldKind::Narrative;
}

/// GB 11643-1999: ISO 7064 MOD 11-2 over 17 digits, and a plausible date of birth.
bool isIdNumber(QStringView digits)
{
    constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int at = 0; at < 17; ++at) {
        sum += digits[at].digitValue() * kWeights[size_t(at)];
    }
    const QDate born(digits.mid(6, 4).toInt(), digits.mid(10, 2).toInt(), digits.mid(12, 2).toInt());
    return QStringView(u"10X98765432")[sum % 11] == digits[17].toUpper() && born.isValid() &&
           born.year() >= 1900;
}

/// Luhn, as on bank cards (ISO/IEC 7812-1).
bool isCardNumber(QStringView digits)
{
    int sum = 0;
    for (qsizetype at = 0; at < digits.size(); ++at) {
        int value = digits[digits.size() - 1 - at].digitValue();
        if (at % 2 == 1) {
            value = value * 2 > 9 ? value * 2 - 9 : value * 2;
        }
        sum += value;
    }
    return sum % 10 == 0 && (digits.startsWith(u"62") || digits[0] == u'4' || digits[0] == u'5');
}

class PersonalNumberRule final : public FieldsRule
{
public:
    PersonalNumberRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) { return holdsText(field); })
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        static const QRegularExpression digits(
            QStringLiteral("(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{16}|[0-9]{19})(?![0-9A-Za-z])"));
        forEachPassage(input.proposal, input.texts, field, [&](const Passage& passage) {
            for (auto all = digits.globalMatch(passage.text); all.hasNext();) {
                const auto match = all.next();
                const QString number = match.captured();
                const bool found18 = number.size() == 18 && isIdNumber(number);
                const bool card = number.size() != 18 && isCardNumber(number);
                if (found18 || card) {
                    Finding finding = found(
                        field.key, {{QStringLiteral("章节"), field.label}, {QStringLiteral("片段"), number}});
                    place(finding, passage, int(match.capturedStart()), int(match.capturedEnd()));
                    findings.push_back(std::move(finding));
                }
            }
        });
    }
};

class TableTotalRule final : public FieldsRule
{
public:
    TableTotalRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, isNarrative)
        , m_labels(parameters.words("labels"))
        , m_noParts(parameters.words("parts-not"))
        , m_noSums(parameters.words("not"))
    {}

private:
    struct Cell
    {
        std::optional<Decimal> number;
        int places = 0;
        QString unit;
        bool isBlank = false; ///< nothing or a dash
    };
    struct Sum
    {
        Decimal value;
        int parts = 0;
        int places = 0; ///< of the most exact number
    };
    using Grid = std::vector<std::vector<Cell>>;

    static Cell cellOf(const QString& text)
    {
        Cell cell;
        const QString plain = text.trimmed();
        static const QStringList dashes{QString(),           QStringLiteral("—"),  QStringLiteral("-"),
                                        QStringLiteral("/"), QStringLiteral("——"), QStringLiteral("－")};
        cell.isBlank = dashes.contains(plain);
        if (const auto quantity = parseQuantity(plain)) {
            cell.number = quantity->number;
            cell.unit = quantity->unit;
            static const QRegularExpression decimals(QStringLiteral("[0-9]\\.([0-9]+)"));
            cell.places = int(decimals.match(plain).capturedLength(1));
        }
        return cell;
    }

    /// 合计（万元） is a total too.
    bool isTotal(const QString& label) const
    {
        static const QRegularExpression unit(QStringLiteral("[（(][^（()）]*[)）]$"));
        return m_labels.contains(label.simplified().remove(u' ').remove(unit));
    }
    /// 准确率, 平均单价, 累计: what is not added up.
    bool isNoSum(const QString& title) const
    {
        return std::any_of(m_noSums.begin(), m_noSums.end(),
                           [&](const QString& word) { return title.contains(word); });
    }
    /// Columns of shares, whose rounded numbers may miss their total by half of the last place each.
    static bool isShare(const QString& header, const QString& cell)
    {
        return cell.contains(u'%') || cell.contains(u'％') || header.contains(u'%') ||
               header.contains(u'％') || header.contains(u"占比") || header.contains(u"比例");
    }
    bool isNoPart(const QString& label) const
    {
        return std::any_of(m_noParts.begin(), m_noParts.end(),
                           [&](const QString& word) { return label.trimmed().startsWith(word); });
    }

    /// The sum of the parts when the total is to be compared with it: all parts are numbers of its unit, or blank.
    static std::optional<Sum> sumOf(const std::vector<const Cell*>& parts, const Cell& total)
    {
        Decimal sum;
        int count = 0;
        int places = total.places;
        for (const Cell* part : parts) {
            if (part->isBlank) {
                continue;
            }
            if (!part->number || part->unit != total.unit) {
                return std::nullopt;
            }
            sum += *part->number;
            places = std::max(places, part->places);
            ++count;
        }
        return count >= 2 ? std::optional(Sum{sum, count, places}) : std::nullopt;
    }

    static bool differs(const Cell& total, const Sum& sum, bool isShare)
    {
        Decimal tolerance;
        if (isShare && sum.places > 0) {
            Decimal unit(1);
            for (int place = 0; place < sum.places; ++place) {
                unit = unit.over(Decimal(10)).value_or(unit);
            }
            tolerance = unit.times(Decimal(sum.parts)).value_or(unit).over(Decimal(2)).value_or(unit);
        }
        return (*total.number - sum.value).abs() > tolerance;
    }

    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const Value shown = input.proposal.value(field.key);
        if (!shown.richText()) {
            return;
        }
        for (const TextBlock& block : shown.richText()->blocks) {
            if (const auto* table = std::get_if<TextTable>(&block)) {
                checkTable(field, *table, findings);
            }
        }
    }

    void checkTable(const Field& field, const TextTable& table, Findings& findings) const
    {
        Grid grid;
        std::vector<QString> rowLabels;
        for (const auto& row : table.rows) {
            std::vector<Cell> cells;
            for (const TextSpans& cell : row) {
                cells.push_back(cellOf(plainText(cell)));
            }
            // 小计 and 合计 may stand behind the name of a group
            QString label = row.empty() ? QString() : plainText(row.front());
            for (size_t at = 1; at < row.size() && !isTotal(label) && !isNoPart(label); ++at) {
                const QString text = plainText(row[at]);
                label = isTotal(text) || isNoPart(text) ? text : label;
            }
            rowLabels.push_back(label);
            grid.push_back(std::move(cells));
        }
        const auto report = [&](const QString& label, const TextSpans& cell, const Cell& total, Decimal sum) {
            const Decimal scaled = sum.over(multiplierOf(plainText(cell))).value_or(sum);
            const QString shown = (total.places > 0 ? scaled.toFixed(total.places) : scaled.toString()) +
                                  suffixOf(plainText(cell));
            findings.push_back(found(field.key, {{QStringLiteral("章节"), field.label},
                                                 {QStringLiteral("label"), label.simplified()},
                                                 {QStringLiteral("t"), plainText(cell).trimmed()},
                                                 {QStringLiteral("s"), shown}}));
        };
        for (size_t row = 1; row < grid.size(); ++row) {
            if (!isTotal(rowLabels[row])) {
                continue;
            }
            for (size_t column = 1; column < grid[row].size(); ++column) {
                std::vector<const Cell*> parts;
                for (size_t other = 1; other < grid.size(); ++other) {
                    if (other != row && !isTotal(rowLabels[other]) && !isNoPart(rowLabels[other])) {
                        parts.push_back(&grid[other][column]);
                    }
                }
                const Cell& total = grid[row][column];
                const auto sum = total.number ? sumOf(parts, total) : std::nullopt;
                const QString header =
                    column < table.rows[0].size() ? plainText(table.rows[0][column]) : QString();
                if (sum && !isNoSum(header) &&
                    differs(total, *sum, isShare(header, plainText(table.rows[row][column])))) {
                    report(rowLabels[row], table.rows[row][column], total, sum->value);
                }
            }
        }
        for (size_t column = 1; !table.rows.empty() && column < table.rows[0].size(); ++column) {
            const QString header = plainText(table.rows[0][column]);
            if (!isTotal(header)) {
                continue;
            }
            for (size_t row = 1; row < grid.size(); ++row) {
                if (isTotal(rowLabels[row]) || isNoSum(rowLabels[row])) {
                    continue; // a total is checked above
                }
                // parts stand before their total; behind it stand shares and notes
                std::vector<const Cell*> parts;
                const size_t end = column > 1 ? column : grid[row].size();
                for (size_t other = column > 1 ? 1 : column + 1; other < end; ++other) {
                    const QString otherHeader = plainText(table.rows[0][other]);
                    if (!isTotal(otherHeader) && !isNoPart(otherHeader)) {
                        parts.push_back(&grid[row][other]);
                    }
                }
                const Cell& total = grid[row][column];
                const auto sum = total.number ? sumOf(parts, total) : std::nullopt;
                if (sum && differs(total, *sum, isShare(header, plainText(table.rows[row][column])))) {
                    report(header, table.rows[row][column], total, sum->value);
                }
            }
        }
    }

    /// What stands behind the digits of a cell: 万张, %.
    static QString suffixOf(const QString& text)
    {
        static const QRegularExpression number(QStringLiteral("^[^0-9]*[0-9.,，]+"));
        return text.trimmed().mid(number.match(text.trimmed()).capturedLength());
    }
    static Decimal multiplierOf(const QString& text) { return Unit::parse(suffixOf(text)).factor; }

    QStringList m_labels;
    QStringList m_noParts;
    QStringList m_noSums;
};

class BrokenFigureRule final : public FieldsRule
{
public:
    BrokenFigureRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, isNarrative)
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const QStringList& figures = input.proposal.own(field.key).figures();
        for (const QString& figure : figures) {
            if (input.proposal.figure(figure).isEmpty()) {
                findings.push_back(found(field.key, {{QStringLiteral("key"), figure.section(u' ', 0, 0)}}));
            }
        }
    }
};

/// The longest stretch that two texts share, by the positions of all stretches of `least` characters of the shorter one.
/// Compares texts by samples: a shared stretch of `least` characters holds a sample of half that length that begins at a
/// multiple of it. After an edit only the edited text is compared with the samples of the others.
class RepetitionRule final : public Rule
{
public:
    RepetitionRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_keys(parameters.keys("keys"))
        , m_least(parameters.integer("least", 50))
        , m_length(std::max(1, m_least / 2))
    {
        if (m_keys.isEmpty()) {
            for (const Field& field : parameters.form().fields) {
                if (isNarrative(field)) {
                    m_keys << field.key;
                }
            }
        }
        if (m_least < 2) {
            parameters.complain(
                Tr::tr("%1 is a whole number from %2 on").arg(QStringLiteral("least")).arg(2));
        }
    }

    QStringList reads() const override { return m_keys; }
    QStringList decisive(size_t) const override { return {}; } // the message counts what is repeated

    void run(const CheckInput& input, Findings& findings) const override
    {
        std::any& slot = input.texts.slot(this, QString());
        if (!slot.has_value()) {
            slot = State{std::vector<Text>(size_t(m_keys.size())), {}, {}};
        }
        State& state = *std::any_cast<State>(&slot);
        for (size_t number = 0; number < state.texts.size(); ++number) {
            const QString& plain = input.texts.text(input.proposal, m_keys[qsizetype(number)]).plain();
            const quint64 revision = input.texts.revision(m_keys[qsizetype(number)]);
            if (state.texts[number].revision != revision) {
                state.texts[number].revision = revision;
                renew(state, number, plain);
            }
        }
        const FormTemplate& form = input.proposal.form();
        for (const auto& [pair, longest] : state.shared) {
            const QString& earlier = m_keys[qsizetype(pair.first)];
            const QString& later = m_keys[qsizetype(pair.second)];
            findings.push_back(found(later, {{QStringLiteral("章节1"), form.field(earlier)->label},
                                             {QStringLiteral("章节2"), form.field(later)->label},
                                             {QStringLiteral("n"), QString::number(longest)}}));
        }
    }

private:
    struct Text
    {
        quint64 revision = 0;
        QString plain;
        std::vector<quint64> samples;
    };
    struct State
    {
        std::vector<Text> texts;
        std::unordered_multimap<quint64, std::pair<size_t, int>> places; ///< sample -> text and place
        std::map<std::pair<size_t, size_t>, int> shared; ///< earlier and later text -> characters
    };

    static constexpr quint64 kBase = 1'000'003;

    quint64 sampleAt(QStringView text, int at) const
    {
        quint64 sum = 0;
        for (int one = 0; one < m_length; ++one) {
            sum = sum * kBase + text[at + one].unicode();
        }
        return sum;
    }

    void renew(State& state, size_t number, const QString& plain) const
    {
        Text& text = state.texts[number];
        for (const quint64 sample : text.samples) {
            const auto [from, to] = state.places.equal_range(sample);
            for (auto one = from; one != to;) {
                one = one->second.first == number ? state.places.erase(one) : std::next(one);
            }
        }
        std::erase_if(state.shared, [&](const auto& one) {
            return one.first.first == number || one.first.second == number;
        });
        text.plain = plain;
        text.samples.clear();
        const int size = int(plain.size());
        // every stretch of the new text against the samples of the others
        quint64 power = 1;
        for (int one = 1; one < m_length; ++one) {
            power *= kBase;
        }
        quint64 rolling = size >= m_length ? sampleAt(plain, 0) : 0;
        std::map<std::pair<size_t, int>, int> measured; // text and distance -> end of the stretch they share
        for (int at = 0; at + m_length <= size; ++at) {
            const auto [from, to] = state.places.equal_range(rolling);
            for (auto one = from; one != to; ++one) {
                const auto [other, place] = one->second;
                int& end = measured[{other, at - place}];
                if (at < end) {
                    continue;
                }
                const auto [front, back] = sharedAt(plain, at, state.texts[other].plain, place);
                const int longest = front + back;
                end = at + back;
                if (longest >= m_least) {
                    int& known = state.shared[std::minmax(number, other)];
                    known = std::max(known, longest);
                }
            }
            if (at + m_length < size) {
                rolling = (rolling - plain[at].unicode() * power) * kBase + plain[at + m_length].unicode();
            }
        }
        for (int at = 0; at + m_length <= size; at += m_length) {
            const quint64 sample = sampleAt(plain, at);
            text.samples.push_back(sample);
            state.places.emplace(sample, std::pair(number, at));
        }
    }

    /// How far two texts are the same in front of these places and from them on, within one line.
    static std::pair<int, int> sharedAt(const QString& one, int at, const QString& other, int place)
    {
        int back = 0;
        while (at + back < one.size() && place + back < other.size() &&
               one[at + back] == other[place + back] && one[at + back] != u'\n') {
            ++back;
        }
        if (back == 0) {
            return {0, 0};
        }
        int front = 0;
        while (at - front > 0 && place - front > 0 && one[at - front - 1] == other[place - front - 1] &&
               one[at - front - 1] != u'\n') {
            ++front;
        }
        return {front, back};
    }

    QStringList m_keys;
    int m_least;
    int m_length;
};

} // namespace

std::unique_ptr<Rule> makePersonalNumberRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<PersonalNumberRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeTableTotalRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<TableTotalRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeBrokenFigureRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<BrokenFigureRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeRepetitionRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<RepetitionRule>(declaration, parameters);
}

} // namespace shenbao
