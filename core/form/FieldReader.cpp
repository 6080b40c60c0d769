// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/FieldReader.h"

#include "core/base/Tr.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

FieldKind readKind(ReadContext& context, const XmlElement& element, AttributeReader& attributes)
{
    const QString name = attributes.required(u"kind");
    const auto kind = fieldKindOf(name);
    const bool usable = kind && *kind != FieldKind::Choice && *kind != FieldKind::Narrative &&
                        *kind != FieldKind::Rows && *kind != FieldKind::Enclosure;
    if (!usable) {
        context.report(element, Tr::tr("There is no field kind “%1”.").arg(name));
        return FieldKind::Text;
    }
    return *kind;
}

int readDecimals(ReadContext& context, const XmlElement& element, AttributeReader& attributes)
{
    const int decimals = attributes.integer(u"decimals", -1);
    if (decimals > Decimal::kPlaces) {
        context.report(element, Tr::tr("At most %1 decimals are kept.").arg(Decimal::kPlaces));
    }
    return decimals;
}

} // namespace

Required readRequired(AttributeReader& attributes, QStringView name)
{
    return attributes.oneOf<Required>(
        name, {{u"yes", Required::Yes}, {u"advised", Required::Advised}, {u"no", Required::No}},
        Required::No);
}

void FieldReader::reportText(const QString& text, const XmlElement& parent)
{
    if (!text.trimmed().isEmpty()) {
        m_context.report(parent, Tr::tr("Text is not expected in <%1>.").arg(parent.name));
    }
}

void FieldReader::unexpected(const XmlElement& child, const XmlElement& parent)
{
    m_context.report(child, Tr::tr("<%1> is not expected in <%2>.").arg(child.name, parent.name));
}

Field FieldReader::begin(const XmlElement& element, AttributeReader& attributes)
{
    static const QRegularExpression keyPattern(
        QStringLiteral(R"(^[a-z][a-z0-9]*(\.[a-z0-9_]+)+(\[[^\[\]{}]+\])?$)"));
    Field field;
    field.key = attributes.required(u"key");
    if (!field.key.isEmpty() && !keyPattern.match(field.key).hasMatch()) {
        m_context.report(
            element, Tr::tr("“%1” is not a key (small letters, digits and dots: c.name).").arg(field.key));
    }
    field.label = attributes.required(u"label");
    field.required = readRequired(attributes, u"required");
    field.hasRequiredWhen = attributes.has(u"required-when");
    field.requiredWhen = attributes.condition(u"required-when");
    if (field.hasRequiredWhen && field.required == Required::No) {
        field.required = Required::Yes;
    }
    field.usedWhen = attributes.condition(u"when");
    field.part = m_part;
    field.group = m_group;
    field.line = element.line;
    return field;
}

void FieldReader::add(const XmlElement& element, Field field)
{
    if (m_form.index.contains(field.key)) {
        m_context.report(element, Tr::tr("The key %1 is defined twice (first in line %2).")
                                      .arg(field.key)
                                      .arg(m_form.field(field.key)->line));
        return;
    }
    m_form.index.insert(field.key, int(m_form.fields.size()));
    m_form.fields.push_back(std::move(field));
}

void FieldReader::addImplied(const XmlElement& element, const Field& parent, const QString& suffix,
                             const QString& label)
{
    Field field;
    field.key = parent.key + suffix;
    field.label = label;
    field.part = parent.part;
    field.group = parent.group;
    field.line = parent.line;
    field.usedWhen = parent.usedWhen;
    add(element, std::move(field));
}

bool FieldReader::readGuidance(const XmlElement& child, Field& field)
{
    if (child.name == u"help") {
        const QString text = m_context.readText(child);
        field.help = field.help.isEmpty() ? text : QString(field.help + u'\n' + text);
    } else if (child.name == u"guide") {
        field.guides << m_context.readText(child);
    } else if (child.name == u"example") {
        field.examples << m_context.readLines(child);
    } else {
        return false;
    }
    return true;
}

Computed FieldReader::readComputed(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    Computed computed;
    computed.as = attributes.oneOf<Computed::As>(u"as",
                                                 {{u"sum", Computed::As::Sum},
                                                  {u"share", Computed::As::Share},
                                                  {u"ratio", Computed::As::Ratio},
                                                  {u"part", Computed::As::Part},
                                                  {u"filled", Computed::As::Filled},
                                                  {u"count", Computed::As::Count}},
                                                 Computed::As::None);
    computed.of = attributes.words(u"of");
    computed.column = attributes.text(u"column");
    const QString where = attributes.text(u"where");
    computed.whereColumn = where.section(u'=', 0, 0);
    computed.whereValue = where.section(u'=', 1);
    computed.from = attributes.integer(u"from");
    computed.length = attributes.integer(u"length");
    attributes.finish();
    m_context.readNoContent(element);
    if (computed.as == Computed::As::None) {
        m_context.report(element,
                         Tr::tr("<%1> needs the attribute %2.").arg(element.name, QStringLiteral("as")));
        return computed;
    }
    const qsizetype count = computed.of.size();
    const bool countFits = computed.as == Computed::As::Sum     ? count > 0
                           : computed.as == Computed::As::Ratio ? count == 2
                                                                : count == 1;
    if (!countFits) {
        m_context.report(element, Tr::tr("“of” names the wrong number of keys for this computation."));
    }
    if (computed.as == Computed::As::Part && (computed.from < 1 || computed.length < 1)) {
        m_context.report(
            element,
            Tr::tr("<%1> needs the attribute %2.").arg(element.name, QStringLiteral("from, length")));
    }
    return computed;
}

std::optional<Decimal> FieldReader::readThreshold(const XmlElement& element, AttributeReader& attributes,
                                                  QStringView name, const Field& field)
{
    if (!attributes.has(name)) {
        return std::nullopt;
    }
    const QString text = attributes.text(name);
    const auto quantity = parseQuantity(text);
    const bool unitFits =
        quantity && (quantity->unit.isEmpty() || isSameBase(quantity->unit, field.unit.base));
    if (!quantity || !unitFits || !isNumberKind(field.kind)) {
        m_context.report(element, Tr::tr("“%1” is no threshold for “%2”.").arg(text, field.label));
        return std::nullopt;
    }
    return quantity->number;
}

ValuePrint FieldReader::readField(const XmlElement& element, AttributeReader& attributes)
{
    Field field = begin(element, attributes);
    field.kind = readKind(m_context, element, attributes);
    field.unit = Unit::parse(attributes.text(u"unit"));
    field.min = readThreshold(element, attributes, u"min", field);
    field.max = readThreshold(element, attributes, u"max", field);
    field.thresholdWhen = attributes.condition(u"threshold-when");
    field.decimals = readDecimals(m_context, element, attributes);
    field.bound = attributes.text(u"bound");
    field.defaultValue = attributes.text(u"default");
    field.fixed = attributes.yes(u"fixed");
    field.optionList = attributes.text(u"options");
    field.notApplicableAllowed = attributes.yes(u"na");
    field.zeroAllowed = attributes.yes(u"zero", true);
    if (field.min && field.max && *field.min > *field.max) {
        m_context.report(element, Tr::tr("The smallest allowed value is above the largest."));
    }
    if (field.fixed && field.defaultValue.isEmpty()) {
        m_context.report(element, Tr::tr("A fixed field needs a default."));
    }

    ValuePrint print;
    print.line = element.line;
    print.key = field.key;
    print.blank = attributes.printed(u"blank");
    print.prefix = attributes.printed(u"prefix");
    print.suffix = attributes.printed(u"suffix");
    print.unit = attributes.yes(u"print-unit");
    print.text = attributes.printed(u"text");
    field.statement = print.text;
    print.style = attributes.text(u"style");
    print.when = field.usedWhen;
    print.blankWhen = attributes.condition(u"blank-when");
    for (const auto& child : element.children) {
        if (!child.element) {
            reportText(child.text, element);
        } else if (child.element->name == u"computed") {
            field.computed = readComputed(*child.element);
        } else if (!readGuidance(*child.element, field)) {
            unexpected(*child.element, element);
        }
    }
    const Field copy = field;
    add(element, std::move(field));
    if (copy.notApplicableAllowed) {
        addImplied(element, copy, QStringLiteral(".reason"),
                   Tr::tr("%1 (reason why not applicable)").arg(copy.label));
    }
    return print;
}

ValuePrint FieldReader::readChoice(const XmlElement& element, AttributeReader& attributes)
{
    Field field = begin(element, attributes);
    field.kind = FieldKind::Choice;
    field.multiple = attributes.oneOf<bool>(u"mode", {{u"single", false}, {u"multiple", true}}, false);
    field.gap = attributes.printed(u"gap");
    field.defaultValue = attributes.text(u"default");
    bool breakBefore = false;
    for (const auto& child : element.children) {
        if (!child.element) {
            reportText(child.text, element);
        } else if (child.element->name == u"br") {
            m_context.readEmpty(*child.element);
            breakBefore = true;
        } else if (child.element->name == u"option") {
            AttributeReader own(m_context, *child.element);
            Option option;
            option.text = m_context.printed(m_context.contentOf(*child.element), *child.element);
            option.value = own.text(u"value", option.text);
            option.other = own.yes(u"other");
            option.box = own.yes(u"box", true);
            option.codes = own.words(u"codes");
            option.breakBefore = breakBefore;
            own.finish();
            breakBefore = false;
            field.options.push_back(std::move(option));
        } else if (!readGuidance(*child.element, field)) {
            unexpected(*child.element, element);
        }
    }
    ValuePrint print;
    print.line = element.line;
    print.key = field.key;
    print.style = attributes.text(u"style");
    print.when = field.usedWhen;
    const bool hasOther =
        std::any_of(field.options.begin(), field.options.end(), [](const Option& one) { return one.other; });
    const Field copy = field;
    add(element, std::move(field));
    if (hasOther) {
        addImplied(element, copy, QStringLiteral(".other"), Tr::tr("%1 (other)").arg(copy.label));
    }
    return print;
}

NarrativeNode FieldReader::readNarrative(const XmlElement& element, AttributeReader& attributes)
{
    Field field = begin(element, attributes);
    field.kind = FieldKind::Narrative;
    field.limit = attributes.integer(u"limit");
    field.rowsKey = attributes.text(u"rows-key");
    NarrativeNode node;
    node.line = element.line;
    node.key = field.key;
    node.level = attributes.integer(u"level");
    node.lead = attributes.printed(u"lead");
    node.empty = attributes.printed(u"empty");
    node.style = attributes.text(u"style");
    node.when = field.usedWhen;
    for (const auto& child : element.children) {
        if (!child.element) {
            reportText(child.text, element);
        } else if (!readGuidance(*child.element, field)) {
            unexpected(*child.element, element);
        }
    }
    add(element, std::move(field));
    return node;
}

Column FieldReader::readColumn(const XmlElement& element, const Field& field)
{
    AttributeReader attributes(m_context, element);
    Column column;
    column.name = attributes.required(u"name");
    column.title = attributes.has(u"title") ? attributes.printed(u"title") : column.name;
    column.kind = readKind(m_context, element, attributes);
    column.unit = Unit::parse(attributes.text(u"unit"));
    column.decimals = readDecimals(m_context, element, attributes);
    column.width = attributes.number(u"width");
    column.isNumber = attributes.yes(u"number");
    column.required = attributes.yes(u"required");
    column.multiple = attributes.yes(u"multiple");
    if (field.columnIndex(column.name) >= 0) {
        m_context.report(element, Tr::tr("The column “%1” is defined twice.").arg(column.name));
    }
    if (attributes.has(u"product")) {
        const QStringList factors = attributes.text(u"product").split(u'*');
        column.productLeft = field.columnIndex(factors.value(0).trimmed());
        column.productRight = field.columnIndex(factors.value(1).trimmed());
        if (factors.size() != 2 || column.productLeft < 0 || column.productRight < 0) {
            m_context.report(element, Tr::tr("“product” needs two columns defined before: 数量*单价"));
        }
    }
    attributes.finish();
    for (const auto& child : element.children) {
        if (!child.element) {
            reportText(child.text, element);
        } else if (child.element->name == u"option") {
            column.options << m_context.readText(*child.element);
        } else {
            unexpected(child.element ? *child.element : element, element);
        }
    }
    return column;
}

RowsNode FieldReader::readRows(const XmlElement& element, AttributeReader& attributes)
{
    Field field = begin(element, attributes);
    field.kind = FieldKind::Rows;
    field.noneKey = attributes.text(u"none-key");
    field.single = attributes.yes(u"single");
    RowsNode node;
    node.line = element.line;
    node.key = field.key;
    node.print = attributes.oneOf<RowsNode::Print>(u"print",
                                                   {{u"table", RowsNode::Print::Table},
                                                    {u"items", RowsNode::Print::Items},
                                                    {u"none", RowsNode::Print::None}},
                                                   RowsNode::Print::None);
    node.format = attributes.text(u"format");
    node.caption = attributes.printed(u"caption");
    node.total = attributes.printed(u"total");
    node.noneText = attributes.printed(u"none-text");
    node.style = attributes.text(u"style");
    node.when = field.usedWhen;
    for (const auto& child : element.children) {
        if (!child.element) {
            reportText(child.text, element);
        } else if (child.element->name == u"column") {
            field.columns.push_back(readColumn(*child.element, field));
        } else if (!readGuidance(*child.element, field)) {
            unexpected(*child.element, element);
        }
    }
    if (attributes.has(u"sum")) {
        const QString name = attributes.text(u"sum");
        field.sumColumn = field.columnIndex(name);
        if (field.sumColumn < 0 || !isNumberKind(field.columns[size_t(field.sumColumn)].kind)) {
            m_context.report(element, Tr::tr("There is no column of numbers “%1” to add up.").arg(name));
            field.sumColumn = -1;
        }
    }
    if (node.print == RowsNode::Print::Items && node.format.isEmpty()) {
        m_context.report(element,
                         Tr::tr("<%1> needs the attribute %2.").arg(element.name, QStringLiteral("format")));
    }
    if (node.print == RowsNode::Print::Table &&
        std::none_of(field.columns.begin(), field.columns.end(),
                     [](const Column& one) { return one.width > 0; })) {
        m_context.report(element, Tr::tr("No column has a width, so the table has nothing to print."));
    }
    add(element, std::move(field));
    return node;
}

void FieldReader::readFigure(const XmlElement& element)
{
    AttributeReader attributes(m_context, element);
    Field field = begin(element, attributes);
    field.kind = readKind(m_context, element, attributes);
    field.unit = Unit::parse(attributes.text(u"unit"));
    field.min = readThreshold(element, attributes, u"min", field);
    field.decimals = readDecimals(m_context, element, attributes);
    field.isFigure = true;
    attributes.finish();
    if (element.children.empty()) {
        m_context.report(element, Tr::tr("A figure needs a <computed>."));
    }
    for (const auto& child : element.children) {
        if (child.element && child.element->name == u"computed") {
            field.computed = readComputed(*child.element);
        } else {
            unexpected(*child.element, element);
        }
    }
    add(element, std::move(field));
}

void FieldReader::addEnclosure(const XmlElement& element, const QString& key, const QString& label,
                               Required need, const Condition& needWhen, const QStringList& years)
{
    Field field;
    field.key = key;
    field.label = label;
    field.kind = FieldKind::Enclosure;
    field.required = need;
    field.requiredWhen = needWhen;
    field.hasRequiredWhen = !needWhen.isAlways();
    if (field.hasRequiredWhen && need == Required::No) {
        field.required = Required::Yes;
    }
    field.years = years;
    field.columns = enclosureColumns();
    field.part = m_part;
    field.group = m_group;
    field.line = element.line;
    for (const auto& child : element.children) {
        if (!child.element) {
            reportText(child.text, element);
        } else if (!readGuidance(*child.element, field)) {
            unexpected(*child.element, element);
        }
    }
    add(element, std::move(field));
}

} // namespace shenbao
