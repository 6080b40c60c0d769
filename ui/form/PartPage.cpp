// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PartPage.h"

#include "core/document/ValuePrinter.h"
#include "ui/attachments/AttachmentsView.h"
#include "ui/comments/FieldComments.h"
#include "ui/common/Theme.h"
#include "ui/form/GridPaste.h"
#include "ui/form/LineFieldEditor.h"
#include "ui/form/PictureIntake.h"
#include "ui/form/ThresholdNote.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/BalanceNote.h"
#include "ui/tables/RowsTable.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

namespace shenbao {
namespace {

constexpr int kPaperWidth = 900; // px at 100 %: the type area with room for editors
constexpr int kPaperMargin = 40;

/// The white sheet. Painted, not styled: a style sheet here would be applied to everything on it.
class Paper final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().paper);
        painter.setPen(Theme::current().line);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

} // namespace

PartPage::PartPage(ProjectSession& session, const OutlinePart& part, QWidget* parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_part(part)
    , m_fieldComments(new FieldComments(session, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(part.title);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto* desk = new QWidget;
    desk->setAutoFillBackground(true);
    QPalette palette = desk->palette();
    palette.setColor(QPalette::Window, Theme::current().desk);
    desk->setPalette(palette);
    auto* center = new QHBoxLayout(desk);
    center->setContentsMargins(Space::Three, Space::Three, Space::Three, Space::Three);
    m_paper = new Paper(desk);
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    center->addStretch(0);
    center->addWidget(m_paper, 1, Qt::AlignTop);
    center->addStretch(0);
    auto* column = new QVBoxLayout(m_paper);
    column->setContentsMargins(kPaperMargin, kPaperMargin, kPaperMargin, kPaperMargin);
    column->setSpacing(Space::One + Space::Half);
    m_contents = PartBuilder(session, m_part, m_paper, column).build();
    connect(m_fieldComments, &FieldComments::wanted, this, &PartPage::commentWanted);
    connect(m_fieldComments, &FieldComments::opened, this, &PartPage::commentOpened);
    for (const auto& [key, placed] : m_contents.editors) {
        follow(placed.widget);
    }
    const auto lists = m_paper->findChildren<AttachmentsView*>();
    for (AttachmentsView* list : lists) {
        connect(list, &AttachmentsView::message, this, &PartPage::message);
    }
    for (const PartContents::Conditional& one : m_contents.conditional) {
        const QStringList keys = one.when.keys();
        m_conditionKeys.unite(QSet<QString>(keys.begin(), keys.end()));
    }
    for (const auto& [key, placed] : m_contents.editors) {
        const QStringList keys = session.form().field(key)->usedWhen.keys();
        m_conditionKeys.unite(QSet<QString>(keys.begin(), keys.end()));
    }
    const auto balances = m_paper->findChildren<BalanceNote*>();
    for (const BalanceNote* note : balances) {
        connect(note, &BalanceNote::keyWanted, this, &PartPage::wantKey);
    }
    const auto summaries = m_paper->findChildren<ThresholdSummary*>();
    for (const ThresholdSummary* summary : summaries) {
        connect(summary, &ThresholdSummary::keyWanted, this, &PartPage::wantKey);
    }
    setWidget(desk);
    applyConditions();
    fitPaper();
    desk->installEventFilter(this);
    m_paper->installEventFilter(this);
    // people look where they like
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_held.clear(); });
    connect(verticalScrollBar(), &QAbstractSlider::rangeChanged, this, &PartPage::keepHeld);
    connect(&session, &ProjectSession::changed, this, &PartPage::onChanged);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (QWidget* at = now; at && at != this; at = at->parentWidget()) {
            if (m_contents.editors.contains(at->objectName())) {
                if (m_held && m_held != at) {
                    m_held.clear();
                }
                Q_EMIT focused(at->objectName());
                return;
            }
        }
    });
    connect(&session, &ProjectSession::findingsChanged, this, &PartPage::onFindingsChanged);
}

/// The editor of an answer, or of the one that it goes with (KEY.other, KEY.reason).
const PlacedEditor* PartPage::placedEditor(const QString& key) const
{
    auto found = m_contents.editors.find(key);
    if (found == m_contents.editors.end()) {
        found = m_contents.editors.find(key.section(u'.', 0, -2));
    }
    return found == m_contents.editors.end() ? nullptr : &found->second;
}

/// A number that somebody wants to change: where it is asked for, or for a computed one where its first part is.
void PartPage::wantKey(const QString& key)
{
    const Field* field = m_session.form().field(key);
    const QString wanted = writtenFor(field && field->isFigure ? field->computed.of.value(0) : key);
    if (placedEditor(wanted)) {
        showKey(wanted);
    } else {
        Q_EMIT keyWanted(wanted);
    }
}

/// What editors of long answers ask of the page.
void PartPage::follow(QWidget* editor)
{
    if (auto* table = qobject_cast<RowsTable*>(editor)) {
        connect(table, &RowsTable::message, this, &PartPage::message);
    }
    if (auto* line = qobject_cast<LineFieldEditor*>(editor)) {
        connect(line, &LineFieldEditor::tablePasted, this, [this, line](const QMimeData& mime) {
            const QString told = pasteIntoGrid(m_session, *line, mime);
            m_hasTold = !told.isEmpty();
            Q_EMIT message(told);
        });
    }
    auto* text = qobject_cast<NarrativeEditor*>(editor);
    if (!text) {
        m_fieldComments->watch(editor->objectName(), editor);
        return;
    }
    connect(text, &NarrativeEditor::commentWanted, this, [this, text] { Q_EMIT commentWanted(text->key()); });
    connect(text, &NarrativeEditor::commentOpened, this, &PartPage::commentOpened);
    connect(text, &NarrativeEditor::refused, this, &PartPage::message);
    connect(new PictureIntake(m_session, *text), &PictureIntake::message, this, &PartPage::message);
    connect(text, &NarrativeEditor::placed, this, &PartPage::placed);
    connect(text, &NarrativeEditor::pageWanted, this, &PartPage::pageWanted);
    connect(text, &NarrativeEditor::keyWanted, this, &PartPage::wantKey);
    connect(text, &NarrativeEditor::wantsVisible, this, [this, text](const QRect& rect) {
        m_held.clear();
        const QPoint place = text->mapTo(widget(), rect.center());
        ensureVisible(place.x(), place.y(), Space::Four, Space::Four * 3);
    });
}

void PartPage::onChanged(const QStringList& keys)
{
    if (std::exchange(m_hasTold, false)) {
        Q_EMIT message({});
    }
    if (isVisible()) {
        refresh(QSet<QString>(keys.begin(), keys.end()));
    } else {
        m_staleKeys.unite(QSet<QString>(keys.begin(), keys.end()));
    }
}

void PartPage::onFindingsChanged(const QSet<QString>& keys)
{
    if (isVisible()) {
        refreshMessages(keys);
    } else {
        m_staleMessages.unite(keys);
    }
}

/// A page that nobody saw takes up what has changed meanwhile.
void PartPage::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    refresh(std::exchange(m_staleKeys, {}));
    refreshMessages(std::exchange(m_staleMessages, {}));
}

void PartPage::refreshMessages(const QSet<QString>& keys)
{
    for (const QString& key : keys) {
        if (const PlacedEditor* editor = placedEditor(key)) {
            (editor->refreshMessage ? editor->refreshMessage : editor->refresh)();
        }
    }
}

void PartPage::refresh(const QSet<QString>& keys)
{
    if (keys.isEmpty()) {
        return;
    }
    for (const QString& key : keys) {
        if (const PlacedEditor* editor = placedEditor(key)) {
            editor->refresh();
        }
    }
    for (const PartContents::Shown& shown : m_contents.shown) {
        if (std::any_of(shown.reads.begin(), shown.reads.end(),
                        [&](const QString& key) { return keys.contains(key); })) {
            shown.refresh();
        }
    }
    if (keys.intersects(m_conditionKeys)) {
        applyConditions();
    }
}

void PartPage::applyConditions()
{
    std::map<QWidget*, bool> visible; // a cell may depend on its row and on its content
    for (const PartContents::Conditional& one : m_contents.conditional) {
        const auto known = visible.emplace(one.widget, true).first;
        known->second = known->second && m_session.proposal().holds(one.when);
    }
    for (const auto& [part, isVisible] : visible) {
        if (part->isHidden() == isVisible) {
            part->setVisible(isVisible);
        }
    }
    for (const auto& [key, placed] : m_contents.editors) {
        const Field* field = m_session.form().field(key);
        if (!field->usedWhen.isAlways()) {
            // an answer that is there can always be changed
            placed.widget->setEnabled(m_session.proposal().holds(field->usedWhen) ||
                                      !m_session.proposal().own(key).isBlank());
        }
    }
}

void PartPage::revealKey(const QString& key)
{
    if (const PlacedEditor* editor = placedEditor(key)) {
        reveal(*editor);
    } else {
        m_held.clear();
        verticalScrollBar()->setValue(0);
    }
}

/// A total is not written; what it adds up is.
QString PartPage::writtenFor(const QString& key) const
{
    const PlacedEditor* editor = placedEditor(key);
    const auto* line = editor ? qobject_cast<LineFieldEditor*>(editor->widget) : nullptr;
    if (line && line->isLocked() && line->field().computed.as == Computed::As::Sum) {
        for (const QString& part : line->field().computed.of) {
            if (placedEditor(part)) {
                return writtenFor(part);
            }
        }
    }
    return key;
}

void PartPage::showKey(const QString& key)
{
    const PlacedEditor* editor = placedEditor(key);
    if (!editor) {
        return;
    }
    reveal(*editor);
    const PlacedEditor* written = placedEditor(writtenFor(key));
    const int below =
        written->widget->mapTo(widget(), QPoint()).y() - editor->widget->mapTo(widget(), QPoint()).y();
    const bool areBothInSight = below >= 0 && below < viewport()->height() / 2;
    (areBothInSight ? written : editor)->widget->setFocus(Qt::OtherFocusReason);
    hold(editor->widget); // the focus may have scrolled
}

QWidget* PartPage::editorOf(const QString& key)
{
    const PlacedEditor* editor = placedEditor(key);
    if (editor && editor->open) {
        editor->open();
    }
    settle();
    return editor ? editor->widget : nullptr;
}

void PartPage::showFirst()
{
    revealKey({});
    setFocus(Qt::TabFocusReason);
    QScrollArea::focusNextPrevChild(true); // ours would go on to the next page
    if (const QWidget* focus = QApplication::focusWidget(); !focus || !isAncestorOf(focus)) {
        setFocus(Qt::TabFocusReason); // a part of print alone; the arrows scroll it
    }
}

void PartPage::showFinding(const Finding& finding)
{
    if (const PlacedEditor* editor = placedEditor(finding.key)) {
        reveal(*editor);
        editor->showFinding(finding);
    }
}

void PartPage::showComment(const Comment& comment)
{
    showKey(comment.key);
    const auto found = m_contents.editors.find(comment.key);
    auto* text =
        found == m_contents.editors.end() ? nullptr : qobject_cast<NarrativeEditor*>(found->second.widget);
    if (text && comment.passage.isPlaced()) {
        text->showComment(comment.id);
    }
}

std::optional<CommentTarget> PartPage::commentTarget(const QString& key) const
{
    const auto found = m_contents.editors.find(key);
    if (found == m_contents.editors.end()) {
        return std::nullopt;
    }
    QWidget* widget = found->second.widget;
    if (const auto* text = qobject_cast<NarrativeEditor*>(widget)) {
        return text->commentTarget();
    }
    return CommentTarget{key, {}, {}, QRect(widget->mapToGlobal(QPoint()), widget->size())};
}

void PartPage::setZoom(double zoom)
{
    if (qFuzzyCompare(zoom, m_zoom)) {
        return;
    }
    m_zoom = zoom;
    setSheet();
    m_scale.apply(*m_paper, zoom);
    fitPaper();
}

/// The paddings of the program's style sheet at another zoom.
void PartPage::setSheet()
{
    const auto px = [this](int pixels) { return QString::number(qRound(pixels * m_zoom)); };
    m_paper->setStyleSheet(
        qFuzzyCompare(m_zoom, 1)
            ? QString()
            : QStringLiteral(
                  "QLineEdit { padding: %1px %2px; } QLineEdit[frame=\"false\"] { padding: %1px %3px; }"
                  "QToolButton { padding: %1px %2px; } QToolButton[compact=\"true\"] { padding: %4px %1px; }"
                  "QHeaderView::section { padding: %3px %2px; }")
                  .arg(px(Space::Half), px(Space::One), px(6), px(2)));
}

/// As wide as the sheet is meant to be, or as there is room; never so narrow that things lie over each other.
void PartPage::fitPaper()
{
    const int wanted = std::min(int(kPaperWidth * m_zoom), viewport()->width() - 2 * Space::Three);
    m_paper->setFixedWidth(std::max(wanted, m_paper->layout()->minimumSize().width()));
}

void PartPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (m_paper) {
        fitPaper();
    }
}

} // namespace shenbao
