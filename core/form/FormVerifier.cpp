// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/FormVerifier.h"

#include "core/base/Tr.h"
#include "core/form/StyleNames.h"

namespace shenbao {
namespace {

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
            verifyNoCircle(field);
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
            verifyStyle(change.name);
        }
        for (const Sheet& sheet : m_form.sheets) {
            verifySheet(sheet);
        }
        for (const FigureWords& words : m_form.figureWords) {
            for (const QString& key : words.keys) {
                needKeyOrYears(key, 1);
            }
        }
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
            if (computed.as == Computed::As::Sum && hasNumber && kindOfNumber(*source) != field.kind) {
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

    /// Depth first, each field once: a field that is met again while it is still open is computed from itself.
    void verifyNoCircle(const Field& field)
    {
        if (m_visited.contains(field.key)) {
            if (m_open.contains(field.key)) {
                report(field.line, Tr::tr("%1 is computed from itself.").arg(field.key));
            }
            return;
        }
        m_visited.insert(field.key);
        m_open.insert(field.key);
        QStringList sources = field.computed.of;
        if (!field.bound.isEmpty()) {
            sources << field.bound;
        }
        for (const QString& key : sources) {
            if (const Field* source = m_form.field(key)) {
                verifyNoCircle(*source);
            }
        }
        m_open.remove(field.key);
    }

    void verifyFormat(const QString& key, const QString& format)
    {
        const Field* field = need(key, 1);
        if (!field) {
            return;
        }
        for (qsizetype open = format.indexOf(u'{'); open >= 0; open = format.indexOf(u'{', open + 1)) {
            const QString name = format.mid(open + 1, format.indexOf(u'}', open) - open - 1);
            if (name != u"n" && field->columnIndex(name) < 0) {
                report(field->line, Tr::tr("%1 has no column “%2”.").arg(key, name));
            }
        }
        if (format.count(u'[') != format.count(u']') || format.count(u'{') != format.count(u'}')) {
            report(field->line, Tr::tr("The brackets of the format of %1 do not match.").arg(key));
        }
    }

    void verifySpot(const SealSpot& spot)
    {
        verify(spot.when, 1);
        if (!spot.attachment.isEmpty()) {
            need(spot.attachment, 1);
        }
        if (m_spots.contains(spot.id)) {
            report(1, Tr::tr("The seal spot “%1” is defined twice.").arg(spot.id));
        }
        m_spots.insert(spot.id);
    }

    void verifyStyle(const QString& name)
    {
        if (!name.isEmpty() && !styleNames().contains(name)) {
            report(1, Tr::tr("There is no style “%1”. Known styles: %2").arg(name, styleNames().join(u' ')));
        }
    }

    void verify(const ValuePrint& value)
    {
        if (const Field* field = need(value.key, 1)) {
            verify(value.when, field->line);
            verify(value.blankWhen, field->line);
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
        verifyStyle(node.style);
        verify(node.when, 1);
        verify(node.content);
    }
    void verify(const TitleNode& node)
    {
        verifyStyle(node.style);
        verify(node.when, 1);
        for (const InlineList& line : node.lines) {
            verify(line);
        }
    }
    void verify(const HeadingNode& node) { verify(node.when, 1); }
    void verify(const SpaceNode&) {}
    void verify(const PageBreakNode&) {}
    void verify(const ContentsNode& node)
    {
        verify(node.when, 1);
        for (const QString& part : node.parts) {
            if (!m_form.part(part)) {
                report(1, Tr::tr("There is no part “%1”.").arg(part));
            }
        }
    }
    void verify(const NarrativeNode& node) { need(node.key, 1); }
    void verify(const RowsNode& node)
    {
        verifyStyle(node.style);
        verifyFormat(node.key, node.format);
        verify(node.when, 1);
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
    void verify(const EnclosuresNode& node)
    {
        for (const auto& category : node.categories) {
            for (const auto& entry : category.entries) {
                if (!entry.part.isEmpty() && !m_form.part(entry.part)) {
                    report(1, Tr::tr("There is no part “%1”.").arg(entry.part));
                }
            }
        }
    }
    void verify(const GridNode& node)
    {
        if (m_grids.contains(node.id)) {
            report(1, Tr::tr("The grid “%1” is defined twice.").arg(node.id));
        }
        m_grids.insert(node.id);
        verify(node.captionWhen, 1);
        for (const auto& row : node.rows) {
            verify(row.when, 1);
            for (const auto& cell : row.cells) {
                verifyStyle(cell.style);
                for (const CellNode& content : cell.content) {
                    std::visit([this](const auto& one) { verify(one); }, content);
                }
            }
        }
    }

    void verifySheet(const Sheet& sheet)
    {
        for (const QString& key : sheet.of) {
            if (sheet.as == Sheet::As::Grid) {
                if (!m_form.grid(key)) {
                    report(1, Tr::tr("There is no grid “%1”.").arg(key));
                }
            } else if (sheet.as == Sheet::As::Years) {
                needKeyOrYears(key, 1);
            } else if (const Field* field = need(key, 1);
                       field && sheet.as == Sheet::As::Lines && field->columns.empty()) {
                report(1, Tr::tr("%1 has no rows to put into the sheet “%2”.").arg(key, sheet.name));
            }
        }
    }

    const FormTemplate& m_form;
    ReadContext& m_context;
    QSet<QString> m_visited;
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
