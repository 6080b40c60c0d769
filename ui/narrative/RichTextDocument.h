// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/narrative/BlockShape.h"

#include <QHash>
#include <QImage>
#include <QTextCursor>
#include <QTextDocument>

#include <functional>

class QTextTable;

namespace shenbao {

/// A narrative as an editor holds it. Both directions keep everything that RichText knows; paragraphs without text, which
/// nobody would print, exist only here. Linked figures and pictures are objects of one character.
///
/// Nothing is ever loaded from files or the network: pictures come from the source that is set, or not at all.
class RichTextDocument final : public QTextDocument
{
    Q_OBJECT

public:
    using FigureText = std::function<QString(const QString& figure)>;
    using PictureSource = std::function<QImage(const QString& source)>;
    using PictureSize = std::function<QSize(const QString& source)>;

    explicit RichTextDocument(QObject* parent = nullptr);

    /// What a linked figure shows now.
    void setFigureText(FigureText text) { m_figureText = std::move(text); }
    QString figureText(const QString& figure) const
    {
        return m_figureText ? m_figureText(figure) : QString();
    }
    /// Lays linked figures out again because they may show something else.
    void refreshFigures();

    /// `pictures` is asked whenever a picture is painted; `sizes`, in pixels, whenever it is laid out, so that nothing moves
    /// when a picture comes later. Without sizes they are those of the pictures.
    void setPictures(PictureSource pictures, PictureSize sizes = {});
    QImage picture(const QString& source) const;
    QSize pictureSize(const QString& source) const; ///< empty: it is not there

    /// Replaces the text. Where only one paragraph differs, only that is touched.
    void setRichText(const RichText& text);
    /// The text as it is stored: linked figures without what they show. Converts only what was touched since the last call.
    RichText toRichText() const;

    /// Puts a text where the cursor is, in place of its selection; in a table cell as one line. Gives the places behind so
    /// many of its blocks, `behind` in ascending order: each is a cost for every block that follows.
    std::vector<QTextCursor> insertRichText(QTextCursor& cursor, const RichText& text,
                                            const std::vector<size_t>& behind = {});
    void insertFigure(QTextCursor& cursor, const QString& figure);
    /// Not inside a table.
    void insertTable(QTextCursor& cursor, int rows, int columns);
    /// What is selected, formats and objects included.
    RichText selectedText(const QTextCursor& cursor) const;

    void setShape(const QTextBlock& block, const BlockShape& shape);
    void switchFormat(const QTextCursor& selection, TextFormat format, bool on);

    /// A place of plainText(), as findings give it, in the document; and back. -1 becomes the end. The first call after an
    /// edit looks at every block once, further ones at none.
    int positionOf(int plain) const;
    std::vector<int> positionsOf(const std::vector<int>& plain) const; ///< of many at the price of one
    int plainOf(int position) const;
    /// Places of anchorText(), where a linked figure is one character, of positions in the document; and back. All at once:
    /// the cost is that of the paragraphs, not of their letters.
    std::vector<int> anchorsOf(const std::vector<int>& positions) const;
    std::vector<int> positionsOfAnchors(const std::vector<int>& anchors) const;

    /// Paragraphs, cells and captions as one line, for a table cell.
    static TextSpans asOneLine(const RichText& text);

    /// Body text; everything follows it.
    void setBaseFont(const QFont& font);
    /// Gives everything the looks of the present theme and font.
    void restyle();
    /// Gives what was touched since the last call the looks of its block. True when something had to change.
    bool tidy();

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }

private:
    struct Line
    {
        int start; ///< in the plain text
        QTextBlock block;
    };
    /// What a block became, until it is touched.
    struct Converted final : QTextBlockUserData
    {
        std::vector<TextBlock> blocks;
        std::vector<int> widths; ///< of its characters in the plain text; empty: all are 1
        int length = 0;          ///< in the plain text
    };
    void touch(int from, int removed, int added);
    const TextTable& known(QTextTable& table) const;
    const Converted& known(const QTextBlock& block) const;
    const std::vector<TextBlock>& converted(const QTextBlock& block) const;
    std::vector<TextBlock> convert(const QTextBlock& block) const;
    TextSpans spansOf(const QTextBlock& block) const;
    TextTable convert(const QTextTable& table) const;
    const std::vector<Line>& lines() const;
    const std::vector<Line>& anchorLines() const;
    std::vector<int> pictureWidths(const QTextBlock& block) const;
    std::vector<int> widthsOf(const QTextBlock& block) const;
    int positionIn(const std::vector<Line>& all, int plain) const;
    void insertSpans(QTextCursor& cursor, const TextSpans& spans, const BlockShape& shape);
    void insertPicture(QTextCursor& cursor, const TextPicture& picture);
    void fillTable(QTextTable& table, const TextTable& content);
    bool replaceOneParagraph(const RichText& text);
    bool tidyBlock(const QTextBlock& block);

    FigureText m_figureText;
    PictureSource m_pictures;
    PictureSize m_pictureSizes;
    mutable std::vector<Line> m_anchorLines;
    mutable std::vector<Line> m_lines;                    ///< until something is touched
    mutable QHash<const QTextTable*, TextTable> m_tables; ///< what they became, until they are touched
    int m_touchedFrom = -1;
    int m_touchedTo = -1;
};

} // namespace shenbao
