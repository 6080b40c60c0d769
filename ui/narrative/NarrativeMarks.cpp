// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/NarrativeMarks.h"

#include "ui/common/Theme.h"
#include "ui/narrative/Overflow.h"

#include <algorithm>

namespace shenbao {
namespace {

constexpr int kQuiet = 150;    // ms without a change
constexpr int kLongest = 1000; // ms that a change waits while somebody types on

const QColor& colorOf(Severity severity)
{
    const Theme& theme = Theme::current();
    return severity == Severity::Error     ? theme.error
           : severity == Severity::Warning ? theme.warning
                                           : theme.info;
}

} // namespace

NarrativeMarks::NarrativeMarks(ProjectSession& session, const QString& key, int limit, NarrativeEdit& edit)
    : QObject(&edit)
    , m_session(session)
    , m_key(key)
    , m_limit(limit)
    , m_edit(edit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NarrativeMarks::refresh);
    connect(&edit, &NarrativeEdit::compositionEnded, this, [this] { renew(false); });
    edit.installEventFilter(this);
}

void NarrativeMarks::renew(bool behindTyping)
{
    m_isStale = true;
    if (!behindTyping) {
        m_timer.start(0);
        return;
    }
    if (!m_wait.isValid()) {
        m_wait.start();
    }
    m_timer.start(int(std::clamp<qint64>(kLongest - m_wait.elapsed(), 0, kQuiet)));
}

void NarrativeMarks::setSearched(const std::vector<TextRange>& places)
{
    if (!places.empty() || !m_found.isEmpty()) {
        m_found.set(m_edit.text(), places);
        renew(false);
    }
}

void NarrativeMarks::refresh()
{
    if (m_edit.isComposing() || !m_edit.isVisible()) {
        return; // compositionEnded() comes, or the event that shows it
    }
    m_isStale = false;
    m_timer.stop();
    m_wait.invalidate();
    const RichTextDocument& document = m_edit.text();
    QList<QTextEdit::ExtraSelection> marks = m_found.lights();
    const auto mark = [&](int start, int end) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_edit.document());
        selection.cursor.setPosition(start);
        selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
        return selection;
    };
    if (const int beyond = firstPlaceBeyond(m_session.analysis(m_key), m_limit); beyond >= 0) {
        auto tail = mark(document.positionOf(beyond), document.positionOf(-1));
        tail.format.setBackground(Theme::current().errorSoft);
        marks << tail;
    }
    m_marked.clear();
    for (Finding& finding : m_session.findingsOf(m_key)) {
        if (finding.start < 0 || finding.end <= finding.start || finding.waived) {
            continue;
        }
        // the last character, and one more: an end at the beginning of a paragraph belongs to the one before
        auto wave = mark(document.positionOf(finding.start), document.positionOf(finding.end - 1) + 1);
        wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.format.setUnderlineColor(colorOf(finding.severity));
        marks << wave;
        m_marked.push_back({std::move(finding), wave.cursor});
    }
    m_edit.setExtraSelections(marks);
}

const Finding* NarrativeMarks::findingAt(const QPoint& point)
{
    if (m_isStale) {
        refresh(); // a fix is made for the text as it is
    }
    const int position = m_edit.cursorAt(point).position();
    const auto found = std::find_if(m_marked.begin(), m_marked.end(), [&](const Mark& one) {
        return position >= one.place.selectionStart() && position <= one.place.selectionEnd();
    });
    return found == m_marked.end() ? nullptr : &found->finding;
}

bool NarrativeMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && m_isStale) {
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        renew(false);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace shenbao
