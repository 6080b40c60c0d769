// SPDX-License-Identifier: GPL-3.0-or-later
// No program that holds the user's data can reach the network: none links a library that could, and the one that draws
// foreign documents is kept from it.
#include "tests/support/Fixtures.h"

#include <QFileInfo>

namespace shenbao {
namespace {

/// Names of all libraries that the system loads with a program, theirs included.
QByteArray librariesOf(const QString& program)
{
    const test::Ran ran = test::runProgram(QStringLiteral("ldd"), {program});
    EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    EXPECT_TRUE(ran.output.contains("libQt6Core")) << ran.output.toStdString();
    return ran.output;
}

TEST(NoNetwork, DesktopProgramAndCommandLineLinkNoNetworkLibrary)
{
    for (const char* program : {SHENBAO_GUI, SHENBAO_CLI}) {
        const QByteArray libraries = librariesOf(QString::fromLatin1(program));
        for (const char* name : {"libQt6Network", "libQt6Pdf", "libcurl", "libssl"}) {
            EXPECT_FALSE(libraries.contains(name)) << program << " links " << name;
        }
    }
}

TEST(NoNetwork, OnlyTheProgramForPreviewsLinksQtPdf)
{
    EXPECT_TRUE(librariesOf(QStringLiteral(SHENBAO_RENDER)).contains("libQt6Pdf"));
}

/// Watched by the kernel: no call that opens a socket is even tried.
TEST(NoNetwork, TheProgramForPreviewsTriesNoSocket)
{
    if (test::runProgram(QStringLiteral("strace"), {QStringLiteral("-V")}).exitCode != 0) {
        GTEST_SKIP() << "strace is not installed";
    }
    const QByteArray pdf = test::readBytes(test::samplePath(QStringLiteral("shanghai/licence.pdf")));
    // a request to open it, as core/base/RenderProtocol writes it
    const auto number = [](quint32 value) {
        QByteArray bytes;
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes += char(value >> shift);
        }
        return bytes;
    };
    const QByteArray open =
        QByteArray(1, '\0') + number(quint32(pdf.size())) + pdf + number(0) + number(0) + number(0);
    const QByteArray draw = QByteArray(1, '\1') + number(0) + number(0) + number(300) + number(300);
    const test::TempFolder folder;
    const QString log = folder.path(QStringLiteral("calls"));
    const test::Ran ran = test::runProgram(
        QStringLiteral("strace"),
        {QStringLiteral("-f"), QStringLiteral("-e"), QStringLiteral("trace=%network,execve,openat"),
         QStringLiteral("-o"), log, QStringLiteral(SHENBAO_RENDER)},
        number(quint32(open.size())) + open + number(quint32(draw.size())) + draw);
    if (!QFileInfo::exists(log) || QFileInfo(log).size() == 0) {
        GTEST_SKIP() << "this computer does not let a process be traced";
    }
    EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    EXPECT_GT(ran.output.size(), 100'000) << "a page was drawn";
    int programs = 0;
    for (const QByteArray& line : test::readBytes(log).split('\n')) {
        EXPECT_FALSE(line.contains("socket(") || line.contains("connect(") || line.contains("sendto("))
            << line.constData();
        EXPECT_FALSE(line.contains("O_WRONLY") || line.contains("O_CREAT")) << line.constData();
        programs += line.contains("execve(") ? 1 : 0;
    }
    EXPECT_EQ(programs, 1) << "itself";
}

} // namespace
} // namespace shenbao
