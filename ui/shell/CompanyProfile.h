// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckInput.h"
#include "core/form/FormTemplate.h"
#include "core/proposal/ProposalEdit.h"

#include <QMap>

namespace shenbao {

/// One thing that every form asks of a unit anew. Knows no form: a field asks for it when its kind and its label say so.
struct ProfileEntry
{
    enum class Group : quint8 { Unit, People };

    const char* id;    ///< in the settings
    const char* label; ///< English source text, see CompanyProfile::labelOf()
    Group group;
    std::vector<FieldKind> kinds;
    std::vector<QStringView> words;  ///< one of these stands in the label
    std::vector<QStringView> except; ///< none of these does
};

/// The company profile (单位档案): what is the same in every application of a unit. A plain value, kept in the settings.
class CompanyProfile final
{
public:
    static const std::vector<ProfileEntry>& entries();
    static QString labelOf(const ProfileEntry& entry);
    /// Whether a field asks for what the entry holds. Fields that follow others or are preprinted never do.
    static bool isAskedBy(const ProfileEntry& entry, const Field& field);

    static CompanyProfile load();
    void store() const;

    QString value(const QString& id) const { return m_values.value(id); }
    void setValue(const QString& id, const QString& value);
    bool isEmpty() const { return m_values.isEmpty(); }

    /// Edits for a new application: one for each field that asks for something known. What a field cannot take is left out.
    std::vector<ProposalEdit> fillFor(const FormTemplate& form) const;
    /// What checks compare with.
    void putInto(CheckFacts& facts) const;

private:
    QMap<QString, QString> m_values; ///< by id; none is blank
};

} // namespace shenbao
