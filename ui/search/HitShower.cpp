// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/HitShower.h"

#include "ui/common/Theme.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QLineEdit>

namespace shenbao {
namespace {

constexpr int kRounds = 3; // looks at where the hit has come to
constexpr int kPause = 60; // ms between them

/// The line of an editor that shows this text: a choice has one beside its options.
QLineEdit* lineWith(const QWidget& editor, const TextHit& hit)
{
    const auto lines = editor.findChildren<QLineEdit*>();
    for (QLineEdit* line : lines) {
        const bool shows = hit.start < 0 || line->text().mid(hit.start, hit.end - hit.start) == hit.match;
        if (shows && !line->isHidden()) {
            return line;
        }
    }
    return nullptr;
}

void selectCell(RowsView& view, const TextHit& hit)
{
    view.endEditing();
    const QModelIndex cell = view.model()->index(std::max(0, hit.row), std::max(0, hit.column));
    if (cell.isValid()) {
        view.setCurrentIndex(cell);
    }
}

} // namespace

HitShower::HitShower(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        reveal();
        if (--m_rounds > 0) {
            m_timer.start(kPause);
        }
    });
}

void HitShower::show(QScrollArea& page, QWidget& editor, const TextHit& hit, bool takesFocus)
{
    m_page = &page;
    m_editor = &editor;
    m_control = &editor;
    auto* text = qobject_cast<NarrativeEditor*>(&editor);
    auto* table = qobject_cast<RowsTable*>(&editor);
    if (text) {
        m_control = &text->edit();
    } else if (table) {
        m_control = table->view();
    } else if (QLineEdit* line = lineWith(editor, hit)) {
        m_control = line;
    }
    if (takesFocus) {
        m_control->setFocus(Qt::OtherFocusReason);
    }
    // behind the focus, which may end an edit and moves the cursor
    if (text) {
        text->selectPlace(hit.start, hit.end);
    } else if (table) {
        selectCell(*table->view(), hit);
    } else if (auto* line = qobject_cast<QLineEdit*>(m_control)) {
        const bool whole = hit.start < 0;
        line->setSelection(whole ? 0 : hit.start, whole ? int(line->text().size()) : hit.end - hit.start);
    }
    reveal();
    m_rounds = kRounds;
    m_timer.start(0);
}

void HitShower::reveal()
{
    if (!m_page || !m_editor || !m_control || !m_editor->isVisible()) {
        return;
    }
    QRect place = m_control->rect();
    QWidget* part = m_control;
    if (const auto* paper = qobject_cast<NarrativeEdit*>(m_control)) {
        part = paper->viewport();
        place = paper->cursorRect();
    } else if (auto* view = qobject_cast<RowsView*>(m_control)) {
        view->scrollTo(view->currentIndex());
        part = view->viewport();
        place = view->visualRect(view->currentIndex());
    }
    const QPoint center = part->mapTo(m_page->widget(), place.center());
    m_page->ensureVisible(center.x(), center.y(), Space::Four, Space::Four * 3);
}

} // namespace shenbao
