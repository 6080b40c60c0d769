// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/FieldEditor.h"

#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace shenbao {

FieldEditor::FieldEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_field(field)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_message(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Half);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Space::Half);
    column->addLayout(m_row);
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
    m_row->addWidget(control, 1);
    control->setAccessibleName(m_field.label);
    control->setEnabled(!m_session.isReadOnly());
    control->installEventFilter(this);
    if (!focusProxy()) {
        setFocusProxy(control);
    }
}

void FieldEditor::addFlag(QWidget* flag)
{
    m_row->addWidget(flag, 0, Qt::AlignTop);
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        m_session.sealStep();
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::commit(const Value& value, bool typing)
{
    m_session.set(m_field.key, value, tr("Change “%1”").arg(m_field.label),
                  typing ? QString(u"type:" + m_field.key) : QString());
}

void FieldEditor::refresh()
{
    showValue();
    showMessage();
}

void FieldEditor::setNote(const QString& text)
{
    m_note = text;
    showMessage();
}

void FieldEditor::showMessage()
{
    const Finding* worst = nullptr;
    const Findings findings = showsFindings() ? Findings() : m_session.findingsOf(m_field.key);
    for (const Finding& one : findings) {
        // a blank answer is no fault yet while people are still filling in; the outline and the list tell it
        const bool isBlank = m_session.proposal().value(m_field.key).isBlank();
        if (!one.waived && !isBlank && one.severity != Severity::Info &&
            (!worst || one.severity < worst->severity)) {
            worst = &one;
        }
    }
    const Theme& theme = Theme::current();
    const QColor color = !worst                               ? theme.faint
                         : worst->severity == Severity::Error ? theme.error
                                                              : theme.warning;
    const QString text =
        worst ? QString((worst->severity == Severity::Error ? u"✕ " : u"! ") + worst->message) : m_note;
    QPalette palette = m_message->palette();
    if (m_message->text() == text && palette.color(QPalette::WindowText) == color) {
        return; // most edits leave most messages as they are
    }
    palette.setColor(QPalette::WindowText, color);
    m_message->setPalette(palette);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void FieldEditor::showFinding(const Finding&)
{
    setFocus(Qt::OtherFocusReason);
}

} // namespace shenbao
