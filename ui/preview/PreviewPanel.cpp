// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewPanel.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTextEdit>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr double kLine = 24;      // pt that are to be seen of a place
constexpr int kCursorPause = 200; // ms
constexpr int kDigits = 4;        // of a page number
const QString kRings = QStringLiteral("preview/rings");

/// The line of a place at this distance from its top.
QRectF lineOf(const KeyPlace& place, double at)
{
    const double height = std::min(place.rect.height(), kLine);
    const double top = place.rect.top() + std::clamp(at, 0.0, place.rect.height() - height);
    return {place.rect.left(), top, place.rect.width(), height};
}

} // namespace

PreviewPanel::PreviewPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_pages(session)
    , m_view(new PageView(m_pages.outlines(), m_pages.screenImages(), this))
{
    m_pages.setActive(false); // until it is shown
    setAccessibleName(tr("Preview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_view, 1);
    setTabOrder(m_print, m_view);
    m_cursorTimer.setSingleShot(true);
    m_cursorTimer.setInterval(kCursorPause);
    connect(&m_cursorTimer, &QTimer::timeout, this, [this] {
        if (m_cursor) {
            const double end = std::max(1, m_cursor->document()->characterCount() - 1);
            m_wantedShare = std::clamp(m_cursor->textCursor().position() / end, 0.0, 1.0);
            m_isBehind = true;
            if (isVisible() && !m_pages.isWaiting()) {
                follow();
            }
        }
    });
    connect(&m_pages, &PreviewPages::pagesChanged, this, [this] {
        m_view->setPages(m_pages.pages());
        refresh();
        if (m_isBehind && !m_pages.isWaiting()) {
            follow();
        }
    });
    connect(&m_pages, &PreviewPages::picturesChanged, m_view, &PageView::repaintPictures);
    connect(m_view, &PageView::currentPageChanged, this, &PreviewPanel::refresh);
    connect(m_view, &PageView::zoomChanged, this, &PreviewPanel::refresh);
    connect(m_view, &PageView::placeClicked, this, [this](int page, QPointF point) {
        if (const QString key = m_pages.keyAt(page, point); !key.isEmpty()) {
            Q_EMIT keyActivated(key);
        }
    });
    refresh();
}

QWidget* PreviewPanel::makeBar()
{
    auto* bar = new QWidget(this);
    auto* flow = new FlowLayout(bar, 0, Space::Half);
    flow->setContentsMargins(Space::One, Space::Half, Space::One, Space::Half);
    m_previous = addButton(QStringLiteral("up"), tr("Previous page"),
                           [this] { m_view->showPage(m_view->currentPage() - 1); });
    m_number = new QLineEdit(this);
    m_number->setAccessibleName(tr("Page number"));
    m_number->setToolTip(tr("Enter a page number and press Enter"));
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setMaxLength(kDigits);
    m_number->setFixedWidth(m_number->fontMetrics().horizontalAdvance(QString(kDigits, u'0')) + Space::Two);
    connect(m_number, &QLineEdit::returnPressed, this, &PreviewPanel::goToEntered);
    connect(m_number, &QLineEdit::editingFinished, this, &PreviewPanel::refresh);
    m_count = new QLabel(this);
    m_next = addButton(QStringLiteral("down"), tr("Next page"),
                       [this] { m_view->showPage(m_view->currentPage() + 1); });
    QToolButton* out =
        addButton(QStringLiteral("zoom-out"), tr("Zoom out (Ctrl+−)"), [this] { m_view->zoomOut(); });
    m_zoom = addButton({}, tr("Size of the pages"));
    makeZoomMenu();
    QToolButton* in =
        addButton(QStringLiteral("zoom-in"), tr("Zoom in (Ctrl++)"), [this] { m_view->zoomIn(); });
    QToolButton* spots = addButton(
        QStringLiteral("seal"), tr("Show where seals and signatures go (on the screen only, never printed)"));
    spots->setObjectName(QStringLiteral("rings"));
    spots->setCheckable(true);
    connect(spots, &QToolButton::toggled, this, [this](bool isOn) {
        m_view->setShowSpots(isOn);
        QSettings().setValue(kRings, isOn);
    });
    spots->setChecked(QSettings().value(kRings, true).toBool());
    m_print = addButton(QStringLiteral("print"), tr("Print this page…"),
                        [this] { Q_EMIT printRequested(m_view->currentPage()); });
    for (QWidget* one : std::initializer_list<QWidget*>{m_previous, m_number, m_count, m_next, out, m_zoom,
                                                        in, spots, m_print}) {
        flow->addWidget(one);
    }
    return bar;
}

void PreviewPanel::makeZoomMenu()
{
    auto* menu = new QMenu(this);
    const auto add = [&](const QString& text, const QKeySequence& keys, const std::function<void()>& run) {
        QAction* action = menu->addAction(text);
        action->setShortcut(keys); // shown; the view itself listens, while it has the focus
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, run] {
            run();
            refresh();
        });
        return action;
    };
    m_fitWidth = add(tr("Fit width"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_view->fitWidth(); });
    m_fitPage = add(tr("Fit page"), QKeySequence(Qt::CTRL | Qt::Key_2), [this] { m_view->fitPage(); });
    m_fullSize = add(tr("100 %"), QKeySequence(Qt::CTRL | Qt::Key_1), [this] { m_view->setZoom(1); });
    m_zoom->setMenu(menu);
    m_zoom->setPopupMode(QToolButton::InstantPopup);
    m_zoom->setToolTip(m_zoom->accessibleName());
}

QToolButton* PreviewPanel::addButton(const QString& iconName, const QString& text)
{
    auto* button = new QToolButton(this);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
        button->setToolTip(text);
    }
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton* PreviewPanel::addButton(const QString& iconName, const QString& text,
                                     const std::function<void()>& run)
{
    QToolButton* button = addButton(iconName, text);
    connect(button, &QToolButton::clicked, this, run);
    return button;
}

/// Also what a Chinese keyboard types in full width; beyond the last page is the last.
void PreviewPanel::goToEntered()
{
    bool isNumber = false;
    const int number = m_number->text().normalized(QString::NormalizationForm_KC).trimmed().toInt(&isNumber);
    if (isNumber) {
        m_view->showPage(std::clamp(number, 1, std::max(1, m_view->pageCount())) - 1);
    }
    m_number->setModified(false);
    refresh();
    m_number->selectAll();
}

void PreviewPanel::showKey(const QString& key, double share)
{
    watchCursor(key != m_wanted);
    m_wanted = key;
    m_wantedShare = std::clamp(share, 0.0, 1.0);
    m_isBehind = true;
    if (isVisible() && !m_pages.isWaiting()) {
        follow();
    }
}

/// A narrative may be pages long: what is seen of it is where the cursor stands.
void PreviewPanel::watchCursor(bool isOther)
{
    auto* text = qobject_cast<QTextEdit*>(QApplication::focusWidget());
    if (text == m_cursor || (!text && !isOther)) {
        return; // the focus is only somewhere else for a while
    }
    if (m_cursor) {
        m_cursor->disconnect(&m_cursorTimer);
    }
    m_cursorTimer.stop();
    m_cursor = text;
    if (m_cursor) {
        connect(m_cursor, &QTextEdit::cursorPositionChanged, &m_cursorTimer, qOverload<>(&QTimer::start));
    }
}

void PreviewPanel::follow()
{
    m_isBehind = false;
    const std::vector<KeyPlace> places = m_pages.placesOf(m_wanted);
    const bool isSame = m_wanted == m_followed;
    m_followed = m_wanted;
    if (places.empty()) {
        const int page = m_pages.pageOfKey(m_wanted);
        if (page != m_view->currentPage()) {
            m_view->showPage(page);
        }
        return;
    }
    const KeyPlace* target = &places.front();
    double at = 0;
    if (m_wantedShare > 0) {
        double total = 0;
        for (const KeyPlace& place : places) {
            total += place.rect.height();
        }
        at = total * m_wantedShare;
        while (target != &places.back() && at > target->rect.height()) {
            at -= target->rect.height();
            ++target;
        }
    } else {
        // what is printed twice is not looked for elsewhere when it can be seen here
        const auto seen = std::find_if(places.begin(), places.end(), [this](const KeyPlace& place) {
            return m_view->isInView(place.page, lineOf(place, 0));
        });
        target = seen == places.end() ? target : &*seen;
    }
    const QRectF line = lineOf(*target, at);
    if (isSame) { // typing does not make it flash
        m_view->reveal(target->page, line);
    } else {
        m_view->highlight(target->page, target->rect, line);
    }
}

void PreviewPanel::refresh()
{
    const int count = m_view->pageCount();
    const int current = m_view->currentPage();
    if (!m_number->hasFocus() || !m_number->isModified()) {
        m_number->setText(count == 0 ? QString() : QString::number(current + 1));
    }
    m_count->setText(count == 0 ? QString() : tr("/ %1").arg(count));
    m_number->setEnabled(count > 0);
    m_print->setEnabled(count > 0);
    m_previous->setEnabled(current > 0);
    m_next->setEnabled(current + 1 < count);
    const int percent = qRound(m_view->zoom() * 100);
    m_zoom->setText(tr("%1 %").arg(percent));
    m_fitWidth->setChecked(m_view->fit() == PageView::Fit::Width);
    m_fitPage->setChecked(m_view->fit() == PageView::Fit::Page);
    m_fullSize->setChecked(m_view->fit() == PageView::Fit::None && percent == 100);
}

void PreviewPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_pages.setActive(true);
    if (m_isBehind && !m_pages.isWaiting()) {
        follow();
    }
}

void PreviewPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_pages.setActive(false);
}

} // namespace shenbao
