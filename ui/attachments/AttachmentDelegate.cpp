// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentDelegate.h"

#include "core/check/Finding.h"
#include "ui/attachments/AttachmentsModel.h"
#include "ui/common/Theme.h"

#include <QLineEdit>
#include <QPainter>

namespace shenbao {
namespace {

constexpr int kPictureSide = 56;
constexpr int kIcon = 24;
constexpr int kNoteIcon = 14;

QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * Type::Small / Type::Normal);
    return small;
}

} // namespace

int AttachmentDelegate::pictureSide()
{
    return kPictureSide;
}

QRect AttachmentDelegate::textRect(const QStyleOptionViewItem& option) const
{
    return option.rect.adjusted(Space::One + kPictureSide + Space::One, Space::Half, -Space::One,
                                -Space::Half);
}

QSize AttachmentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics small(smallFont(option.font));
    int text = option.fontMetrics.height() + small.height() + Space::Half;
    if (!index.data(AttachmentsModel::NoteRole).toString().isEmpty()) {
        text += small.height() + Space::Half;
    }
    return {0, std::max(kPictureSide, text) + 2 * Space::Half + 1};
}

void AttachmentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, isSelected ? theme.accentSoft : theme.label);
    }
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setPen(theme.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    paintPicture(*painter,
                 QRect(option.rect.left() + Space::One,
                       option.rect.top() + (option.rect.height() - kPictureSide) / 2, kPictureSide,
                       kPictureSide),
                 index);
    const QString note = index.data(AttachmentsModel::NoteRole).toString();
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    const QRect text = textRect(option);
    const int height = option.fontMetrics.height() + Space::Half + smallMetrics.height() +
                       (note.isEmpty() ? 0 : Space::Half + smallMetrics.height());
    QRect line(text.left(), text.top() + (text.height() - height) / 2, text.width(),
               option.fontMetrics.height());
    painter->setPen(theme.ink);
    painter->setFont(option.font);
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, line.width()));
    line.translate(0, line.height() + Space::Half);
    line.setHeight(smallMetrics.height());
    painter->setFont(small);
    painter->setPen(theme.faint);
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                      smallMetrics.elidedText(index.data(AttachmentsModel::FactsRole).toString(),
                                              Qt::ElideMiddle, line.width()));
    if (!note.isEmpty()) {
        line.translate(0, line.height() + Space::Half);
        const bool isError = index.data(AttachmentsModel::SeverityRole).toInt() == int(Severity::Error);
        const QColor color = isError ? theme.error : theme.warning;
        icon(isError ? QStringLiteral("error") : QStringLiteral("warning"), color)
            .paint(painter, QRect(line.left(), line.center().y() - kNoteIcon / 2, kNoteIcon, kNoteIcon));
        line.setLeft(line.left() + kNoteIcon + Space::Half);
        painter->setPen(color);
        painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                          smallMetrics.elidedText(note, Qt::ElideRight, line.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void AttachmentDelegate::paintPicture(QPainter& painter, const QRect& place, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    auto picture = index.data(AttachmentsModel::PictureRole).value<QImage>();
    if (picture.isNull()) {
        QRect sheet(0, 0, kPictureSide * 5 / 7, kPictureSide);
        sheet.moveCenter(place.center());
        painter.setPen(theme.line);
        painter.setBrush(theme.label);
        painter.drawRect(sheet.adjusted(0, 0, -1, -1));
        QRect mark(0, 0, kIcon, kIcon);
        mark.moveCenter(place.center());
        icon(QStringLiteral("document"), theme.faint).paint(&painter, mark);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = (QSizeF(picture.size()) / ratio).toSize();
    QRect sheet(QPoint(), size);
    sheet.moveCenter(place.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(sheet, picture);
    painter.setPen(theme.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(sheet.adjusted(0, 0, -1, -1));
}

QWidget* AttachmentDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                          const QModelIndex& index) const
{
    auto* line = new QLineEdit(parent);
    line->setAccessibleName(tr("Name on the form's list"));
    line->setPlaceholderText(
        tr("Name on the form's list; left blank, the form prints “%1” alone").arg(index.data().toString()));
    return line;
}

void AttachmentDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                              const QModelIndex&) const
{
    QRect place = textRect(option);
    place.setHeight(editor->sizeHint().height());
    editor->setGeometry(place);
}

} // namespace shenbao
