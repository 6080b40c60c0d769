// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ProjectFile.h"

#include <QTemporaryDir>

namespace shenbao {

/// A project that another window or computer is writing, as it was saved last: a copy in a folder of its own, opened for
/// reading. The folder must outlive the file.
struct ReadingCopy
{
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ProjectFile> file;

    /// Fails when the file is being written all the time, cannot be read, or there is no room for the copy.
    static Result<ReadingCopy> make(const QString& path, const FormCatalog& catalog);
};

} // namespace shenbao
