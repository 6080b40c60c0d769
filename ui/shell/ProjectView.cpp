// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ProjectView.h"

#include "ui/common/Theme.h"
#include "ui/findings/FindingsPanel.h"
#include "ui/form/PartPage.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/shell/GuidancePanel.h"
#include "ui/shell/OutlineView.h"

#include <QApplication>
#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace shenbao {
namespace {

constexpr int kOutlineWidth = 248;
constexpr int kPageWidth = 760;
constexpr int kSideWidth = 360;

} // namespace

ProjectView::ProjectView(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_outline(new OutlineModel(session, this))
    , m_outlineView(new OutlineView(*m_outline, this))
    , m_pages(new QStackedWidget(this))
    , m_side(new QTabWidget(this))
    , m_guidance(new GuidancePanel(session.form(), this))
    , m_findings(new FindingsPanel(session, this))
    , m_preview(new PreviewPanel(session, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(Space::One, Space::One, 0, Space::One);
    leftLayout->addWidget(m_outlineView);
    m_side->setDocumentMode(true);
    m_side->addTab(m_guidance, tr("Guidance"));
    m_side->addTab(m_findings, tr("Checks"));
    m_side->addTab(m_preview, tr("Preview"));
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_side);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({kOutlineWidth, kPageWidth, kSideWidth});
    left->setMinimumWidth(kOutlineWidth / 2);
    m_pages->setMinimumWidth(kSideWidth);
    m_side->setMinimumWidth(kOutlineWidth);

    // walking through the outline shows; choosing goes there
    connect(m_outlineView, &OutlineView::passed, this, [this](int part, const QString& key) {
        showPart(part);
        page(part).revealKey(key);
    });
    connect(m_outlineView, &OutlineView::chosen, this, [this](int part, const QString& key) {
        showPart(part);
        if (key.isEmpty()) {
            page(part).showFirst();
        } else {
            page(part).showKey(key);
        }
    });
    connect(m_findings, &FindingsPanel::activated, this, &ProjectView::showFinding);
    connect(m_preview, &PreviewPanel::keyActivated, this, &ProjectView::showKey);
    connect(m_preview, &PreviewPanel::printRequested, this, &ProjectView::printRequested);
    connect(m_side, &QTabWidget::currentChanged, this, [this] { m_preview->showKey(shownKey()); });
    showPart(0);
}

ProjectView::~ProjectView()
{
    // a control that loses the focus while its editor is being destroyed would look for it
    if (QWidget* focus = QApplication::focusWidget(); focus && isAncestorOf(focus)) {
        focus->clearFocus();
    }
}

PartPage& ProjectView::page(int number)
{
    PartPage*& made = m_made[number];
    if (!made) {
        made = new PartPage(m_session, m_outline->parts()[size_t(number)], m_pages);
        made->setZoom(m_zoom);
        m_pages->addWidget(made);
        connect(made, &PartPage::focused, this, &ProjectView::focusOn);
        connect(made, &PartPage::message, this, &ProjectView::message);
    }
    return *made;
}

int ProjectView::partCount() const
{
    return int(m_outline->parts().size());
}

void ProjectView::showPart(int number)
{
    if (number < 0 || number >= partCount()) {
        return;
    }
    PartPage& shown = page(number);
    m_pages->setCurrentWidget(&shown);
    if (m_part == number) {
        return;
    }
    m_part = number;
    const QStringList& keys = m_outline->parts()[size_t(number)].keys;
    m_findings->setCurrentKeys(QSet<QString>(keys.begin(), keys.end()));
    m_outlineView->followPart(number);
    if (!keys.contains(m_key)) {
        setKey({});
    }
}

/// The answer that has the focus, or the first one of the part.
QString ProjectView::shownKey() const
{
    return !m_key.isEmpty() || m_part < 0 ? m_key : m_outline->parts()[size_t(m_part)].keys.value(0);
}

void ProjectView::setKey(const QString& key)
{
    m_key = key;
    m_guidance->showKey(key);
    m_preview->showKey(shownKey());
    Q_EMIT keyChanged(key);
}

void ProjectView::focusOn(const QString& key)
{
    if (key != m_key) {
        setKey(key);
        m_outlineView->follow(key);
    }
}

bool ProjectView::canShow(const QString& key) const
{
    return !key.isEmpty() && m_outline->partOf(key) >= 0;
}

void ProjectView::showKey(const QString& key)
{
    const int part = m_outline->partOf(key);
    if (part >= 0) {
        showPart(part);
        page(part).showKey(key);
    }
}

void ProjectView::showFinding(const Finding& finding)
{
    const int part = m_outline->partOf(finding.key);
    if (part >= 0) {
        showPart(part);
        page(part).showFinding(finding);
    }
}

void ProjectView::showSide(Side side)
{
    m_side->show();
    m_side->setCurrentIndex(int(side));
}

void ProjectView::setSideVisible(bool visible)
{
    m_side->setVisible(visible);
}

bool ProjectView::isSideVisible() const
{
    return m_side->isVisibleTo(this);
}

void ProjectView::setZoom(double zoom)
{
    m_zoom = zoom;
    for (const auto& [number, made] : m_made) {
        made->setZoom(zoom);
    }
}

QByteArray ProjectView::saveLayout() const
{
    return m_splitter->saveState();
}

void ProjectView::restoreLayout(const QByteArray& state)
{
    if (!state.isEmpty()) {
        m_splitter->restoreState(state);
    }
}

} // namespace shenbao
