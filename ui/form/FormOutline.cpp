// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/FormOutline.h"

#include "core/base/Tr.h"

namespace shenbao {
namespace {

class Collector
{
public:
    Collector(const FormTemplate& form, const Part& part) : m_form(form), m_part(part)
    {
        m_result.id = part.id;
        m_result.title = part.title;
    }

    OutlinePart run()
    {
        for (const Node& node : m_part.nodes) {
            std::visit([this](const auto& one) { collect(one); }, node);
        }
        std::erase_if(m_result.sections, [](const OutlineSection& one) { return one.keys.isEmpty(); });
        return std::move(m_result);
    }

private:
    void addKey(const QString& key)
    {
        const Field* field = m_form.field(key);
        if (!field || field->isFigure || field->part != m_part.id || m_result.keys.contains(key)) {
            return; // asked for where it is printed first
        }
        m_result.keys << key;
        if (m_result.sections.empty()) {
            m_result.sections.push_back({m_part.title, {}, {}});
        }
        m_result.sections.back().keys << key;
        // that there are none is said beside the list
        const Field* none = m_form.field(field->noneKey);
        if (none && none->part.isEmpty() && !m_result.keys.contains(none->key)) {
            m_result.keys << none->key;
            m_result.sections.back().keys << none->key;
        }
    }

    void beginSection(const QString& title)
    {
        QString line = title;
        m_result.sections.push_back({line.replace(QChar(0x2028), u' ').simplified(), {}, {}});
    }

    void addInline(const InlineList& list)
    {
        for (const Inline& one : list) {
            if (one.type == Inline::Type::Value || one.type == Inline::Type::Choice) {
                addKey(one.value.key);
            }
        }
    }

    void collect(const ParagraphNode& node) { addInline(node.content); }
    void collect(const TitleNode& node)
    {
        for (const InlineList& line : node.lines) {
            addInline(line);
        }
    }
    void collect(const HeadingNode& node) { beginSection(node.text); }
    void collect(const SpaceNode&) {}
    void collect(const PageBreakNode&) {}
    void collect(const ContentsNode&) {}
    void collect(const SharesNode&) {}
    void collect(const TimelineNode&) {}
    void collect(const NarrativeNode& node) { addNarrative(node.key, false); }
    void collect(const RowsNode& node) { addKey(node.key); }
    void collect(const EntriesNode& node)
    {
        for (const EntriesNode::Entry& entry : node.entries) {
            addInline(entry.label);
            addKey(entry.value.key);
        }
    }
    void collect(const ZoneNode& node)
    {
        for (const auto& item : node.items) {
            if (const auto* line = std::get_if<ZoneNode::Line>(&item)) {
                addInline(line->label);
                if (line->value) {
                    addKey(line->value->key);
                }
            } else {
                addInline(std::get<ParagraphNode>(item).content);
            }
        }
    }
    void collect(const EnclosuresNode& node)
    {
        for (const EnclosuresNode::Category& category : node.categories) {
            beginSection(category.title);
            for (const EnclosuresNode::Entry& entry : category.entries) {
                addKey(entry.key);
            }
        }
    }
    void collect(const GridNode& node)
    {
        beginSection(node.label);
        for (const GridNode::Row& row : node.rows) {
            for (const GridNode::Cell& cell : row.cells) {
                for (const CellNode& content : cell.content) {
                    if (const auto* text = std::get_if<NarrativeNode>(&content)) {
                        addNarrative(text->key, true);
                    } else if (const auto* rows = std::get_if<RowsNode>(&content)) {
                        addKey(rows->key);
                    } else {
                        addInline(std::get<ParagraphNode>(content).content);
                    }
                }
            }
        }
    }

    void addNarrative(const QString& key, bool inGrid)
    {
        const Field* field = m_form.field(key);
        if (!field) {
            return;
        }
        if (inGrid && field->limit > 0) {
            beginSection(field->label);
        }
        addKey(key);
        if (!m_result.sections.empty() && m_result.sections.back().keys.contains(key)) {
            m_result.sections.back().narrative = key;
        }
    }

    const FormTemplate& m_form;
    const Part& m_part;
    OutlinePart m_result;
};

QString groupTitle(const QString& group)
{
    if (group == kSettings) {
        return Tr::tr("Settings of this application");
    }
    if (group == kDeclarations) {
        return Tr::tr("Eligibility");
    }
    return Tr::tr("Further details (not printed)");
}

} // namespace

std::vector<OutlinePart> outlineOf(const FormTemplate& form)
{
    std::vector<OutlinePart> parts;
    for (const Part& part : form.parts) {
        parts.push_back(Collector(form, part).run());
    }
    // figures that a printed table is computed from are asked for under it
    QHash<QString, QString> sources; // key -> part
    for (const Field& field : form.fields) {
        for (const QString& key : field.part.isEmpty() ? QStringList() : field.computed.of) {
            sources.insert(key, field.part);
        }
    }
    const auto find = [&](const QString& id) {
        return std::find_if(parts.begin(), parts.end(), [&](const OutlinePart& one) { return one.id == id; });
    };
    const auto add = [&](const QString& group) {
        const QString id = groupId(group);
        parts.push_back({id, groupTitle(group), {}, {}});
        return parts.end() - 1;
    };
    if (!form.about.eligible.isEmpty()) {
        add(QString::fromUtf16(kDeclarations));
    }
    const bool hasSettings = std::any_of(form.fields.begin(), form.fields.end(),
                                         [](const Field& field) { return field.group == kSettings; });
    for (const Field& field : form.fields) {
        const bool isAsked = std::any_of(
            parts.begin(), parts.end(), [&](const OutlinePart& one) { return one.keys.contains(field.key); });
        if (field.group.isEmpty() || field.isFigure || field.kind == FieldKind::Enclosure || isAsked) {
            continue;
        }
        if (const auto home = find(sources.value(field.key)); home != parts.end()) {
            home->keys << field.key;
            home->extras << field.key;
            continue;
        }
        const bool isOwnPage = field.group == kSettings || field.group == kDeclarations || !hasSettings;
        const QString group = isOwnPage ? field.group : QString::fromUtf16(kSettings);
        auto found = find(groupId(group));
        found = found == parts.end() ? add(group) : found;
        found->keys << field.key;
    }
    return parts;
}

FillCount fillCountOf(const Proposal& proposal, const QStringList& keys)
{
    FillCount count;
    for (const QString& key : keys) {
        const Field* field = proposal.form().field(key);
        if (!field || !proposal.holds(field->usedWhen) || !proposal.isRequired(*field)) {
            continue;
        }
        ++count.asked;
        count.filled += proposal.isFilled(key) ? 1 : 0;
    }
    return count;
}

FillState fillStateOf(ProjectSession& session, const QStringList& keys)
{
    const Proposal& proposal = session.proposal();
    bool anything = false;
    bool over = false;
    for (const QString& key : keys) {
        const Field* field = proposal.form().field(key);
        anything = anything || (field && !proposal.own(key).isBlank());
        if (field && field->limit > 0 && session.analysis(key).count().words > field->limit) {
            over = true;
        }
    }
    if (over) {
        return FillState::Over;
    }
    for (const QString& key : keys) {
        if (session.hasErrors(key) && proposal.isFilled(key)) {
            return FillState::Errors;
        }
    }
    const FillCount count = fillCountOf(proposal, keys);
    if (count.asked == 0) {
        return anything ? FillState::Done : keys.isEmpty() ? FillState::Nothing : FillState::Empty;
    }
    return count.filled == count.asked    ? FillState::Done
           : anything || count.filled > 0 ? FillState::Begun
                                          : FillState::Empty;
}

} // namespace shenbao
