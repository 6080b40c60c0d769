// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/FieldEditor.h"

#include "ui/common/FindingText.h"
#include "ui/common/Theme.h"
#include "ui/form/LineEdit.h"
#include "ui/tables/CellText.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>

namespace shenbao {
namespace {

constexpr double kLineCharacters = 11; // of a line that goes with an answer

bool isUndoKey(const QEvent& event)
{
    if (event.type() != QEvent::ShortcutOverride && event.type() != QEvent::KeyPress) {
        return false;
    }
    const auto& key = static_cast<const QKeyEvent&>(event);
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

/// The menu of a line without its own undo: that of the project is in the window. Behind it what others add to the editor.
void openMenu(QLineEdit& line, const QPoint& place, const QList<QAction*>& more)
{
    QMenu* menu = line.createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QAction*> actions = menu->actions();
    if (!line.isReadOnly() && actions.size() > 2 && actions[2]->isSeparator()) {
        for (int at = 0; at < 3; ++at) { // undo, redo and the line behind them
            actions[at]->setVisible(false);
        }
    }
    if (!more.isEmpty()) {
        menu->addSeparator();
        menu->addActions(more);
    }
    menu->popup(place);
}

} // namespace

FieldEditor::FieldEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_field(field)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_below(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_message(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Half);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Space::Half);
    m_below->setSpacing(Space::Half);
    column->addLayout(m_row);
    column->addLayout(m_below);
    column->addWidget(m_message);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    QFont small = m_message->font();
    small.setPointSizeF(Type::Small);
    m_message->setFont(small);
}

void FieldEditor::setControl(QWidget* control)
{
    m_control = control;
    m_row->addWidget(control, 1);
    control->setAccessibleName(m_field.label);
    control->setEnabled(!m_session.isReadOnly());
    if (!m_field.help.isEmpty()) {
        control->setToolTip(
            QString(QStringLiteral("<p>") + m_field.help.toHtmlEscaped() + QStringLiteral("</p>")));
    }
    watch(control);
    if (!focusProxy()) {
        setFocusProxy(control);
    }
}

void FieldEditor::addFlag(QWidget* flag)
{
    m_row->addWidget(flag, 0, Qt::AlignTop);
}

QLabel* FieldEditor::moveMessage(QBoxLayout& place)
{
    place.addWidget(m_message);
    return m_message;
}

void FieldEditor::watch(QWidget* control)
{
    control->installEventFilter(this);
}

QLineEdit* FieldEditor::addLine(const QString& lineKey, const QString& name, QWidget* parent)
{
    auto* line = new LineEdit(kLineCharacters, 0, parent);
    line->setAccessibleName(name);
    line->setReadOnly(m_session.isReadOnly());
    watch(line);
    connect(line, &QLineEdit::textEdited, this, [this, lineKey](const QString& text) {
        m_session.set(lineKey, text.isEmpty() ? Value() : Value(text), tr("Change “%1”").arg(m_field.label),
                      QString(u"type:" + lineKey));
    });
    return line;
}

void FieldEditor::showLine(QLineEdit& line, const QString& lineKey)
{
    const QString text = m_session.proposal().text(lineKey);
    if (line.text() != text) {
        line.setText(text);
    }
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
        m_session.sealStep();
        endComposing(); // an input method need not say so
        break;
    case QEvent::InputMethod:
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
        if (!m_composing) {
            // behind the event, when what was committed is in the answer
            QMetaObject::invokeMethod(this, &FieldEditor::endComposing, Qt::QueuedConnection);
        }
        break;
    case QEvent::ContextMenu:
        if (auto* line = qobject_cast<QLineEdit*>(watched)) {
            openMenu(*line, static_cast<QContextMenuEvent*>(event)->globalPos(), this->actions());
            return true;
        }
        break;
    default:
        if (isUndoKey(*event)) {
            event->ignore(); // a line has an undo of its own, which knows nothing of the other answers
            return true;
        }
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::endComposing()
{
    m_composing = false;
    if (m_stale) {
        refresh();
    }
}

void FieldEditor::commit(const Value& value, bool typing)
{
    m_session.set(m_field.key, value, tr("Change “%1”").arg(m_field.label),
                  typing ? QString(u"type:" + m_field.key) : QString());
}

void FieldEditor::refresh()
{
    m_stale = m_composing;
    if (!m_composing) {
        showValue();
    }
    showMessage();
}

void FieldEditor::refreshMessage()
{
    showMessage();
}

void FieldEditor::setNote(const QString& text)
{
    m_note = text;
    showMessage();
}

std::optional<Finding> FieldEditor::worstFinding() const
{
    std::optional<Finding> worst;
    const QStringList lines = showsFindings() ? QStringList() : keys();
    for (const QString& line : lines) {
        // a blank answer is no fault yet while people are still filling in; the outline and the list tell it
        if (line == m_field.key && m_session.proposal().value(line).isBlank()) {
            continue;
        }
        const Findings findings = m_session.findingsOf(line);
        for (const Finding& one : findings) {
            if (!one.waived && one.severity != Severity::Info && (!worst || one.severity < worst->severity)) {
                worst = one;
            }
        }
    }
    return worst;
}

void FieldEditor::showMessage()
{
    const std::optional<Finding> worst = worstFinding();
    const Theme& theme = Theme::current();
    const QColor color = !worst                               ? theme.faint
                         : worst->severity == Severity::Error ? theme.error
                                                              : theme.warning;
    QString text =
        worst ? QString((worst->severity == Severity::Error ? u"✕ " : u"! ") + messageOf(*worst)) : m_note;
    // the words of a check are the form's; how to write it right stands below them
    const bool isUnreadable =
        worst && !isTextKind(m_field.kind) && m_session.proposal().own(m_field.key).text();
    if (const QString how = isUnreadable ? howToWrite(m_field.kind) : QString(); !how.isEmpty()) {
        text += QString(u'\n' + how);
    }
    QPalette palette = m_message->palette();
    if (m_message->text() == text && palette.color(QPalette::WindowText) == color) {
        return; // most edits leave most messages as they are
    }
    palette.setColor(QPalette::WindowText, color);
    m_message->setPalette(palette);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (m_control) {
        m_control->setAccessibleDescription(text);
        QAccessibleEvent told(m_control, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
}

void FieldEditor::showFinding(const Finding&)
{
    setFocus(Qt::OtherFocusReason);
}

} // namespace shenbao
