// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/form/FormTemplate.h"

#include <map>

namespace shenbao {

/// The forms that are installed. For the same id and edition the highest revision wins, among equals the later folder.
class FormCatalog final
{
public:
    struct Entry
    {
        QString id;
        int edition = 0;
        QString path;
        int revision = 0;
    };

    /// Looks into the folders (Qt resource paths too) for *.xml whose root is a form. Reads nothing but the root's
    /// attributes; a file that is no XML is listed in problems().
    explicit FormCatalog(const QStringList& folders);

    const std::vector<Entry>& entries() const { return m_entries; } ///< by id, newest edition first
    const std::vector<Error>& problems() const { return m_problems; }
    const QStringList& notices() const { return m_notices; } ///< older revisions that are not used

    /// The form with this id, the newest edition when `edition` is 0; read on first use.
    Result<FormPtr> form(const QString& id, int edition = 0) const;
    /// Reads a form that a project carries, with the common checks of this installation.
    Result<FormPtr> read(const QByteArray& xml, const QString& name) const;

private:
    void addFile(const QString& path);

    std::vector<Entry> m_entries;
    std::vector<Error> m_problems;
    QStringList m_notices;
    QByteArray m_commonChecks;
    mutable std::map<QString, FormPtr> m_read; ///< by path
    mutable std::vector<FormPtr> m_parsed;     ///< a project mostly carries what is installed: read once
};

/// Titles of the parts of a stored form whose printed text is not that of the installed form of the same id, edition and
/// revision; none when the installed form lacks a field of the stored one. Guidance and comments do not count.
QStringList changedParts(const FormTemplate& stored, const FormTemplate& installed);

/// The form of a project with the checks, limits, thresholds, help and word lists of an installed form of the same or a higher revision:
/// printed texts and keys stay those of the project, CheckRunner leaves out rules about what it does not have.
FormPtr withNewerGuidance(const FormPtr& stored, const FormPtr& installed);

} // namespace shenbao
