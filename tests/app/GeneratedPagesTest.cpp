// SPDX-License-Identifier: GPL-3.0-or-later
// Applications with answers of any length, from one character to a hundred pages: nothing is clipped, covered or lost.
#include "core/layout/PageInspector.h"
#include "core/layout/Paginator.h"
#include "core/store/ProjectFile.h"
#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Generated.h"
#include "tests/support/PdfText.h"

#include "core/publish/Exporter.h"

#include <QDir>
#include <QJsonDocument>

namespace shenbao {
namespace {

using test::Extreme;

struct Case
{
    const char* form;
    Extreme extreme;
};

void PrintTo(const Case& one, std::ostream* out)
{
    *out << one.form << ' ' << test::nameOf(one.extreme).toStdString();
}

std::vector<Case> allCases()
{
    std::vector<Case> cases;
    for (const char* form : {"sh-hqds", "wh-hqds"}) {
        for (const Extreme extreme : test::allExtremes()) {
            cases.push_back({form, extreme});
        }
    }
    return cases;
}

class GeneratedPages : public testing::TestWithParam<Case>
{
protected:
    std::unique_ptr<ProjectFile> project(quint32 seed)
    {
        const QString file =
            test::generatedProject(m_folder, QString::fromLatin1(GetParam().form), seed, GetParam().extreme);
        auto opened = ProjectFile::open(file, test::forms(), ProjectFile::Mode::ReadOnly);
        EXPECT_TRUE(opened.has_value());
        return opened ? std::move(*opened) : nullptr;
    }

    test::TempFolder m_folder;
};

INSTANTIATE_TEST_SUITE_P(All, GeneratedPages, testing::ValuesIn(allCases()), [](const auto& one) {
    return QString(QString::fromLatin1(one.param.form).remove(u'-') + test::nameOf(one.param.extreme))
        .toStdString();
});

TEST_P(GeneratedPages, HoldEveryCharacterOnceAndHideNothing)
{
    const auto one = project(1);
    ASSERT_NE(one, nullptr);
    const Document document = Exporter(*one).compose(false);
    FontResolver fonts;
    const Pages pages = paginate(document, fonts);
    const auto counted = [](const QString& text) {
        std::map<QString, int> counts;
        for (const uint character : test::compact(text).toUcs4()) {
            ++counts[QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1)];
        }
        return counts;
    };
    const auto wanted = counted(test::textOf(document));
    const auto shown = counted(test::textOf(pages));
    for (const auto& [character, count] : wanted) {
        const auto found = shown.find(character);
        const int times = found == shown.end() ? 0 : found->second;
        // the contents print page numbers that the document does not hold
        EXPECT_TRUE(times == count || (times > count && character[0].isDigit())) << character.toStdString();
    }
    for (const auto& [character, count] : shown) {
        EXPECT_TRUE(wanted.contains(character) || character[0].isDigit()) << character.toStdString();
    }
    int told = 0;
    for (const PageFault& fault : inspectPages(pages)) {
        if (++told <= 5) {
            ADD_FAILURE() << "kind " << int(fault.kind) << " on page " << fault.page + 1 << ": "
                          << fault.text.toStdString();
        }
    }
}

/// What independent readers see in the files: poppler every character of the pages, the validators no fault.
TEST_P(GeneratedPages, AreReadByOtherPrograms)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const auto one = project(2);
    ASSERT_NE(one, nullptr);
    const QString target = m_folder.path(QStringLiteral("out"));
    const test::Ran ran = test::runCli({QStringLiteral("export"), one->path(), QStringLiteral("--to"), target,
                                        QStringLiteral("--no-codes")});
    ASSERT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    const auto file = [&](const QString& suffix) {
        const QStringList names = QDir(target).entryList({QStringLiteral("*.") + suffix});
        return names.size() == 1 ? QDir(target).filePath(names.front()) : QString();
    };

    FontResolver fonts;
    const Pages pages = paginate(Exporter(*one).compose(true), fonts);
    const QStringList read = test::pdfPages(file(QStringLiteral("pdf")));
    ASSERT_EQ(size_t(read.size()), pages.pages.size());
    for (qsizetype at = 0; at < read.size(); ++at) {
        const Page& page = pages.pages[size_t(at)];
        const QString all = test::compact(test::textOf(page) + test::textOf(page, true));
        EXPECT_TRUE(test::sorted(test::compact(read[at])) == test::sorted(all)) << "page " << at + 1;
    }

    const std::vector<std::pair<QString, QString>> tools{
        {QStringLiteral("check-docx"), QStringLiteral("docx")},
        {QStringLiteral("check-pdf"), QStringLiteral("pdf")},
        {QStringLiteral("check-xlsx"), QStringLiteral("xlsx")}};
    for (const auto& [tool, suffix] : tools) {
        const QString path = test::sharedTool(tool);
        if (path.isEmpty()) {
            GTEST_SKIP() << "../shared/tools/" << tool.toStdString() << " is absent";
        }
        const bool isQuick = suffix == u"docx" && !qEnvironmentVariableIsSet("SHENBAO_LONG_TESTS");
        const QStringList options = isQuick ? QStringList{QStringLiteral("--no-render")} : QStringList();
        const test::Ran checked = test::runProgram(path, options + QStringList{file(suffix)});
        if (checked.exitCode != 3) { // 3: a program that the tool needs is missing
            EXPECT_EQ(checked.exitCode, 0) << checked.output.left(2000).toStdString();
        }
    }
}

} // namespace
} // namespace shenbao
