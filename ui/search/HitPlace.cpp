// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/HitPlace.h"

#include "ui/common/Theme.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QLineEdit>
#include <QScrollArea>

namespace shenbao {
namespace {

constexpr qsizetype kLongest = 200; // characters that somebody selects in order to look for them

QRect inEditor(const QWidget& editor, const QWidget& part, const QRect& rect)
{
    return {part.mapTo(&editor, rect.topLeft()), rect.size()};
}

QRect showInTable(RowsTable& table, const TextHit& hit)
{
    RowsView& view = *table.view();
    view.endEditing();
    const QModelIndex cell = view.model()->index(std::max(0, hit.row), std::max(0, hit.column));
    if (cell.isValid()) {
        view.setCurrentIndex(cell);
        view.scrollTo(cell);
    }
    return inEditor(table, *view.viewport(), view.visualRect(cell));
}

/// The line of an editor that shows this text: a choice has one beside its options.
QLineEdit* lineWith(const QWidget& editor, const TextHit& hit)
{
    const auto lines = editor.findChildren<QLineEdit*>();
    for (QLineEdit* line : lines) {
        const bool shows = hit.start < 0 || line->text().mid(hit.start, hit.end - hit.start) == hit.match;
        if (shows && !line->isHidden()) {
            return line;
        }
    }
    return nullptr;
}

} // namespace

void showHit(QScrollArea& page, QWidget& editor, const TextHit& hit, bool takesFocus)
{
    QRect place = editor.rect();
    QWidget* control = &editor;
    if (auto* text = qobject_cast<NarrativeEditor*>(&editor)) {
        text->selectPlace(hit.start, hit.end);
        place = inEditor(editor, *text->edit().viewport(), text->edit().cursorRect());
    } else if (auto* table = qobject_cast<RowsTable*>(&editor)) {
        place = showInTable(*table, hit);
    } else if (QLineEdit* line = lineWith(editor, hit)) {
        control = line;
    }
    if (takesFocus) {
        control->setFocus(Qt::OtherFocusReason);
    }
    if (auto* line = qobject_cast<QLineEdit*>(control)) { // behind the focus, which may set the cursor
        place = inEditor(editor, *line, line->rect());
        line->setSelection(std::max(0, hit.start),
                           hit.start < 0 ? int(line->text().size()) : hit.end - hit.start);
    }
    const QPoint center = editor.mapTo(page.widget(), place.center());
    page.ensureVisible(center.x(), center.y(), Space::Four, Space::Four * 3);
}

TextHit cursorPlace(const QString& key, const QWidget* editor)
{
    TextHit place;
    place.key = key;
    if (const auto* text = qobject_cast<const NarrativeEditor*>(editor)) {
        const QTextCursor cursor = text->edit().textCursor();
        place.start = text->edit().text().plainOf(cursor.selectionStart());
        place.end = text->edit().text().plainOf(cursor.selectionEnd());
    } else if (const auto* table = qobject_cast<const RowsTable*>(editor)) {
        const QModelIndex cell = table->view()->currentIndex();
        place.row = cell.isValid() ? cell.row() : 0;
        place.column = cell.isValid() ? cell.column() : 0;
    } else if (const auto* line = editor ? editor->findChild<QLineEdit*>() : nullptr;
               line && line->hasFocus()) {
        place.start = line->hasSelectedText() ? line->selectionStart() : line->cursorPosition();
        place.end = line->hasSelectedText() ? line->selectionEnd() : place.start;
    }
    return place;
}

QString selectedLine(const QWidget* control)
{
    QString text;
    if (const auto* paper = qobject_cast<const QTextEdit*>(control)) {
        text = paper->textCursor().selectedText();
    } else if (const auto* line = qobject_cast<const QLineEdit*>(control)) {
        text = line->selectedText();
    }
    const bool isOneLine = !text.contains(QChar::ParagraphSeparator) &&
                           !text.contains(QChar::LineSeparator) &&
                           !text.contains(QChar::ObjectReplacementCharacter) && !text.contains(u'\n');
    return isOneLine && text.size() <= kLongest ? text : QString();
}

} // namespace shenbao
