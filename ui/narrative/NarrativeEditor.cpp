// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/NarrativeEditor.h"

#include "ui/comments/CommentFlag.h"
#include "ui/comments/CommentMarks.h"
#include "ui/common/Theme.h"
#include "ui/narrative/FigurePicker.h"
#include "ui/narrative/HtmlReader.h"
#include "ui/narrative/Overflow.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolTip>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr int kPause = 1500;        // ms without typing end a step of undo
constexpr int kMarksQuiet = 150;    // ms without a change until marks are looked up anew
constexpr int kMarksLongest = 1000; // ms that they wait while somebody types on

} // namespace

NarrativeEditor::NarrativeEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_key(field.key)
    , m_label(field.label)
    , m_limit(field.limit)
    , m_edit(new NarrativeEdit(this))
    , m_bar(new FormatBar(*m_edit, this))
    , m_counter(new CounterLabel(this))
    , m_title(new QLabel(field.label, this))
{
    build(field);
    m_edit->text().setFigureText(
        [this](const QString& figure) { return m_session.proposal().figure(figure); });
    m_edit->showText(answer());
    m_known = paper();
    m_edit->setReadOnly(m_session.isReadOnly());
    m_comments = new CommentMarks(session, m_key, *m_edit);

    connect(m_edit, &NarrativeEdit::edited, this, &NarrativeEditor::onEdited);
    connect(m_edit, &NarrativeEdit::stepEnded, &m_session, &ProjectSession::sealStep);
    connect(m_edit, &NarrativeEdit::compositionEnded, this, [this] {
        if (m_late) {
            follow();
        }
        m_marksTimer.start(0);
    });
    connect(m_edit, &NarrativeEdit::focusTaken, this, [this] { Q_EMIT focused(m_key); });
    connect(m_edit, &NarrativeEdit::pictureOffered, this, &NarrativeEditor::pictureOffered);
    connect(m_edit, &NarrativeEdit::refused, this, &NarrativeEditor::refused);
    connect(m_edit, &NarrativeEdit::figureWanted, this, &NarrativeEditor::pickFigure);
    connect(m_edit, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_edit->hasFocus()) {
            m_placeTimer.start();
        }
    });
    connect(m_edit, &QWidget::customContextMenuRequested, this, &NarrativeEditor::showMenu);
    connect(m_bar, &FormatBar::pictureWanted, this, &NarrativeEditor::pictureWanted);
    connect(m_bar, &FormatBar::figureWanted, this, &NarrativeEditor::pickFigure);
    connect(m_bar, &FormatBar::commentWanted, this, &NarrativeEditor::commentWanted);
    connect(m_comments, &CommentMarks::wanted, this, &NarrativeEditor::commentWanted);
    connect(m_comments, &CommentMarks::opened, this, &NarrativeEditor::commentOpened);
    connect(&m_session, &ProjectSession::changed, this, &NarrativeEditor::onChanged);
    connect(&m_session, &ProjectSession::findingsChanged, this, [this](const QSet<QString>& keys) {
        if (keys.contains(m_key)) {
            marksBehindTyping();
        }
    });
    connect(&m_placeTimer, &QTimer::timeout, this, &NarrativeEditor::announcePlace);
    connect(&m_marksTimer, &QTimer::timeout, this, &NarrativeEditor::refreshMarks);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now) { // none while a menu is open
            m_bar->setVisible(isAncestorOf(now) && !m_edit->isReadOnly());
        }
    });
    refreshCounter();
    refreshMarks();
}

void NarrativeEditor::build(const Field& field)
{
    setObjectName(field.key);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Half);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::Two);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_bar);
    auto* flag = new CommentFlag(m_session, m_key, CommentFlag::Shows::PassagesElsewhere, this);
    connect(flag, &CommentFlag::opened, this, &NarrativeEditor::commentOpened);
    head->addWidget(flag);
    head->addWidget(m_counter);
    column->addLayout(head);
    column->addWidget(m_edit);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setBuddy(m_edit);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    head->setStretchFactor(m_title, 1);
    QSizePolicy kept = m_bar->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing moves when it comes
    m_bar->setSizePolicy(kept);
    m_bar->setVisible(false);
    m_edit->setAccessibleName(field.label);
    m_edit->setContextMenuPolicy(Qt::CustomContextMenu);
    m_edit->viewport()->installEventFilter(this);
    setFocusProxy(m_edit);
    m_placeTimer.setSingleShot(true);
    m_placeTimer.setInterval(0);
    m_marksTimer.setSingleShot(true);
}

// ---- text and session

/// The answer as it is stored: linked figures without what they show.
RichText NarrativeEditor::answer() const
{
    const Value& own = m_session.proposal().own(m_key);
    const Value shown = own.isBlank() ? m_session.proposal().value(m_key) : own;
    if (const QString* plain = shown.text()) {
        return readPlainText(*plain);
    }
    RichText text = shown.richText() ? *shown.richText() : RichText();
    forEachSpan(text, [](TextSpan& span) {
        if (!span.figure.isEmpty()) {
            span.text.clear();
        }
    });
    return text;
}

Value NarrativeEditor::paper() const
{
    RichText text = m_edit->text().toRichText();
    return text.isEmpty() ? Value() : Value(std::move(text));
}

void NarrativeEditor::onEdited()
{
    if (m_session.isReadOnly()) {
        return;
    }
    const Value value = paper();
    if (value == m_known) {
        return; // an empty paragraph or a composition is no change yet
    }
    m_known = value;
    if (m_pause.isValid() && m_pause.elapsed() > kPause) {
        m_session.sealStep();
    }
    m_pause.start();
    const QScopedValueRollback typing(m_typing, true);
    m_session.set(m_key, value, tr("Typing in “%1”").arg(m_label), QString(u"type:" + m_key),
                  m_comments->places());
}

void NarrativeEditor::onChanged(const QStringList& keys)
{
    const QStringList& figures = m_session.proposal().own(m_key).figures();
    const bool showsOther = std::any_of(figures.begin(), figures.end(), [&](const QString& figure) {
        return keys.contains(figure.section(u' ', 0, 0));
    });
    if (!keys.contains(m_key) && !showsOther) {
        return;
    }
    if (!m_typing) {
        if (m_edit->isComposing()) {
            m_late = true;
        } else {
            if (showsOther) {
                m_edit->text().refreshFigures();
            }
            follow();
        }
    }
    refreshCounter();
    marksBehindTyping();
}

/// Shows what the session has.
void NarrativeEditor::follow()
{
    m_late = false;
    m_edit->text().refreshFigures();
    const RichText text = answer();
    if (m_edit->text().toRichText() != text) {
        m_edit->showText(text);
    }
    m_known = paper();
    m_comments->refresh();
    if (m_edit->hasFocus()) {
        m_placeTimer.start();
    }
}

void NarrativeEditor::refreshCounter()
{
    m_counter->setCount(m_session.analysis(m_key).count(), m_limit);
}

// ---- marks

/// Marks move along with the text by themselves. Where new ones go is looked up when the hands rest for a moment, so that no
/// keystroke waits for it.
void NarrativeEditor::marksBehindTyping()
{
    m_marksStale = true;
    if (!m_typing) {
        m_marksTimer.start(0);
        return;
    }
    if (!m_marksWait.isValid()) {
        m_marksWait.start();
    }
    m_marksTimer.start(int(std::clamp<qint64>(kMarksLongest - m_marksWait.elapsed(), 0, kMarksQuiet)));
}

void NarrativeEditor::refreshMarks()
{
    m_marksStale = true;
    if (m_edit->isComposing() || !isVisible()) {
        return; // compositionEnded() comes, or showEvent()
    }
    m_marksStale = false;
    m_marksWait.invalidate();
    const Theme& theme = Theme::current();
    RichTextDocument& document = m_edit->text();
    QList<QTextEdit::ExtraSelection> marks = m_found.lights();
    const auto mark = [&](int start, int end) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(&document);
        selection.cursor.setPosition(start);
        selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
        return selection;
    };
    if (const int beyond = firstPlaceBeyond(m_session.analysis(m_key), m_limit); beyond >= 0) {
        auto tail = mark(document.positionOf(beyond), document.positionOf(-1));
        tail.format.setBackground(theme.errorSoft);
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
        wave.format.setUnderlineColor(finding.severity == Severity::Error     ? theme.error
                                      : finding.severity == Severity::Warning ? theme.warning
                                                                              : theme.info);
        marks << wave;
        m_marked.push_back({std::move(finding), wave.cursor});
    }
    m_edit->setExtraSelections(marks);
}

void NarrativeEditor::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_marksStale) {
        refreshMarks();
    }
}

const Finding* NarrativeEditor::findingAt(const QPoint& place) const
{
    const int position = m_edit->cursorForPosition(place).position();
    for (const Mark& one : m_marked) {
        if (position >= one.place.selectionStart() && position <= one.place.selectionEnd()) {
            return &one.finding;
        }
    }
    return nullptr;
}

QString NarrativeEditor::tipAt(const QPoint& place) const
{
    const QString said = m_comments->tipAt(place);
    if (const Finding* finding = findingAt(place)) {
        const QString message = finding->message.toHtmlEscaped();
        return said.isEmpty() ? message : QString(message + QStringLiteral("<hr>") + said);
    }
    if (!said.isEmpty()) {
        return said;
    }
    QTextCursor cursor = m_edit->cursorForPosition(place);
    for (int step = 0; step < 2; ++step) {
        const QString figure = figureOf(cursor.charFormat()); // of the character before the cursor
        if (!figure.isEmpty()) {
            const Field* field = m_session.form().field(figure.section(u' ', 0, 0));
            return tr("Follows “%1” by itself").arg(field ? field->label : figure).toHtmlEscaped();
        }
        cursor.movePosition(QTextCursor::NextCharacter);
    }
    return {};
}

bool NarrativeEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit->viewport() && event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), tip, m_edit);
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NarrativeEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_marksStale = true;
        m_marksTimer.start(0);
    }
}

void NarrativeEditor::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool writable = !m_edit->isReadOnly();
    if (const Finding* finding = findingAt(place); finding && writable) {
        const QString name =
            finding->severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
        menu->addAction(icon(name), finding->message)->setEnabled(false);
        if (finding->fix) {
            menu->addAction(icon(QStringLiteral("fix")), finding->fix->label, this,
                            [this, fix = *finding->fix] {
                                m_session.sealStep();
                                m_session.edit(fix.edits, fix.label);
                            });
        }
        menu->addSeparator();
    }
    const bool selected = m_edit->textCursor().hasSelection();
    menu->addAction(tr("Cut"), m_edit, &QTextEdit::cut)->setEnabled(selected && writable);
    menu->addAction(tr("Copy"), m_edit, &QTextEdit::copy)->setEnabled(selected);
    menu->addAction(tr("Paste"), m_edit, &QTextEdit::paste)->setEnabled(m_edit->canPaste());
    menu->addAction(tr("Paste as plain text"), m_edit, &NarrativeEdit::pastePlain)
        ->setEnabled(m_edit->canPaste());
    menu->addAction(tr("Select all"), m_edit, &QTextEdit::selectAll);
    menu->addSeparator();
    m_comments->fillMenu(*menu, place);
    if (writable) {
        menu->addSeparator();
        m_bar->fill(*menu);
    }
    menu->popup(m_edit->viewport()->mapToGlobal(place));
}

// ---- places and figures

void NarrativeEditor::announcePlace()
{
    const QRect place = m_edit->cursorRect();
    Q_EMIT wantsVisible(QRect(m_edit->viewport()->mapTo(this, place.topLeft()), place.size()));
}

void NarrativeEditor::setTitleVisible(bool visible)
{
    m_title->setVisible(visible);
}

void NarrativeEditor::showPlace(int start, int end)
{
    m_edit->setFocus(Qt::OtherFocusReason);
    selectPlace(start, end);
}

void NarrativeEditor::selectPlace(int start, int end)
{
    QTextCursor cursor(&m_edit->text());
    if (start >= 0) {
        cursor.setPosition(m_edit->text().positionOf(start));
        if (end > start) {
            cursor.setPosition(m_edit->text().positionOf(end - 1) + 1, QTextCursor::KeepAnchor);
        }
    }
    m_edit->setTextCursor(cursor);
    announcePlace();
}

CommentTarget NarrativeEditor::commentTarget() const
{
    return m_comments->target();
}

void NarrativeEditor::showComment(const QString& id)
{
    if (!m_comments->show(id)) {
        m_edit->setFocus(Qt::OtherFocusReason);
    }
    announcePlace();
}

void NarrativeEditor::setSearched(const std::vector<TextRange>& places)
{
    if (!places.empty() || !m_found.isEmpty()) {
        m_found.set(m_edit->text(), places);
        m_marksTimer.start();
    }
}

void NarrativeEditor::insertPicture(const QString& source, const QString& caption)
{
    m_edit->insertPicture(source, caption);
}

FigurePicker* NarrativeEditor::pickFigure()
{
    if (m_edit->isReadOnly() || m_edit->isComposing()) {
        return nullptr;
    }
    auto* picker = new FigurePicker(m_session.proposal(), this);
    connect(picker, &FigurePicker::chosen, this, [this](const QString& figure) {
        // the two braces that asked for it go
        QTextCursor cursor = m_edit->textCursor();
        const QString before = cursor.block().text().left(cursor.positionInBlock());
        const bool braces = before.endsWith(u"{{") || before.endsWith(QStringLiteral("\uFF5B\uFF5B"));
        if (!cursor.hasSelection() && braces) {
            cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, 2);
            m_edit->setTextCursor(cursor);
        }
        m_edit->insertFigure(figure);
        m_edit->setFocus();
    });
    picker->move(m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()));
    picker->show();
    return picker;
}

} // namespace shenbao
