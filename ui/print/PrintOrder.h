// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/PrintStack.h"

#include <QStringList>

#include <memory>

namespace shenbao {

/// What goes where.
struct PrintOrder
{
    std::shared_ptr<const PrintMaterial> material;
    PrintChoice choice;
    QString printer; ///< name; empty: into `file`
    int copies = 1;  ///< of a file, always one
    QString file;    ///< a PDF
    QString title;   ///< of the job, for those who look at the queue
};

/// What came of it.
struct PrintReport
{
    QString printer; ///< empty: a file
    QString file;
    QStringList jobs; ///< as the print system names them
    int sides = 0;    ///< printed pages of all copies
    int sheets = 0;   ///< of paper
    int copies = 1;
};

} // namespace shenbao
