// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NarrativeEdit that formats, and takes and gives what is on the clipboard.
#include "ui/narrative/NarrativeEdit.h"

#include "core/text/CleanText.h"
#include "core/text/Markdown.h"
#include "ui/narrative/HtmlReader.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QTextTable>
#include <QUrl>

namespace shenbao {
namespace {

constexpr qsizetype kMostPasted = 10 * 1024 * 1024;  // characters
constexpr qint64 kLargestPicture = 50 * 1024 * 1024; // bytes of a file
const QString& ownFormat()
{
    static const QString name = QStringLiteral("application/x-shenbao-narrative");
    return name;
}

QString htmlOf(const TextSpans& spans, const RichTextDocument& document)
{
    QString html;
    for (const TextSpan& span : spans) {
        QString piece =
            (span.figure.isEmpty() ? span.text : document.figureText(span.figure)).toHtmlEscaped();
        piece.replace(QChar(QChar::LineSeparator), QStringLiteral("<br>"));
        const auto wrap = [&](TextFormat format, const QString& tag) {
            if (span.formats.testFlag(format)) {
                piece = QStringLiteral("<%1>%2</%1>").arg(tag, piece);
            }
        };
        wrap(TextFormat::Bold, QStringLiteral("b"));
        wrap(TextFormat::Italic, QStringLiteral("i"));
        wrap(TextFormat::Underline, QStringLiteral("u"));
        wrap(TextFormat::Superscript, QStringLiteral("sup"));
        wrap(TextFormat::Subscript, QStringLiteral("sub"));
        html += piece;
    }
    return html;
}

/// For other programs; ours read the Markdown.
QString htmlOf(const RichText& text, const RichTextDocument& document)
{
    QString html;
    for (const TextBlock& block : text.blocks) {
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            const QString inside = htmlOf(paragraph->spans, document);
            if (paragraph->kind == TextParagraph::Kind::Heading) {
                html += QStringLiteral("<h%1>%2</h%1>").arg(QString::number(paragraph->level), inside);
            } else if (paragraph->kind == TextParagraph::Kind::Bullet) {
                html += QStringLiteral("<ul><li>%1</li></ul>").arg(inside);
            } else if (paragraph->kind == TextParagraph::Kind::Numbered) {
                html += QStringLiteral("<ol start=\"%1\"><li>%2</li></ol>")
                            .arg(QString::number(paragraph->number), inside);
            } else {
                html += QStringLiteral("<p>%1</p>").arg(inside);
            }
        } else if (const auto* picture = std::get_if<TextPicture>(&block)) {
            html += QStringLiteral("<p>%1</p>").arg(picture->caption.toHtmlEscaped());
        } else {
            html += QStringLiteral("<table border=\"1\">");
            for (const auto& row : std::get<TextTable>(block).rows) {
                html += QStringLiteral("<tr>");
                for (const TextSpans& cell : row) {
                    html += QStringLiteral("<td>%1</td>").arg(htmlOf(cell, document));
                }
                html += QStringLiteral("</tr>");
            }
            html += QStringLiteral("</table>");
        }
    }
    return html;
}

} // namespace

void NarrativeEdit::step(const std::function<void(QTextCursor&)>& change)
{
    if (isReadOnly() || m_composing) {
        return;
    }
    Q_EMIT stepEnded();
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    change(cursor);
    cursor.endEditBlock();
    setTextCursor(cursor);
    Q_EMIT stepEnded();
}

bool NarrativeEdit::has(TextFormat format) const
{
    return formatsOf(textCursor().charFormat()).testFlag(format);
}

void NarrativeEdit::toggle(TextFormat format)
{
    const bool on = !has(format);
    if (textCursor().hasSelection()) {
        step([&](QTextCursor& cursor) { m_text->switchFormat(cursor, format, on); });
        return;
    }
    if (isReadOnly() || m_composing) {
        return;
    }
    TextFormats formats = formatsOf(textCursor().charFormat());
    if (on && (format == TextFormat::Superscript || format == TextFormat::Subscript)) {
        formats &= ~TextFormats(TextFormat::Superscript | TextFormat::Subscript);
    }
    formats.setFlag(format, on);
    setCurrentCharFormat(charFormat(formats, shape(), m_text->defaultFont()));
}

void NarrativeEdit::setShapes(const std::function<BlockShape(const BlockShape&)>& change)
{
    step([&](QTextCursor& cursor) {
        const int end = cursor.selectionEnd();
        QTextBlock block = m_text->findBlock(cursor.selectionStart());
        const QTextBlock first = block;
        do {
            const BlockShape present = shapeOf(block);
            if (!present.isCell() && present.kind != BlockShape::Kind::Picture) {
                m_text->setShape(block, change(present));
            }
            block = block.next();
        } while (block.isValid() && block.position() < end);
        renumber(first);
    });
}

void NarrativeEdit::setHeading(int level)
{
    setShapes([&](const BlockShape&) {
        BlockShape fresh;
        fresh.kind = level > 0 ? BlockShape::Kind::Heading : BlockShape::Kind::Body;
        fresh.level = std::clamp(level, 0, kDeepestHeading);
        return fresh;
    });
}

void NarrativeEdit::toggleList(BlockShape::Kind kind)
{
    const bool off = shape().kind == kind;
    setShapes([&](const BlockShape& present) {
        BlockShape fresh;
        if (!off) {
            fresh.kind = kind;
            fresh.level = present.isList() ? present.level : 0;
            fresh.number = kind == BlockShape::Kind::Numbered ? 1 : 0;
        }
        return fresh;
    });
}

void NarrativeEdit::changeIndent(int by)
{
    setShapes([&](const BlockShape& present) {
        BlockShape fresh = present;
        if (present.isList()) {
            fresh.level = std::clamp(present.level + by, 0, kDeepestList);
            fresh.number = present.kind == BlockShape::Kind::Numbered ? 1 : 0;
        }
        return fresh;
    });
}

void NarrativeEdit::insertTable(int rows, int columns)
{
    if (isInTable() || rows < 1 || columns < 1) {
        return; // a table has no tables in it
    }
    const int start = textCursor().selectionStart();
    step([&](QTextCursor& cursor) { m_text->insertTable(cursor, rows, columns); });
    // frames are known only when the edit is complete
    for (QTextBlock block = m_text->findBlock(start); block.isValid(); block = block.next()) {
        if (const QTextTable* table = QTextCursor(block).currentTable()) {
            setTextCursor(table->cellAt(0, 0).firstCursorPosition());
            return;
        }
    }
}

void NarrativeEdit::insertTableRow(bool below)
{
    if (QTextTable* table = textCursor().currentTable()) {
        step([&](QTextCursor& cursor) {
            const int row = table->cellAt(cursor).row() + (below ? 1 : 0);
            table->insertRows(row, 1);
            cursor = table->cellAt(row, 0).firstCursorPosition();
            m_text->restyle();
        });
    }
}

void NarrativeEdit::insertTableColumn(bool right)
{
    if (QTextTable* table = textCursor().currentTable()) {
        step([&](QTextCursor& cursor) {
            const int row = table->cellAt(cursor).row();
            const int column = table->cellAt(cursor).column() + (right ? 1 : 0);
            table->insertColumns(column, 1);
            cursor = table->cellAt(row, column).firstCursorPosition();
            m_text->restyle();
        });
    }
}

void NarrativeEdit::removeTableRow()
{
    if (QTextTable* table = textCursor().currentTable()) {
        step([&](QTextCursor& cursor) {
            table->removeRows(table->cellAt(cursor).row(), 1); // the last one takes the table with it
            m_text->restyle();
        });
    }
}

void NarrativeEdit::removeTableColumn()
{
    if (QTextTable* table = textCursor().currentTable()) {
        step([&](QTextCursor& cursor) {
            const QTextTableCell cell = table->cellAt(cursor);
            const int row = cell.row();
            const int column = cell.column();
            const bool isLast = table->columns() == 1; // the table goes with it
            table->removeColumns(column, 1);
            if (!isLast) { // the cursor stays in the table, beside what was taken out
                cursor.setPosition(
                    table->cellAt(row, std::min(column, table->columns() - 1)).firstPosition());
            }
            m_text->restyle();
        });
    }
}

void NarrativeEdit::moveInTable(bool back)
{
    QTextCursor cursor = textCursor();
    QTextTable* table = cursor.currentTable();
    const QTextTableCell cell = table->cellAt(cursor);
    const int place = cell.row() * table->columns() + cell.column() + (back ? -1 : 1);
    if (place < 0) {
        return;
    }
    if (place >= table->rows() * table->columns()) {
        insertTableRow(true); // as in Word, Tab in the last cell makes a row
        return;
    }
    setTextCursor(table->cellAt(place / table->columns(), place % table->columns()).firstCursorPosition());
}

void NarrativeEdit::insertFigure(const QString& figure)
{
    step([&](QTextCursor& cursor) { m_text->insertFigure(cursor, figure); });
}

void NarrativeEdit::insertPicture(const QString& source, const QString& caption)
{
    if (isInTable()) {
        Q_EMIT refused(tr("A table cell cannot hold a picture. Please put it above or below the table."));
        return;
    }
    insertText(RichText{{TextBlock(TextPicture{source, caption})}});
}

void NarrativeEdit::insertText(const RichText& text)
{
    step([&](QTextCursor& cursor) { m_text->insertRichText(cursor, text); });
}

// ---- clipboard

void NarrativeEdit::pastePlain()
{
    const QMimeData* source = QApplication::clipboard()->mimeData();
    if (source && source->hasText()) {
        takeHtml({}, source->text());
    }
}

bool NarrativeEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return !isReadOnly() && (source->hasText() || source->hasHtml() || source->hasImage() ||
                             source->hasUrls() || source->hasFormat(ownFormat()));
}

void NarrativeEdit::takeHtml(const QString& html, const QString& plain)
{
    if (!html.isEmpty() && html.size() <= kMostPasted) {
        const HtmlContent content = readHtml(html);
        if (!content.text.isEmpty()) {
            insertText(content.text);
        }
        for (const QByteArray& picture : content.pictures) {
            Q_EMIT pictureOffered(picture, tr("Pasted picture"));
        }
        if (!content.text.isEmpty() || !content.pictures.empty()) {
            return;
        }
    }
    if (plain.size() > kMostPasted || (plain.isEmpty() && html.size() > kMostPasted)) {
        Q_EMIT refused(tr("This is too much to paste: more than 10 million characters. Nothing was changed. "
                          "Please paste the text in parts."));
        return;
    }
    const RichText text = readPlainText(plain);
    if (!text.isEmpty()) {
        insertText(text);
    } else if (!plain.isEmpty()) {
        // blanks alone
        insertPlainText(QStringLiteral(" "));
    }
}

bool NarrativeEdit::takeFiles(const QMimeData& source)
{
    bool any = false;
    const auto urls = source.urls();
    for (const QUrl& url : urls) {
        if (!url.isLocalFile()) {
            continue; // nothing is fetched
        }
        any = true;
        const QFileInfo info(url.toLocalFile());
        const bool isPicture =
            QImageReader::supportedImageFormats().contains(info.suffix().toLower().toLatin1());
        QFile file(info.filePath());
        if (!isPicture || !info.isFile()) {
            Q_EMIT refused(
                tr("“%1” is not a picture. Files belong to the attachments.").arg(info.fileName()));
        } else if (info.size() > kLargestPicture) {
            Q_EMIT refused(
                tr("“%1” is larger than 50 MB. Please make the picture smaller first.").arg(info.fileName()));
        } else if (!file.open(QIODevice::ReadOnly)) {
            Q_EMIT refused(tr("“%1” cannot be read: %2").arg(info.fileName(), file.errorString()));
        } else {
            Q_EMIT pictureOffered(file.readAll(), info.fileName());
        }
    }
    return any;
}

void NarrativeEdit::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly() || m_composing) {
        return;
    }
    if (source->hasFormat(ownFormat())) {
        const QByteArray data = source->data(ownFormat());
        if (data.size() <= kMostPasted) {
            insertText(parseMarkdown(cleanText(QString::fromUtf8(data)).text));
            return;
        }
    }
    if (source->hasUrls() && takeFiles(*source)) {
        return;
    }
    if (source->hasImage() && !source->hasHtml() && !source->hasText()) {
        const QImage image = qvariant_cast<QImage>(source->imageData());
        QByteArray data;
        QBuffer buffer(&data);
        if (!image.isNull() && buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG")) {
            Q_EMIT pictureOffered(data, tr("Pasted picture") + QStringLiteral(".png"));
        }
        return;
    }
    takeHtml(source->hasHtml() ? source->html() : QString(), source->text());
}

QMimeData* NarrativeEdit::createMimeDataFromSelection() const
{
    RichText text = m_text->selectedText(textCursor());
    auto* data = new QMimeData; // Qt takes it
    data->setData(ownFormat(), printMarkdown(text).toUtf8());
    data->setHtml(htmlOf(text, *m_text));
    forEachSpan(text, [this](TextSpan& span) {
        if (!span.figure.isEmpty()) {
            span.text = m_text->figureText(span.figure);
        }
    });
    QString plain = plainText(text);
    plain.replace(QChar(QChar::LineSeparator), u'\n');
    data->setText(plain);
    return data;
}

} // namespace shenbao
