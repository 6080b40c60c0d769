// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/NarrativeEditor.h"

#include "ui/comments/CommentFlag.h"
#include "ui/comments/CommentMarks.h"
#include "ui/common/Theme.h"
#include "ui/narrative/FigurePicker.h"
#include "ui/narrative/FloatingHead.h"
#include "ui/narrative/HtmlReader.h"
#include "ui/narrative/PasteBar.h"
#include "ui/preview/PictureCache.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr int kPause = 1500; // ms without typing end a step of undo

/// As wide as its text where there is room, so that what stands behind it keeps its place; else in several lines.
class HeadTitle final : public QLabel
{
public:
    using QLabel::QLabel;

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 1, QLabel::sizeHint().height()};
    }
};

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
    , m_title(new HeadTitle(field.label, this))
    , m_marks(new NarrativeMarks(session, field.key, field.limit, *m_edit))
    , m_head(new FloatingHead(*this))
    , m_pictures(
          new PictureCache([&session](const QString& id) { return session.file().attachmentData(id); }, this))
{
    build(field);
    showPictures();
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
    });
    connect(m_edit, &NarrativeEdit::committing, this, [this] {
        if (m_late) { // what was written goes into the text as it has become meanwhile
            m_edit->dropComposition();
            follow();
        }
    });
    connect(m_edit, &NarrativeEdit::focusTaken, this, [this] {
        Q_EMIT focused(m_key);
        announceShare();
    });
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
    connect(m_bar, &FormatBar::pageWanted, this, &NarrativeEditor::pageWanted);
    connect(m_bar, &FormatBar::commentWanted, this, &NarrativeEditor::commentWanted);
    connect(m_comments, &CommentMarks::wanted, this, &NarrativeEditor::commentWanted);
    connect(m_comments, &CommentMarks::opened, this, &NarrativeEditor::commentOpened);
    connect(&m_session, &ProjectSession::changed, this, &NarrativeEditor::onChanged);
    connect(&m_session, &ProjectSession::findingsChanged, this, [this](const QSet<QString>& keys) {
        if (keys.contains(m_key)) {
            m_marks->renew(m_typing);
        }
    });
    connect(&m_placeTimer, &QTimer::timeout, this, &NarrativeEditor::announcePlace);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now) { // none while a menu is open
            const bool isPicking = m_picker && m_picker->isAncestorOf(now);
            m_bar->setVisible((isAncestorOf(now) || isPicking) && !m_edit->isReadOnly());
        }
    });
    refreshCounter();
}

void NarrativeEditor::build(const Field& field)
{
    setObjectName(field.key);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Half);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(Space::Two);
    head->addWidget(m_title);
    head->addWidget(m_bar);
    head->addStretch(1);
    auto* flag = new CommentFlag(m_session, m_key, CommentFlag::Shows::PassagesElsewhere, this);
    connect(flag, &CommentFlag::opened, this, &NarrativeEditor::commentOpened);
    head->addWidget(flag);
    head->addWidget(m_counter);
    column->addWidget(m_head->room());
    column->addWidget(new PasteBar(*m_edit, this));
    column->addWidget(m_edit);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setBuddy(m_edit);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
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
}

/// Pictures are decoded on another thread; their size is known before.
void NarrativeEditor::showPictures()
{
    RichTextDocument& text = m_edit->text();
    text.setPictures(
        [this](const QString& source) {
            const QString id = attachmentId(source);
            return m_session.attachment(id) ? m_pictures->forScreen(id) : QImage();
        },
        [this](const QString& source) {
            const auto facts = m_session.attachment(attachmentId(source));
            return facts ? QSize(facts->width, facts->height) : QSize();
        });
    connect(m_pictures, &PictureCache::arrived, m_edit->viewport(), qOverload<>(&QWidget::update));
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
    m_marks->renew(m_typing);
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

} // namespace shenbao
