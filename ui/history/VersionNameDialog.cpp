// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/VersionNameDialog.h"

#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr int kWidth = 48 * Space::One;
constexpr int kLongest = 40; // characters

} // namespace

VersionNameDialog::VersionNameDialog(const QString& version, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
    , m_accept(new QPushButton(tr("Name it"), this))
{
    setWindowTitle(tr("Name a version"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    auto* label = new QLabel(tr("A name for %1, so that it is easy to find again:").arg(version), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the version"));
    m_name->setPlaceholderText(tr("for example: for review"));
    m_name->setMaxLength(kLongest);
    m_name->selectAll();
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
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
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addSpacing(Space::One);
    layout->addLayout(buttons);
    const auto check = [this] { m_accept->setEnabled(!this->name().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
    m_name->setFocus();
}

QString VersionNameDialog::name() const
{
    return m_name->text().simplified();
}

} // namespace shenbao
