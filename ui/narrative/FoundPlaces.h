// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/TextMatcher.h"

#include <QTextCursor>
#include <QTextEdit>

namespace shenbao {

class RichTextDocument;

/// Places of a narrative where a text was found. They move with what is typed around them.
class FoundPlaces final
{
public:
    /// Places of plainText(), in ascending order.
    void set(RichTextDocument& document, const std::vector<TextRange>& places);
    bool isEmpty() const { return m_places.isEmpty(); }
    /// In the colours of the present theme.
    QList<QTextEdit::ExtraSelection> lights() const;

private:
    QList<QTextCursor> m_places;
};

} // namespace shenbao
