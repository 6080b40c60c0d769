// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Finding.h"
#include "core/output/OutputInfo.h"
#include "core/publish/SealList.h"

#include <QDate>
#include <QHash>

namespace shenbao {

class ProjectFile;

/// How a project is to be put on paper.
struct PrintSetup
{
    bool duplex = false; ///< on both sides
    bool proof = false;  ///< marked 校样, with rings where seals go
    bool codes = true;   ///< version codes at the foot of the pages
    int copies = 1;      ///< of what is printed, for the instructions
    QDate today;         ///< for the checks that decide whether it is a draft
    bool operator==(const PrintSetup&) const = default;
};

/// Everything that printing and its dialog need; nothing of it is shared with the project.
struct PrintMaterial
{
    struct PartPages
    {
        QString title;
        int first = 0; ///< index of its first page
        int last = 0;
    };

    PrintSetup setup;
    Pages pages; ///< those of the exported PDF, with the same codes and marks
    OutputInfo about;
    QString versionCode;  ///< of the document
    QString fileName;     ///< of exported files, without suffix
    QStringList handedIn; ///< what the form says of handing in
    std::vector<PartPages> parts;
    std::vector<SealPlace> seals;
    int enclosed = 0;    ///< sides behind the form in the bound volume
    int copiesAsked = 0; ///< that are handed in; 0: the project does not say
    int errors = 0;
    bool isDraft = false;
    std::vector<Finding> findings;       ///< what matters for paper and seals only (specification 4.4)
    QHash<QString, QByteArray> pictures; ///< of the pages, no finer than print needs
    Pages instructions;                  ///< 盖章说明, see sealInstructions(); none without seals

    /// The pictures, for writePdf().
    AttachmentSource source() const;
};

/// Lays out and checks a project for printing. Takes as long as an export of its PDF.
Result<PrintMaterial> makePrintMaterial(const ProjectFile& project, const PrintSetup& setup);

} // namespace shenbao
