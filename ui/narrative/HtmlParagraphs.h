// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"

#include <QStringList>

namespace shenbao {

/// The paragraphs of HTML while it is read: text, blanks, line breaks, items of lists and the marks that Word prints before
/// them. Paragraphs without text are left out.
class HtmlParagraphs final
{
public:
    /// Text as it stands in the source, entities resolved; `preformatted`: its lines are lines, as in <pre>.
    void addText(const QString& source, TextFormats formats, bool preformatted);
    /// Ends a line of the paragraph; two in a row end the paragraph, and so does one before a line that is indented as
    /// Chinese paragraphs are.
    void breakLine(TextFormats formats);
    /// Comes behind the paragraph in which it stands.
    void addPicture(const QString& source) { m_pictures << source; }
    /// What stands after it begins another one.
    void end();

    /// Of the paragraph that has just begun.
    void setKind(TextParagraph::Kind kind, int level);
    /// It is an item of a list, and nothing of it has been read.
    bool isItemBegun() const;
    void beginList(bool isNumbered, int start);
    void endList();
    void beginItem();
    /// What follows is not text but the bullet or the number that Word prints.
    void setInMark(bool on) { m_isInMark = on; }

    /// What was read elsewhere, as blocks of their own.
    void append(std::vector<TextBlock> blocks);
    std::vector<TextBlock> take();

private:
    struct List
    {
        bool isNumbered = false;
        int next = 1;
    };
    bool isIndent(QChar character);
    void addBlank(QChar next, QString& piece);
    void readMark();
    int nextNumber();

    std::vector<TextBlock> m_blocks;
    std::vector<List> m_lists;
    TextParagraph m_paragraph;
    QString m_mark;
    QStringList m_pictures;
    bool m_isInMark = false;
    bool m_isBroken = false; ///< a line has just ended
    int m_indent = 0;        ///< wide blanks at the beginning of a line
    bool m_hasBlank = false; ///< waiting for the next character
    bool m_blankIsLineEnd = false;
    QChar m_last; ///< before it, in this line
};

} // namespace shenbao
