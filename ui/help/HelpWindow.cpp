// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/HelpWindow.h"

#include "ui/common/FitToScreen.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>

namespace shenbao {
namespace {

constexpr int kListWidth = 240;
constexpr QSize kSize(960, 640);
const QString kScheme = QStringLiteral("topic");

/// Loads nothing: a topic has no pictures, and nothing is ever fetched.
class HelpText final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_topics(helpTopics())
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_text(new HelpText(this))
{
    setWindowTitle(tr("Help – Shenbao"));
    resizeToScreen(*this, kSize);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* splitter = new QSplitter(this);
    layout->addWidget(splitter);
    auto* left = new QWidget(splitter);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(Space::Two, Space::Two, Space::One, Space::Two);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setSizes({kListWidth, kSize.width() - kListWidth});
    splitter->setStretchFactor(1, 1);
    splitter->setHandleWidth(1);

    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Topics"));
    m_list->setSpacing(Space::Half / 2);
    for (const HelpTopic& topic : m_topics) {
        m_list->addItem(topic.title);
    }
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Text of the help"));
    m_text->document()->setDocumentMargin(Space::Four);
    m_text->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; }").arg(Theme::current().accent.name()));
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::showCurrent);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == kScheme) {
            showTopic(link.path());
        }
    });
    showTopic({});
}

void HelpWindow::showTopic(const QString& name)
{
    const auto found = std::find_if(m_topics.begin(), m_topics.end(),
                                    [&](const HelpTopic& topic) { return topic.name == name; });
    m_search->clear();
    m_list->setCurrentRow(found == m_topics.end() ? 0 : int(found - m_topics.begin()));
}

QString HelpWindow::currentTopic() const
{
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_topics[size_t(row)].name;
}

void HelpWindow::search(const QString& words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (size_t at = 0; at < m_topics.size(); ++at) {
        const bool fits = std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
            return m_topics[at].markdown.contains(word, Qt::CaseInsensitive);
        });
        m_list->item(int(at))->setHidden(!fits);
        first = fits && first < 0 ? int(at) : first;
    }
    if (first >= 0 && (m_list->currentRow() < 0 || m_list->currentItem()->isHidden())) {
        m_list->setCurrentRow(first);
    }
    showCurrent();
}

int HelpWindow::shownCount() const
{
    int count = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        count += m_list->item(row)->isHidden() ? 0 : 1;
    }
    return count;
}

/// The text of the topic; what is searched for is selected at its first place.
void HelpWindow::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0) {
        return;
    }
    m_text->setMarkdown(m_topics[size_t(row)].markdown);
    const QString word = m_search->text().section(u' ', 0, 0, QString::SectionSkipEmpty);
    if (!word.isEmpty()) {
        m_text->find(word);
    }
}

void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace shenbao
