// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CompanyProfileDialog.h"

#include "ui/common/FitToScreen.h"
#include "ui/common/Theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
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
    auto* scroll = new QScrollArea(this); // what is said below entries needs room
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(scroll);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, Space::Two, 0);
    columns->setSpacing(Space::Four);
    QFormLayout* unit = addColumn(columns, tr("Unit"), this);
    QFormLayout* people = addColumn(columns, tr("People"), this);
    for (const ProfileEntry& entry : CompanyProfile::entries()) {
        addEntry(entry, entry.group == ProfileEntry::Group::Unit ? unit : people);
    }
    m_saved = new QLabel(this);
    m_saved->setForegroundRole(QPalette::PlaceholderText);
    m_saved->setText(tr("Kept as you type"));
    auto* done = new QPushButton(tr("Close"), this);
    done->setAccessibleName(done->text());
    done->setAutoDefault(false); // Enter goes to the next line
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::One);
    buttons->addWidget(m_saved);
    buttons->addStretch();
    buttons->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Three, Space::Three, Space::Three, Space::Two);
    layout->setSpacing(Space::Two);
    layout->addWidget(intro);
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    constexpr int kAround = 18 * Space::One; // introduction, buttons, margins
    resizeToScreen(*this, {kWidth, page->sizeHint().height() + kAround});
}

void CompanyProfileDialog::addEntry(const ProfileEntry& entry, QFormLayout* form)
{
    const QString id = QString::fromLatin1(entry.id);
    auto* edit = new QLineEdit(m_profile.value(id), this);
    edit->setObjectName(id);
    edit->setMinimumWidth(kEditWidth);
    edit->setAccessibleName(CompanyProfile::labelOf(entry));
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Half);
    column->addWidget(edit);
    auto* note = new QWidget(box);
    auto* row = new QHBoxLayout(note);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::Half);
    auto* sign = new QLabel(note);
    auto* text = new QLabel(note);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    QFont font = text->font();
    font.setPointSizeF(Type::Small);
    text->setFont(font);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    column->addWidget(note);
    m_lines.insert(id, {edit, sign, text, note});
    form->addRow(CompanyProfile::labelOf(entry), box);
    connect(edit, &QLineEdit::textChanged, this, [this, id](const QString& value) { take(id, value); });
    connect(edit, &QLineEdit::editingFinished, this, [this, id] { check(id); });
    check(id);
}

void CompanyProfileDialog::take(const QString& id, const QString& text)
{
    m_profile.setValue(id, text);
    m_profile.store();
    m_saved->setText(tr("Saved"));
    const Line& line = m_lines[id];
    if (!line.note->isHidden()) {
        check(id); // what was said may be mended; nobody is told off in the middle of a number
    }
    Q_EMIT stored();
}

void CompanyProfileDialog::check(const QString& id)
{
    const Line& line = m_lines[id];
    const ProfileCheck::Problem problem = m_check.problemOf(id, m_profile.value(id));
    line.text->setText(problem.text);
    line.edit->setAccessibleDescription(problem.text);
    line.note->setVisible(!problem.text.isEmpty());
    if (!problem.text.isEmpty()) {
        const bool isError = problem.severity == Severity::Error;
        const Theme& theme = Theme::current();
        line.sign->setPixmap(icon(isError ? QStringLiteral("error") : QStringLiteral("warning"),
                                  isError ? theme.error : theme.warning)
                                 .pixmap(QSize(Space::Two, Space::Two)));
    }
}

QString CompanyProfileDialog::messageOf(const QString& id) const
{
    return m_lines[id].text->text();
}

void CompanyProfileDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && qobject_cast<QLineEdit*>(focusWidget())) {
        focusNextChild();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace shenbao
