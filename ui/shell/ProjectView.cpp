// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ProjectView.h"

#include "ui/comments/CommentDesk.h"
#include "ui/comments/CommentsPanel.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"
#include "ui/findings/FindingsPanel.h"
#include "ui/form/PartPage.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/search/HitPlace.h"
#include "ui/search/HitShower.h"
#include "ui/search/SearchPanel.h"
#include "ui/shell/GuidancePanel.h"
#include "ui/shell/OutlineView.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <utility>

namespace shenbao {
namespace {

constexpr int kOutlineWidth = 248;
constexpr int kSearchWidth = 304;
constexpr int kPageWidth = 760;
constexpr int kSideWidth = 360;
constexpr int kLeastOutline = 160;
constexpr int kLeastPage = 320;
constexpr int kRoomForSide = 1100; // below it the side panel steps back

} // namespace

ProjectView::ProjectView(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_outline(new OutlineModel(session, this))
    , m_outlineView(new OutlineView(*m_outline, this))
    , m_search(new SearchPanel(session, *m_outline, this))
    , m_hitShower(new HitShower(this))
    , m_pages(new QStackedWidget(this))
    , m_side(new QTabWidget(this))
    , m_guidance(new GuidancePanel(session.form(), this))
    , m_findings(new FindingsPanel(session, this))
    , m_preview(new PreviewPanel(session, this))
    , m_desk(new CommentDesk(session, this))
    , m_comments(new CommentsPanel(session, *m_desk, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(Space::One, Space::One, 0, Space::One);
    leftLayout->addWidget(m_outlineView);
    leftLayout->addWidget(m_search);
    leftLayout->addWidget(makePlaces());
    m_side->setDocumentMode(true);
    m_side->tabBar()->setDrawBase(false);
    m_side->tabBar()->setUsesScrollButtons(false);
    m_side->tabBar()->setExpanding(false);
    m_side->addTab(m_guidance, tr("Guidance"));
    m_side->addTab(m_findings, tr("Checks"));
    m_side->addTab(m_preview, tr("Preview"));
    m_side->addTab(m_comments, QString());
    showCommentCount();
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_side);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({kOutlineWidth, kPageWidth, kSideWidth});
    left->setMinimumWidth(kLeastOutline);
    m_pages->setMinimumWidth(kLeastPage);
    m_side->setMinimumWidth(kOutlineWidth);

    // walking through the outline shows; choosing goes there
    connect(m_outlineView, &OutlineView::passed, this, [this](int part, const QString& key) {
        showPart(part);
        page(part).revealKey(key);
    });
    connect(m_outlineView, &OutlineView::chosen, this, [this](int part, const QString& key) {
        if (key.isEmpty()) {
            goToPart(part);
        } else {
            showPart(part);
            page(part).showKey(key);
        }
    });
    connect(m_findings, &FindingsPanel::activated, this, &ProjectView::showFinding);
    connect(m_preview, &PreviewPanel::keyActivated, this, &ProjectView::showKey);
    connect(m_search, &SearchPanel::opened, this, [this] { showSearch(true); });
    connect(m_search, &SearchPanel::closed, this, [this] { showSearch(false); });
    connect(m_search, &SearchPanel::hitsChanged, this, [this] {
        for (const auto& [number, made] : m_made) {
            markHits(*made);
        }
    });
    connect(m_search, &SearchPanel::chosen, this, &ProjectView::showHit);
    connect(m_search, &SearchPanel::focusWanted, this, [this] { showKey(cursorPlace().key); });
    m_search->setCursor([this] { return cursorPlace(); });
    connect(m_preview, &PreviewPanel::printRequested, this, &ProjectView::printRequested);
    connect(m_side, &QTabWidget::currentChanged, this, [this] { m_preview->showKey(shownKey()); });
    connect(m_comments, &CommentsPanel::activated, this, &ProjectView::showComment);
    connect(m_comments, &CommentsPanel::addWanted, this, [this] { beginComment(m_key); });
    connect(m_desk, &CommentDesk::added, m_comments, &CommentsPanel::showComment);
    connect(&session, &ProjectSession::commentsChanged, this, &ProjectView::showCommentCount);
    auto* comment = new QAction(tr("New comment"), this);
    comment->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M));
    comment->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(comment, &QAction::triggered, this, [this] { beginComment(m_key); });
    addAction(comment);
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
        connect(made, &PartPage::placed, m_preview, &PreviewPanel::showKey);
        connect(made, &PartPage::pageWanted, this, &ProjectView::showBesidePage);
        connect(made, &PartPage::keyWanted, this, &ProjectView::showKey);
        connect(made, &PartPage::commentWanted, this, &ProjectView::beginComment);
        connect(made, &PartPage::commentOpened, this, &ProjectView::openComment);
        connect(made, &PartPage::leftBehind, this, [this] {
            if (m_part + 1 < partCount()) {
                goToPart(m_part + 1);
            }
        });
        markHits(*made);
    }
    return *made;
}

/// Always in sight, however long the outline is.
QWidget* ProjectView::makePlaces()
{
    auto* box = new QWidget(this);
    auto* row = new FlowLayout(box, Space::Half, Space::Half);
    row->setContentsMargins(0, Space::Half, 0, 0);
    for (const int part : unprintedParts()) {
        auto* button = new QToolButton(box);
        button->setText(titleOfPart(part));
        button->setAccessibleName(button->text());
        button->setObjectName(QString(u"place-" + m_outline->parts()[size_t(part)].id));
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("compact", true);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, part] { goToPart(part); });
    }
    return box;
}

QList<int> ProjectView::unprintedParts() const
{
    QList<int> numbers;
    for (int number = 0; number < partCount(); ++number) {
        if (m_outline->parts()[size_t(number)].id.startsWith(u'@')) {
            numbers << number;
        }
    }
    return numbers;
}

QString ProjectView::titleOfPart(int number) const
{
    return m_outline->parts()[size_t(number)].title;
}

void ProjectView::goToPart(int number)
{
    if (number >= 0 && number < partCount()) {
        showPart(number);
        page(number).showFirst();
    }
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
    m_search->setCurrentPart(number);
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
        return;
    }
    const auto& rules = m_session.form().checks;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const CheckRule& one) { return one.id == finding.id; });
    if (rule != rules.end() && rule->kind == u"open-comments" && m_session.comments().openCount() > 0) {
        showSide(Side::Comments);
    }
}

void ProjectView::stepTo(const Finding& finding)
{
    showFinding(finding);
    showSide(Side::Findings);
    m_findings->select(finding);
}

void ProjectView::showComment(const QString& id)
{
    const Comment* found = m_session.comments().find(id);
    const int part = found ? m_outline->partOf(found->key) : -1;
    if (part >= 0) {
        const Comment comment = *found; // a commit on the way renews the list
        showPart(part);
        page(part).showComment(comment);
    }
}

/// In the list beside the page.
void ProjectView::openComment(const QString& id)
{
    showSide(Side::Comments);
    m_comments->showComment(id);
}

void ProjectView::beginComment(const QString& key)
{
    if (m_session.isReadOnly()) {
        Q_EMIT message(tr("The application is open for reading only, so comments cannot be added."));
        return;
    }
    const int part = m_outline->partOf(key);
    const auto target = part >= 0 ? page(part).commentTarget(key) : std::nullopt;
    if (!target) {
        Q_EMIT message(tr("Click into the answer that the comment is about, or select a passage, then "
                          "choose “New comment” again."));
        return;
    }
    m_desk->begin(*target);
}

void ProjectView::showCommentCount()
{
    const int open = m_session.comments().openCount();
    m_side->setTabText(int(Side::Comments), open > 0 ? tr("Comments %1").arg(open) : tr("Comments"));
}

void ProjectView::showHit(const TextHit& hit, bool takesFocus)
{
    const int part = m_outline->partOf(hit.key);
    if (part < 0) {
        return;
    }
    showPart(part);
    if (QWidget* editor = page(part).editorOf(hit.key)) {
        m_hitShower->show(page(part), *editor, hit, takesFocus);
        focusOn(editor->objectName()); // guidance and preview follow also where the focus does not
    }
}

/// The answer that people were in last, or the first of the part.
TextHit ProjectView::cursorPlace()
{
    if (m_part < 0) {
        return {};
    }
    const QString key = shownKey();
    return shenbao::cursorPlace(key, page(m_part).editorOf(key));
}

/// Lights up what was found in the texts of a page.
void ProjectView::markHits(PartPage& page)
{
    const auto places = m_search->places();
    const auto texts = page.findChildren<NarrativeEditor*>();
    for (NarrativeEditor* text : texts) {
        text->setSearched(places.value(text->key()));
    }
}

void ProjectView::showSearch(bool visible)
{
    if (visible == m_outlineView->isHidden()) {
        return;
    }
    m_outlineView->setVisible(!visible);
    QList<int> sizes = m_splitter->sizes();
    m_search->parentWidget()->setMinimumWidth(visible ? kSearchWidth : kLeastOutline);
    if (visible) {
        m_outlineWidth = sizes.first();
    } else if (sizes.first() == kSearchWidth && m_outlineWidth < kSearchWidth) {
        sizes[1] += kSearchWidth - m_outlineWidth; // nobody has chosen another width since
        sizes[0] = m_outlineWidth;
        m_splitter->setSizes(sizes);
    }
}

void ProjectView::showSide(Side side)
{
    m_side->show();
    m_side->setCurrentIndex(int(side));
}

void ProjectView::showBesidePage()
{
    showSide(Side::Preview);
    QList<int> sizes = m_splitter->sizes();
    const int both = sizes[1] + sizes[2];
    if (sizes[2] < both * 2 / 5) { // half each; what people have widened themselves stays
        sizes[1] = sizes[2] = both / 2;
        m_splitter->setSizes(sizes);
    }
}

void ProjectView::finishComment()
{
    m_desk->finish();
}

void ProjectView::setSideVisible(bool visible)
{
    m_sideReturns = false; // people have decided
    m_side->setVisible(visible);
}

void ProjectView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSide();
}

/// In a narrow window the page is more important; the panel comes back with the room, or when it is asked for.
void ProjectView::fitSide()
{
    const bool isNarrow = width() < kRoomForSide;
    if (isNarrow == m_isNarrow) {
        return;
    }
    m_isNarrow = isNarrow;
    if (isNarrow && isSideVisible()) {
        m_side->hide();
        m_sideReturns = true;
    } else if (!isNarrow && std::exchange(m_sideReturns, false)) {
        m_side->show();
    }
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
