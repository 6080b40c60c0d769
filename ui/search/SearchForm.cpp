// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchForm.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace shenbao {

SearchForm::SearchForm(QWidget* parent)
    : QWidget(parent)
    , m_findMode(makeMode(tr("Find"), tr("Find (Ctrl+F)")))
    , m_replaceMode(makeMode(tr("Replace"), tr("Replace (Ctrl+H)")))
    , m_count(new QLabel(this))
    , m_previous(makeButton(QStringLiteral("up"), tr("Previous place (Shift+F3)")))
    , m_next(makeButton(QStringLiteral("down"), tr("Next place (F3)")))
    , m_close(makeButton(QStringLiteral("close"), tr("Close the search (Esc)")))
    , m_wanted(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_case(makeOption(tr("Case"), tr("A and a differ")))
    , m_width(makeOption(tr("Width"), tr("Full-width and half-width characters differ: １ and 1, （ and (")))
    , m_words(makeOption(tr("Whole words"), tr("Latin words and numbers only as a whole: AI, not OpenAI")))
    , m_one(new QPushButton(tr("Replace"), this))
    , m_part(new QPushButton(tr("Replace in this part"), this))
    , m_all(new QPushButton(tr("Replace all"), this))
    , m_buttons(nullptr)
    , m_rule(new QLabel(this))
    , m_note(new QLabel(this))
{
    m_wanted->setPlaceholderText(tr("Find in the whole application"));
    m_wanted->setAccessibleName(tr("Text to find"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("New text"));
    m_rule->setText(
        tr("Texts are replaced; amounts, dates, codes, telephone numbers, e-mail addresses and choices are "
           "only found."));
    m_count->setAccessibleName(tr("Places found"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    column->setSpacing(Space::One);
    column->addLayout(makeHead());
    column->addWidget(m_wanted);
    column->addWidget(m_replacement);
    column->addWidget(makeOptions());
    m_buttons = makeReplaceButtons();
    column->addWidget(m_buttons);
    QFont small = font();
    small.setPointSizeF(Type::Small);
    for (QLabel* label : {m_rule, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setFont(small);
        column->addWidget(label);
    }
    m_note->hide();
    QWidget* before = m_wanted;
    for (QWidget* next :
         std::initializer_list<QWidget*>{m_replacement, m_case, m_width, m_words, m_one, m_part, m_all,
                                         m_findMode, m_replaceMode, m_previous, m_next, m_close}) {
        setTabOrder(before, next);
        before = next;
    }
    for (QLineEdit* line : {m_wanted, m_replacement}) {
        line->installEventFilter(this);
        connect(line, &QLineEdit::textEdited, this, [this] { m_leavesUndo = false; });
    }
    connect(m_wanted, &QLineEdit::textChanged, this, &SearchForm::wantedChanged);
    for (QCheckBox* one : {m_case, m_width, m_words}) {
        connect(one, &QCheckBox::toggled, this, &SearchForm::wantedChanged);
    }
    connect(m_findMode, &QToolButton::clicked, this, [this] { setReplacing(false); });
    connect(m_replaceMode, &QToolButton::clicked, this, [this] { setReplacing(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_close, &QToolButton::clicked, this, &SearchForm::closeRequested);
    connect(m_one, &QPushButton::clicked, this, [this] { Q_EMIT replaceRequested(Scope::One); });
    connect(m_part, &QPushButton::clicked, this, [this] { Q_EMIT replaceRequested(Scope::Part); });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT replaceRequested(Scope::All); });
    setReplacing(false);
    showColours();
}

QToolButton* SearchForm::makeButton(const QString& iconName, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QToolButton* SearchForm::makeMode(const QString& text, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setCheckable(true);
    return button;
}

QCheckBox* SearchForm::makeOption(const QString& text, const QString& tip)
{
    auto* box = new QCheckBox(text, this);
    box->setToolTip(tip);
    box->setAccessibleName(text);
    box->setAccessibleDescription(tip);
    return box;
}

QLayout* SearchForm::makeHead()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::Half);
    row->addWidget(m_findMode);
    row->addWidget(m_replaceMode);
    row->addStretch();
    row->addWidget(m_count);
    for (QToolButton* button : {m_previous, m_next, m_close}) {
        row->addWidget(button);
    }
    return row;
}

QWidget* SearchForm::makeOptions()
{
    auto* options = new QWidget(this);
    auto* row = new FlowLayout(options, Space::One, Space::Half);
    row->setContentsMargins(0, 0, 0, 0);
    QFont small = font();
    small.setPointSizeF(Type::Small);
    for (QCheckBox* box : {m_case, m_width, m_words}) {
        box->setFont(small);
        row->addWidget(box);
    }
    return options;
}

QWidget* SearchForm::makeReplaceButtons()
{
    auto* box = new QWidget(this);
    auto* row = new FlowLayout(box, Space::Half, Space::Half);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_one, m_part, m_all}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_part->setToolTip(tr("Replace in the part that is being shown"));
    m_all->setToolTip(tr("Replace in the whole application; Undo takes it back in one step"));
    return box;
}

QString SearchForm::wanted() const
{
    return m_wanted->text();
}

QString SearchForm::replacement() const
{
    return m_replacement->text();
}

MatchOptions SearchForm::options() const
{
    return {m_case->isChecked(), m_width->isChecked(), m_words->isChecked()};
}

void SearchForm::setWanted(const QString& text)
{
    m_wanted->setText(text);
}

void SearchForm::setReplacing(bool replacing)
{
    m_findMode->setChecked(!replacing);
    m_replaceMode->setChecked(replacing);
    for (QWidget* one : std::initializer_list<QWidget*>{m_replacement, m_buttons, m_rule}) {
        one->setVisible(replacing);
    }
    if (replacing != m_isReplacing) {
        m_isReplacing = replacing;
        Q_EMIT replacingChanged();
    }
}

void SearchForm::setMayReplace(bool may, const QString& why)
{
    for (QWidget* one : std::initializer_list<QWidget*>{m_replacement, m_one, m_part, m_all}) {
        one->setEnabled(may);
    }
    if (!may) {
        m_rule->setText(why);
    }
}

void SearchForm::begin()
{
    const bool second = m_isReplacing && !m_wanted->text().isEmpty() && m_replacement->isEnabled();
    QLineEdit* line = second ? m_replacement : m_wanted;
    line->setFocus(Qt::ShortcutFocusReason);
    line->selectAll();
}

void SearchForm::setCount(const QString& text, bool isNothing)
{
    m_count->setText(text);
    m_isNothing = isNothing;
    showColours();
}

void SearchForm::setNote(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

QString SearchForm::count() const
{
    return m_count->text();
}

QString SearchForm::note() const
{
    return m_note->text();
}

void SearchForm::showColours()
{
    const Theme& theme = Theme::current();
    const auto paint = [](QLabel* label, const QColor& color) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, color);
        label->setPalette(palette);
    };
    paint(m_count, m_isNothing ? theme.error : theme.faint);
    paint(m_rule, theme.faint);
    paint(m_note, theme.ink);
}

bool SearchForm::handleKey(const QObject* line, int key, Qt::KeyboardModifiers modifiers)
{
    const auto plain = modifiers & ~Qt::KeypadModifier;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && line == m_wanted && (plain == Qt::NoModifier || plain == Qt::ShiftModifier)) {
        Q_EMIT stepRequested(plain == Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (isEnter && line == m_replacement && plain == Qt::NoModifier) {
        Q_EMIT replaceRequested(Scope::One);
        return true;
    }
    if (key == Qt::Key_Down && plain == Qt::NoModifier) {
        Q_EMIT listRequested();
        return true;
    }
    return false;
}

/// Behind a replacement people want that back, not what they typed here before.
bool SearchForm::handleUndo(QKeyEvent& event)
{
    const bool undo = event.matches(QKeySequence::Undo);
    if (!m_leavesUndo || (!undo && !event.matches(QKeySequence::Redo))) {
        return false;
    }
    event.accept();
    if (event.type() == QEvent::KeyPress) {
        undo ? Q_EMIT undoRequested() : Q_EMIT redoRequested();
    }
    return true;
}

bool SearchForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::InputMethod) {
        m_isComposing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    } else if (event->type() == QEvent::FocusOut) {
        m_isComposing = false;
    } else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (m_isComposing) {
            return false;
        }
        if (handleUndo(*key)) {
            return true;
        }
        if (event->type() == QEvent::KeyPress && handleKey(watched, key->key(), key->modifiers())) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_buttons) {
        showColours();
    }
}

} // namespace shenbao
