// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormTemplate.h"
#include "core/form/ReadContext.h"

namespace shenbao {

/// Reads the elements that define an answer (<field>, <choice>, <narrative>, <rows>, <figure>) and collects the fields.
class FieldReader
{
public:
    FieldReader(ReadContext& context, FormTemplate& form) : m_context(context), m_form(form) {}

    /// Where the fields that follow belong.
    void enter(const QString& part, const QString& group)
    {
        m_part = part;
        m_group = group;
    }

    ValuePrint readField(const XmlElement& element, AttributeReader& attributes);
    ValuePrint readChoice(const XmlElement& element, AttributeReader& attributes);
    NarrativeNode readNarrative(const XmlElement& element, AttributeReader& attributes);
    RowsNode readRows(const XmlElement& element, AttributeReader& attributes);
    void readFigure(const XmlElement& element);
    void addEnclosure(const XmlElement& element, const QString& key, const QString& label, Required need,
                      const Condition& needWhen, const QStringList& years);

private:
    Field begin(const XmlElement& element, AttributeReader& attributes);
    void add(const XmlElement& element, Field field);
    void addImplied(const XmlElement& element, const Field& parent, const QString& suffix,
                    const QString& label);
    bool readGuidance(const XmlElement& child, Field& field);
    Computed readComputed(const XmlElement& element);
    Column readColumn(const XmlElement& element, const Field& field);
    std::optional<Decimal> readThreshold(const XmlElement& element, AttributeReader& attributes,
                                         QStringView name, const Field& field);
    void reportText(const QString& text, const XmlElement& parent);
    void unexpected(const XmlElement& child, const XmlElement& parent);

    ReadContext& m_context;
    FormTemplate& m_form;
    QString m_part;
    QString m_group;
};

Required readRequired(AttributeReader& attributes, QStringView name);

} // namespace shenbao
