// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/ChoiceEditor.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>

namespace shenbao {

constexpr int kOtherWidth = 160;

ChoiceEditor::ChoiceEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : FieldEditor(session, field, parent)
{
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(box, Space::Two, Space::Half);
    row()->addWidget(box, 1);
    auto* group = new QButtonGroup(this);
    group->setExclusive(false);
    for (const Option& option : field.options) {
        QAbstractButton* button = field.multiple
                                      ? static_cast<QAbstractButton*>(new QCheckBox(option.text, box))
                                      : new QRadioButton(option.text, box);
        button->setAutoExclusive(false); // a choice can be taken back by a second click
        button->setAccessibleName(tr("%1: %2").arg(field.label, option.text));
        button->setEnabled(!session.isReadOnly());
        button->installEventFilter(this);
        group->addButton(button);
        if (option.breakBefore) {
            flow->addBreak();
        }
        flow->addWidget(button);
        m_buttons.push_back(button);
        if (option.other) {
            m_other = new QLineEdit(box);
            m_other->setPlaceholderText(tr("please state"));
            m_other->setAccessibleName(tr("%1: %2").arg(field.label, option.text));
            m_other->setMinimumWidth(kOtherWidth);
            m_other->setReadOnly(session.isReadOnly());
            m_other->installEventFilter(this);
            flow->addWidget(m_other);
            connect(m_other, &QLineEdit::textEdited, this, [this](const QString& text) {
                const QString otherKey = key() + u".other";
                this->session().set(otherKey, text.isEmpty() ? Value() : Value(text),
                                    tr("Change “%1”").arg(this->field().label), QString(u"type:" + otherKey));
            });
        }
        connect(button, &QAbstractButton::clicked, this, [this, button](bool checked) {
            if (checked && !this->field().multiple) {
                for (QAbstractButton* other : m_buttons) {
                    other->setChecked(other == button);
                }
            }
            take();
        });
    }
    if (!m_buttons.empty()) {
        setFocusProxy(m_buttons.front());
    }
    showValue();
}

void ChoiceEditor::take()
{
    QStringList chosen;
    for (size_t at = 0; at < m_buttons.size(); ++at) {
        if (m_buttons[at]->isChecked()) {
            chosen << field().options[at].value;
        }
    }
    commit(chosen.isEmpty() ? Value() : Value(chosen));
}

void ChoiceEditor::showValue()
{
    const Value value = session().proposal().value(key());
    const QStringList chosen = value.list() ? *value.list() : QStringList();
    for (size_t at = 0; at < m_buttons.size(); ++at) {
        m_buttons[at]->setChecked(chosen.contains(field().options[at].value));
        if (field().options[at].other && m_other) {
            m_other->setVisible(m_buttons[at]->isChecked());
            const QString text = session().proposal().text(key() + u".other");
            if (m_other->text() != text) {
                m_other->setText(text);
            }
        }
    }
}

TickEditor::TickEditor(ProjectSession& session, const Field& field, const QString& text, QWidget* parent)
    : FieldEditor(session, field, parent)
    , m_box(new QCheckBox(text, this))
{
    setControl(m_box);
    connect(m_box, &QAbstractButton::clicked, this, [this](bool checked) { commit(Value(checked)); });
    showValue();
}

void TickEditor::showValue()
{
    const Value value = session().proposal().value(key());
    m_box->setChecked(value.tick() && *value.tick());
}

} // namespace shenbao
