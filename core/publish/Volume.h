// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/FontResolver.h"
#include "core/output/OutputInfo.h"
#include "core/output/pdf/PdfVolume.h"
#include "core/store/ProjectFile.h"

namespace shenbao {

struct Document;

/// What stands behind the form in the bound volume of a project: the attachments in the order of the printed list, a sheet in
/// front of each category. The list prints the same page numbers (DocumentComposer, VolumePage).
class Volume final
{
public:
    explicit Volume(const ProjectFile& project);

    /// Sheets and pages behind the form.
    int pages() const;
    /// `form`: the PDF of the document, whose last page prints the number `lastPage`.
    Result<QByteArray> bind(const QByteArray& form, const Document& document, FontResolver& fonts,
                            int lastPage, const OutputInfo& about);

private:
    QString categoryOf(const Field& field) const;
    Document dividerSheets(const Document& form, int lastPage) const;

    const ProjectFile& m_project;
    std::vector<VolumeDocument> m_documents;
};

} // namespace shenbao
