// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/FigurePicker.h"

#include "ui/common/Theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr int kWidth = Space::Four * 12;
constexpr int kHeight = Space::Four * 9;

} // namespace

QStringList FigurePicker::figuresOf(const FormTemplate& form)
{
    QStringList keys;
    for (const Field& field : form.fields) {
        if (isNumberKind(field.kind) || field.isFigure ||
            (field.kind == FieldKind::Rows && field.sumColumn >= 0)) {
            keys << field.key;
        }
    }
    return keys;
}

FigurePicker::FigurePicker(const Proposal& proposal, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("figurePicker"));
    setAccessibleName(tr("Insert a linked figure"));
    setFrameShape(QFrame::StyledPanel);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    column->setSpacing(Space::One);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_search->setPlaceholderText(tr("Search for a figure of the form"));
    m_search->setAccessibleName(tr("Search for a figure of the form"));
    m_list->setAccessibleName(tr("Figures of the form"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows reach it from the search line
    m_search->installEventFilter(this);
    const QStringList keys = figuresOf(proposal.form());
    for (const QString& key : keys) {
        const Field* field = proposal.form().field(key);
        const QString value = proposal.figure(key);
        auto* item = new QListWidgetItem(tr("%1: %2").arg(field->label.isEmpty() ? key : field->label,
                                                          value.isEmpty() ? tr("(no value)") : value),
                                         m_list);
        item->setData(Qt::UserRole, key);
        item->setToolTip(key);
    }
    connect(m_search, &QLineEdit::textChanged, this, &FigurePicker::filter);
    connect(m_list, &QListWidget::itemClicked, this, &FigurePicker::take);
    resize(kWidth, kHeight);
    filter({});
}

void FigurePicker::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_search->setFocus();
}

void FigurePicker::filter(const QString& words)
{
    const QString wanted = words.trimmed();
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = item->text().contains(wanted, Qt::CaseInsensitive) ||
                          item->data(Qt::UserRole).toString().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first) {
            first = item;
        }
    }
    m_list->setCurrentItem(first);
}

void FigurePicker::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item && !item->isHidden()) {
        const QString figure = item->data(Qt::UserRole).toString();
        close();
        Q_EMIT chosen(figure);
    }
}

bool FigurePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            take();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        const bool down = key->key() == Qt::Key_Down;
        if (down || key->key() == Qt::Key_Up) {
            int row = m_list->currentRow() + (down ? 1 : -1);
            while (row >= 0 && row < m_list->count() && m_list->item(row)->isHidden()) {
                row += down ? 1 : -1;
            }
            if (row >= 0 && row < m_list->count()) {
                m_list->setCurrentRow(row);
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace shenbao
