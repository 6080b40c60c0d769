// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FieldReader.h"

namespace shenbao {

/// Reads what a part prints, in order.
class NodeReader
{
public:
    NodeReader(ReadContext& context, FieldReader& fields) : m_context(context), m_fields(fields) {}

    /// Empty after reporting when the element is none of a part.
    std::optional<Node> read(const XmlElement& element);
    SealSpot readSpot(const XmlElement& element);

private:
    InlineList readInline(const XmlElement& element);
    ValuePrint readValue(const XmlElement& element);
    ValuePrint readEntryValue(const XmlElement& element, const XmlElement& parent);
    ParagraphNode readParagraph(const XmlElement& element);
    TitleNode readTitle(const XmlElement& element);
    HeadingNode readHeading(const XmlElement& element);
    ContentsNode readContents(const XmlElement& element);
    SharesNode readShares(const XmlElement& element);
    TimelineNode readTimeline(const XmlElement& element);
    RowsNode readItems(const XmlElement& element);
    EntriesNode readEntries(const XmlElement& element);
    ZoneNode readZone(const XmlElement& element);
    EnclosuresNode readEnclosures(const XmlElement& element);
    EnclosuresNode::Category readCategory(const XmlElement& element);
    EnclosuresNode::Entry readEnclosure(const XmlElement& element);
    GridNode readGrid(const XmlElement& element);
    GridNode::Row readRow(const XmlElement& element);
    GridNode::Cell readCell(const XmlElement& element);
    void checkGrid(const XmlElement& element, const GridNode& grid);
    void unexpected(const XmlElement& child, const XmlElement& parent);

    /// Calls visit(child element) for each; text between elements is reported.
    template<typename Visitor>
    void forEachElement(const XmlElement& element, Visitor&& visit);

    ReadContext& m_context;
    FieldReader& m_fields;
};

} // namespace shenbao
