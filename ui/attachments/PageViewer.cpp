// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/PageViewer.h"

#include "core/proposal/Attachment.h"
#include "ui/attachments/PageCanvas.h"
#include "ui/attachments/RenderClient.h"
#include "ui/common/FitToScreen.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr double kZoomStep = 1.2;
const QSize kFirstSize(760, 860);
const QString kGeometry = QStringLiteral("attachments/viewer");

} // namespace

PageViewer::PageViewer(RenderClient& client, QWidget* parent)
    : QDialog(parent, Qt::Window)
    , m_client(client)
    , m_page(new QSpinBox(this))
    , m_count(new QLabel(this))
    , m_zoom(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_canvas(new PageCanvas(client, m_stack))
    , m_place(new QWidget(m_stack))
    , m_heading(new QLabel(m_place))
    , m_text(new QLabel(m_place))
{
    resizeToScreen(*this, kFirstSize);
    restoreGeometry(QSettings().value(kGeometry).toByteArray());
    auto* words = new QVBoxLayout(m_place);
    words->setContentsMargins(Space::Four, Space::Four, Space::Four, Space::Four);
    words->addStretch();
    QFont large = m_heading->font();
    large.setPointSizeF(Type::Large);
    m_heading->setFont(large);
    for (QLabel* label : {m_heading, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        words->addWidget(label);
    }
    words->addStretch();
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_place);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_stack, 1);
    connect(m_canvas, &PageCanvas::currentPageChanged, this, &PageViewer::updateBar);
    connect(m_canvas, &PageCanvas::zoomChanged, this, &PageViewer::updateBar);
}

PageViewer::~PageViewer()
{
    QSettings().setValue(kGeometry, saveGeometry());
}

QToolButton* PageViewer::makeButton(const QString& iconName, const QString& text)
{
    auto* button = new QToolButton(this);
    if (iconName.isEmpty()) {
        button->setText(text);
    } else {
        button->setIcon(icon(iconName));
        button->setToolTip(text);
    }
    button->setAccessibleName(text);
    return button;
}

QWidget* PageViewer::makeBar()
{
    auto* bar = new QWidget(this);
    m_looks = new QWidget(bar);
    auto* row = new QHBoxLayout(m_looks);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::Half);
    m_previous = makeButton(QStringLiteral("up"), tr("Previous page (Page Up)"));
    m_next = makeButton(QStringLiteral("down"), tr("Next page (Page Down)"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignRight);
    m_page->setKeyboardTracking(false);
    auto* smaller = makeButton(QStringLiteral("zoom-out"), tr("Smaller (Ctrl+-)"));
    auto* larger = makeButton(QStringLiteral("zoom-in"), tr("Larger (Ctrl++)"));
    m_width = makeButton({}, tr("Fit width"));
    m_whole = makeButton({}, tr("Whole page"));
    m_outside = makeButton({}, tr("Open with another program"));
    m_width->setCheckable(true);
    m_whole->setCheckable(true);
    for (QWidget* one : std::initializer_list<QWidget*>{m_previous, m_page, m_count, m_next}) {
        row->addWidget(one);
    }
    row->addSpacing(Space::Two);
    for (QWidget* one : std::initializer_list<QWidget*>{smaller, m_zoom, larger, m_width, m_whole}) {
        row->addWidget(one);
    }
    auto* whole = new QHBoxLayout(bar);
    whole->setContentsMargins(Space::One, Space::Half, Space::One, Space::Half);
    whole->addWidget(m_looks);
    whole->addStretch();
    whole->addWidget(m_outside);
    connect(m_previous, &QToolButton::clicked, this,
            [this] { m_canvas->showPage(m_canvas->currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_canvas->showPage(m_canvas->currentPage() + 1); });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_canvas->showPage(page - 1); });
    connect(smaller, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(1 / kZoomStep); });
    connect(larger, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(kZoomStep); });
    connect(m_width, &QToolButton::clicked, this, [this] { m_canvas->setFit(PageCanvas::Fit::Width); });
    connect(m_whole, &QToolButton::clicked, this, [this] { m_canvas->setFit(PageCanvas::Fit::Page); });
    connect(m_outside, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(m_reference); });
    return bar;
}

void PageViewer::showDocument(const QString& reference, const QString& title)
{
    m_client.cancel(m_question);
    m_reference = reference;
    setWindowTitle(title);
    m_canvas->setDocument({}, {});
    m_heading->setText(tr("Reading the document…"));
    m_text->clear();
    m_stack->setCurrentWidget(m_place);
    updateBar();
    show();
    raise();
    activateWindow();
    m_question = m_client.askPages(attachmentId(reference), this, [this](const RenderClient::Answer& answer) {
        if (answer.problem.isEmpty()) {
            showPages(answer.pages);
        } else {
            showProblem(answer.problem);
        }
    });
}

void PageViewer::showPages(const QList<QSizeF>& pages)
{
    m_stack->setCurrentWidget(m_canvas);
    m_canvas->setDocument(attachmentId(m_reference), pages);
    m_canvas->setFocus();
    updateBar();
}

void PageViewer::showProblem(const QString& text)
{
    m_heading->setText(tr("This document cannot be previewed"));
    m_text->setText(
        tr("%1\nIt is kept in the project as it is; it can be opened with another program.").arg(text));
    m_stack->setCurrentWidget(m_place);
    updateBar();
    m_outside->setFocus();
}

QString PageViewer::problem() const
{
    return m_stack->currentWidget() == m_place && !m_text->text().isEmpty()
               ? QString(m_heading->text() + u'\n' + m_text->text())
               : QString();
}

void PageViewer::updateBar()
{
    const int count = m_canvas->pageCount();
    const int page = m_canvas->currentPage();
    m_looks->setVisible(count > 0);
    const QSignalBlocker quiet(m_page);
    m_page->setRange(std::min(1, count), count);
    m_page->setValue(page + 1);
    m_page->setEnabled(count > 1);
    m_count->setText(count > 0 ? QStringLiteral("/ %1").arg(count) : QString());
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < count);
    m_zoom->setText(QStringLiteral("%1 %").arg(qRound(m_canvas->zoom() * 100)));
    m_width->setChecked(m_canvas->fit() == PageCanvas::Fit::Width);
    m_whole->setChecked(m_canvas->fit() == PageCanvas::Fit::Page);
}

} // namespace shenbao
