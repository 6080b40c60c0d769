// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that the lines and tables of a page are made of.
#include "core/document/ValuePrinter.h"
#include "ui/common/Theme.h"
#include "ui/form/ChoiceEditor.h"
#include "ui/form/FoldedText.h"
#include "ui/form/PartBuilder.h"
#include "ui/form/SentenceBox.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/BalanceNote.h"
#include "ui/tables/RowsTable.h"

#include <QBoxLayout>
#include <QLabel>

namespace shenbao {
namespace {

constexpr int kSpotHeight = 56;

/// A style of the printed form as it looks in the window.
struct TextLook
{
    double size = Type::Normal;
    bool bold = false;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    double indent = 0; ///< of the first line, characters
};

TextLook lookOf(const StyleSheet& styles, const QString& id)
{
    TextLook look;
    const ParagraphStyle& style = styles.style(id.isEmpty() ? QStringLiteral("cell-left") : id);
    look.align = style.align == Align::Center  ? Qt::AlignHCenter | Qt::AlignVCenter
                 : style.align == Align::Right ? Qt::AlignRight | Qt::AlignVCenter
                                               : Qt::AlignLeft | Qt::AlignVCenter;
    look.indent = id.startsWith(u"heading") ? 0 : std::max(style.firstLine, 0.0);
    look.bold = style.font == FontRole::Heiti || style.font == FontRole::Biaosong || style.bold;
    if (id.startsWith(u"cover-title")) {
        look.size = Type::Display;
        look.bold = true;
    } else if (id == u"part-title" || id == u"contents-title") {
        look.size = Type::Title;
        look.bold = true;
    } else if (id.startsWith(u"heading")) {
        look.size = id == u"heading-1" ? (Type::Title + Type::Large) / 2 : Type::Large + 1;
        look.bold = true;
    }
    return look;
}

QStringList readsOf(const FormTemplate& form, const ValuePrint& print)
{
    const Field* field = form.field(print.key);
    return QStringList{print.key} + print.when.keys() + print.blankWhen.keys() +
           (field ? field->usedWhen.keys() : QStringList());
}

PlacedEditor placedText(NarrativeEditor& editor)
{
    return {&editor, [] {},
            [&editor](const Finding& finding) {
                editor.setFocus(Qt::OtherFocusReason);
                if (finding.start >= 0) {
                    editor.showPlace(finding.start, finding.end);
                }
            }};
}

QString printedLines(QString text)
{
    return text.replace(QChar(QChar::LineSeparator), u'\n');
}

} // namespace

// ---- words

QLabel* PartBuilder::makeText(const QString& text, QWidget* parent, const QString& style)
{
    const TextLook look = lookOf(m_styles, style);
    auto* label = new QLabel(QString(QString(int(look.indent), QChar(0x3000)) + printedLines(text)), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(look.align);
    QFont font = label->font();
    font.setPointSizeF(look.size);
    font.setBold(look.bold);
    label->setFont(font);
    return label;
}

QLabel* PartBuilder::makeFaint(const QString& text, QWidget* parent)
{
    QLabel* label = makeText(text, parent, {});
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, Theme::current().faint);
    label->setPalette(palette);
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
    setCondition(label, spot.when);
    return label;
}

/// An answer that is asked for elsewhere, as it will be printed.
QWidget* PartBuilder::makeShown(const ValuePrint& print, QWidget* parent, const QString& style)
{
    QLabel* label = makeFaint({}, parent);
    label->setAlignment(lookOf(m_styles, style).align);
    const auto refresh = [session = &m_session, label, print] {
        const QString text = printedLines(printAtPlace(session->proposal(), print));
        if (label->text() != text) {
            label->setText(text);
        }
    };
    refresh();
    if (const Field* field = form().field(print.key)) {
        label->setToolTip(field->isFigure ? tr("Computed: %1").arg(field->label)
                                          : tr("Taken from “%1”").arg(field->label));
    }
    m_contents.shown.push_back({readsOf(form(), print), refresh});
    return label;
}

QWidget* PartBuilder::makeItems(const RowsNode& node, QWidget* parent)
{
    const Field* field = form().field(node.key);
    if (!field || node.format.isEmpty()) {
        return nullptr;
    }
    QLabel* label = makeFaint({}, parent);
    const auto refresh = [session = &m_session, label, node, field] {
        const Proposal& proposal = session->proposal();
        const Value value = proposal.value(node.key);
        QStringList lines;
        for (size_t row = 0; value.rows() && row < value.rows()->size(); ++row) {
            lines << printRow(proposal, *field, (*value.rows())[row], int(row) + 1, node.format);
        }
        QString text = lines.join(node.isJoined ? node.joined : QStringLiteral("\n"));
        if (text.isEmpty() && proposal.isFilled(node.key)) {
            text = node.noneText; // confirmed
        }
        text = printedLines(text);
        if (label->text() != text) {
            label->setText(text);
        }
    };
    refresh();
    QStringList reads{node.key};
    if (!field->noneKey.isEmpty()) {
        reads << field->noneKey;
    }
    m_contents.shown.push_back({reads, refresh});
    return label;
}

// ---- editors

QWidget* PartBuilder::makeRows(const Field& field, QWidget* parent)
{
    auto* table = new RowsTable(m_session, field.key, parent);
    if (const Field* none = fieldAskedHere(field.noneKey)) {
        table->addToBar(makeEditor(*none, table, none->label));
    }
    if (QWidget* balance = makeBalance(field.key, table)) {
        table->addBelow(balance);
    }
    return table;
}

QWidget* PartBuilder::makeBalance(const QString& key, QWidget* parent)
{
    std::vector<Balance> about = balancesAbout(m_balances, key);
    return about.empty() ? nullptr : new BalanceNote(m_session, key, std::move(about), parent);
}

QWidget* PartBuilder::makeFolded(const Field& field, QWidget* parent)
{
    auto* folded = new FoldedText(m_session, field, parent);
    PlacedEditor placed = placedText(folded->editor());
    placed.open = [folded] { folded->setOpen(true); };
    m_contents.editors[field.key] = placed;
    return folded;
}

QWidget* PartBuilder::makeEditor(const Field& field, QWidget* parent, const QString& text)
{
    PlacedEditor placed;
    if (field.kind == FieldKind::Narrative) {
        placed = placedText(*new NarrativeEditor(m_session, field, parent));
    } else if (field.kind == FieldKind::Rows && !field.single) {
        auto* table = static_cast<RowsTable*>(makeRows(field, parent));
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
        placed = {editor,
                  [editor] { editor->refresh(); },
                  [editor](const Finding& finding) { editor->showFinding(finding); },
                  {},
                  [editor] { editor->refreshMessage(); }};
        editor->refresh();
    }
    placed.widget->setObjectName(field.key);
    m_contents.editors[field.key] = placed;
    return placed.widget;
}

/// A printed line with its blanks: text alone, an editor alone, or words that flow around editors.
QWidget* PartBuilder::makeInline(const InlineList& list, QWidget* parent, const QString& style)
{
    QString text;
    bool onlyText = true;
    for (const Inline& one : list) {
        onlyText = onlyText && (one.type == Inline::Type::Text || one.type == Inline::Type::Break);
        text += one.type == Inline::Type::Break ? QString(QChar(QChar::LineSeparator)) : one.text;
    }
    if (onlyText) {
        return makeText(text, parent, style);
    }
    if (list.size() > 1) {
        return makeSentence(list, parent, style);
    }
    if (list.front().type == Inline::Type::Spot) {
        return makeSpot(list.front().spot, parent);
    }
    const ValuePrint& print = list.front().value;
    const Field* field = fieldAskedHere(print.key);
    // tables and texts have places of their own; here they are only printed
    const bool isEdited = field && field->kind != FieldKind::Rows && field->kind != FieldKind::Narrative;
    QWidget* widget = isEdited ? makeEditor(*field, parent, print.text) : makeShown(print, parent, style);
    setCondition(widget, print.when);
    return widget;
}

QWidget* PartBuilder::makeSentence(const InlineList& list, QWidget* parent, const QString& style)
{
    const TextLook look = lookOf(m_styles, style);
    auto* block = new QWidget(parent);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Half);
    auto* box = new SentenceBox(look.align, look.indent, block);
    QFont font = box->font();
    font.setPointSizeF(look.size);
    font.setBold(look.bold);
    box->setFont(font);
    column->addWidget(box);
    for (const Inline& one : list) {
        const Field* field = fieldAskedHere(one.value.key);
        switch (one.type) {
        case Inline::Type::Text:
            box->addText(one.text);
            break;
        case Inline::Type::Break:
            box->addBreak();
            break;
        case Inline::Type::Spot:
            box->addWidget(makeSpot(one.spot, box));
            break;
        case Inline::Type::Value:
        case Inline::Type::Choice:
            if (field && field->kind != FieldKind::Rows && field->kind != FieldKind::Narrative) {
                QWidget* editor = makeEditor(*field, box, one.value.text);
                if (auto* line = qobject_cast<FieldEditor*>(editor)) {
                    line->moveMessage(*column);
                }
                setCondition(editor, one.value.when);
                box->addWidget(editor);
            } else {
                const int piece = box->addText({}, true);
                const auto refresh = [session = &m_session, box, piece, print = one.value] {
                    box->setText(piece, printAtPlace(session->proposal(), print));
                };
                refresh();
                m_contents.shown.push_back({readsOf(form(), one.value), refresh});
            }
            break;
        }
    }
    return block;
}

} // namespace shenbao
