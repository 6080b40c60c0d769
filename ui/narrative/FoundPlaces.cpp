// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/FoundPlaces.h"

#include "ui/common/Theme.h"
#include "ui/narrative/RichTextDocument.h"

namespace shenbao {

void FoundPlaces::set(RichTextDocument& document, const std::vector<TextRange>& places)
{
    std::vector<int> edges;
    for (const TextRange& range : places) {
        edges.push_back(range.start);
        edges.push_back(range.end - 1); // an end at the beginning of a paragraph belongs to the one before
    }
    const auto positions = document.positionsOf(edges);
    m_places.clear();
    for (size_t at = 0; at + 1 < positions.size(); at += 2) {
        QTextCursor cursor(&document);
        cursor.setPosition(positions[at]);
        cursor.setPosition(positions[at + 1] + 1, QTextCursor::KeepAnchor);
        m_places << cursor;
    }
}

QList<QTextEdit::ExtraSelection> FoundPlaces::lights() const
{
    QList<QTextEdit::ExtraSelection> lights;
    for (const QTextCursor& place : m_places) {
        QTextEdit::ExtraSelection light;
        light.cursor = place;
        light.format.setBackground(Theme::current().accentSoft);
        lights << light;
    }
    return lights;
}

} // namespace shenbao
