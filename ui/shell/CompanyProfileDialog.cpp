// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CompanyProfileDialog.h"

#include "core/text/CreditCode.h"
#include "ui/common/Theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr int kWidth = 110 * Space::One;
constexpr int kEditWidth = 28 * Space::One;

QFormLayout* addColumn(QHBoxLayout* columns, const QString& title, QWidget* parent)
{
    auto* heading = new QLabel(title, parent);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(Space::Two);
    form->setVerticalSpacing(Space::One);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows); // labels above: both languages fit
    auto* column = new QVBoxLayout;
    column->setSpacing(Space::One);
    column->addWidget(heading);
    column->addLayout(form);
    column->addStretch();
    columns->addLayout(column, 1);
    return form;
}

} // namespace

CompanyProfileDialog::CompanyProfileDialog(QWidget* parent)
    : QDialog(parent)
    , m_profile(CompanyProfile::load())
{
    setWindowTitle(tr("Company profile"));
    setMinimumWidth(kWidth);
    auto* intro = new QLabel(tr("Every new application begins with these. They stay on this computer; "
                                "applications that you have begun do not change."),
                             this);
    intro->setWordWrap(true);
    intro->setForegroundRole(QPalette::PlaceholderText);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Space::Four);
    QFormLayout* unit = addColumn(columns, tr("Unit"), this);
    QFormLayout* people = addColumn(columns, tr("People"), this);
    for (const ProfileEntry& entry : CompanyProfile::entries()) {
        addEntry(entry, entry.group == ProfileEntry::Group::Unit ? unit : people);
    }
    auto* save = new QPushButton(tr("Save"), this);
    save->setDefault(true);
    save->setAccessibleName(save->text());
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::One);
    buttons->addStretch();
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Three, Space::Three, Space::Three, Space::Two);
    layout->setSpacing(Space::Two);
    layout->addWidget(intro);
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, &CompanyProfileDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void CompanyProfileDialog::addEntry(const ProfileEntry& entry, QFormLayout* form)
{
    const QString id = QString::fromLatin1(entry.id);
    auto* edit = new QLineEdit(m_profile.value(id), this);
    edit->setObjectName(id);
    edit->setMinimumWidth(kEditWidth);
    edit->setAccessibleName(CompanyProfile::labelOf(entry));
    m_edits.insert(id, edit);
    form->addRow(CompanyProfile::labelOf(entry), edit);
    if (entry.kinds.front() != FieldKind::CreditCode) {
        return;
    }
    m_codeIcon = new QLabel(this);
    m_code = new QLabel(this);
    m_code->setWordWrap(true);
    m_code->setTextFormat(Qt::PlainText);
    QFont font = m_code->font();
    font.setPointSizeF(Type::Small);
    m_code->setFont(font);
    m_code->setMinimumHeight(QFontMetrics(font).height()); // nothing moves when it speaks up
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::Half);
    row->addWidget(m_codeIcon, 0, Qt::AlignTop);
    row->addWidget(m_code, 1);
    form->addRow(row);
    connect(edit, &QLineEdit::textChanged, this, &CompanyProfileDialog::checkCode);
    checkCode(edit->text());
}

void CompanyProfileDialog::checkCode(const QString& text)
{
    const QString code = creditcode::normalised(text);
    const Theme& theme = Theme::current();
    QString name = QStringLiteral("error");
    QColor color = theme.error;
    if (code.isEmpty()) {
        m_code->clear();
        m_codeIcon->setPixmap({});
        return;
    }
    if (creditcode::isValid(code)) {
        name = QStringLiteral("done");
        color = theme.good;
        m_code->setText(tr("The check digit is right."));
    } else if (creditcode::hasForm(code)) {
        m_code->setText(tr("The last character should be “%1” but is “%2”. Please compare with the licence.")
                            .arg(creditcode::checkCharacter(code))
                            .arg(code.back()));
    } else {
        name = QStringLiteral("warning");
        color = theme.warning;
        m_code->setText(tr("A credit code has 18 digits or capital letters, none of them I, O, S, V or Z; "
                           "there are %1 now.")
                            .arg(code.size()));
    }
    m_codeIcon->setPixmap(icon(name, color).pixmap(QSize(Space::Two, Space::Two)));
}

QString CompanyProfileDialog::codeMessage() const
{
    return m_code->text();
}

void CompanyProfileDialog::accept()
{
    for (auto one = m_edits.begin(); one != m_edits.end(); ++one) {
        m_profile.setValue(one.key(), one.value()->text());
    }
    m_profile.store();
    Q_EMIT stored();
    QDialog::accept();
}

} // namespace shenbao
