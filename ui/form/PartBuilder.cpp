// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PartBuilder.h"

#include "core/check/Threshold.h"
#include "core/document/ValuePrinter.h"
#include "ui/attachments/AttachmentsView.h"
#include "ui/attachments/EntryEditor.h"
#include "ui/attachments/RenderClient.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"
#include "ui/form/GridBuilder.h"
#include "ui/form/GroupBuilder.h"
#include "ui/form/ThresholdNote.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/SharesPanel.h"
#include "ui/tables/TimelinePanel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

namespace shenbao {
PartBuilder::PartBuilder(ProjectSession& session, const OutlinePart& part, QWidget* paper, QBoxLayout* layout)
    : m_session(session)
    , m_part(part)
    , m_paper(paper)
    , m_layout(layout)
    , m_styles(session.form().layout)
    , m_balances(balancesOf(session.form()))
    , m_thresholds(thresholdKeys(session.form()))
{}

PartContents PartBuilder::build()
{
    if (const Part* part = form().part(m_part.id)) {
        for (const Node& node : part->nodes) {
            std::visit([this](const auto& one) { add(one); }, node);
        }
        GroupBuilder(*this).addExtras();
    } else {
        GroupBuilder(*this).addPage();
    }
    addStretch();
    return std::move(m_contents);
}

void PartBuilder::addWidget(QWidget* widget, const Condition& when)
{
    m_layout->addWidget(widget);
    setCondition(widget, when);
}

void PartBuilder::addStretch()
{
    m_layout->addStretch();
}

void PartBuilder::setCondition(QWidget* widget, const Condition& when)
{
    if (!when.isAlways()) {
        m_contents.conditional.push_back({widget, when});
    }
}

const Field* PartBuilder::fieldAskedHere(const QString& key) const
{
    return m_part.keys.contains(key) && !m_contents.editors.contains(key) ? form().field(key) : nullptr;
}

// ---- the nodes of a part

void PartBuilder::add(const ParagraphNode& node)
{
    addWidget(makeInline(node.content, m_paper, node.style.isEmpty() ? QStringLiteral("body") : node.style),
              node.when);
}

void PartBuilder::add(const TitleNode& node)
{
    for (const InlineList& line : node.lines) {
        addWidget(makeInline(line, m_paper, node.style.isEmpty() ? QStringLiteral("part-title") : node.style),
                  node.when);
    }
}

void PartBuilder::add(const HeadingNode& node)
{
    m_heading = node.text;
    addWidget(makeText(node.text, m_paper, QStringLiteral("heading-%1").arg(node.level)), node.when);
}

void PartBuilder::add(const SpaceNode&)
{
    m_layout->addSpacing(Space::Two);
}

void PartBuilder::add(const ContentsNode& node)
{
    QLabel* label =
        makeFaint(tr("%1: made by the program, with the page numbers of the print").arg(node.title), m_paper);
    label->setAlignment(Qt::AlignCenter);
    addWidget(label, node.when);
}

void PartBuilder::add(const NarrativeNode& node)
{
    if (const Field* field = fieldAskedHere(node.key)) {
        QWidget* editor = makeEditor(*field, m_paper);
        if (m_heading.contains(field->label)) {
            static_cast<NarrativeEditor*>(editor)->setTitleVisible(false);
        }
        addWidget(editor, node.when);
    }
}

void PartBuilder::add(const RowsNode& node)
{
    const Field* field = fieldAskedHere(node.key);
    if (!field) {
        if (QWidget* items = makeItems(node, m_paper)) {
            addWidget(items, node.when);
        }
        return;
    }
    auto* block = new QWidget(m_paper);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    QLabel* caption =
        makeText(node.caption.isEmpty() ? field->label : node.caption, block, QStringLiteral("table-title"));
    column->addWidget(caption);
    column->addWidget(makeEditor(*field, block));
    addWidget(block, node.when);
}

void PartBuilder::add(const EntriesNode& node)
{
    auto* block = new QWidget(m_paper);
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Two);
    grid->setVerticalSpacing(Space::Two);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const EntriesNode::Entry& entry : node.entries) {
        QWidget* label = makeInline(entry.label, block, QStringLiteral("right"));
        label->setContentsMargins(0, Space::Half, 0, 0);
        grid->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
        auto* right = new QWidget(block);
        auto* column = new QVBoxLayout(right);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Space::Half);
        column->addWidget(makeInline({{Inline::Type::Value, {}, entry.value, {}}}, right, {}));
        for (const SealSpot& spot : entry.spots) {
            column->addWidget(makeSpot(spot, right));
        }
        grid->addWidget(right, row, 1);
        ++row;
    }
    addWidget(block);
}

void PartBuilder::add(const ZoneNode& node)
{
    auto* zone = new QWidget(m_paper);
    auto* column = new QVBoxLayout(zone);
    column->setContentsMargins(Space::Four * 3, Space::Two, 0, Space::Two);
    for (const auto& item : node.items) {
        if (const auto* paragraph = std::get_if<ParagraphNode>(&item)) {
            QWidget* line = makeInline(paragraph->content, zone, paragraph->style);
            column->addWidget(line);
            setCondition(line, paragraph->when);
            continue;
        }
        const auto& line = std::get<ZoneNode::Line>(item);
        auto* box = new QWidget(zone);
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        if (!line.label.empty()) {
            row->addWidget(makeInline(line.label, box, {}));
        }
        if (line.value) {
            row->addWidget(makeInline({{Inline::Type::Value, {}, *line.value, {}}}, box, {}), 1);
        }
        for (const SealSpot& spot : line.spots) {
            row->addWidget(makeSpot(spot, box), 1);
        }
        column->addWidget(box);
    }
    addWidget(zone);
}

void PartBuilder::add(const EnclosuresNode& node)
{
    auto* view = new AttachmentsView(m_session, node, RenderClient::findProgram(), m_paper);
    for (EntryEditor* entry : view->entries()) {
        m_contents.editors[entry->objectName()] = {
            entry, [entry] { entry->refresh(); },
            [entry](const Finding& finding) { entry->showFinding(finding); }};
    }
    addWidget(view);
}

/// The official table, with what it amounts to under it.
void PartBuilder::add(const GridNode& node)
{
    if (!node.caption.isEmpty()) {
        addWidget(makeText(node.caption, m_paper, QStringLiteral("caption-right")), node.captionWhen);
    }
    GridBuilder grid(*this, node);
    addWidget(grid.build());
    for (const QString& key : grid.totals()) {
        if (QWidget* balance = makeBalance(key, m_paper)) {
            addWidget(balance);
        }
    }
    if (grid.thresholds().size() > 1) {
        addWidget(new ThresholdSummary(m_session, grid.thresholds(), m_paper));
    }
}

void PartBuilder::add(const SharesNode& node)
{
    addWidget(new SharesPanel(m_session, node, m_paper), node.when);
}

void PartBuilder::add(const TimelineNode& node)
{
    addWidget(new TimelinePanel(m_session, node, m_paper), node.when);
}

} // namespace shenbao
