// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/PrintMaterial.h"
#include "core/store/ProjectFile.h"
#include "tests/support/Fixtures.h"

namespace shenbao::test {

/// A sample application, and what is printed of it.
class PrintFixture : public testing::Test
{
protected:
    std::unique_ptr<ProjectFile> open(const QString& sample)
    {
        auto file = ProjectFile::open(sampleProject(m_folder, sample), forms(), ProjectFile::Mode::ReadWrite);
        EXPECT_TRUE(file.has_value());
        return file ? std::move(*file) : nullptr;
    }

    static PrintSetup setup()
    {
        PrintSetup setup;
        setup.today = QDate(2026, 2, 25);
        return setup;
    }

    static PrintMaterial material(const ProjectFile& file, const PrintSetup& how)
    {
        auto made = makePrintMaterial(file, how);
        EXPECT_TRUE(made.has_value());
        return made ? std::move(*made) : PrintMaterial();
    }

    /// What a page says, marks and numbers too.
    static QString textOf(const Page& page)
    {
        std::u32string text;
        for (const PageItem& item : page.items) {
            if (const auto* one = std::get_if<TextItem>(&item)) {
                for (const PlacedGlyph& glyph : one->glyphs) {
                    text += glyph.character;
                }
            }
        }
        return QString::fromStdU32String(text);
    }

    TempFolder m_folder;
};

} // namespace shenbao::test
