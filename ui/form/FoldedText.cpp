// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/FoldedText.h"

#include "ui/common/Theme.h"
#include "ui/narrative/NarrativeEditor.h"

#include <QBoxLayout>
#include <QToolButton>

namespace shenbao {

FoldedText::FoldedText(ProjectSession& session, const Field& field, QWidget* parent)
    : QWidget(parent)
    , m_editor(new NarrativeEditor(session, field, this))
    , m_button(new QToolButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Half);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_editor);
    m_button->setText(tr("%1 in words (optional)").arg(field.label));
    m_button->setToolTip(field.help);
    m_button->setCheckable(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setProperty("compact", true);
    m_editor->setTitleVisible(false);
    setFocusProxy(m_button);
    connect(m_button, &QToolButton::clicked, this, [this](bool checked) {
        setOpen(checked);
        if (checked) {
            m_editor->setFocus(Qt::OtherFocusReason);
        }
    });
    const QString key = field.key;
    connect(&session, &ProjectSession::changed, this, [this, &session, key](const QStringList& keys) {
        if (keys.contains(key) && !session.proposal().own(key).isBlank()) {
            setOpen(true); // an undo, an import
        }
    });
    setOpen(!session.proposal().own(key).isBlank());
}

bool FoldedText::isOpen() const
{
    return !m_editor->isHidden();
}

void FoldedText::setOpen(bool open)
{
    m_button->setChecked(open);
    m_button->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_editor->setVisible(open);
}

} // namespace shenbao
