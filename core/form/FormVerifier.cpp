// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/FormVerifier.h"

#include "core/base/Tr.h"
#include "core/base/YearMonth.h"
#include "core/form/StyleNames.h"

namespace shenbao {
namespace {

constexpr int kLongestChain = 12; // Proposal follows no chain further than 16

class Verifier
{
public:
    Verifier(const FormTemplate& form, ReadContext& context) : m_form(form), m_context(context) {}

    void run()
    {
        for (const Field& field : m_form.fields) {
            verifyField(field);
        }
        for (const Field& field : m_form.fields) {
            (void)chainLength(field, 0);
        }
        for (const Part& part : m_form.parts) {
            for (const Node& node : part.nodes) {
                std::visit([this](const auto& one) { verify(one); }, node);
            }
        }
        for (const SealSpot& spot : m_form.offPageSpots) {
            verifySpot(spot);
        }
        for (const StyleChange& change : m_form.layout.styles) {
            verifyStyle(change.name, change.sourceLine);
            verifyFont(change);
        }
        for (const Sheet& sheet : m_form.sheets) {
            verifySheet(sheet);
        }
        for (const FigureWords& words : m_form.figureWords) {
            for (const QString& key : words.keys) {
                needKeyOrYears(key, words.line);
            }
        }
        for (const ReviewPoint& point : m_form.about.points) {
            for (const QString& key : point.keys) {
                need(key, point.line);
            }
        }
        verifySubmission();
        verifySeal();
        verifyChecks();
    }

private:
    void report(int line, const QString& message) { m_context.report(line, 1, message); }

    const Field* need(const QString& key, int line)
    {
        const Field* field = m_form.field(key);
        if (!field) {
            report(line, Tr::tr("There is no field with the key “%1”.").arg(key));
        }
        return field;
    }

    void needKeyOrYears(const QString& key, int line)
    {
        const bool years = std::any_of(m_form.fields.begin(), m_form.fields.end(),
                                       [&](const Field& field) { return field.key.startsWith(key + u'['); });
        if (!years) {
            need(key, line);
        }
    }

    void verify(const Condition& condition, int line)
    {
        for (const auto& terms : condition.alternatives) {
            for (const Condition::Term& term : terms) {
                const Field* field = need(term.key, line);
                if (field && term.compares && field->kind == FieldKind::Choice) {
                    const bool offered =
                        std::any_of(field->options.begin(), field->options.end(),
                                    [&](const Option& option) { return option.value == term.value; });
                    if (!offered) {
                        report(line, Tr::tr("“%1” is no option of %2.").arg(term.value, term.key));
                    }
                }
            }
        }
    }

    void verifyField(const Field& field)
    {
        verify(field.requiredWhen, field.line);
        verify(field.usedWhen, field.line);
        verify(field.thresholdWhen, field.line);
        if (!field.bound.isEmpty()) {
            const Field* source = need(field.bound, field.line);
            if (source && source->kind != field.kind &&
                !(isTextKind(source->kind) && isTextKind(field.kind))) {
                report(
                    field.line,
                    Tr::tr("%1 cannot follow %2: they are of different kinds.").arg(field.key, field.bound));
            }
        }
        for (const QString& key : {field.rowsKey, field.noneKey}) {
            if (!key.isEmpty()) {
                need(key, field.line);
            }
        }
        if (!field.optionList.isEmpty() && !m_form.lists.contains(field.optionList)) {
            report(field.line, Tr::tr("There is no list “%1”.").arg(field.optionList));
        }
        verifyComputed(field);
        if (!field.defaultValue.isEmpty() && !isReadable(field, field.defaultValue)) {
            report(field.line,
                   Tr::tr("The default “%1” is no value for %2.").arg(field.defaultValue, field.key));
        }
        if (field.kind == FieldKind::Choice) {
            QSet<QString> values;
            for (const Option& option : field.options) {
                if (values.contains(option.value)) {
                    report(field.line, Tr::tr("%1 offers “%2” twice.").arg(field.key, option.value));
                }
                values.insert(option.value);
            }
            if (field.options.size() < 2) {
                report(field.line, Tr::tr("%1 offers fewer than two options.").arg(field.key));
            }
            if (!field.defaultValue.isEmpty() && !values.contains(field.defaultValue)) {
                report(field.line, Tr::tr("“%1” is no option of %2.").arg(field.defaultValue, field.key));
            }
        }
    }

    void verifyComputed(const Field& field)
    {
        const Computed& computed = field.computed;
        for (const QString& key : computed.of) {
            const Field* source = need(key, field.line);
            if (!source) {
                continue;
            }
            const bool hasNumber = isNumberKind(source->kind) || source->sumColumn >= 0;
            if ((computed.as == Computed::As::Sum || computed.as == Computed::As::Ratio) && !hasNumber) {
                report(field.line, Tr::tr("%1 has no number that %2 could use.").arg(key, field.key));
            }
            const bool sameUnit =
                kindOfNumber(*source) == field.kind &&
                (field.kind != FieldKind::Quantity || isSameBase(source->unit.base, field.unit.base));
            if (computed.as == Computed::As::Sum && hasNumber && !sameUnit) {
                report(field.line, Tr::tr("%1 and %2 are not of the same unit.").arg(key, field.key));
            }
            if (computed.as == Computed::As::Share &&
                (source->columnIndex(computed.column) < 0 || source->columnIndex(computed.whereColumn) < 0)) {
                report(
                    field.line,
                    Tr::tr("%1 has no column “%2” or “%3”.").arg(key, computed.column, computed.whereColumn));
            }
        }
    }

    static FieldKind kindOfNumber(const Field& field)
    {
        return field.sumColumn >= 0 ? field.columns[size_t(field.sumColumn)].kind : field.kind;
    }

    /// How many fields follow one another from here. Each field is looked at once; one that is met again while it is
    /// still open is computed from itself.
    int chainLength(const Field& field, int depth)
    {
        if (m_open.contains(field.key)) {
            report(field.line, Tr::tr("%1 is computed from itself.").arg(field.key));
            return 0;
        }
        if (const auto known = m_chains.constFind(field.key); known != m_chains.constEnd()) {
            return *known;
        }
        if (depth > kLongestChain) {
            report(field.line, Tr::tr("%1 is followed by more than %2 fields one after another.")
                                   .arg(field.key)
                                   .arg(kLongestChain));
            return 0;
        }
        m_open.insert(field.key);
        QStringList sources = field.computed.of;
        if (!field.bound.isEmpty()) {
            sources << field.bound;
        }
        int longest = 0;
        for (const QString& key : sources) {
            if (const Field* source = m_form.field(key)) {
                longest = std::max(longest, chainLength(*source, depth + 1) + 1);
            }
        }
        m_open.remove(field.key);
        if (longest > kLongestChain && depth == 0) {
            report(field.line, Tr::tr("%1 is followed by more than %2 fields one after another.")
                                   .arg(field.key)
                                   .arg(kLongestChain));
        }
        m_chains.insert(field.key, longest);
        return longest;
    }

    void verifySeal()
    {
        if (m_form.sealKey.isEmpty()) {
            return;
        }
        const Field* field = m_form.field(m_form.sealKey);
        if (!field) {
            need(m_form.sealKey, 1);
            return;
        }
        for (const Option& option : field->options) {
            if (!sealSize(option.value)) {
                report(field->line,
                       Tr::tr("“%1” is no size of a seal in mm, such as 40 or 45x30.").arg(option.value));
            }
        }
        if (field->options.empty() || field->defaultValue.isEmpty()) {
            report(field->line, Tr::tr("%1 must be a choice with a default.").arg(field->key));
        }
    }

    void verifySubmission()
    {
        for (const QString& text : {m_form.submission.fileName, m_form.submission.subject}) {
            for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
                need(text.mid(open + 1, text.indexOf(u'}', open) - open - 1), m_form.submission.line);
            }
        }
        const Submission& submission = m_form.submission;
        for (const auto& [key, column] : {std::pair(submission.copies, submission.copiesColumn),
                                          std::pair(submission.due, submission.dueColumn)}) {
            if (!key.isEmpty()) {
                need(key, submission.line);
            }
            const Field* field = m_form.field(key);
            if (field && !column.isEmpty() && field->columnIndex(column) < 0) {
                report(submission.line, Tr::tr("%1 has no column “%2”.").arg(field->key, column));
            }
        }
    }

    /// The kinds of rules and their parameters are the affair of core/check; here the conditions, and one id for two checks:
    /// that is meant only when they differ in what they look at or say.
    void verifyChecks()
    {
        for (size_t at = 0; at < m_form.checks.size(); ++at) {
            const CheckRule& rule = m_form.checks[at];
            verify(rule.when, rule.line);
            for (size_t other = 0; other < at; ++other) {
                const CheckRule& before = m_form.checks[other];
                const bool same = before.id == rule.id && before.kind == rule.kind &&
                                  before.parameters == rule.parameters && before.message == rule.message;
                if (same) {
                    report(rule.line, Tr::tr("The check “%1” is defined twice.").arg(rule.id));
                }
            }
        }
    }

    void verifyFont(const StyleChange& change)
    {
        static const QStringList fonts{QStringLiteral("songti"), QStringLiteral("fangsong"),
                                       QStringLiteral("kaiti"), QStringLiteral("heiti"),
                                       QStringLiteral("biaosong")};
        if (!change.font.isEmpty() && !fonts.contains(change.font)) {
            report(change.sourceLine,
                   Tr::tr("There is no kind of font “%1”. Known: %2").arg(change.font, fonts.join(u' ')));
        }
    }

    /// A default must be readable as the field reads its values; options are looked at where the choice is.
    static bool isReadable(const Field& field, const QString& text)
    {
        if (field.kind == FieldKind::Money) {
            return parseMoney(text).has_value();
        }
        if (field.kind == FieldKind::Percent) {
            return parsePercent(text).has_value();
        }
        if (isNumberKind(field.kind)) {
            const auto quantity = parseQuantity(text);
            return quantity && (quantity->unit.isEmpty() || isSameBase(quantity->unit, field.unit.base));
        }
        switch (field.kind) {
        case FieldKind::Date:
            return parseDate(text).isValid();
        case FieldKind::Month:
            return YearMonth::parse(text).has_value();
        case FieldKind::Period:
            return Period::parse(text).has_value();
        case FieldKind::Tick:
            return text == u"是" || text == u"否";
        default:
            return true;
        }
    }

    void verifyFormat(const QString& key, const QString& format, int line)
    {
        const Field* field = need(key, line);
        if (!field) {
            return;
        }
        for (qsizetype open = format.indexOf(u'{'); open >= 0; open = format.indexOf(u'{', open + 1)) {
            const QString name = format.mid(open + 1, format.indexOf(u'}', open) - open - 1);
            if (name != u"n" && field->columnIndex(name) < 0) {
                report(line, Tr::tr("%1 has no column “%2”.").arg(key, name));
            }
        }
        if (format.count(u'[') != format.count(u']') || format.count(u'{') != format.count(u'}')) {
            report(line, Tr::tr("The brackets of the format of %1 do not match.").arg(key));
        }
    }

    void verifySpot(const SealSpot& spot)
    {
        verify(spot.when, spot.line);
        if (!spot.attachment.isEmpty()) {
            need(spot.attachment, spot.line);
        }
        if (m_spots.contains(spot.id)) {
            report(spot.line, Tr::tr("The seal spot “%1” is defined twice.").arg(spot.id));
        }
        m_spots.insert(spot.id);
    }

    void verifyStyle(const QString& name, int line)
    {
        if (!name.isEmpty() && !styleNames().contains(name)) {
            report(line,
                   Tr::tr("There is no style “%1”. Known styles: %2").arg(name, styleNames().join(u' ')));
        }
    }

    void verify(const ValuePrint& value)
    {
        if (need(value.key, value.line)) {
            verify(value.when, value.line);
            verify(value.blankWhen, value.line);
        }
    }

    void verify(const InlineList& list)
    {
        for (const Inline& piece : list) {
            if (piece.type == Inline::Type::Value || piece.type == Inline::Type::Choice) {
                verify(piece.value);
            } else if (piece.type == Inline::Type::Spot) {
                verifySpot(piece.spot);
            }
        }
    }

    void verify(const ParagraphNode& node)
    {
        verifyStyle(node.style, node.line);
        verify(node.when, node.line);
        verify(node.content);
    }
    void verify(const TitleNode& node)
    {
        verifyStyle(node.style, node.line);
        verify(node.when, node.line);
        for (const InlineList& line : node.lines) {
            verify(line);
        }
    }
    void verify(const HeadingNode& node) { verify(node.when, node.line); }
    void verify(const SpaceNode&) {}
    void verify(const PageBreakNode&) {}
    void verify(const ContentsNode& node)
    {
        verify(node.when, node.line);
        for (const QString& part : node.parts) {
            needPart(part, node.line);
        }
    }
    void verify(const NarrativeNode& node)
    {
        need(node.key, node.line);
        verifyStyle(node.style, node.line);
    }
    void verify(const RowsNode& node)
    {
        verifyStyle(node.style, node.line);
        verifyFormat(node.key, node.format, node.line);
        verify(node.when, node.line);
    }
    void verify(const EntriesNode& node)
    {
        for (const auto& entry : node.entries) {
            verify(entry.label);
            verify(entry.value);
            std::for_each(entry.spots.begin(), entry.spots.end(),
                          [this](const SealSpot& spot) { verifySpot(spot); });
        }
    }
    void verify(const ZoneNode& node)
    {
        for (const auto& item : node.items) {
            if (const auto* paragraph = std::get_if<ParagraphNode>(&item)) {
                verify(*paragraph);
                continue;
            }
            const auto& line = std::get<ZoneNode::Line>(item);
            verify(line.label);
            if (line.value) {
                verify(*line.value);
            }
            std::for_each(line.spots.begin(), line.spots.end(),
                          [this](const SealSpot& spot) { verifySpot(spot); });
        }
    }
    void needPart(const QString& part, int line)
    {
        if (!m_form.part(part)) {
            report(line, Tr::tr("There is no part “%1”.").arg(part));
        }
    }
    void verify(const EnclosuresNode& node)
    {
        for (const auto& category : node.categories) {
            for (const auto& entry : category.entries) {
                if (!entry.part.isEmpty()) {
                    needPart(entry.part, entry.line);
                }
            }
        }
    }
    void verify(const GridNode& node)
    {
        if (m_grids.contains(node.id)) {
            report(node.line, Tr::tr("The grid “%1” is defined twice.").arg(node.id));
        }
        m_grids.insert(node.id);
        verify(node.captionWhen, node.line);
        for (const auto& row : node.rows) {
            verify(row.when, row.line);
            for (const auto& cell : row.cells) {
                verifyStyle(cell.style, row.line);
                for (const CellNode& content : cell.content) {
                    std::visit([this](const auto& one) { verify(one); }, content);
                }
            }
        }
    }

    void needColumn(const Field& rows, const QString& column, int line)
    {
        if (rows.columnIndex(column) < 0) {
            report(line, Tr::tr("%1 has no column “%2”.").arg(rows.key, column));
        }
    }
    void verify(const SharesNode& node)
    {
        verify(node.when, node.line);
        if (node.of.size() < 2 && node.by.isEmpty()) {
            report(node.line, Tr::tr("<shares> needs several keys or the attribute by."));
        }
        for (const QString& key : node.of) {
            const Field* field = need(key, node.line);
            if (!field) {
                continue;
            }
            if (!isNumberKind(field->kind) && field->sumColumn < 0) {
                report(node.line, Tr::tr("%1 is no number and has no sum.").arg(key));
            }
            for (const QString& column : node.by) {
                needColumn(*field, column, node.line);
            }
        }
    }
    void verify(const TimelineNode& node)
    {
        verify(node.when, node.line);
        const Field* rows = need(node.key, node.line);
        for (const QString& column : {node.month, node.bar, node.text, node.mark}) {
            if (rows && !column.isEmpty()) {
                needColumn(*rows, column, node.line);
            }
        }
        const int month = rows ? rows->columnIndex(node.month) : -1;
        if (month >= 0 && !isTimeKind(rows->columns[size_t(month)].kind)) {
            report(node.line, Tr::tr("The column “%1” holds no months.").arg(node.month));
        }
        const Field* period = node.period.isEmpty() ? nullptr : need(node.period, node.line);
        if (period && period->kind != FieldKind::Period) {
            report(node.line, Tr::tr("%1 is no period.").arg(node.period));
        }
    }

    void verifySheet(const Sheet& sheet)
    {
        for (const QString& key : sheet.of) {
            if (sheet.as == Sheet::As::Grid) {
                if (!m_form.grid(key)) {
                    report(sheet.line, Tr::tr("There is no grid “%1”.").arg(key));
                }
            } else if (sheet.as == Sheet::As::Years) {
                needKeyOrYears(key, sheet.line);
            } else if (const Field* field = need(key, sheet.line); field && sheet.as == Sheet::As::Lines) {
                verifyLines(sheet, *field);
            }
        }
        if (!sheet.totals.isEmpty()) {
            need(sheet.totals, sheet.line);
        }
        if (sheet.as == Sheet::As::Grid && sheet.of.size() != 1) {
            report(sheet.line, Tr::tr("The sheet “%1” needs one grid.").arg(sheet.name));
        }
    }

    void verifyLines(const Sheet& sheet, const Field& field)
    {
        if (field.columns.empty()) {
            report(sheet.line,
                   Tr::tr("%1 has no rows to put into the sheet “%2”.").arg(field.key, sheet.name));
        }
        for (const QString& column : sheet.totalsBy) {
            needColumn(field, column, sheet.line);
        }
    }

    const FormTemplate& m_form;
    ReadContext& m_context;
    QHash<QString, int> m_chains; ///< length of the chain behind a field
    QSet<QString> m_open;
    QSet<QString> m_spots;
    QSet<QString> m_grids;
};

} // namespace

void verifyForm(const FormTemplate& form, ReadContext& context)
{
    Verifier(form, context).run();
}

} // namespace shenbao
