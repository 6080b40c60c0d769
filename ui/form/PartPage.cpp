// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PartPage.h"

#include "core/document/ValuePrinter.h"
#include "ui/attachments/AttachmentsView.h"
#include "ui/comments/FieldComments.h"
#include "ui/common/Theme.h"
#include "ui/form/PictureIntake.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/RowsTable.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>

namespace shenbao {
namespace {

constexpr int kPaperWidth = 900; // px at 100 %: the type area with room for editors
constexpr int kPaperMargin = 40;

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
    m_paper = new QWidget(desk);
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->setStyleSheet(QStringLiteral("#paper { background: %1; border: 1px solid %2; }")
                               .arg(Theme::current().paper.name(), Theme::current().line.name()));
    m_paper->setMaximumWidth(kPaperWidth);
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
    setWidget(desk);
    applyConditions();
    connect(&session, &ProjectSession::changed, this, &PartPage::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (QWidget* at = now; at && at != this; at = at->parentWidget()) {
            if (m_contents.editors.contains(at->objectName())) {
                Q_EMIT focused(at->objectName());
                return;
            }
        }
    });
    connect(&session, &ProjectSession::findingsChanged, this, [this] {
        for (const auto& [key, placed] : m_contents.editors) {
            placed.refresh();
        }
    });
}

/// What editors of long answers ask of the page.
void PartPage::follow(QWidget* editor)
{
    if (auto* table = qobject_cast<RowsTable*>(editor)) {
        connect(table, &RowsTable::message, this, &PartPage::message);
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
    connect(text, &NarrativeEditor::keyWanted, this, &PartPage::keyWanted);
    connect(text, &NarrativeEditor::wantsVisible, this, [this, text](const QRect& rect) {
        const QPoint place = text->mapTo(widget(), rect.center());
        ensureVisible(place.x(), place.y(), Space::Four, Space::Four * 3);
    });
}

void PartPage::refresh(const QStringList& keys)
{
    for (const QString& key : keys) {
        const auto found = m_contents.editors.find(key);
        if (found != m_contents.editors.end()) {
            found->second.refresh();
        }
    }
    for (const PartContents::Shown& shown : m_contents.shown) {
        QString text = printAtPlace(m_session.proposal(), shown.print);
        text.replace(QChar(0x2028), u'\n');
        if (shown.label->text() != text) {
            shown.label->setText(text);
        }
    }
    applyConditions();
}

void PartPage::applyConditions()
{
    std::map<QWidget*, bool> visible; // a cell may depend on its row and on its content
    for (const PartContents::Conditional& one : m_contents.conditional) {
        const auto known = visible.emplace(one.widget, true).first;
        known->second = known->second && m_session.proposal().holds(one.when);
    }
    for (const auto& [part, isVisible] : visible) {
        part->setVisible(isVisible);
    }
    for (const auto& [key, placed] : m_contents.editors) {
        const Field* field = m_session.form().field(key);
        if (!field->usedWhen.isAlways()) {
            placed.widget->setEnabled(m_session.proposal().holds(field->usedWhen));
        }
    }
}

void PartPage::reveal(QWidget* target)
{
    widget()->layout()->activate();
    const QPoint place = target->mapTo(widget(), QPoint());
    verticalScrollBar()->setValue(std::max(0, place.y() - viewport()->height() / 4));
}

void PartPage::revealKey(const QString& key)
{
    const auto found = m_contents.editors.find(key);
    if (found != m_contents.editors.end()) {
        reveal(found->second.widget);
    } else {
        verticalScrollBar()->setValue(0);
    }
}

void PartPage::showKey(const QString& key)
{
    const auto found = m_contents.editors.find(key);
    if (found != m_contents.editors.end()) {
        reveal(found->second.widget);
        found->second.widget->setFocus(Qt::OtherFocusReason);
    }
}

QWidget* PartPage::editorOf(const QString& key)
{
    const auto found = editorWith(key);
    widget()->layout()->activate();
    return found == m_contents.editors.end() ? nullptr : found->second.widget;
}

std::map<QString, PlacedEditor>::const_iterator PartPage::editorWith(const QString& key) const
{
    const auto found = m_contents.editors.find(key);
    return found != m_contents.editors.end()
               ? found
               : m_contents.editors.find(key.section(u'.', 0, -2)); // KEY.other, KEY.reason
}

void PartPage::showFirst()
{
    revealKey({});
    setFocus(Qt::TabFocusReason);
    focusNextChild();
    if (const QWidget* focus = QApplication::focusWidget(); !focus || !isAncestorOf(focus)) {
        setFocus(Qt::TabFocusReason); // a part of print alone; the arrows scroll it
    }
}

void PartPage::showFinding(const Finding& finding)
{
    const auto found = editorWith(finding.key);
    if (found != m_contents.editors.end()) {
        reveal(found->second.widget);
        found->second.showFinding(finding);
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
    m_zoom = zoom;
    m_paper->setMaximumWidth(int(kPaperWidth * zoom));
}

void PartPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (m_paper) {
        m_paper->setFixedWidth(std::min(int(kPaperWidth * m_zoom), viewport()->width() - 2 * Space::Three));
    }
}

} // namespace shenbao
