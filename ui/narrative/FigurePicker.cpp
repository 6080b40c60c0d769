// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/FigurePicker.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shenbao {
namespace {

constexpr int kWidth = Space::Four * 12;
constexpr int kHeight = Space::Four * 10;
constexpr char kFigure[] = "figure"; // property of a button

} // namespace

FigurePicker::FigurePicker(const Proposal& proposal, QWidget* parent)
    : QFrame(parent)
    , m_proposal(proposal)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_formsRow(new QWidget(this))
    , m_forms(new QButtonGroup(this))
    , m_none(new QLabel(tr("No figure of this name"), this))
{
    setObjectName(QStringLiteral("figurePicker"));
    setAccessibleName(tr("Insert a linked figure"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Theme& theme = Theme::current();
    setStyleSheet(
        QStringLiteral("#figurePicker { background: %1; border: 1px solid %2; border-radius: 4px; }")
            .arg(theme.paper.name(), theme.accent.name()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    column->setSpacing(Space::One);
    column->addWidget(m_search);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_formsRow);
    m_search->setPlaceholderText(tr("Search for a figure of the form"));
    m_search->setAccessibleName(tr("Search for a figure of the form"));
    m_list->setAccessibleName(tr("Figures of the form"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows reach it from the search line
    auto* row = new FlowLayout(m_formsRow, Space::Half, Space::Half);
    row->setContentsMargins(0, 0, 0, 0);
    m_search->installEventFilter(this);
    const QStringList keys = linkableKeys(proposal.form());
    for (const QString& key : keys) {
        const Field* field = proposal.form().field(key);
        const QString value = proposal.figure(key);
        auto* item = new QListWidgetItem(tr("%1: %2").arg(field->label.isEmpty() ? key : field->label,
                                                          value.isEmpty() ? tr("(no value)") : value),
                                         m_list);
        item->setData(Qt::UserRole, key);
    }
    connect(m_search, &QLineEdit::textChanged, this, &FigurePicker::filter);
    connect(m_list, &QListWidget::currentItemChanged, this, &FigurePicker::showForms);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &FigurePicker::take);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        if (figureForms(m_proposal, item->data(Qt::UserRole).toString()).size() == 1) {
            take(); // there is nothing more to choose
        }
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
        if (isVisible() && now && now != this && !isAncestorOf(now)) {
            close();
        }
    });
    hide();
    filter({});
}

void FigurePicker::openAt(const QRect& anchor)
{
    const QRect room = parentWidget()->rect();
    resize(std::min(kWidth, room.width()), std::min(kHeight, room.height()));
    QPoint place = anchor.bottomLeft() + QPoint(0, Space::Half);
    if (place.y() + height() > room.bottom()) {
        place.setY(anchor.top() - Space::Half - height());
    }
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(place);
    show();
    raise();
    m_search->setFocus(Qt::PopupFocusReason);
}

void FigurePicker::filter(const QString& words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
            return item->text().contains(word, Qt::CaseInsensitive);
        });
        item->setHidden(!fits);
        if (fits && !first) {
            first = item;
        }
    }
    m_list->setCurrentItem(first);
    m_none->setVisible(!first);
    showForms();
}

/// The ways to write the chosen figure, with what each shows.
void FigurePicker::showForms()
{
    const auto old = m_forms->buttons();
    for (QAbstractButton* button : old) {
        m_forms->removeButton(button);
        delete button;
    }
    const QListWidgetItem* item = m_list->currentItem();
    const auto forms = item && !item->isHidden()
                           ? figureForms(m_proposal, item->data(Qt::UserRole).toString())
                           : std::vector<FigureForm>();
    m_formsRow->setVisible(forms.size() > 1);
    if (forms.size() < 2) {
        return;
    }
    for (const FigureForm& form : forms) {
        auto* button = new QToolButton(m_formsRow);
        button->setText(form.shown);
        button->setAccessibleName(tr("Write as %1").arg(form.shown));
        button->setToolTip(button->accessibleName());
        button->setCheckable(true);
        button->setChecked(form.figure == forms.front().figure);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty(kFigure, form.figure);
        button->installEventFilter(this);
        m_forms->addButton(button);
        m_formsRow->layout()->addWidget(button);
        button->show();
        connect(button, &QToolButton::clicked, this, &FigurePicker::take);
    }
}

void FigurePicker::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->isHidden()) {
        return;
    }
    const QAbstractButton* form = m_forms->checkedButton();
    const QString figure = form ? form->property(kFigure).toString() : item->data(Qt::UserRole).toString();
    Q_EMIT chosen(figure);
    close();
}

void FigurePicker::dismiss()
{
    Q_EMIT dismissed();
    close();
}

void FigurePicker::moveBy(int rows)
{
    int row = m_list->currentRow() + rows;
    while (row >= 0 && row < m_list->count() && m_list->item(row)->isHidden()) {
        row += rows;
    }
    if (row >= 0 && row < m_list->count()) {
        m_list->setCurrentRow(row);
    }
}

bool FigurePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        const bool isArrow = watched == m_search && (key == Qt::Key_Up || key == Qt::Key_Down);
        if (!isEnter && !isArrow && key != Qt::Key_Escape) {
            return QFrame::eventFilter(watched, event);
        }
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
        } else if (key == Qt::Key_Escape) {
            dismiss();
        } else if (isArrow) {
            moveBy(key == Qt::Key_Down ? 1 : -1);
        } else if (auto* button = qobject_cast<QToolButton*>(watched)) {
            button->click();
        } else {
            take();
        }
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace shenbao
