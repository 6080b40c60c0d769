// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/OutputInfo.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace shenbao {

/// The parts of an Office Open XML file (ECMA-376 part 2): content types and relationships are written from what is added.
class OoxmlPackage final
{
public:
    /// Adds a part, "word/document.xml". Its content type is needed once for each name.
    void addPart(const QByteArray& name, const QByteArray& contentType, const QByteArray& data);
    /// Adds a relationship from a part (empty: from the package) and gives its id.
    QByteArray addRelationship(const QByteArray& from, const QByteArray& type, const QByteArray& target);
    /// docProps/core.xml and docProps/app.xml.
    void addProperties(const OutputInfo& info, const QString& application);
    /// The ZIP file. The same parts give the same bytes.
    Result<QByteArray> finish();

private:
    struct Part
    {
        QByteArray name;
        QByteArray contentType;
        QByteArray data;
    };
    struct Relationship
    {
        QByteArray type;
        QByteArray target;
    };
    std::vector<Part> m_parts;
    std::map<QByteArray, std::vector<Relationship>> m_relationships; ///< by part
};

/// Prefix of the relationship types of ECMA-376.
inline constexpr char kOfficeRelationships[] =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

} // namespace shenbao
