// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/PrintStack.h"
#include "ui/preview/PagePictures.h"
#include "ui/preview/PictureCache.h"

#include <QAbstractScrollArea>

namespace shenbao {

/// What will be printed, small, in the order in which it leaves the printer. Printed on both sides, front and back of a sheet
/// stand side by side.
class SmallPages final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SmallPages(QWidget* parent = nullptr);

    /// Nothing is shown without material.
    void setContent(std::shared_ptr<const PrintMaterial> material, const std::vector<PrintStack>& stacks);
    int count() const { return int(m_sides.size()); }
    /// “Page 5”, “Instructions”, “Blank”; with the side of the sheet.
    QString label(int number) const;
    /// Of a side, in the viewport.
    QRect sideRect(int number) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    bool paintSide(QPainter& painter, int number, const QRect& exposed, bool mayRender);

    std::shared_ptr<const PrintMaterial> m_material;
    std::vector<PrintedSide> m_sides;
    bool m_isDuplex = false;
    GlyphOutlines m_outlines;
    PictureCache m_cache;
    PagePictures m_form;
    PagePictures m_instructions;
    int m_columns = 1;
    QSize m_size; ///< of a page
};

} // namespace shenbao
