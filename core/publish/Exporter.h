// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/document/VersionCode.h"
#include "core/layout/Pages.h"
#include "core/output/OutputInfo.h"
#include "core/store/ProjectFile.h"

namespace shenbao {

struct ExportOptions
{
    bool docx = true;
    bool pdf = true;
    bool xlsx = true;
    bool archivePdf = false; ///< PDF/A-2b
    bool volume = false;     ///< a second PDF with the attachments behind the form
    bool proof = false;      ///< a second PDF that shows where seals, signatures and dates go
    bool codes = true;       ///< version codes at the foot of the pages
    bool duplex = false;     ///< for print on both sides
    QDate today;             ///< for the checks that decide whether it is a draft
};

/// What an export wrote, and what the user should know of it.
struct ExportReport
{
    QStringList files;
    int pages = 0;
    bool draft = false;
    int errors = 0;
    std::vector<FontSubstitution> substitutions;
    QString missingCharacters;
};

/// A document as it goes into files and onto paper, and what files say of themselves.
struct Edition
{
    Document document;
    VersionCode code;
    OutputInfo about;
};

/// Turns a project into files. The one place that wires composing, laying out and writing together.
class Exporter final
{
public:
    explicit Exporter(const ProjectFile& project) : m_project(project) {}

    Document compose(bool draft, bool duplex = false) const;
    /// `codes`: version codes at the foot of the pages.
    Edition edition(bool draft, bool duplex, bool codes) const;
    Result<ExportReport> exportTo(const QString& folder, const ExportOptions& options) const;
    /// File name without suffix, by the form's rule for submitted files.
    QString fileName() const;
    QString rawFileName() const; ///< before what no file name may hold is replaced
    OutputInfo info() const;
    VersionCode versionCode(const Document& document) const;
    /// Attachments by id, with pictures no finer than print needs; each is made once.
    AttachmentSource printSource(const Document& document) const;

private:
    AttachmentLookup lookup() const;

    const ProjectFile& m_project;
};

} // namespace shenbao
