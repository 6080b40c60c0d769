// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/ProgramIcon.h"

#include <QImage>
#include <QPixmap>

#include <gtest/gtest.h>

namespace shenbao {
namespace {

TEST(ProgramIcon, IsThereInEverySizeOfATaskBar)
{
    const QIcon icon = programIcon();
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        EXPECT_TRUE(icon.availableSizes().contains(QSize(size, size))) << size;
        EXPECT_EQ(icon.pixmap(QSize(size, size), 1).size(), QSize(size, size));
    }
    // the one for 16 pixels is a drawing of its own
    const QImage small = icon.pixmap(QSize(16, 16), 1).toImage();
    const QImage shrunk = icon.pixmap(QSize(256, 256), 1).toImage().scaled(small.size());
    EXPECT_NE(small, shrunk);
}

} // namespace
} // namespace shenbao
