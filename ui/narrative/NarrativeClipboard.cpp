// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NarrativeEdit that takes and gives what is on the clipboard, or is dragged.
#include "ui/narrative/NarrativeEdit.h"

#include "core/text/CleanText.h"
#include "core/text/Markdown.h"
#include "ui/narrative/HtmlReader.h"
#include "ui/narrative/PasteJob.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>

namespace shenbao {
namespace {

constexpr qsizetype kMostPasted = 10 * 1024 * 1024;  // characters on the clipboard
constexpr qsizetype kMostInserted = 200'000;         // characters of text: some 300 pages
constexpr qsizetype kAtOnce = 200'000;               // characters on the clipboard that take no time
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

/// What is to be read as HTML, or as plain text where that gives nothing.
HtmlContent contentOf(const QString& html, const QString& plain, const std::stop_token& stop)
{
    HtmlContent content;
    if (!html.isEmpty()) {
        content = readHtml(html, kMostInserted, stop);
    }
    if (content.text.isEmpty() && content.pictures.empty()) {
        content.isTooMuch = plain.size() > kMostInserted;
        content.text = content.isTooMuch ? RichText() : readPlainText(plain);
    }
    return content;
}

/// Pictures that no form takes become PNG.
HtmlContent contentOf(const QImage& image)
{
    HtmlContent content;
    QByteArray data;
    QBuffer buffer(&data);
    if (buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG")) {
        content.pictures.push_back({data});
    }
    return content;
}

} // namespace

void NarrativeEdit::pastePlain()
{
    const QMimeData* source = QApplication::clipboard()->mimeData();
    if (source && source->hasText() && !isReadOnly() && !isComposing()) {
        takeText({}, source->text());
    }
}

bool NarrativeEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return !isReadOnly() && (source->hasText() || source->hasHtml() || source->hasImage() ||
                             source->hasUrls() || source->hasFormat(ownFormat()));
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
            Q_EMIT pictureOffered(file.readAll(), info.fileName(), textCursor());
        }
    }
    return any;
}

void NarrativeEdit::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly() || isComposing()) {
        return;
    }
    if (source->hasFormat(ownFormat())) {
        const QByteArray data = source->data(ownFormat());
        if (data.size() <= kMostInserted) {
            insertText(parseMarkdown(cleanText(QString::fromUtf8(data)).text));
            return;
        }
    }
    if (source->hasUrls() && takeFiles(*source)) {
        return;
    }
    const QString html = source->hasHtml() ? source->html() : QString();
    // a picture that was copied alone comes with an address in HTML, which is never followed
    if (source->hasImage() && html.size() <= kAtOnce && readHtml(html).text.isEmpty() &&
        (html.isEmpty() ? !source->hasText() : true)) {
        const QImage image = qvariant_cast<QImage>(source->imageData());
        if (!image.isNull()) {
            begin([image](const std::stop_token&) { return contentOf(image); });
            return;
        }
    }
    takeText(html, source->text());
}

void NarrativeEdit::takeText(const QString& html, const QString& plain)
{
    const QString& meant = html.isEmpty() ? plain : html;
    if (meant.size() > kMostPasted) {
        Q_EMIT refused(tr("This is too much to paste: more than 10 million characters. Nothing was changed. "
                          "Please paste the text in parts."));
    } else if (html.size() + plain.size() <= kAtOnce) {
        take(contentOf(html, plain, {}), textCursor());
    } else {
        begin([html, plain](const std::stop_token& stop) { return contentOf(html, plain, stop); });
    }
}

// ---- on another thread

void NarrativeEdit::begin(PasteJob::Work work)
{
    const bool wasPasting = isPasting();
    delete m_paste; // who pastes again wants it once
    m_paste = new PasteJob(std::move(work), this);
    connect(m_paste, &PasteJob::done, this, [this, place = textCursor()](const HtmlContent& content) {
        const auto finish = [this, place, content] {
            endPaste();
            take(content, place);
        };
        if (isComposing()) { // what is being written comes first
            connect(this, &NarrativeEdit::compositionEnded, m_paste, finish,
                    Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        } else {
            finish();
        }
    });
    if (!wasPasting) {
        Q_EMIT pastingChanged(true);
    }
}

void NarrativeEdit::cancelPaste()
{
    endPaste();
}

void NarrativeEdit::endPaste()
{
    if (m_paste) {
        m_paste->deleteLater();
        m_paste = nullptr;
        Q_EMIT pastingChanged(false);
    }
}

/// Puts what was read in place of what was selected when it was pasted; pictures follow when they are in the project.
void NarrativeEdit::take(const HtmlContent& content, const QTextCursor& place)
{
    if (isReadOnly()) {
        return;
    }
    if (content.isTooMuch) {
        Q_EMIT refused(
            tr("This is too much for one text: more than %L1 characters. Nothing was changed. Please "
               "paste only the part that belongs here.")
                .arg(qlonglong(kMostInserted)));
        return;
    }
    std::vector<size_t> behind;
    for (const HtmlPicture& picture : content.pictures) {
        behind.push_back(picture.behind);
    }
    std::vector<QTextCursor> places(behind.size(), place);
    if (!content.text.isEmpty()) {
        const QTextCursor present = textCursor();
        const bool wentOn =
            present.position() != place.position(); // whoever writes elsewhere by now stays there
        setTextCursor(place);
        step([&](QTextCursor& cursor) { places = m_text->insertRichText(cursor, content.text, behind); });
        if (wentOn) {
            setTextCursor(present);
        }
    }
    if (!places.empty() && places.front().currentTable()) {
        Q_EMIT refused(tr("A table cell cannot hold a picture. Please put it above or below the table."));
    } else {
        for (size_t at = 0; at < places.size(); ++at) {
            Q_EMIT pictureOffered(content.pictures[at].data, tr("Pasted picture"), places[at]);
        }
    }
    if (content.lostPictures > 0) {
        Q_EMIT refused(tr("%n pictures were not pasted, because only their addresses were on the clipboard. "
                          "Please copy each picture by itself, or drag its file here.",
                          nullptr, content.lostPictures));
    }
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
