// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchPanel.h"

#include "core/proposal/TextReplace.h"
#include "core/text/CleanText.h"
#include "ui/narrative/NarrativeEdit.h"
#include "ui/search/HitDelegate.h"
#include "ui/search/HitPlace.h"
#include "ui/session/ProjectSession.h"

#include <QApplication>
#include <QBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QTreeView>

namespace shenbao {
namespace {

constexpr int kDelay = 150;       // ms behind the last edit
constexpr qsizetype kInName = 12; // characters of a text in the name of a step

/// Whether two places are the same stretch of text.
bool isSame(const TextHit& one, const TextHit& other)
{
    return one.key == other.key && one.row == other.row && one.column == other.column &&
           one.start == other.start && one.end == other.end;
}

QString inName(const QString& text)
{
    const QString start = shortened(text, kInName);
    return start.size() < text.size() ? QString(start + u'…') : start;
}

} // namespace

SearchPanel::SearchPanel(ProjectSession& session, const OutlineModel& outline, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new SearchModel(session, outline, this))
    , m_form(new SearchForm(this))
    , m_delegate(new HitDelegate(this))
    , m_view(new QTreeView(this))
    , m_cursor([] { return TextHit(); })
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_form);
    auto* edge = new QFrame(this);
    edge->setFrameStyle(int(QFrame::HLine) | int(QFrame::Plain));
    edge->setForegroundRole(QPalette::Mid);
    column->addWidget(edge);
    column->addWidget(m_view, 1);
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Places found"));
    m_view->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    if (session.isReadOnly()) {
        m_form->setMayReplace(false,
                              tr("This application is open for reading only; nothing can be replaced."));
    }
    connect(&m_timer, &QTimer::timeout, this, &SearchPanel::refresh);
    connect(&session, &ProjectSession::changed, this, &SearchPanel::later);
    connect(m_form, &SearchForm::wantedChanged, this, [this] {
        m_form->setNote({}); // it was about another text
        later();
    });
    connect(m_form, &SearchForm::stepRequested, this, &SearchPanel::step);
    connect(m_form, &SearchForm::replaceRequested, this, &SearchPanel::replace);
    connect(m_form, &SearchForm::undoRequested, this, [this] { takeStep(&ProjectSession::undo); });
    connect(m_form, &SearchForm::redoRequested, this, [this] { takeStep(&ProjectSession::redo); });
    connect(m_form, &SearchForm::closeRequested, this, &SearchPanel::close);
    connect(m_form, &SearchForm::replacingChanged, this, [this] {
        m_delegate->setReplacing(m_form->isReplacing());
        m_view->viewport()->update();
    });
    connect(m_form, &SearchForm::listRequested, this, [this] {
        if (m_model->count() > 0) {
            m_view->setFocus(Qt::OtherFocusReason);
            if (!m_model->hit(m_view->currentIndex())) {
                choose(0, false);
            }
        }
    });
    connect(m_view, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { pick(index, true); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (!m_isChoosing && m_view->hasFocus()) {
                    pick(index, false);
                }
            });
    connect(m_model, &QAbstractItemModel::rowsInserted, m_view, &QTreeView::expandAll);
    hide();
}

bool SearchPanel::isInside() const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void SearchPanel::open(bool replacing)
{
    QGuiApplication::inputMethod()->commit(); // what is being composed belongs to the answer
    if (!isInside()) {
        m_before = QApplication::focusWidget();
        m_place = m_cursor();
        m_hasShown = false;
        m_current = -1;
        if (const QString selected = selectedLine(m_before); !selected.isEmpty()) {
            m_form->setWanted(selected);
        }
    }
    m_isOpen = true;
    show();
    m_form->setReplacing(replacing);
    m_form->setNote({});
    Q_EMIT opened();
    m_form->begin();
    refreshNow();
}

void SearchPanel::close()
{
    if (!m_isOpen) {
        return;
    }
    const bool hadFocus = isInside();
    m_isOpen = false;
    m_timer.stop();
    m_isStale = true;
    Q_EMIT hitsChanged();
    Q_EMIT closed();
    if (hadFocus) {
        if (const TextHit* hit = m_hasShown ? m_model->hit(m_current) : nullptr) {
            const TextHit copy = *hit; // the focus may bring an edit
            Q_EMIT chosen(copy, true);
        } else if (m_before && m_before->isVisible()) {
            m_before->setFocus(Qt::OtherFocusReason);
        } else {
            Q_EMIT focusWanted();
        }
    }
    hide();
}

void SearchPanel::later()
{
    m_isStale = true;
    if (m_isOpen) {
        m_timer.start();
    }
}

void SearchPanel::refresh()
{
    const auto* paper = qobject_cast<const NarrativeEdit*>(QApplication::focusWidget());
    if (m_form->isComposing() || (paper && paper->isComposing())) {
        m_timer.start(); // it ends sooner or later
        return;
    }
    refreshNow();
}

void SearchPanel::refreshNow()
{
    if (!m_isStale) {
        showCount();
        return;
    }
    m_timer.stop();
    m_isStale = false;
    m_isChoosing = true;
    m_model->setWanted(TextMatcher(m_form->wanted(), m_form->options()));
    m_model->refresh();
    const int at = m_model->firstFrom(m_place);
    const TextHit* hit = m_model->hit(at);
    m_current = hit && isSame(*hit, m_place) ? at : -1;
    m_view->setCurrentIndex(m_model->indexOf(m_current));
    m_isChoosing = false;
    showCount();
    Q_EMIT hitsChanged();
}

QHash<QString, std::vector<TextRange>> SearchPanel::places() const
{
    return m_isOpen ? m_model->places() : QHash<QString, std::vector<TextRange>>();
}

void SearchPanel::showCount()
{
    const int count = m_model->count();
    if (m_model->wanted().isEmpty()) {
        m_form->setCount({}, false);
        return;
    }
    const QString all = m_model->isCut() ? tr("%1+").arg(count) : QString::number(count);
    m_form->setCount(count == 0       ? tr("Not found")
                     : m_current >= 0 ? tr("%1/%2").arg(QString::number(m_current + 1), all)
                                      : tr("%1 places").arg(all),
                     count == 0);
}

void SearchPanel::choose(int number, bool takesFocus)
{
    const TextHit* hit = m_model->hit(number);
    if (!hit) {
        return;
    }
    const TextHit copy = *hit; // showing it may end an edit, and the list follows
    m_current = number;
    m_place = copy;
    m_hasShown = true;
    m_isChoosing = true;
    m_view->setCurrentIndex(m_model->indexOf(number));
    m_view->scrollTo(m_view->currentIndex());
    m_isChoosing = false;
    showCount();
    Q_EMIT chosen(copy, takesFocus);
    m_shownAt = m_cursor();
}

void SearchPanel::pick(const QModelIndex& index, bool takesFocus)
{
    if (const int number = m_model->numberOf(index); number >= 0) {
        m_form->setNote({});
        choose(number, takesFocus);
    }
}

void SearchPanel::step(int by)
{
    if (m_form->wanted().isEmpty()) {
        open(m_form->isReplacing());
        return;
    }
    const bool inside = isInside();
    refreshNow();
    const int count = m_model->count();
    if (count == 0) {
        open(m_form->isReplacing());
        return;
    }
    if (!inside) {
        const TextHit cursor = m_cursor();
        if (!isSame(cursor, m_shownAt)) { // somebody has moved it since
            m_place = cursor;
            m_current = -1;
        }
    }
    int number = m_current >= 0 ? m_current + by : m_model->firstFrom(m_place) - (by < 0 ? 1 : 0);
    const bool wraps = number < 0 || number >= count;
    number = (number + count) % count;
    m_form->setNote(!wraps   ? QString()
                    : by > 0 ? tr("The end was reached; this is the first place again.")
                             : tr("The beginning was reached; this is the last place."));
    choose(number, !inside);
}

void SearchPanel::replace(SearchForm::Scope scope)
{
    if (m_session.isReadOnly() || m_form->wanted().isEmpty()) {
        return;
    }
    refreshNow();
    if (m_model->count() == 0) {
        return;
    }
    if (scope == SearchForm::Scope::One) {
        replaceCurrent();
    } else {
        replaceMany(m_model->keys(scope == SearchForm::Scope::Part ? m_part : -1));
    }
}

bool SearchPanel::apply(const TextReplacement& plan)
{
    m_session.sealStep();
    const QString what =
        tr("Replace “%1” with “%2”").arg(inName(m_form->wanted()), inName(m_form->replacement()));
    const bool done = m_session.edit(plan.edits, what);
    m_session.sealStep();
    m_form->leaveUndo();
    return done;
}

/// Undo and redo show the answer that they change; the cursor comes back to its line.
void SearchPanel::takeStep(void (ProjectSession::*step)())
{
    const QPointer<QWidget> line = QApplication::focusWidget();
    (m_session.*step)();
    if (line) {
        line->setFocus(Qt::OtherFocusReason);
    }
}

/// What replacing did, and what it left out.
QString SearchPanel::noteOf(const TextReplacement& plan) const
{
    QStringList notes;
    notes << (plan.replaced > 0 ? tr("%n place(s) replaced. Ctrl+Z takes it back.", nullptr, plan.replaced)
                                : tr("Nothing was replaced."));
    if (plan.kept > 0) {
        notes << tr("%n place(s) that are only found were left as they are.", nullptr, plan.kept);
    }
    for (const QString& key : plan.tooLong) {
        const Field& field = *m_session.form().field(key);
        notes << tr("“%1” was left as it is: it would have more than %2 words.")
                     .arg(field.label)
                     .arg(field.limit);
    }
    return notes.join(u'\n');
}

void SearchPanel::replaceCurrent()
{
    const TextHit* hit = m_model->hit(m_current);
    if (!hit) {
        step(1); // first people see what will be replaced
        return;
    }
    const TextHit place = *hit;
    if (!place.canReplace) {
        step(1);
        m_form->setNote(tr("“%1” is only found, not replaced; this is the next place.")
                            .arg(m_session.form().field(place.key)->label));
        return;
    }
    const TextReplacement plan =
        replaceOne(m_session.proposal(), place, m_model->wanted(), m_form->replacement());
    if (plan.edits.empty() || !apply(plan)) {
        if (plan.tooLong.isEmpty()) {
            step(1); // it says so already
        } else {
            m_form->setNote(noteOf(plan));
        }
        return;
    }
    // on behind the new text: it may hold what is looked for
    m_place.start = m_place.end = place.start + int(m_form->replacement().size());
    m_current = -1;
    refreshNow();
    if (m_model->count() > 0) {
        step(1);
    } else {
        m_form->setNote(tr("That was the last place."));
    }
}

void SearchPanel::replaceMany(const QStringList& keys)
{
    const TextReplacement plan =
        replaceAll(m_session.proposal(), keys, m_model->wanted(), m_form->replacement());
    if (!plan.edits.empty() && !apply(plan)) {
        return; // failed() tells why
    }
    refreshNow();
    m_form->setNote(noteOf(plan));
}

void SearchPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && !m_form->isComposing()) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool SearchPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            pick(m_view->currentIndex(), true);
            return true;
        }
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shenbao
