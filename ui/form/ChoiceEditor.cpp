// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/ChoiceEditor.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"
#include "ui/form/LineEdit.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QRadioButton>

namespace shenbao {

ChoiceEditor::ChoiceEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : FieldEditor(session, field, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
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
        watch(button);
        group->addButton(button);
        if (option.breakBefore) {
            flow->addBreak();
        }
        flow->addWidget(button);
        m_buttons.push_back(button);
        if (option.other) {
            m_other = addLine(otherKey(), tr("%1: %2").arg(field.label, option.text), box);
            m_other->setPlaceholderText(tr("please state"));
            flow->addWidget(m_other);
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
    // what “other” is goes with it
    const bool leavesOther =
        m_other && !session().proposal().own(otherKey()).isBlank() &&
        std::none_of(field().options.begin(), field().options.end(),
                     [&](const Option& option) { return option.other && chosen.contains(option.value); });
    std::vector<ProposalEdit> edits{SetValue{key(), chosen.isEmpty() ? Value() : Value(chosen)}};
    if (leavesOther) {
        edits.emplace_back(SetValue{otherKey(), Value()});
    }
    session().edit(edits, tr("Change “%1”").arg(field().label));
}

void ChoiceEditor::showValue()
{
    const Value value = session().proposal().value(key());
    const QStringList chosen = value.list() ? *value.list() : QStringList();
    for (size_t at = 0; at < m_buttons.size(); ++at) {
        m_buttons[at]->setChecked(chosen.contains(field().options[at].value));
        if (field().options[at].other && m_other) {
            m_other->setVisible(m_buttons[at]->isChecked());
            showLine(*m_other, otherKey());
        }
    }
}

QStringList ChoiceEditor::keys() const
{
    QStringList lines{key()};
    if (m_other) {
        lines << otherKey();
    }
    return lines;
}

void ChoiceEditor::showFinding(const Finding& finding)
{
    if (m_other && finding.key == otherKey() && !m_other->isHidden()) {
        m_other->setFocus(Qt::OtherFocusReason);
    } else {
        FieldEditor::showFinding(finding);
    }
}

TickEditor::TickEditor(ProjectSession& session, const Field& field, const QString& text, QWidget* parent)
    : FieldEditor(session, field, parent)
    , m_box(new QCheckBox(text, this))
{
    setControl(m_box);
    connect(m_box, &QAbstractButton::clicked, this, [this](bool checked) {
        const QString refusal = checked ? refusalToConfirm() : QString();
        if (refusal.isEmpty()) {
            commit(Value(checked));
        } else {
            m_box->setChecked(false);
        }
        setNote(refusal);
    });
    connect(&session, &ProjectSession::changed, this, [this] {
        if (refusalToConfirm().isEmpty()) {
            setNote({});
        }
    });
    showValue();
}

/// That there is nothing cannot be confirmed while there is something.
QString TickEditor::refusalToConfirm() const
{
    const std::vector<Field>& fields = session().form().fields;
    const auto list =
        std::find_if(fields.begin(), fields.end(), [this](const Field& one) { return one.noneKey == key(); });
    const int rows = list == fields.end() ? 0 : session().proposal().count(list->key);
    return rows == 0
               ? QString()
               : tr("“%1” has %n row(s). Delete them first, then confirm.", nullptr, rows).arg(list->label);
}

void TickEditor::showValue()
{
    const Value value = session().proposal().value(key());
    m_box->setChecked(value.tick() && *value.tick());
}

} // namespace shenbao
