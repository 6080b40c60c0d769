// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PartBuilder.h"

#include "core/document/ValuePrinter.h"
#include "ui/attachments/AttachmentsView.h"
#include "ui/attachments/EntryEditor.h"
#include "ui/attachments/RenderClient.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"
#include "ui/form/ChoiceEditor.h"
#include "ui/form/OfficialTable.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/RowsTable.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

namespace shenbao {
namespace {

constexpr int kInlineWidth = 180; // px of an editor inside a line of text
constexpr int kSpotHeight = 56;
constexpr qsizetype kLongText = 24; // characters of a text that may wrap between editors

/// A style of the printed form as it looks in the window.
struct TextLook
{
    double size = Type::Normal;
    bool bold = false;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
};

TextLook lookOf(const QString& style)
{
    TextLook look;
    if (style.startsWith(u"cover-title")) {
        look.size = Type::Display;
        look.bold = true;
        look.align = Qt::AlignCenter;
    } else if (style == u"part-title" || style == u"contents-title") {
        look.size = Type::Title;
        look.bold = true;
        look.align = Qt::AlignCenter;
    } else if (style.contains(u"title") || style.contains(u"caption")) {
        look.bold = true;
        look.align = style.contains(u"right") ? Qt::AlignRight : Qt::AlignCenter;
    } else if (style.startsWith(u"heading") || style == u"cell-heading") {
        look.bold = true;
        look.size = style == u"heading-1" ? (Type::Title + Type::Large) / 2 : Type::Large + 1;
    } else if (style.contains(u"center") || style == u"center" || style == u"label" ||
               style.endsWith(u"head")) {
        look.align = Qt::AlignCenter;
    } else if (style.endsWith(u"right")) {
        look.align = Qt::AlignRight;
    }
    return look;
}

} // namespace

PartBuilder::PartBuilder(ProjectSession& session, const OutlinePart& part, QWidget* paper, QBoxLayout* layout)
    : m_session(session)
    , m_part(part)
    , m_paper(paper)
    , m_layout(layout)
{}

PartContents PartBuilder::build()
{
    const Part* part = m_session.form().part(m_part.id);
    if (!part) {
        buildGroup();
        return std::move(m_contents);
    }
    for (const Node& node : part->nodes) {
        std::visit([this](const auto& one) { add(one); }, node);
    }
    m_layout->addStretch();
    return std::move(m_contents);
}

/// Answers that no part prints: settings of the application, declarations.
void PartBuilder::buildGroup()
{
    m_layout->addWidget(makeText(m_part.title, m_paper, QStringLiteral("part-title")));
    for (const QString& key : m_part.keys) {
        const Field& field = *m_session.form().field(key);
        auto* block = new QWidget(m_paper);
        auto* column = new QVBoxLayout(block);
        column->setContentsMargins(0, Space::One, 0, Space::One);
        column->setSpacing(Space::Half);
        if (field.kind != FieldKind::Tick) {
            column->addWidget(makeText(field.label, block, QStringLiteral("cell-heading")));
        }
        column->addWidget(makeEditor(field, block, field.label));
        if (!field.help.isEmpty()) {
            QLabel* help = makeText(field.help, block, {});
            help->setStyleSheet(QStringLiteral("color: %1").arg(Theme::current().faint.name()));
            column->addWidget(help);
        }
        addWidget(block, field.usedWhen);
    }
    m_layout->addStretch();
}

void PartBuilder::addWidget(QWidget* widget, const Condition& when)
{
    m_layout->addWidget(widget);
    if (!when.isAlways()) {
        m_contents.conditional.push_back({widget, when});
    }
}

bool PartBuilder::isAskedHere(const QString& key) const
{
    return m_part.keys.contains(key) && !m_contents.editors.contains(key);
}

QLabel* PartBuilder::makeText(const QString& text, QWidget* parent, const QString& style)
{
    QString shown = text;
    auto* label = new QLabel(shown.replace(QChar(0x2028), u'\n'), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    const TextLook look = lookOf(style);
    label->setAlignment(look.align);
    QFont font = label->font();
    font.setPointSizeF(look.size);
    font.setBold(look.bold);
    label->setFont(font);
    return label;
}

QWidget* PartBuilder::makeSpot(const SealSpot& spot, QWidget* parent)
{
    const QString what = spot.kind == SpotKind::Seal        ? tr("Seal of %1").arg(spot.by)
                         : spot.kind == SpotKind::Signature ? tr("Signature of %1").arg(spot.by)
                         : spot.kind == SpotKind::Date      ? tr("Date by hand")
                                                            : tr("Seal over the edges of the sheets");
    auto* label = new QLabel(what, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setMinimumHeight(spot.kind == SpotKind::Seal ? kSpotHeight : Space::Four);
    label->setContentsMargins(Space::One, 0, Space::One, 0);
    label->setToolTip(tr("To be done on paper: %1").arg(spot.label));
    label->setStyleSheet(QStringLiteral("color: %1; border: 1px dashed %1; border-radius: 4px;")
                             .arg(Theme::current().faint.name()));
    if (!spot.when.isAlways()) {
        m_contents.conditional.push_back({label, spot.when});
    }
    return label;
}

/// An answer that is asked for elsewhere, as it will be printed.
QWidget* PartBuilder::makeShown(const ValuePrint& print, QWidget* parent)
{
    QLabel* label = makeText(printAtPlace(m_session.proposal(), print), parent, {});
    label->setStyleSheet(QStringLiteral("color: %1").arg(Theme::current().faint.name()));
    const Field* field = m_session.form().field(print.key);
    if (field) {
        label->setToolTip(field->isFigure ? tr("Computed: %1").arg(field->label)
                                          : tr("Taken from “%1”").arg(field->label));
    }
    m_contents.shown.push_back({label, print});
    return label;
}

QWidget* PartBuilder::makeEditor(const Field& field, QWidget* parent, const QString& text)
{
    PlacedEditor placed;
    if (field.kind == FieldKind::Narrative) {
        auto* editor = new NarrativeEditor(m_session, field, parent);
        placed = {editor, [] {},
                  [editor](const Finding& finding) {
                      editor->setFocus(Qt::OtherFocusReason);
                      if (finding.start >= 0) {
                          editor->showPlace(finding.start, finding.end);
                      }
                  }};
    } else if (field.kind == FieldKind::Rows) {
        auto* table = new RowsTable(m_session, field.key, parent);
        placed = {table, [] {},
                  [table](const Finding& finding) {
                      table->setFocus(Qt::OtherFocusReason);
                      if (finding.row >= 0) {
                          table->showCell(finding.row, std::max(0, finding.column));
                      }
                  }};
    } else {
        FieldEditor* editor =
            field.kind == FieldKind::Tick
                ? new TickEditor(m_session, field, text.isEmpty() ? field.label : text, parent)
                : makeFieldEditor(m_session, field, parent);
        placed = {editor, [editor] { editor->refresh(); },
                  [editor](const Finding& finding) { editor->showFinding(finding); }};
        editor->refresh();
    }
    placed.widget->setObjectName(field.key);
    m_contents.editors[field.key] = placed;
    return placed.widget;
}

/// A printed line with its blanks: text alone, an editor alone, or both side by side.
QWidget* PartBuilder::makeInline(const InlineList& list, QWidget* parent, const QString& style)
{
    QString text;
    bool onlyText = true;
    for (const Inline& one : list) {
        onlyText = onlyText && (one.type == Inline::Type::Text || one.type == Inline::Type::Break);
        text += one.type == Inline::Type::Break ? QString(QChar(0x2028)) : one.text;
    }
    if (onlyText) {
        return makeText(text, parent, style);
    }
    const auto editorOf = [&](const ValuePrint& print, QWidget* owner) -> QWidget* {
        const Field* field = m_session.form().field(print.key);
        QWidget* widget =
            field && isAskedHere(print.key) ? makeEditor(*field, owner, print.text) : makeShown(print, owner);
        if (!print.when.isAlways()) {
            m_contents.conditional.push_back({widget, print.when});
        }
        return widget;
    };
    if (list.size() == 1 && list.front().type != Inline::Type::Spot) {
        return editorOf(list.front().value, parent);
    }
    auto* box = new QWidget(parent);
    auto* flow = new FlowLayout(box, Space::Half, Space::Half);
    for (const Inline& one : list) {
        switch (one.type) {
        case Inline::Type::Text:
            if (!one.text.trimmed().isEmpty()) {
                QLabel* label = makeText(one.text.trimmed(), box, style);
                label->setWordWrap(one.text.size() > kLongText);
                flow->addWidget(label);
            }
            break;
        case Inline::Type::Break:
            flow->addBreak();
            break;
        case Inline::Type::Value:
        case Inline::Type::Choice: {
            QWidget* editor = editorOf(one.value, box);
            if (qobject_cast<FieldEditor*>(editor) && one.type == Inline::Type::Value) {
                editor->setMinimumWidth(kInlineWidth);
            }
            flow->addWidget(editor);
            break;
        }
        case Inline::Type::Spot:
            flow->addWidget(makeSpot(one.spot, box));
            break;
        }
    }
    return box;
}

void PartBuilder::add(const ParagraphNode& node)
{
    addWidget(makeInline(node.content, m_paper, node.style), node.when);
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
        makeText(tr("%1: made by the program, with the page numbers of the print").arg(node.title), m_paper,
                 QStringLiteral("center"));
    label->setStyleSheet(QStringLiteral("color: %1").arg(Theme::current().faint.name()));
    addWidget(label, node.when);
}

void PartBuilder::add(const NarrativeNode& node)
{
    if (const Field* field = m_session.form().field(node.key); field && isAskedHere(node.key)) {
        QWidget* editor = makeEditor(*field, m_paper);
        if (m_heading.contains(field->label)) {
            static_cast<NarrativeEditor*>(editor)->setTitleVisible(false);
        }
        addWidget(editor, node.when);
    }
}

void PartBuilder::add(const RowsNode& node)
{
    const Field* field = m_session.form().field(node.key);
    if (!field || !isAskedHere(node.key)) {
        return;
    }
    auto* block = new QWidget(m_paper);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        makeText(node.caption.isEmpty() ? field->label : node.caption, block, QStringLiteral("caption")));
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
        grid->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
        auto* right = new QWidget(block);
        auto* column = new QVBoxLayout(right);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Space::Half);
        const Field* field = m_session.form().field(entry.value.key);
        column->addWidget(field && isAskedHere(entry.value.key) ? makeEditor(*field, right, entry.value.text)
                                                                : makeShown(entry.value, right));
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
            column->addWidget(makeInline(paragraph->content, zone, paragraph->style));
            continue;
        }
        const auto& line = std::get<ZoneNode::Line>(item);
        auto* box = new QWidget(zone);
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(makeInline(line.label, box, {}));
        if (line.value) {
            const Field* field = m_session.form().field(line.value->key);
            row->addWidget(field && isAskedHere(line.value->key) ? makeEditor(*field, box, line.value->text)
                                                                 : makeShown(*line.value, box),
                           1);
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

QWidget* PartBuilder::makeCell(const GridNode::Cell& cell, QWidget* parent)
{
    auto* frame = new QWidget(parent);
    frame->setAutoFillBackground(true);
    QPalette palette = frame->palette();
    palette.setColor(QPalette::Window, cell.isLabel ? Theme::current().label : Theme::current().paper);
    frame->setPalette(palette);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(Space::One, Space::Half, Space::One, Space::Half);
    column->setSpacing(Space::Half);
    bool grows = false;
    for (const CellNode& content : cell.content) {
        QWidget* widget = nullptr;
        Condition when;
        if (const auto* paragraph = std::get_if<ParagraphNode>(&content)) {
            const QString style = !paragraph->style.isEmpty() ? paragraph->style
                                  : !cell.style.isEmpty()     ? cell.style
                                  : cell.isLabel              ? QStringLiteral("label")
                                                              : QString();
            widget = makeInline(paragraph->content, frame, style);
            when = paragraph->when;
        } else if (const auto* text = std::get_if<NarrativeNode>(&content)) {
            const Field* field = m_session.form().field(text->key);
            widget = field && isAskedHere(text->key) ? makeEditor(*field, frame) : nullptr;
            when = text->when;
            grows = true;
        } else if (const auto* rows = std::get_if<RowsNode>(&content)) {
            const Field* field = m_session.form().field(rows->key);
            widget = field && isAskedHere(rows->key) ? makeEditor(*field, frame) : nullptr;
            when = rows->when;
            grows = true;
        }
        if (widget) {
            column->addWidget(widget);
            if (!when.isAlways()) {
                m_contents.conditional.push_back({widget, when});
            }
        }
    }
    if (!grows) { // vertical centring, as the form draws it
        column->insertStretch(0, 1);
        column->addStretch(1);
    }
    return frame;
}

/// The official table: lines are the ground that shows between the cells.
void PartBuilder::add(const GridNode& node)
{
    if (!node.caption.isEmpty()) {
        addWidget(makeText(node.caption, m_paper, QStringLiteral("caption-right")), node.captionWhen);
    }
    auto* table = new QWidget(m_paper);
    table->setAutoFillBackground(true);
    QPalette palette = table->palette();
    palette.setColor(QPalette::Window, Theme::current().formLine);
    table->setPalette(palette);
    auto* grid = new OfficialTable(table, node.columns, 1);
    std::vector<int> covered(node.columns.size(), 0); // rows that a merged cell above still covers
    int number = 0;
    for (const GridNode::Row& row : node.rows) {
        size_t column = 0;
        for (const GridNode::Cell& cell : row.cells) {
            while (column < covered.size() && covered[column] > 0) {
                ++column;
            }
            QWidget* widget = makeCell(cell, table);
            grid->addCell(widget, number, int(column), cell.rows, cell.span);
            if (!row.when.isAlways()) {
                m_contents.conditional.push_back({widget, row.when});
            }
            for (int at = 0; at < cell.span && column < covered.size(); ++at) {
                covered[column++] = cell.rows;
            }
        }
        for (int& rows : covered) {
            rows = std::max(0, rows - 1);
        }
        grid->setRowHeight(number, Space::Four + Space::Half);
        ++number;
    }
    addWidget(table);
}

} // namespace shenbao
