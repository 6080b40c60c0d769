// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RowsDelegate.h"

#include "ui/common/ArrowComboBox.h"
#include "ui/common/Theme.h"
#include "ui/tables/CellText.h"
#include "ui/tables/OptionsEdit.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolTip>

namespace shenbao {
namespace {

constexpr char kFilled[] = "shenbaoFilled"; // set once the editor has its value

/// How the answer may be written, where that is not plain.
QString patternOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Date:
        return QStringLiteral("2026-03-05");
    case FieldKind::Month:
        return QStringLiteral("2026-03");
    case FieldKind::Period:
        return QStringLiteral("2026-03/2026-12");
    case FieldKind::Time:
        return QStringLiteral("2026-03-05、2026-03");
    default:
        return {};
    }
}

/// Says below the editor how an amount is understood, when that is not what is typed anyway: 12345元 =
/// 1.2345万元.
void showReading(QLineEdit& edit, const Column& column, const QString& typed)
{
    const Value value = cellFromText(column, typed);
    const Decimal* number = value.number();
    const QString reading = number ? shownAmount(column, *number) : QString();
    if (reading.isEmpty() || shownCell(column, value) == typed.trimmed()) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(edit.mapToGlobal(QPoint(0, edit.height() / 2)),
                       QString(QStringLiteral("= ") + reading), &edit);
}

std::optional<RowsDelegate::Way> wayOf(const QKeyEvent& event, const QWidget& editor)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return std::nullopt;
    }
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return shift ? RowsDelegate::Way::Up : RowsDelegate::Way::Down;
    case Qt::Key_Tab:
        return RowsDelegate::Way::Next;
    case Qt::Key_Backtab:
        return RowsDelegate::Way::Previous;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool isLine = qobject_cast<const QLineEdit*>(&editor) != nullptr; // a list chooses with them
        return !isLine || shift              ? std::nullopt
               : event.key() == Qt::Key_Down ? std::optional(RowsDelegate::Way::Down)
                                             : std::optional(RowsDelegate::Way::Up);
    }
    default:
        return std::nullopt;
    }
}

} // namespace

RowsDelegate::RowsDelegate(const Field& field, QObject* parent) : QStyledItemDelegate(parent), m_field(field)
{}

QWidget* RowsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const Column& column = m_field.columns[size_t(index.column())];
    QWidget* editor = nullptr;
    if (!column.options.isEmpty() && !column.multiple) {
        auto* combo = new ArrowComboBox(parent);
        combo->addItem(QString());
        combo->addItems(column.options);
        combo->setEditable(true); // what is none of them is kept, and said to be none
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->lineEdit()->setAccessibleName(headerOf(column));
        editor = combo;
    } else {
        auto* edit =
            column.options.isEmpty() ? new QLineEdit(parent) : new OptionsEdit(column.options, parent);
        edit->setPlaceholderText(patternOf(column.kind));
        if (isNumberKind(column.kind) && column.options.isEmpty()) {
            edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        if (column.kind == FieldKind::Money || column.kind == FieldKind::Quantity) {
            connect(edit, &QLineEdit::textEdited, edit,
                    [edit, column](const QString& typed) { showReading(*edit, column, typed); });
        }
        editor = edit;
    }
    editor->setAccessibleName(headerOf(column));
    editor->setFont(option.font);
    return editor;
}

void RowsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (editor->property(kFilled).toBool()) {
        return; // something else in the table changed: what is being typed stays
    }
    editor->setProperty(kFilled, true);
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        if (combo->findText(text) < 0) {
            combo->addItem(text); // not offered, but there: opening the cell does not change it
        }
        combo->setCurrentIndex(combo->findText(text));
        combo->lineEdit()->selectAll();
    } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        edit->setText(text);
        edit->selectAll();
    }
}

void RowsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* combo = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, combo->currentText(), Qt::EditRole);
    } else if (const auto* edit = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, edit->text(), Qt::EditRole);
    }
}

void RowsDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

QSize RowsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int least = qRound((Space::Four + Space::Half) * option.font.pointSizeF() / Type::Normal);
    return {size.width(), std::max(size.height() + Space::One, least)};
}

void RowsDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->decorationPosition = QStyleOptionViewItem::Right;
    option->decorationSize = QSize(Space::Two, Space::Two);
    const bool isChoice = !m_field.columns[size_t(index.column())].options.isEmpty();
    if (isChoice && option->icon.isNull() && index.flags().testFlag(Qt::ItemIsEditable)) {
        option->icon = icon(QStringLiteral("chevron-down"), Theme::current().faint);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
}

bool RowsDelegate::eventFilter(QObject* object, QEvent* event)
{
    auto* editor = qobject_cast<QWidget*>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        if (const auto way = wayOf(*static_cast<QKeyEvent*>(event), *editor)) {
            QToolTip::hideText();
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor, QAbstractItemDelegate::NoHint);
            Q_EMIT left(*way);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace shenbao
