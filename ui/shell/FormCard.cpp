// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FormCard.h"

#include "ui/common/Theme.h"
#include "ui/shell/DeadlineText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr qsizetype kMostEligible = 3;

QString asList(const QStringList& lines)
{
    QStringList marked;
    for (const QString& line : lines) {
        marked << QString(u"· " + line);
    }
    return marked.join(u'\n');
}

} // namespace

FormCard::FormCard(FormPtr form, QDate today, QWidget* parent) : Card(parent), m_form(std::move(form))
{
    setObjectName(m_form->id);
    setAccessibleName(m_form->title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Two, Space::Two, Space::Two, Space::Two);
    layout->setSpacing(Space::One);
    const auto add = [&](const QString& text, double points, bool isFaint) {
        if (!text.isEmpty()) {
            layout->addWidget(addText(this, text, points, isFaint));
        }
    };
    add(m_form->title, Type::Large, false);
    QStringList source{m_form->about.issuer, m_form->about.number};
    source.removeAll(QString());
    add(source.isEmpty() ? m_form->about.notice : source.join(QStringLiteral(" · ")), Type::Small, true);

    auto* row = new QHBoxLayout;
    row->setSpacing(Space::One);
    const Theme& theme = Theme::current();
    const bool isNear = isDeadlineNear(m_form->about.deadline, today);
    auto* sign = new QLabel(this);
    sign->setPixmap(icon(QStringLiteral("calendar"), isNear ? theme.error : theme.faint)
                        .pixmap(QSize(Space::Two, Space::Two)));
    const QString deadline = deadlineText(m_form->about.deadline, today);
    auto* day =
        addText(this, deadline.isEmpty() ? tr("The deadline is in the notice") : deadline, Type::Normal);
    if (isNear) {
        QPalette colors = day->palette();
        colors.setColor(QPalette::WindowText, theme.error);
        day->setPalette(colors);
    }
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(day, 1);
    layout->addLayout(row);

    if (!m_form->about.eligible.isEmpty()) {
        add(tr("For whom"), Type::Small, true);
        add(asList(m_form->about.eligible.mid(0, kMostEligible)), Type::Normal, false);
    }
    m_fold = new QToolButton(this);
    m_fold->setObjectName(QStringLiteral("fold"));
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setText(tr("What will be needed"));
    m_fold->setAccessibleName(tr("What will be needed for %1").arg(m_form->title));
    m_start = new QPushButton(tr("New application"), this);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setAccessibleName(tr("New application: %1").arg(m_form->title));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::One);
    buttons->addWidget(m_start);
    buttons->addWidget(m_fold);
    buttons->addStretch();
    layout->addLayout(buttons); // in front of what unfolds, so that it stays where it is
    m_needs = makeNeeds();
    layout->addWidget(m_needs);
    layout->addStretch();
    connect(m_fold, &QToolButton::toggled, this, [this](bool isOpen) { setFolded(!isOpen); });
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(m_form); });
    setFolded(true);
}

void FormCard::setFolded(bool isFolded)
{
    m_needs->setVisible(!isFolded);
    m_fold->setIcon(icon(isFolded ? QStringLiteral("add") : QStringLiteral("remove")));
}

QWidget* FormCard::makeNeeds()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(Space::One, 0, 0, 0);
    layout->setSpacing(Space::Half);
    const auto add = [&](const QString& title, const QString& text) {
        if (!text.isEmpty()) {
            layout->addWidget(addText(page, title, Type::Small, true));
            layout->addWidget(addText(page, text, Type::Normal));
        }
    };
    add(tr("To fill in"), workText());
    add(tr("Documents to attach"), asList(documents()));
    add(tr("Also for whom"), asList(m_form->about.eligible.mid(kMostEligible)));
    add(tr("From the notice"), m_form->about.texts.join(u'\n'));
    add(tr("Handing in"), m_form->submission.texts.join(u'\n'));
    return page;
}

/// How much there is to do.
QString FormCard::workText() const
{
    int texts = 0;
    int tables = 0;
    int answers = 0;
    for (const Field& field : m_form->fields) {
        const bool isAsked = field.group.isEmpty() && !field.isFigure && !field.fixed &&
                             field.bound.isEmpty() && field.kind != FieldKind::Enclosure;
        if (isAsked) {
            int& number = field.kind == FieldKind::Narrative ? texts
                          : field.kind == FieldKind::Rows    ? tables
                                                             : answers;
            ++number;
        }
    }
    return tr("%1 texts, %2 tables, %3 short answers").arg(texts).arg(tables).arg(answers);
}

/// Those that every applicant must attach.
QStringList FormCard::documents() const
{
    QStringList list;
    for (const Part& part : m_form->parts) {
        for (const Node& node : part.nodes) {
            const auto* enclosures = std::get_if<EnclosuresNode>(&node);
            if (!enclosures) {
                continue;
            }
            for (const auto& category : enclosures->categories) {
                for (const auto& entry : category.entries) {
                    if (entry.need == Required::Yes && !entry.key.isEmpty()) {
                        list << entry.label;
                    }
                }
            }
        }
    }
    return list;
}

} // namespace shenbao
