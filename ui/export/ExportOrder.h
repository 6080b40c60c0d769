// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormCatalog.h"

#include <QDate>
#include <QStringList>
#include <QTemporaryFile>

namespace shenbao {

/// What the user chose; see ExportOptions of core/publish, which the dialog need not know.
struct ExportChoice
{
    bool docx = true;
    bool pdf = true;
    bool xlsx = true;
    bool archivePdf = false;
    bool volume = false;
    bool proof = false;
    bool codes = true;
    bool duplex = false;
    QDate today;
    QString folder;
};

/// What a job needs; nothing of it is shared with the window.
struct ExportOrder
{
    std::shared_ptr<QTemporaryFile> project; ///< a copy of the project file, closed
    QString projectId;
    FormCatalog catalog;
    ExportChoice choice;
};

/// What an export wrote, and what the user should know of it.
struct ExportOutcome
{
    struct Replaced
    {
        QString wanted;
        QString used;
    };
    QStringList files;
    int pages = 0;
    bool isDraft = false;
    int errors = 0;
    std::vector<Replaced> fonts;
    QString missingCharacters;
};

} // namespace shenbao
