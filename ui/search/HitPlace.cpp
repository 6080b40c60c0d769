// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/HitPlace.h"

#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QLineEdit>

namespace shenbao {
namespace {

constexpr qsizetype kLongest = 200; // characters that somebody selects in order to look for them

} // namespace

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
