// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentCard.h"

#include "ui/common/Theme.h"
#include "ui/shell/Card.h"
#include "ui/shell/DeadlineText.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr int kBarWidth = 15 * Space::One;
constexpr int kErrorsWidth = 8 * Space::One;

QString openedText(const QDateTime& opened, QDate today)
{
    if (!opened.isValid()) {
        return {};
    }
    const QDateTime local = opened.toLocalTime();
    const QString time = local.toString(QStringLiteral("HH:mm"));
    const qint64 days = local.date().daysTo(today);
    if (days == 0) {
        return RecentCard::tr("opened today %1").arg(time);
    }
    if (days == 1) {
        return RecentCard::tr("opened yesterday %1").arg(time);
    }
    return RecentCard::tr("opened %1").arg(local.date().toString(Qt::ISODate));
}

} // namespace

RecentCard::RecentCard(RecentProject project, QDate today, QWidget* parent)
    : QAbstractButton(parent)
    , m_project(std::move(project))
    , m_isMissing(!QFileInfo::exists(m_project.path))
    , m_remove(new QToolButton(this))
{
    setObjectName(m_project.path);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setAttribute(Qt::WA_Hover);
    setToolTip(QDir::toNativeSeparators(m_project.path));
    if (!m_isMissing) {
        setCursor(Qt::PointingHandCursor);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Two, Space::One, Space::One, Space::One);
    layout->setSpacing(Space::Two);
    auto* sign = new QLabel(this);
    const QString name = m_isMissing ? QStringLiteral("warning") : QStringLiteral("document");
    sign->setPixmap(shenbao::icon(name, Theme::current().faint).pixmap(QSize(Space::Three, Space::Three)));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(Space::Half);
    const QString state = stateText(today);
    const QString file = QFileInfo(m_project.path).completeBaseName();
    const QString title = file == m_project.title ? file : tr("%1 · %2").arg(m_project.title, file);
    texts->addWidget(Card::addText(this, title, Type::Normal, m_isMissing));
    if (!m_project.formTitle.isEmpty()) {
        texts->addWidget(Card::addText(this, m_project.formTitle, Type::Small, true));
    }
    texts->addWidget(Card::addText(this, state, Type::Small, true));
    layout->addWidget(sign);
    layout->addLayout(texts, 1);
    if (!m_isMissing) {
        auto* bar = new QProgressBar(this);
        bar->setRange(0, 100);
        bar->setValue(m_project.progress);
        bar->setTextVisible(false);
        bar->setFixedSize(kBarWidth, Space::One);
        bar->setAccessibleName(tr("%1 % filled in").arg(m_project.progress));
        auto* percent = Card::addText(this, tr("%1%").arg(m_project.progress), Type::Small, true);
        percent->setWordWrap(false);
        percent->setMinimumWidth(QFontMetrics(percent->font()).horizontalAdvance(QStringLiteral("100%")));
        layout->addWidget(bar, 0, Qt::AlignVCenter);
        layout->addWidget(percent, 0, Qt::AlignVCenter);
        if (m_project.errors > 0) { // as easily seen as the percent
            auto* errors = Card::addText(this, tr("%1 errors").arg(m_project.errors), Type::Small);
            errors->setWordWrap(false);
            errors->setForegroundRole(QPalette::WindowText); // a button's children have that of buttons
            QPalette colors = errors->palette();
            colors.setColor(QPalette::WindowText, Theme::current().error);
            errors->setPalette(colors);
            errors->setFixedWidth(kErrorsWidth);
            layout->addWidget(errors, 0, Qt::AlignVCenter);
        } else {
            layout->addSpacing(kErrorsWidth + Space::Two); // bars stand below each other
        }
    }
    for (QWidget* child : findChildren<QWidget*>()) {
        child->setAttribute(Qt::WA_TransparentForMouseEvents); // the whole card is the button
    }
    m_remove->setAttribute(Qt::WA_TransparentForMouseEvents, false);
    m_remove->setIcon(shenbao::icon(QStringLiteral("close"), Theme::current().faint));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setCursor(Qt::ArrowCursor);
    m_remove->setToolTip(tr("Remove from this list; the file stays"));
    m_remove->setAccessibleName(tr("Remove %1 from the list").arg(m_project.title));
    layout->addWidget(m_remove, 0, Qt::AlignVCenter);
    setAccessibleName(tr("%1: %2").arg(
        title, m_project.errors > 0 ? tr("%1 errors").arg(m_project.errors) + u" · " + state : state));
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(m_project.path); });
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (!m_isMissing) {
            Q_EMIT openRequested(m_project.path);
        }
    });
}

QString RecentCard::stateText(QDate today) const
{
    if (m_isMissing) {
        return tr("File not found: %1").arg(QDir::toNativeSeparators(m_project.path));
    }
    QStringList parts{deadlineText(m_project.deadline, today),
                      m_project.missing > 0 ? tr("%1 still to fill in").arg(m_project.missing) : QString(),
                      openedText(m_project.opened, today)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QSize RecentCard::sizeHint() const
{
    return layout()->sizeHint();
}

void RecentCard::paintEvent(QPaintEvent*)
{
    Card::paint(*this, hasFocus() || (underMouse() && !m_isMissing));
}

void RecentCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Delete:
        Q_EMIT removeRequested(m_project.path);
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace shenbao
