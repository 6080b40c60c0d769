// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace shenbao::test {

/// A C++ file of the source tree.
struct SourceFile
{
    QString path; ///< from the root of the tree: core/base/Decimal.h
    QString text;
};

/// All *.h and *.cpp below a folder of the source tree.
std::vector<SourceFile> sourceFiles(const QString& folder);

/// The text without comments; line ends stay.
QString withoutComments(const QString& text);

} // namespace shenbao::test
