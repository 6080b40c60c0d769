// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/narrative/PasteJob.h"
#include "ui/narrative/RichTextDocument.h"

#include <QPointer>
#include <QTextEdit>

class QTextTable;

namespace shenbao {

/// The paper on which a narrative is written: grows with its text, knows headings, lists, tables, pictures and a few
/// formats. Undo and scrolling belong to others. Text in composition is no part of the document until it is committed.
class NarrativeEdit final : public QTextEdit
{
    Q_OBJECT

public:
    explicit NarrativeEdit(QWidget* parent = nullptr);

    RichTextDocument& text() const { return *m_text; }
    bool isComposing() const { return m_composing; }

    /// Shows another text without edited(); the cursor goes to the end of what differs.
    void showText(const RichText& text);
    void setZoom(double zoom);
    int heightForContents() const;

    // What the formatting bar and the menu do; each is one step of undo.
    void toggle(TextFormat format);
    bool has(TextFormat format) const;
    void setHeading(int level); ///< 0: body
    void toggleList(BlockShape::Kind kind);
    void changeIndent(int by);
    void insertTable(int rows, int columns);
    void insertTableRow(bool below);
    void insertTableColumn(bool right);
    void removeTableRow();
    void removeTableColumn();
    void insertFigure(const QString& figure);
    /// At a place of this document; where the cursor is when there is none.
    void insertPicture(const QString& source, const QString& caption = {}, const QTextCursor& place = {});
    /// Another figure, or the same in another unit, for the one at a position; or what it shows, as text.
    void replaceFigure(int position, const QString& figure);
    void replaceFigureByText(int position);
    void insertText(const RichText& text);
    void pastePlain();
    /// Much that was pasted is being read on another thread; it comes where it was pasted.
    bool isPasting() const { return m_paste; }
    void cancelPaste();
    /// Takes text in composition away, as if it had been given up.
    void dropComposition();
    BlockShape shape() const { return shapeOf(textCursor().block()); }
    /// Like cursorForPosition(), which counts text in composition although it is no part of the document.
    QTextCursor cursorAt(const QPoint& point) const;
    /// Where a click at a point writes: below a table at the end, on the line that is kept free there.
    QTextCursor placeAt(const QPoint& point) const;
    /// A faint “write here” while nothing is written or composed.
    bool showsInvitation() const;
    bool isInTable() const { return textCursor().currentTable() != nullptr; }

Q_SIGNALS:
    void edited();
    /// What was done before and what follows are steps of their own.
    void stepEnded();
    void compositionEnded();
    /// Text in composition is about to become part of the document.
    void committing();
    void pastingChanged(bool isPasting);
    /// A picture that was pasted or dropped, and where it belongs.
    void pictureOffered(const QByteArray& data, const QString& name, const QTextCursor& place);
    /// {{ was typed: the two characters before the cursor are waiting for a figure.
    void figureWanted();
    /// What was pasted or dropped cannot be taken; why.
    void refused(const QString& message);
    void focusTaken();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool) override { return false; } // Tab is ours
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;
    QVariant loadResource(int, const QUrl&) override { return {}; }

private:
    void onTextChanged();
    void fitHeight();
    void look();
    void pressEnter();
    bool pressTab(bool back);
    bool pressBackspace();
    void moveInTable(bool back);
    void setShapes(const std::function<BlockShape(const BlockShape&)>& change);
    void renumber(const QTextBlock& block);
    void step(const std::function<void(QTextCursor&)>& change);
    void checkFigureMark();
    bool takeFiles(const QMimeData& source);
    void takeText(const QString& html, const QString& plain);
    void begin(PasteJob::Work work);
    void endPaste();
    void take(const HtmlContent& content, const QTextCursor& place);
    void noticeLostComposition();
    QTextTable* lastTable() const;

    RichTextDocument* m_text;
    QPointer<PasteJob> m_paste;
    bool m_composing = false;
    bool m_quiet = false;
    bool m_fitting = false;
    int m_blocks = 1;
    double m_zoom = 1;
};

} // namespace shenbao
