// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormCatalog.h"
#include "core/publish/Exporter.h"

#include <QTemporaryFile>

#include <memory>

namespace shenbao {

/// What an export needs; nothing of it is shared with the window.
struct ExportOrder
{
    std::shared_ptr<QTemporaryFile> project; ///< a copy of the project file, closed
    QString projectId;
    FormCatalog catalog;
    ExportOptions options;
    QString folder; ///< where the files go
};

} // namespace shenbao
