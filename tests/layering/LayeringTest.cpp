// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of design.md, section 3. The linker refuses most upward calls; headers and inline code are seen only here.
#include "tests/support/Fixtures.h"
#include "tests/support/SourceTree.h"
#include "tests/support/Utf8.h"

#include <QHash>
#include <QRegularExpression>

namespace shenbao {
namespace {

struct Include
{
    QString from; ///< path of the file
    QString what; ///< as written between the quotes or brackets
    bool quoted = false;
};

std::vector<Include> includes(const QString& folder)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    std::vector<Include> list;
    for (const test::SourceFile& file : test::sourceFiles(folder)) {
        for (auto found = pattern.globalMatch(file.text); found.hasNext();) {
            const auto match = found.next();
            list.push_back({file.path, match.captured(2), match.captured(1) == u'"'});
        }
    }
    EXPECT_GT(list.size(), 20u);
    return list;
}

/// core/output/pdf/PdfWriter.h is in the layer "output".
QString layerOf(const QString& path)
{
    return path.section(u'/', 1, 1);
}

/// Higher layers see lower ones, never the other way round.
const QHash<QString, int>& ranks()
{
    static const QHash<QString, int> all{
        {QStringLiteral("base"), 0},     {QStringLiteral("text"), 1},   {QStringLiteral("form"), 2},
        {QStringLiteral("proposal"), 3}, {QStringLiteral("check"), 4},  {QStringLiteral("document"), 5},
        {QStringLiteral("layout"), 6},   {QStringLiteral("output"), 7}, {QStringLiteral("input"), 7},
        {QStringLiteral("store"), 7},    {QStringLiteral("publish"), 8}};
    return all;
}

template<typename Allowed>
QStringList violations(const QString& folder, Allowed&& allowed)
{
    QStringList list;
    for (const Include& one : includes(folder)) {
        if (!allowed(one)) {
            list << one.from + u" includes " + one.what;
        }
    }
    return list;
}

TEST(Layering, EveryFolderOfTheCoreIsALayer)
{
    for (const test::SourceFile& file : test::sourceFiles(QStringLiteral("core"))) {
        EXPECT_TRUE(ranks().contains(layerOf(file.path))) << test::utf8(file.path);
    }
}

TEST(Layering, CoreIncludesOnlyLowerLayersAndItsOwn)
{
    const auto allowed = [](const Include& one) {
        if (!one.what.startsWith(u"core/")) {
            return true;
        }
        const QString from = layerOf(one.from);
        const QString to = layerOf(one.what);
        return from == to || (ranks().contains(to) && ranks().value(to) < ranks().value(from));
    };
    EXPECT_EQ(violations(QStringLiteral("core"), allowed), QStringList());
}

TEST(Layering, CoreIncludesNeitherProgramsNorTests)
{
    const auto allowed = [](const Include& one) { return !one.quoted || one.what.startsWith(u"core/"); };
    EXPECT_EQ(violations(QStringLiteral("core"), allowed), QStringList());
}

TEST(Layering, CoreKnowsNoWidgets)
{
    static const QRegularExpression widgets(QStringLiteral(
        "^(QtWidgets.*|QtPrintSupport.*|QtQuick.*|QtQml.*|QtNetwork.*|QtPdf.*|QApplication|QStyle.*|"
        "Q[A-Z]\\w*(Widget|Dialog|MessageBox|Layout|Button|LineEdit|TextEdit|ComboBox|MainWindow|Action|Menu|"
        "View|"
        "CheckBox|Label|SpinBox|ToolBar|Splitter|Delegate))$"));
    const QStringList harmless{QStringLiteral("QTextLayout"), QStringLiteral("QAbstractTextDocumentLayout"),
                               QStringLiteral("QStringView"), QStringLiteral("QByteArrayView")};
    const auto allowed = [&](const Include& one) {
        return one.quoted || harmless.contains(one.what) || !widgets.match(one.what).hasMatch();
    };
    EXPECT_EQ(violations(QStringLiteral("core"), allowed), QStringList());
}

TEST(Layering, LowerLayersNeedNoGui)
{
    // what is drawn begins with layout; below, a program without a screen must do
    static const QRegularExpression gui(QStringLiteral(
        "^(QtGui.*|QGuiApplication|QFont\\w*|QImage\\w*|QPainter\\w*|QPixmap|QColor|QPdf\\w*)$"));
    const auto allowed = [&](const Include& one) {
        return one.quoted || ranks().value(layerOf(one.from)) >= ranks().value(QStringLiteral("layout")) ||
               !gui.match(one.what).hasMatch();
    };
    EXPECT_EQ(violations(QStringLiteral("core"), allowed), QStringList());
}

TEST(Layering, TheWindowIncludesNoProgramAndNoNetwork)
{
    const auto allowed = [](const Include& one) {
        return one.quoted ? one.what.startsWith(u"core/") || one.what.startsWith(u"ui/")
                          : !one.what.startsWith(u"QNetwork") && !one.what.startsWith(u"QPdf");
    };
    EXPECT_EQ(violations(QStringLiteral("ui"), allowed), QStringList());
}

TEST(Layering, NoFileIncludesAWholeQtModule)
{
    static const QRegularExpression umbrella(QStringLiteral("^Qt[A-Z]\\w*$"));
    const auto allowed = [&](const Include& one) {
        return one.quoted || !umbrella.match(one.what).hasMatch();
    };
    EXPECT_EQ(violations(QStringLiteral("core"), allowed), QStringList());
    EXPECT_EQ(violations(QStringLiteral("app"), allowed), QStringList());
    EXPECT_EQ(violations(QStringLiteral("ui"), allowed), QStringList());
}

TEST(Layering, IncludesAreWrittenFromTheRootOfTheTree)
{
    static const QRegularExpression rooted(QStringLiteral("^(core|app|ui)/"));
    const auto allowed = [&](const Include& one) { return !one.quoted || rooted.match(one.what).hasMatch(); };
    EXPECT_EQ(violations(QStringLiteral("core"), allowed), QStringList());
    EXPECT_EQ(violations(QStringLiteral("app"), allowed), QStringList());
}

} // namespace
} // namespace shenbao
