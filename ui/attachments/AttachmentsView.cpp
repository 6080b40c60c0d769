// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentsView.h"

#include "core/publish/PrintFacts.h"
#include "ui/attachments/AttachmentDesk.h"
#include "ui/attachments/AttachmentsModel.h"
#include "ui/attachments/AttachmentsSummary.h"
#include "ui/attachments/EntryEditor.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>

#include <algorithm>

namespace shenbao {
namespace {

constexpr int kScrollEdge = 6 * Space::One;      // px
constexpr double kHeadingSize = Type::Large + 1; // as the headings of a form page

QLabel* makeText(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setColor(QLabel& label, const QColor& color)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
}

} // namespace

AttachmentsView::AttachmentsView(ProjectSession& session, const EnclosuresNode& node,
                                 const QString& renderProgram, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_node(node)
    , m_desk(new AttachmentDesk(session, renderProgram, this))
    , m_summary(new AttachmentsSummary(this))
    , m_mailLimit(mailLimit(session.form()))
{
    setAcceptDrops(!session.isReadOnly());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::One);
    column->addWidget(m_summary);
    for (const EnclosuresNode::Category& category : node.categories) {
        addCategory(category, *column);
    }
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &AttachmentsView::refresh);
    connect(&session, &ProjectSession::changed, this, [this](const QStringList& keys) {
        if (std::any_of(m_entries.begin(), m_entries.end(),
                        [&](const EntryEditor* one) { return keys.contains(one->objectName()); })) {
            m_refresh.start();
        }
    });
    connect(m_desk, &AttachmentDesk::message, this, &AttachmentsView::message);
    connect(m_desk, &AttachmentDesk::progressed, m_summary, &AttachmentsSummary::showReading);
    connect(m_desk, &AttachmentDesk::readingEnded, m_summary, &AttachmentsSummary::hideReading);
    connect(m_summary, &AttachmentsSummary::cancelRequested, m_desk, &AttachmentDesk::cancelReading);
    connect(m_summary, &AttachmentsSummary::keyRequested, this, [this](const QString& key) {
        if (EntryEditor* one = entry(key)) {
            one->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_summary, &AttachmentsSummary::documentRequested, this, [this](const QString& key, int row) {
        if (EntryEditor* one = entry(key)) {
            one->showDocument(row);
        }
    });
    refresh();
}

AttachmentsView::~AttachmentsView() = default;

void AttachmentsView::addCategory(const EnclosuresNode::Category& category, QBoxLayout& column)
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, Space::One, 0, 0);
    row->setSpacing(Space::One);
    QLabel* title = makeText(category.title, head);
    QFont font = title->font();
    font.setPointSizeF(kHeadingSize);
    font.setBold(true);
    title->setFont(font);
    auto* state = new QLabel(head);
    row->addWidget(title, 1);
    row->addWidget(state);
    column.addWidget(head);
    m_headings.push_back({&category, state});
    if (!category.help.isEmpty()) {
        QLabel* help = makeText(category.help, this);
        setColor(*help, Theme::current().faint);
        column.addWidget(help);
    }
    for (const EnclosuresNode::Entry& entry : category.entries) {
        if (!m_session.form().field(entry.key)) {
            addPrinted(entry, column);
            continue;
        }
        auto* editor = new EntryEditor(*m_desk, entry, this);
        editor->setOthers([this] { return m_entries; });
        m_entries.push_back(editor);
        column.addWidget(editor);
        connect(editor, &EntryEditor::stateChanged, &m_refresh, qOverload<>(&QTimer::start));
    }
}

/// A document that the program prints itself: only said.
void AttachmentsView::addPrinted(const EnclosuresNode::Entry& entry, QBoxLayout& column)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(Space::One, 0, Space::One, 0);
    row->addWidget(makeText(entry.label, line), 1);
    auto* state = new QLabel(enclosureState(m_session.proposal(), entry).text(), line);
    setColor(*state, Theme::current().faint);
    row->addWidget(state);
    column.addWidget(line);
}

EntryEditor* AttachmentsView::entry(const QString& key) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const EntryEditor* one) { return one->objectName() == key; });
    return found == m_entries.end() ? nullptr : *found;
}

void AttachmentsView::refresh()
{
    std::vector<AttachmentsSummary::Missing> missing;
    for (const EntryEditor* one : m_entries) {
        if (one->state().isMissing()) {
            missing.push_back({one->objectName(), one->entry().label});
        }
    }
    const auto lookup = [this](const QString& id) { return m_session.file().attachment(id); };
    m_summary->show(enclosureTotal(m_session.proposal(), m_node, lookup), m_mailLimit, missing);
    for (const Heading& heading : m_headings) {
        refreshHeading(heading);
    }
}

void AttachmentsView::refreshHeading(const Heading& heading)
{
    int missing = 0;
    int documents = 0;
    bool isRequired = false;
    for (const EnclosuresNode::Entry& one : heading.category->entries) {
        const EnclosureState state = enclosureState(m_session.proposal(), one);
        missing += state.isMissing() ? 1 : 0;
        documents += state.documents;
        isRequired = isRequired || state.need == EnclosureState::Need::Required;
    }
    const bool wantsAny = heading.category->need == Required::Yes && !isRequired && documents == 0;
    const Theme& theme = Theme::current();
    heading.state->setText(missing > 0                              ? tr("%n missing", nullptr, missing)
                           : wantsAny                               ? tr("At least one document is asked for")
                           : isRequired                             ? tr("Complete")
                           : heading.category->need == Required::No ? tr("Optional")
                                                                    : QString());
    setColor(*heading.state, missing > 0  ? theme.error
                             : wantsAny   ? theme.warning
                             : isRequired ? theme.good
                                          : theme.faint);
}

// ---- dropping ----

/// The entry at this place, or the nearest: there is no dead ground between them.
EntryEditor* AttachmentsView::entryAt(QPoint place) const
{
    EntryEditor* nearest = nullptr;
    int least = 0;
    for (EntryEditor* one : m_entries) {
        const QRect area = one->geometry();
        const int off = std::max({0, area.top() - place.y(), place.y() - area.bottom()});
        if (!nearest || off < least) {
            nearest = one;
            least = off;
        }
    }
    return nearest;
}

void AttachmentsView::showTarget(EntryEditor* entry, QPoint place)
{
    if (m_target && m_target != entry) {
        m_target->hideDrop();
    }
    m_target = entry;
    if (m_target) {
        m_target->showDrop(m_target->mapFrom(this, place));
    }
}

void AttachmentsView::dragEnterEvent(QDragEnterEvent* event)
{
    dragMoveEvent(event);
}

void AttachmentsView::dragMoveEvent(QDragMoveEvent* event)
{
    const QPoint place = event->position().toPoint();
    EntryEditor* entry = entryAt(place);
    if (!entry || !entry->takes(*event->mimeData())) {
        showTarget(nullptr, place);
        event->ignore();
        return;
    }
    showTarget(entry, place);
    scrollTo(place);
    event->acceptProposedAction();
}

/// What is dragged to the edge of the page moves the page.
void AttachmentsView::scrollTo(QPoint place)
{
    for (QWidget* at = parentWidget(); at; at = at->parentWidget()) {
        if (auto* page = qobject_cast<QScrollArea*>(at)) {
            const QPoint there = mapTo(page->widget(), place);
            page->ensureVisible(there.x(), there.y(), 0, kScrollEdge);
            return;
        }
    }
}

void AttachmentsView::dragLeaveEvent(QDragLeaveEvent*)
{
    showTarget(nullptr, {});
}

void AttachmentsView::dropEvent(QDropEvent* event)
{
    const QPoint place = event->position().toPoint();
    EntryEditor* entry = entryAt(place);
    showTarget(nullptr, place);
    if (!entry || !entry->takes(*event->mimeData())) {
        event->ignore();
        return;
    }
    // files are copied into the project: a file manager must not take a move for done and delete its own
    const bool isOurs = AttachmentsModel::dragged(*event->mimeData(), m_session).has_value();
    const bool copy = event->dropAction() == Qt::CopyAction;
    event->setDropAction(isOurs ? event->dropAction() : Qt::CopyAction);
    event->accept();
    entry->take(*event->mimeData(), entry->mapFrom(this, place), isOurs && copy);
}

} // namespace shenbao
