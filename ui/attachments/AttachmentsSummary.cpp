// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentsSummary.h"

#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace shenbao {
namespace {

constexpr int kMark = 16;
constexpr int kGaugeWidth = 160;
constexpr int kGaugeHeight = 6;
constexpr int kWhole = 1000; // steps of a gauge
const QString kLargest = QStringLiteral("largest");

QString link(const QString& target, const QString& text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), text.toHtmlEscaped());
}

void colorGauge(QProgressBar& bar, const QColor& color)
{
    bar.setStyleSheet(QStringLiteral("QProgressBar { border: 0; border-radius: 3px; background: %1; }"
                                     "QProgressBar::chunk { border-radius: 3px; background: %2; }")
                          .arg(Theme::current().line.name(), color.name()));
}

QProgressBar* makeGauge(QWidget* parent)
{
    auto* bar = new QProgressBar(parent);
    bar->setRange(0, kWhole);
    bar->setTextVisible(false);
    bar->setFixedSize(kGaugeWidth, kGaugeHeight);
    return bar;
}

} // namespace

AttachmentsSummary::AttachmentsSummary(QWidget* parent)
    : QWidget(parent)
    , m_total(new QLabel(this))
    , m_gauge(makeGauge(this))
    , m_limit(new QLabel(this))
    , m_missingMark(new QLabel(this))
    , m_missing(new QLabel(this))
    , m_reading(new QWidget(this))
    , m_readingText(new QLabel(m_reading))
    , m_progress(makeGauge(m_reading))
    , m_cancel(new QPushButton(tr("Cancel"), m_reading))
{
    auto* sums = new QHBoxLayout;
    sums->setSpacing(Space::One);
    sums->addWidget(m_total);
    sums->addStretch();
    sums->addWidget(m_gauge);
    m_gauge->setAccessibleName(tr("Share of what mail takes"));
    m_missingMark->setFixedSize(kMark, kMark);
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::One);
    line->addWidget(m_missingMark, 0, Qt::AlignTop);
    line->addWidget(m_missing, 1);
    for (QLabel* label : {m_missing, m_limit}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    }
    m_missing->setAccessibleName(tr("What is still missing"));
    m_limit->setAccessibleName(tr("Size for mail"));
    m_readingText->setTextFormat(Qt::PlainText);
    m_progress->setAccessibleName(tr("Files that have been read"));
    m_cancel->setAccessibleName(tr("Stop reading files"));
    m_cancel->setAutoDefault(false);
    colorGauge(*m_progress, Theme::current().accent);
    auto* reading = new QHBoxLayout(m_reading);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(Space::One);
    reading->addWidget(m_readingText, 1);
    reading->addWidget(m_progress);
    reading->addWidget(m_cancel);
    m_reading->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Space::One);
    column->setSpacing(Space::Half);
    column->addLayout(sums);
    column->addWidget(m_limit);
    column->addLayout(line);
    column->addWidget(m_reading);
    connect(m_missing, &QLabel::linkActivated, this, &AttachmentsSummary::keyRequested);
    connect(m_limit, &QLabel::linkActivated, this,
            [this] { Q_EMIT documentRequested(m_largestKey, m_largestRow); });
    connect(m_cancel, &QPushButton::clicked, this, &AttachmentsSummary::cancelRequested);
}

void AttachmentsSummary::show(const EnclosureTotal& total, std::optional<qint64> limit,
                              const std::vector<Missing>& missing)
{
    const Theme& theme = Theme::current();
    m_total->setText(total.documents == 0
                         ? tr("No attachments yet")
                         : tr("Attachments: %1, %2, %3")
                               .arg(tr("%n document(s)", nullptr, total.documents),
                                    tr("%n page(s)", nullptr, total.pages), sizeText(total.bytes)));
    showLimit(total, limit);
    QStringList links;
    QStringList labels;
    for (const Missing& one : missing) {
        links << link(one.key, one.label);
        labels << one.label;
    }
    const bool isWhole = missing.empty();
    const QString between = QStringLiteral("、");
    const auto sentence = [&](const QString& list) {
        return isWhole ? tr("All required documents are there.")
                       : tr("Still missing, %n required: %1", nullptr, int(missing.size())).arg(list);
    };
    m_missingText = sentence(labels.join(between));
    m_missing->setText(sentence(links.join(between)));
    m_missingMark->setPixmap(
        icon(isWhole ? QStringLiteral("done") : QStringLiteral("error"), isWhole ? theme.good : theme.error)
            .pixmap(kMark, kMark));
}

void AttachmentsSummary::showLimit(const EnclosureTotal& total, std::optional<qint64> limit)
{
    const Theme& theme = Theme::current();
    m_gauge->setVisible(limit.has_value());
    m_limit->setVisible(limit.has_value());
    if (!limit) {
        return;
    }
    const bool isOver = total.bytes > *limit;
    m_gauge->setValue(int(std::min<qint64>(kWhole, total.bytes * kWhole / *limit)));
    colorGauge(*m_gauge, isOver ? theme.error : theme.accent);
    m_largestKey = total.largestKey;
    m_largestRow = total.largestRow;
    const QString text =
        isOver ? tr("Mail usually takes %1; this is %2 more. Scan again in black and white or at 200 dpi, or "
                    "send it in several mails. The largest file: %3 (%4)")
                     .arg(sizeText(*limit), sizeText(total.bytes - *limit), link(kLargest, total.largestName),
                          sizeText(total.largestBytes))
               : tr("Mail usually takes %1.").arg(sizeText(*limit));
    m_limit->setText(QStringLiteral("<span style=\"color:%1\">%2</span>")
                         .arg((isOver ? theme.error : theme.faint).name(), text));
}

void AttachmentsSummary::showReading(int done, int count, const QString& name)
{
    m_readingText->setText(tr("Reading %1 of %2: %3").arg(done + 1).arg(count).arg(name));
    m_progress->setValue(count > 0 ? done * kWhole / count : 0);
    m_reading->show();
}

void AttachmentsSummary::hideReading()
{
    m_reading->hide();
}

QString AttachmentsSummary::totalText() const
{
    return m_total->text();
}

QString AttachmentsSummary::limitText() const
{
    return m_limit->isHidden() ? QString() : m_limit->text();
}

QString AttachmentsSummary::missingText() const
{
    return m_missingText;
}

} // namespace shenbao
