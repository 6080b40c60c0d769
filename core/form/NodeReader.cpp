// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/NodeReader.h"

#include "core/base/Tr.h"

namespace shenbao {

void NodeReader::unexpected(const XmlElement& child, const XmlElement& parent)
{
    m_context.report(child, Tr::tr("<%1> is not expected in <%2>.").arg(child.name, parent.name));
}

template<typename Visitor>
void NodeReader::forEachElement(const XmlElement& element, Visitor&& visit)
{
    for (const auto& child : element.children) {
        if (child.element) {
            visit(*child.element);
        } else if (!child.text.trimmed().isEmpty()) {
            m_context.report(element, Tr::tr("Text is not expected in <%1>.").arg(element.name));
        }
    }
}

InlineList NodeReader::readInline(const XmlElement& element)
{
    InlineList list;
    for (const auto& child : element.children) {
        Inline piece;
        if (!child.element) {
            piece.text = m_context.printed(child.text, element);
        } else if (child.element->name == u"br") {
            m_context.readEmpty(*child.element);
            piece.type = Inline::Type::Break;
        } else if (child.element->name == u"value") {
            piece.type = Inline::Type::Value;
            piece.value = readValue(*child.element);
        } else if (child.element->name == u"field" || child.element->name == u"choice") {
            AttributeReader attributes(m_context, *child.element);
            const bool choice = child.element->name == u"choice";
            piece.type = choice ? Inline::Type::Choice : Inline::Type::Value;
            piece.value = choice ? m_fields.readChoice(*child.element, attributes)
                                 : m_fields.readField(*child.element, attributes);
            attributes.finish();
        } else if (child.element->name == u"spot") {
            piece.type = Inline::Type::Spot;
            piece.spot = readSpot(*child.element);
        } else {
            unexpected(*child.element, element);
            continue;
        }
        list.push_back(std::move(piece));
    }
    return list;
}

ValuePrint NodeReader::readValue(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    ValuePrint print;
    print.line = element.line;
    print.key = attributes.required(u"key");
    print.blank = attributes.printed(u"blank");
    print.text = attributes.printed(u"text");
    print.prefix = attributes.printed(u"prefix");
    print.suffix = attributes.printed(u"suffix");
    print.unit = attributes.yes(u"unit");
    print.when = attributes.condition(u"when");
    attributes.finish();
    m_context.readNoContent(element);
    return print;
}

SealSpot NodeReader::readSpot(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    SealSpot spot;
    spot.line = element.line;
    spot.id = attributes.required(u"id");
    spot.kind = attributes.oneOf<SpotKind>(u"what",
                                           {{u"seal", SpotKind::Seal},
                                            {u"signature", SpotKind::Signature},
                                            {u"date", SpotKind::Date},
                                            {u"paging-seal", SpotKind::PagingSeal},
                                            {u"copy-seal", SpotKind::CopySeal}},
                                           SpotKind::Seal);
    spot.need = attributes.oneOf<SpotNeed>(
        u"need",
        {{u"required", SpotNeed::Required}, {u"optional", SpotNeed::Optional}, {u"hint", SpotNeed::Hint}},
        SpotNeed::Required);
    spot.label = attributes.required(u"label");
    spot.by = attributes.required(u"by");
    spot.when = attributes.condition(u"when");
    spot.attachment = attributes.text(u"attachment");
    attributes.finish();
    m_context.readNoContent(element);
    return spot;
}

ParagraphNode NodeReader::readParagraph(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    ParagraphNode node;
    node.line = element.line;
    node.style = attributes.text(u"style");
    node.when = attributes.condition(u"when");
    attributes.finish();
    node.content = readInline(element);
    return node;
}

TitleNode NodeReader::readTitle(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    TitleNode node;
    node.line = element.line;
    node.style = attributes.required(u"style");
    node.outline = attributes.yes(u"outline", true);
    node.when = attributes.condition(u"when");
    attributes.finish();
    forEachElement(element, [&](const XmlElement& child) {
        if (child.name != u"line") {
            return unexpected(child, element);
        }
        AttributeReader(m_context, child).finish();
        node.lines.push_back(readInline(child));
    });
    return node;
}

HeadingNode NodeReader::readHeading(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    HeadingNode node;
    node.line = element.line;
    node.level = std::clamp(attributes.integer(u"level", 1), 1, 4);
    node.when = attributes.condition(u"when");
    attributes.finish();
    for (const auto& child : element.children) {
        if (child.element) {
            unexpected(*child.element, element);
        } else {
            node.text += m_context.printed(child.text, element);
        }
    }
    return node;
}

ContentsNode NodeReader::readContents(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    ContentsNode node;
    node.line = element.line;
    node.title = attributes.printed(u"title");
    node.levels = attributes.integer(u"levels", 3);
    node.parts = attributes.words(u"parts");
    node.when = attributes.condition(u"when");
    attributes.finish();
    return node;
}

SharesNode NodeReader::readShares(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    SharesNode node;
    node.line = element.line;
    node.of = attributes.required(u"of").split(u' ', Qt::SkipEmptyParts);
    node.by = attributes.text(u"by").split(u'|', Qt::SkipEmptyParts);
    node.when = attributes.condition(u"when");
    attributes.finish();
    m_context.readNoContent(element);
    return node;
}

TimelineNode NodeReader::readTimeline(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    TimelineNode node;
    node.line = element.line;
    node.key = attributes.required(u"of");
    node.month = attributes.required(u"month");
    node.bar = attributes.required(u"bar");
    node.text = attributes.text(u"text");
    node.mark = attributes.text(u"mark");
    node.period = attributes.text(u"period");
    node.when = attributes.condition(u"when");
    attributes.finish();
    m_context.readNoContent(element);
    return node;
}

RowsNode NodeReader::readItems(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    RowsNode node;
    node.line = element.line;
    node.print = RowsNode::Print::Items;
    node.key = attributes.required(u"key");
    node.format = attributes.required(u"format");
    node.isJoined = attributes.has(u"joined");
    node.joined = attributes.printed(u"joined");
    node.when = attributes.condition(u"when");
    node.style = attributes.text(u"style");
    attributes.finish();
    return node;
}

ValuePrint NodeReader::readEntryValue(const XmlElement& element, const XmlElement& parent)
{
    if (element.name == u"value") {
        return readValue(element);
    }
    if (element.name != u"field") {
        unexpected(element, parent);
        return {};
    }
    AttributeReader attributes(m_context, element);
    ValuePrint print = m_fields.readField(element, attributes);
    attributes.finish();
    return print;
}

EntriesNode NodeReader::readEntries(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    EntriesNode node;
    node.labelWidth = attributes.number(u"label-width", 40);
    node.valueWidth = attributes.number(u"value-width", 100);
    attributes.finish();
    forEachElement(element, [&](const XmlElement& child) {
        if (child.name != u"entry") {
            return unexpected(child, element);
        }
        AttributeReader own(m_context, child);
        EntriesNode::Entry entry;
        entry.height = own.number(u"height");
        own.finish();
        forEachElement(child, [&](const XmlElement& piece) {
            if (piece.name == u"label") {
                AttributeReader(m_context, piece).finish();
                entry.label = readInline(piece);
            } else if (piece.name == u"spot") {
                entry.spots.push_back(readSpot(piece));
            } else {
                entry.value = readEntryValue(piece, child);
            }
        });
        if (entry.label.empty() || entry.value.key.isEmpty()) {
            m_context.report(child, Tr::tr("An entry needs a <label> and a <field> or <value>."));
        }
        node.entries.push_back(std::move(entry));
    });
    return node;
}

ZoneNode NodeReader::readZone(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    ZoneNode node;
    node.id = attributes.required(u"id");
    node.indent = attributes.number(u"indent");
    node.height = attributes.number(u"height");
    attributes.finish();
    forEachElement(element, [&](const XmlElement& child) {
        if (child.name == u"paragraph") {
            node.items.emplace_back(readParagraph(child));
            return;
        }
        if (child.name != u"line") {
            return unexpected(child, element);
        }
        AttributeReader(m_context, child).finish();
        ZoneNode::Line line;
        forEachElement(child, [&](const XmlElement& piece) {
            if (piece.name == u"label") {
                AttributeReader(m_context, piece).finish();
                line.label = readInline(piece);
            } else if (piece.name == u"spot") {
                line.spots.push_back(readSpot(piece));
            } else {
                line.value = readEntryValue(piece, child);
            }
        });
        node.items.emplace_back(std::move(line));
    });
    return node;
}

EnclosuresNode::Entry NodeReader::readEnclosure(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    EnclosuresNode::Entry entry;
    entry.line = element.line;
    entry.key = attributes.text(u"key");
    entry.part = attributes.text(u"part");
    entry.label = attributes.required(u"label");
    entry.need = readRequired(attributes, u"need");
    entry.needWhen = attributes.condition(u"need-when");
    const QStringList years = attributes.words(u"years");
    attributes.finish();
    if (entry.key.isEmpty() == entry.part.isEmpty()) {
        m_context.report(element, Tr::tr("An entry needs either a key or a part."));
    } else if (entry.part.isEmpty()) {
        m_fields.addEnclosure(element, entry.key, entry.label, entry.need, entry.needWhen, years);
    }
    return entry;
}

EnclosuresNode::Category NodeReader::readCategory(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    EnclosuresNode::Category category;
    category.title = attributes.printed(u"title");
    category.need = readRequired(attributes, u"need");
    attributes.finish();
    forEachElement(element, [&](const XmlElement& child) {
        if (child.name == u"entry") {
            category.entries.push_back(readEnclosure(child));
        } else if (child.name == u"guide") {
            category.guides << m_context.readText(child);
        } else if (child.name == u"help") {
            category.help = m_context.readText(child);
        } else {
            unexpected(child, element);
        }
    });
    return category;
}

EnclosuresNode NodeReader::readEnclosures(const XmlElement& element)
{
    AttributeReader(m_context, element).finish();
    EnclosuresNode node;
    forEachElement(element, [&](const XmlElement& child) {
        if (child.name == u"category") {
            node.categories.push_back(readCategory(child));
        } else {
            unexpected(child, element);
        }
    });
    return node;
}

GridNode::Cell NodeReader::readCell(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    GridNode::Cell cell;
    cell.isLabel = element.name == u"label";
    cell.span = std::max(1, attributes.integer(u"span", 1));
    cell.rows = std::max(1, attributes.integer(u"rows", 1));
    const auto line = [&](Inline::Type type, ValuePrint print) {
        ParagraphNode paragraph;
        paragraph.content.push_back({type, {}, std::move(print), {}});
        cell.content.emplace_back(std::move(paragraph));
    };
    if (element.name == u"label") {
        cell.style = attributes.text(u"style");
        ParagraphNode paragraph;
        paragraph.content = readInline(element);
        cell.content.emplace_back(std::move(paragraph));
    } else if (element.name == u"field") {
        line(Inline::Type::Value, m_fields.readField(element, attributes));
        const auto& print = std::get<ParagraphNode>(cell.content.back()).content.front().value;
        cell.style = print.style == u"to" ? QString() : print.style;
    } else if (element.name == u"choice") {
        line(Inline::Type::Choice, m_fields.readChoice(element, attributes));
        cell.style = std::get<ParagraphNode>(cell.content.back()).content.front().value.style;
    } else if (element.name == u"narrative") {
        cell.content.emplace_back(m_fields.readNarrative(element, attributes));
    } else if (element.name == u"rows") {
        cell.content.emplace_back(m_fields.readRows(element, attributes));
    } else {
        cell.style = attributes.text(u"style");
        cell.align = attributes.text(u"align");
        forEachElement(element, [&](const XmlElement& child) {
            AttributeReader own(m_context, child);
            if (child.name == u"p") {
                cell.content.emplace_back(readParagraph(child));
            } else if (child.name == u"narrative") {
                cell.content.emplace_back(m_fields.readNarrative(child, own));
                own.finish();
            } else if (child.name == u"rows") {
                cell.content.emplace_back(m_fields.readRows(child, own));
                own.finish();
            } else if (child.name == u"items") {
                cell.content.emplace_back(readItems(child));
            } else {
                unexpected(child, element);
            }
        });
    }
    attributes.finish();
    return cell;
}

GridNode::Row NodeReader::readRow(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    GridNode::Row row;
    row.line = element.line;
    row.header = attributes.yes(u"header");
    row.height = attributes.number(u"height");
    row.when = attributes.condition(u"when");
    attributes.finish();
    forEachElement(element, [&](const XmlElement& child) {
        static const QStringList cells{QStringLiteral("label"),     QStringLiteral("cell"),
                                       QStringLiteral("field"),     QStringLiteral("choice"),
                                       QStringLiteral("narrative"), QStringLiteral("rows")};
        if (cells.contains(child.name)) {
            row.cells.push_back(readCell(child));
        } else {
            unexpected(child, element);
        }
    });
    return row;
}

/// Rows that are always printed, and those of each condition, must fill the columns; merged cells must end inside.
void NodeReader::checkGrid(const XmlElement& element, const GridNode& grid)
{
    std::vector<int> open(grid.columns.size(), 0); // rows that a merged cell above still covers, by column
    for (size_t number = 0; number < grid.rows.size(); ++number) {
        size_t column = 0;
        bool fits = true;
        const auto skipCovered = [&] {
            while (column < open.size() && open[column] > 0) {
                --open[column++];
            }
        };
        for (const GridNode::Cell& cell : grid.rows[number].cells) {
            skipCovered();
            for (int i = 0; i < cell.span; ++i, ++column) {
                if (column >= open.size() || open[column] > 0) {
                    fits = false;
                    break;
                }
                open[column] = cell.rows - 1;
            }
        }
        skipCovered();
        if (!fits || column != grid.columns.size()) {
            m_context.report(element, Tr::tr("Row %1 of the grid “%2” does not fill its %3 columns exactly.")
                                          .arg(number + 1)
                                          .arg(grid.id)
                                          .arg(grid.columns.size()));
            return;
        }
    }
    if (std::any_of(open.begin(), open.end(), [](int rows) { return rows > 0; })) {
        m_context.report(element,
                         Tr::tr("A merged cell of the grid “%1” reaches below its last row.").arg(grid.id));
    }
}

GridNode NodeReader::readGrid(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    GridNode grid;
    grid.line = element.line;
    grid.id = attributes.required(u"id");
    grid.label = attributes.required(u"label");
    const QStringList widths = attributes.words(u"columns");
    if (widths.isEmpty()) {
        m_context.report(element,
                         Tr::tr("<%1> needs the attribute %2.").arg(element.name, QStringLiteral("columns")));
    }
    for (const QString& width : widths) {
        bool isNumber = false;
        const double mm = width.toDouble(&isNumber);
        if (!isNumber || !(mm >= 5 && mm <= 300)) {
            m_context.report(element, Tr::tr("“%1” is no column width in mm.").arg(width));
        }
        grid.columns.push_back(mm);
    }
    grid.rowHeight = attributes.number(u"row-height");
    grid.outline = attributes.number(u"outline");
    grid.caption = attributes.printed(u"caption");
    grid.captionWhen = attributes.condition(u"caption-when");
    attributes.finish();
    forEachElement(element, [&](const XmlElement& child) {
        if (child.name == u"row") {
            grid.rows.push_back(readRow(child));
        } else {
            unexpected(child, element);
        }
    });
    checkGrid(element, grid);
    return grid;
}

std::optional<Node> NodeReader::read(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    const QString& name = element.name;
    if (name == u"paragraph") {
        return readParagraph(element);
    }
    if (name == u"title") {
        return readTitle(element);
    }
    if (name == u"heading") {
        return readHeading(element);
    }
    if (name == u"space") {
        SpaceNode node{attributes.number(u"mm"), attributes.yes(u"fill")};
        attributes.finish();
        m_context.readNoContent(element);
        return node;
    }
    if (name == u"page-break") {
        m_context.readEmpty(element);
        return PageBreakNode{};
    }
    if (name == u"contents") {
        return readContents(element);
    }
    if (name == u"shares") {
        return readShares(element);
    }
    if (name == u"timeline") {
        return readTimeline(element);
    }
    if (name == u"entries") {
        return readEntries(element);
    }
    if (name == u"grid") {
        return readGrid(element);
    }
    if (name == u"zone") {
        return readZone(element);
    }
    if (name == u"enclosures") {
        return readEnclosures(element);
    }
    if (name == u"items") {
        return readItems(element);
    }
    if (name == u"narrative") {
        NarrativeNode node = m_fields.readNarrative(element, attributes);
        attributes.finish();
        return node;
    }
    if (name == u"rows") {
        RowsNode node = m_fields.readRows(element, attributes);
        attributes.finish();
        return node;
    }
    if (name == u"field" || name == u"choice") {
        ParagraphNode node;
        const bool choice = name == u"choice";
        ValuePrint print =
            choice ? m_fields.readChoice(element, attributes) : m_fields.readField(element, attributes);
        attributes.finish();
        node.style = print.style == u"to" ? QString() : print.style;
        node.content.push_back(
            {choice ? Inline::Type::Choice : Inline::Type::Value, {}, std::move(print), {}});
        return node;
    }
    m_context.report(element, Tr::tr("<%1> is not expected in a part.").arg(name));
    return std::nullopt;
}

} // namespace shenbao
