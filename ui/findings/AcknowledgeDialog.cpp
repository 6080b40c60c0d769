// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/AcknowledgeDialog.h"

#include "ui/common/FindingText.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr int kWidth = 52 * Space::One;

} // namespace

AcknowledgeDialog::AcknowledgeDialog(Finding finding, QWidget* parent)
    : QDialog(parent)
    , m_finding(std::move(finding))
    , m_reason(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_accept(new QPushButton(tr("Acknowledge"), this))
{
    setWindowTitle(tr("Acknowledge a finding"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    auto* message = new QLabel(messageOf(m_finding), this);
    message->setTextFormat(Qt::PlainText);
    message->setWordWrap(true);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* label = new QLabel(tr("Why is it right as it is? The reason is kept with the project."), this);
    label->setWordWrap(true);
    label->setBuddy(m_reason);
    m_reason->setText(m_finding.ground);
    m_reason->setPlaceholderText(tr("for example: compared with the licence"));
    m_reason->setAccessibleName(tr("Reason"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());
    m_accept->setAccessibleName(m_accept->text());
    m_accept->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::One);
    buttons->addStretch();
    buttons->addWidget(m_accept);
    buttons->addWidget(cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Three, Space::Three, Space::Three, Space::Two);
    layout->setSpacing(Space::One);
    layout->addWidget(message);
    layout->addSpacing(Space::One);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addWidget(m_hint);
    layout->addSpacing(Space::One);
    layout->addLayout(buttons);
    connect(m_reason, &QLineEdit::textChanged, this, &AcknowledgeDialog::check);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
    m_reason->setFocus();
}

QString AcknowledgeDialog::reason() const
{
    return m_reason->text().trimmed();
}

void AcknowledgeDialog::check()
{
    const bool isGrounded = reason().contains(m_finding.ground);
    m_hint->setText(
        isGrounded ? tr("It comes back as soon as the answer changes.")
                   : tr("This error may be acknowledged on one ground only: “%1”.").arg(m_finding.ground));
    m_accept->setEnabled(isGrounded && !reason().isEmpty());
}

} // namespace shenbao
