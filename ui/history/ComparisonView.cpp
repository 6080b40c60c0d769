// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/ComparisonView.h"

#include "ui/history/ComparisonJob.h"

#include <QLabel>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace shenbao {

ComparisonView::ComparisonView(QWidget* parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_browser(new QTextBrowser(this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setContentsMargins(Space::Two, 0, Space::Two, 0);
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setAccessibleName(tr("What changed"));
    m_browser->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::One);
    layout->addWidget(m_summary);
    layout->addWidget(m_browser, 1);
    setFocusProxy(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &ComparisonView::follow);
}

ComparisonView::~ComparisonView()
{
    stop();
}

void ComparisonView::stop()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
        m_job.clear();
    }
    m_isBusy = false;
    m_comparison = {};
}

void ComparisonView::compare(ComparisonOrder order, const QString& range)
{
    stop();
    m_isBusy = true;
    m_summary->setText(tr("Comparing…"));
    m_job = new ComparisonJob(std::move(order));
    connect(m_job, &ComparisonJob::done, this, [this, range, job = m_job.data()] { finish(*job, range); });
    connect(m_job, &ComparisonJob::failed, this, [this](const QString& message) { showText(message); });
    m_job->start();
}

void ComparisonView::finish(ComparisonJob& job, const QString& range)
{
    m_comparison = job.take();
    m_job.clear();
    m_isBusy = false;
    m_summary->setText(m_comparison.answers == 0
                           ? range
                           : tr("%1: %2; %3 characters added, %4 taken out")
                                 .arg(range, tr("%n answer(s) changed", nullptr, m_comparison.answers))
                                 .arg(m_comparison.added)
                                 .arg(m_comparison.removed));
    setDocument(m_comparison.document.release());
    Q_EMIT ready();
}

void ComparisonView::showText(const QString& text)
{
    stop();
    m_summary->clear();
    auto* document = new QTextDocument;
    document->setDefaultFont(font());
    document->setDocumentMargin(Space::Two);
    document->setPlainText(text);
    setDocument(document);
    Q_EMIT ready();
}

void ComparisonView::setDocument(QTextDocument* document)
{
    document->setParent(m_browser); // which deletes it when the next one comes
    m_browser->setDocument(document);
}

void ComparisonView::follow(const QUrl& link)
{
    const QString target = link.path();
    if (target.startsWith(u"key/")) {
        Q_EMIT restoreRequested({target.mid(4)});
        return;
    }
    for (const PartChanges& part : m_comparison.parts) {
        if (target == u"part/" + part.id) {
            Q_EMIT restoreRequested(part.keys);
            return;
        }
    }
}

} // namespace shenbao
