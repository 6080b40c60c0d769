// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Fixtures.h"

#include <QFile>
#include <QStandardPaths>

namespace shenbao::test {

inline bool hasProgram(const QString& name)
{
    return !QStandardPaths::findExecutable(name).isEmpty();
}

/// What poppler reads out of a PDF, in the order of its content, one text for each page.
inline QStringList pdfPages(const QString& path)
{
    const Ran ran =
        runProgram(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    QStringList pages = QString::fromUtf8(ran.output).split(u'\f');
    pages.removeLast();
    return pages;
}

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

} // namespace shenbao::test

/// Skips the test, for all to see, where a program is not installed.
#define SHENBAO_NEED_PROGRAM(name)                                                                           \
    if (!shenbao::test::hasProgram(QStringLiteral(name))) {                                                  \
        GTEST_SKIP() << name << " is not installed";                                                         \
    }
