// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentMarks.h"

#include "ui/comments/CommentText.h"
#include "ui/common/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace shenbao {
namespace {

constexpr int kSign = Space::Two - 2; // of the picture in the margin
constexpr int kShort = 16;            // characters of a quotation in a menu
const QString kEnds = QStringLiteral("。！？；!?;\n");

QTextCursor placed(QTextDocument& document, int position, bool staysInFront)
{
    QTextCursor cursor(&document);
    cursor.setPosition(position);
    cursor.setKeepPositionOnInsert(staysInFront); // what is typed at either end does not belong to it
    return cursor;
}

/// A place in the laid out line, where text in composition takes room.
int inLayout(const QTextBlock& block, int position, bool isEnd)
{
    const QTextLayout& layout = *block.layout();
    const int inside = position - block.position();
    const int composed = layout.preeditAreaPosition();
    const bool isBehind = composed >= 0 && (isEnd ? inside > composed : inside >= composed);
    return inside + (isBehind ? int(layout.preeditAreaText().size()) : 0);
}

} // namespace

CommentMarks::CommentMarks(ProjectSession& session, const QString& key, NarrativeEdit& edit)
    : QObject(&edit)
    , m_session(session)
    , m_key(key)
    , m_edit(edit)
{
    edit.viewport()->installEventFilter(this);
    edit.viewport()->setMouseTracking(true);
    connect(&session, &ProjectSession::commentsChanged, this, [this](const QStringList& keys) {
        if (keys.contains(m_key) && !m_edit.isComposing()) {
            refresh();
        }
    });
    connect(&edit, &NarrativeEdit::compositionEnded, this, &CommentMarks::refresh, Qt::QueuedConnection);
    refresh();
}

std::vector<PassagePlace> CommentMarks::places() const
{
    std::vector<PassagePlace> all;
    if (m_marks.empty()) {
        return all;
    }
    std::vector<int> positions;
    for (const Mark& mark : m_marks) {
        positions.push_back(mark.from.position());
        positions.push_back(mark.to.position());
    }
    const std::vector<int> anchors = m_edit.text().anchorsOf(positions);
    for (size_t at = 0; at < m_marks.size(); ++at) {
        all.push_back({m_marks[at].id, anchors[2 * at], anchors[2 * at + 1]});
    }
    return all;
}

void CommentMarks::refresh()
{
    const std::vector<PassagePlace> known = places();
    std::vector<Mark> fresh;
    std::vector<size_t> moved;
    std::vector<int> anchors;
    bool isSame = true;
    for (const Comment& one : m_session.comments().all()) {
        if (one.key != m_key || !one.passage.isPlaced()) {
            continue;
        }
        const auto mark = std::find_if(m_marks.begin(), m_marks.end(),
                                       [&](const Mark& other) { return other.id == one.id; });
        const PassagePlace* place = mark == m_marks.end() ? nullptr : &known[size_t(mark - m_marks.begin())];
        if (place && place->start == one.passage.start && place->end == one.passage.end) {
            fresh.push_back(*mark);
            isSame = isSame && mark->isOpen != one.isResolved;
            fresh.back().isOpen = !one.isResolved;
            continue;
        }
        fresh.push_back({one.id, {}, {}, !one.isResolved});
        moved.push_back(fresh.size() - 1);
        anchors.push_back(one.passage.start);
        anchors.push_back(one.passage.end - 1); // an end at the beginning of a line belongs to the one before
    }
    if (!moved.empty()) {
        RichTextDocument& document = m_edit.text();
        const std::vector<int> positions = document.positionsOfAnchors(anchors);
        for (size_t at = 0; at < moved.size(); ++at) {
            fresh[moved[at]].from = placed(document, positions[2 * at], false);
            const int last = std::min(positions[2 * at + 1] + 1, document.characterCount() - 1);
            fresh[moved[at]].to = placed(document, last, true);
        }
    }
    isSame = isSame && moved.empty() && fresh.size() == m_marks.size();
    m_marks = std::move(fresh);
    if (!isSame) {
        m_edit.viewport()->setCursor(Qt::IBeamCursor); // a sign under the mouse may be gone
        m_edit.viewport()->update();
    }
}

// ---- what it looks like

std::vector<QRectF> CommentMarks::rectsOf(const Mark& mark) const
{
    std::vector<QRectF> rects;
    const int start = mark.from.position();
    const int end = mark.to.position();
    const QAbstractTextDocumentLayout& layout = *m_edit.document()->documentLayout();
    const QPointF scrolled(m_edit.horizontalScrollBar()->value(), m_edit.verticalScrollBar()->value());
    for (QTextBlock block = mark.from.block(); block.isValid() && block.position() < end;
         block = block.next()) {
        const QPointF origin = layout.blockBoundingRect(block).topLeft() - scrolled;
        const int first = inLayout(block, std::max(start, block.position()), false);
        const int last = inLayout(block, std::min(end, block.position() + block.length() - 1), true);
        for (int number = 0; number < block.layout()->lineCount(); ++number) {
            const QTextLine line = block.layout()->lineAt(number);
            const int from = std::max(first, line.textStart());
            const int to = std::min(last, line.textStart() + line.textLength());
            if (from < to) {
                const double left = line.cursorToX(from);
                const double right = line.cursorToX(to);
                rects.emplace_back(origin + QPointF(left, line.y()), QSizeF(right - left, line.height()));
            }
        }
    }
    return rects;
}

std::vector<QRectF> CommentMarks::rectsOf(const QString& id) const
{
    const auto mark = std::find_if(m_marks.begin(), m_marks.end(),
                                   [&](const Mark& one) { return one.id == id && one.isOpen; });
    return mark == m_marks.end() ? std::vector<QRectF>() : rectsOf(*mark);
}

/// One in the margin for each line in which passages begin.
std::vector<CommentMarks::Sign> CommentMarks::signs() const
{
    std::vector<Sign> all;
    const int left = m_edit.viewport()->width() - kSign - 1;
    for (const Mark& mark : m_marks) {
        const std::vector<QRectF> rects = mark.isOpen ? rectsOf(mark) : std::vector<QRectF>();
        if (rects.empty()) {
            continue;
        }
        const QRect rect(left, int(std::lround(rects.front().center().y())) - kSign / 2, kSign, kSign);
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const Sign& one) { return one.rect.intersects(rect); });
        if (same == all.end()) {
            all.push_back({rect, {mark.id}});
        } else {
            same->ids << mark.id;
        }
    }
    return all;
}

void CommentMarks::paint(QPainter& painter, const QRect& area) const
{
    const Theme& theme = Theme::current();
    bool isAny = false;
    for (const Mark& mark : m_marks) {
        if (!mark.isOpen) {
            continue;
        }
        isAny = true;
        for (const QRectF& rect : rectsOf(mark)) {
            if (rect.intersects(area)) {
                painter.fillRect(rect, theme.warningSoft);
                painter.setPen(QPen(theme.warning, 1, Qt::DotLine));
                const double line = std::floor(rect.bottom()) - 0.5;
                painter.drawLine(QPointF(rect.left(), line), QPointF(rect.right(), line));
            }
        }
    }
    if (isAny) {
        const QIcon sign = icon(QStringLiteral("comment"), theme.warning);
        for (const Sign& one : signs()) {
            if (one.rect.intersects(area)) {
                sign.paint(&painter, one.rect);
            }
        }
    }
}

QStringList CommentMarks::idsAt(const QPoint& point) const
{
    for (const Sign& one : signs()) {
        if (one.rect.contains(point)) {
            return one.ids;
        }
    }
    QStringList ids;
    for (const Mark& mark : m_marks) {
        if (!mark.isOpen) {
            continue;
        }
        for (const QRectF& rect : rectsOf(mark)) {
            if (rect.contains(point)) {
                ids << mark.id;
                break;
            }
        }
    }
    return ids;
}

QString CommentMarks::tipAt(const QPoint& point) const
{
    QStringList tips;
    const QStringList ids = idsAt(point);
    for (const QString& id : ids) {
        tips << threadTip(*m_session.comments().find(id));
    }
    return tips.join(QStringLiteral("<hr>"));
}

bool CommentMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (m_marks.empty() || watched != m_edit.viewport()) {
        return QObject::eventFilter(watched, event);
    }
    const auto signAt = [this](const QMouseEvent& mouse) {
        for (const Sign& one : signs()) {
            if (one.rect.contains(mouse.position().toPoint())) {
                return one.ids.first();
            }
        }
        return QString();
    };
    switch (event->type()) {
    case QEvent::Paint: { // the ground lies under the text
        QPainter painter(m_edit.viewport());
        paint(painter, static_cast<QPaintEvent*>(event)->rect());
        break;
    }
    case QEvent::MouseMove: {
        const bool isSign = !signAt(*static_cast<QMouseEvent*>(event)).isEmpty();
        m_edit.viewport()->setCursor(isSign ? Qt::PointingHandCursor : Qt::IBeamCursor);
        break;
    }
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QString id = mouse->button() == Qt::LeftButton ? signAt(*mouse) : QString();
        if (!id.isEmpty()) {
            Q_EMIT opened(id);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// ---- what people do with it

CommentTarget CommentMarks::target() const
{
    RichTextDocument& document = m_edit.text();
    QTextCursor cursor = m_edit.textCursor();
    const auto trimmed = [&](int start, int end) {
        const auto isBlank = [&](int at) {
            const QChar character = document.characterAt(at);
            return character.isSpace() || character == QChar::ParagraphSeparator;
        };
        while (start < end && isBlank(start)) {
            ++start;
        }
        while (end > start && isBlank(end - 1)) {
            --end;
        }
        cursor.setPosition(start);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
    };
    if (!cursor.hasSelection()) {
        const QTextBlock block = cursor.block();
        const QString line = block.text();
        const int here = std::min(cursor.positionInBlock(), int(line.size()));
        int start = here;
        while (start > 0 && !kEnds.contains(line[start - 1])) {
            --start;
        }
        int end = here;
        while (end < line.size() && !kEnds.contains(line[end])) {
            ++end;
        }
        end = std::min(end + 1, int(line.size()));
        if (QStringView(line).mid(start, end - start).trimmed().isEmpty()) { // behind the last sentence
            start = 0;
            end = int(line.size());
        }
        trimmed(block.position() + start, block.position() + end);
    } else {
        trimmed(cursor.selectionStart(), cursor.selectionEnd());
    }
    CommentTarget result;
    result.key = m_key;
    const QRect place = m_edit.cursorRect(cursor);
    result.place = QRect(m_edit.viewport()->mapToGlobal(place.topLeft()), place.size());
    if (cursor.hasSelection()) {
        const std::vector<int> ends = document.anchorsOf({cursor.selectionStart(), cursor.selectionEnd()});
        RichText read = document.selectedText(cursor);
        forEachSpan(read, [&](TextSpan& span) {
            if (!span.figure.isEmpty()) {
                span.text = document.figureText(span.figure);
            }
        });
        const QString quote = plainText(read);
        if (ends[0] < ends[1] && !quote.isEmpty()) {
            result.passage = anchorAt(anchorText(document.toRichText()), ends[0], ends[1]);
            result.quote = quote;
        }
    }
    return result;
}

bool CommentMarks::show(const QString& id)
{
    const auto mark =
        std::find_if(m_marks.begin(), m_marks.end(), [&](const Mark& one) { return one.id == id; });
    if (mark == m_marks.end()) {
        return false;
    }
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(mark->from.position());
    cursor.setPosition(mark->to.position(), QTextCursor::KeepAnchor);
    m_edit.setFocus(Qt::OtherFocusReason);
    m_edit.setTextCursor(cursor);
    return true;
}

void CommentMarks::fillMenu(QMenu& menu, const QPoint& point)
{
    const QStringList ids = idsAt(point);
    for (const QString& id : ids) {
        const QString quote = shortQuote(*m_session.comments().find(id), kShort);
        menu.addAction(icon(QStringLiteral("comment")), tr("Show the comment on “%1”").arg(quote), this,
                       [this, id] { Q_EMIT opened(id); });
    }
    if (!m_edit.isReadOnly()) {
        // the key is only shown: the page takes it
        menu.addAction(icon(QStringLiteral("comment")),
                       QString(tr("New comment…") + QStringLiteral("\tCtrl+Alt+M")), this,
                       &CommentMarks::wanted);
    }
}

} // namespace shenbao
