// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace shenbao {

/// A printed sentence with blanks: the words flow around the editors as they do on paper. Lines fill, Chinese breaks between
/// any two characters that may be parted, and words and editors share a baseline.
class SentenceBox final : public QWidget
{
    Q_OBJECT

public:
    /// `indent`: characters that the first line begins further in.
    SentenceBox(Qt::Alignment align, double indent, QWidget* parent);

    /// Gives the number of the piece. Faint: what is asked for elsewhere.
    int addText(const QString& text, bool faint = false);
    /// A child of this box; takes no room while it is hidden. As wide as its size hint says.
    int addWidget(QWidget* widget);
    void addBreak();
    void setText(int piece, const QString& text);
    /// Of a text; widgets are hidden themselves.
    void setTextShown(int piece, bool shown);
    /// All words, blanks as ＿.
    QString text() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Piece
    {
        QString text;
        QWidget* widget = nullptr;
        bool isBreak = false;
        bool isFaint = false;
        bool isShown = true;
    };
    /// A stretch of one piece on one line.
    struct Run
    {
        size_t piece = 0;
        QString text;
        double x = 0;
        double width = 0;
        double ascent = 0;
        double descent = 0;
        int line = 0;
        double baseline = 0; ///< from the top of the box
    };
    struct Arrangement
    {
        int width = -1;
        std::vector<Run> runs;
        double height = 0;
    };

    bool isVisiblePiece(const Piece& piece) const;
    Run measure(size_t piece, const QString& text, int line) const;
    const Arrangement& arranged(int width) const;
    void finishLine(Arrangement& arrangement, size_t first, int width) const;
    void changed();
    void place();

    Qt::Alignment m_align;
    double m_indent;
    std::vector<Piece> m_pieces;
    mutable Arrangement m_arrangement;
};

/// Where the words of a control stand, from its top.
int baselineOf(const QWidget& control);

} // namespace shenbao
