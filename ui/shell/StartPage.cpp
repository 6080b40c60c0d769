// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "ui/common/Theme.h"
#include "ui/shell/Card.h"
#include "ui/shell/FormCard.h"
#include "ui/shell/RecentCard.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace shenbao {
namespace {

constexpr int kActionsWidth = 34 * Space::One;
constexpr int kContentWidth = 116 * Space::One;
constexpr size_t kFewRecent = 5;
constexpr int kColumns = 2;

QLabel* addHeading(QVBoxLayout* layout, const QString& text, QWidget* parent)
{
    QLabel* label = Card::addText(parent, text, Type::Large);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    layout->addWidget(label);
    return label;
}

} // namespace

StartPage::StartPage(const FormCatalog& catalog, QWidget* parent) : QWidget(parent), m_catalog(catalog)
{
    for (const FormCatalog::Entry& entry : catalog.entries()) {
        if (const auto form = catalog.form(entry.id, entry.edition)) {
            m_forms.push_back(*form);
        } else {
            m_problems << form.error().message;
        }
    }
    for (const Error& problem : catalog.problems()) {
        m_problems << problem.message;
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    refresh();
}

void StartPage::setSamplesAvailable(bool available)
{
    if (std::exchange(m_hasSamples, available) != available) {
        refresh();
    }
}

void StartPage::setToday(QDate today)
{
    m_today = today;
    refresh();
}

void StartPage::refresh()
{
    m_isWaiting = false;
    m_isDark = Theme::current().mode == Theme::Mode::Dark;
    if (m_content) {
        layout()->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater(); // a button in it may be why we are here
    }
    m_content = new QWidget(this);
    m_actions = makeActions(m_content);
    m_scroll = new QScrollArea(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    auto* column = new QWidget(page);
    column->setMaximumWidth(kContentWidth);
    auto* sections = new QVBoxLayout(column);
    sections->setContentsMargins(Space::Four, Space::Four, Space::Four, Space::Four);
    sections->setSpacing(Space::Four);
    sections->addWidget(makeRecent(column));
    sections->addWidget(makeForms(column));
    sections->addStretch();
    auto* centre = new QHBoxLayout(page);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false); // the desk shows through
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_actions);
    row->addWidget(m_scroll, 1);
    layout()->addWidget(m_content);
}

QPushButton* StartPage::addButton(QVBoxLayout* layout, const QString& iconName, const QString& text,
                                  const QString& name)
{
    auto* button = new QPushButton(icon(iconName), text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    layout->addWidget(button);
    return button;
}

QWidget* StartPage::makeActions(QWidget* parent)
{
    auto* side = new QWidget(parent);
    side->setFixedWidth(kActionsWidth);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(Space::Three, Space::Four + Space::Two, Space::Three, Space::Three);
    layout->setSpacing(Space::One);
    layout->addWidget(Card::addText(side, tr("Shenbao"), Type::Display));
    layout->addWidget(Card::addText(side, tr("Applications that are complete, consistent and well printed"),
                                    Type::Normal, true));
    layout->addSpacing(Space::Two);
    auto* fresh = addButton(layout, QStringLiteral("new"), tr("New application"), QStringLiteral("new"));
    fresh->setProperty("primary", true);
    fresh->setIcon(icon(QStringLiteral("new"), palette().color(QPalette::HighlightedText)));
    auto* open = addButton(layout, QStringLiteral("open"), tr("Open…"), QStringLiteral("open"));
    auto* sample =
        addButton(layout, QStringLiteral("document"), tr("Try a sample"), QStringLiteral("sample"));
    auto* profile =
        addButton(layout, QStringLiteral("company"), tr("Company profile"), QStringLiteral("profile"));
    profile->setToolTip(tr("Name, credit code, contact and the like, once for all new applications"));
    layout->addStretch();
    addForms(fresh, [this](const FormPtr& form) { Q_EMIT newRequested(form); });
    connect(open, &QPushButton::clicked, this, &StartPage::browseRequested);
    connect(profile, &QPushButton::clicked, this, &StartPage::profileRequested);
    addForms(sample, [this](const FormPtr& form) { Q_EMIT sampleRequested(form->id); });
    if (!m_hasSamples) {
        sample->setEnabled(false);
        sample->setToolTip(tr("No samples are installed on this computer."));
    }
    return side;
}

/// A button that asks which form is meant, where there are several.
void StartPage::addForms(QPushButton* button, const std::function<void(const FormPtr&)>& choose)
{
    button->setEnabled(!m_forms.empty());
    if (m_forms.size() == 1) {
        connect(button, &QPushButton::clicked, this, [choose, form = m_forms.front()] { choose(form); });
        return;
    }
    auto* menu = new QMenu(button);
    for (const FormPtr& form : m_forms) {
        QAction* action = menu->addAction(form->title);
        action->setObjectName(form->id);
        connect(action, &QAction::triggered, this, [choose, form] { choose(form); });
    }
    button->setMenu(menu);
}

QWidget* StartPage::makeRecent(QWidget* parent)
{
    auto* section = new QWidget(parent);
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::One);
    addHeading(layout, tr("Recent applications"), section);
    const std::vector<RecentProject> all = RecentProjects().all();
    if (all.empty()) {
        layout->addWidget(Card::addText(section,
                                        tr("Nothing here yet. Begin a new application below, or try a sample "
                                           "to look around; nothing can go wrong."),
                                        Type::Normal, true));
        return section;
    }
    const QDate today = m_today.value_or(QDate::currentDate());
    const size_t shown = m_showsAll ? all.size() : std::min(all.size(), kFewRecent);
    for (size_t at = 0; at < shown; ++at) {
        auto* card = new RecentCard(all[at], today, section);
        connect(card, &RecentCard::openRequested, this, &StartPage::openRequested);
        connect(card, &RecentCard::removeRequested, this, &StartPage::removeRecent);
        layout->addWidget(card);
    }
    if (all.size() > kFewRecent) {
        auto* more =
            new QPushButton(m_showsAll ? tr("Show fewer") : tr("Show all %1").arg(all.size()), section);
        more->setObjectName(QStringLiteral("more"));
        more->setAccessibleName(more->text());
        layout->addWidget(more, 0, Qt::AlignLeft);
        connect(more, &QPushButton::clicked, this, [this] {
            m_showsAll = !m_showsAll;
            refresh();
        });
    }
    return section;
}

QWidget* StartPage::makeForms(QWidget* parent)
{
    auto* section = new QWidget(parent);
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::One);
    addHeading(layout, tr("New application"), section);
    auto* grid = new QGridLayout;
    grid->setSpacing(Space::Two);
    const QDate today = m_today.value_or(QDate::currentDate());
    for (int at = 0; at < int(m_forms.size()); ++at) {
        auto* card = new FormCard(m_forms[size_t(at)], today, section);
        connect(card, &FormCard::startRequested, this, &StartPage::newRequested);
        grid->addWidget(card, at / kColumns, at % kColumns, Qt::AlignTop);
    }
    for (int column = 0; column < kColumns; ++column) {
        grid->setColumnStretch(column, 1);
    }
    layout->addLayout(grid);
    if (m_forms.empty()) {
        layout->addWidget(Card::addText(section, tr("No form is installed."), Type::Normal, true));
    }
    if (!m_problems.isEmpty()) {
        layout->addWidget(Card::addText(
            section, tr("Some forms cannot be used:\n%1").arg(m_problems.join(u'\n')), Type::Small, true));
    }
    return section;
}

void StartPage::removeRecent(const QString& path)
{
    RecentProjects().remove(path);
    refresh();
}

void StartPage::refreshLater()
{
    if (!m_isWaiting) {
        m_isWaiting = true;
        QTimer::singleShot(0, this, &StartPage::refresh);
    }
}

void StartPage::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.desk);
    const QRect side(m_actions->mapTo(this, QPoint()), m_actions->size());
    painter.fillRect(side, theme.panel);
    painter.setPen(theme.line);
    painter.drawLine(side.topRight(), side.bottomRight());
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool isOther = m_isDark != (Theme::current().mode == Theme::Mode::Dark);
    if (event->type() == QEvent::LanguageChange ||
        ((event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) && isOther)) {
        refreshLater();
    }
}

} // namespace shenbao
