// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/ReadContext.h"

#include "core/base/Tr.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

constexpr int kMostMessages = 20;

} // namespace

void ReadContext::report(int line, int column, const QString& message)
{
    if (++m_count <= kMostMessages) {
        m_messages << QStringLiteral("%1:%2:%3: %4").arg(m_fileName).arg(line).arg(column).arg(message);
    }
}

Error ReadContext::toError() const
{
    QStringList lines = m_messages;
    if (m_count > kMostMessages) {
        lines << Tr::tr("… and %1 more").arg(m_count - kMostMessages);
    }
    return {ErrorCode::Input, lines.join(u'\n'), {}};
}

QString ReadContext::substituted(const QString& text) const
{
    if (!text.contains(u'{')) {
        return text;
    }
    static const QRegularExpression pattern(QStringLiteral(R"(\{([a-z][a-z0-9_-]*?)([+-]\d{1,4})?\})"));
    QString result;
    qsizetype end = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto param = m_params.constFind(match.captured(1));
        result += text.mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        bool isNumber = true;
        if (param == m_params.constEnd()) {
            result += match.captured();
        } else if (match.captured(2).isEmpty()) {
            result += *param;
        } else if (const int number = param->toInt(&isNumber); isNumber) {
            result += QString::number(number + match.captured(2).toInt());
        } else {
            result += match.captured();
        }
    }
    return result + text.mid(end);
}

QString ReadContext::printed(const QString& text, const XmlElement& at)
{
    const QString result = substituted(text);
    if (result.contains(u'{') || result.contains(u'}')) {
        report(at, Tr::tr("“%1” has braces that name no parameter of the form.").arg(result.left(40)));
    }
    return result;
}

QString ReadContext::contentOf(const XmlElement& element)
{
    QString text;
    for (const auto& child : element.children) {
        if (child.element) {
            report(*child.element,
                   Tr::tr("<%1> is not expected in <%2>.").arg(child.element->name, element.name));
        }
        text += child.text;
    }
    return substituted(text);
}

QString ReadContext::readText(const XmlElement& element)
{
    AttributeReader(*this, element).finish();
    return contentOf(element);
}

QString ReadContext::readLines(const XmlElement& element)
{
    AttributeReader(*this, element).finish();
    QStringList lines;
    for (const auto& child : element.children) {
        if (child.element) {
            report(*child.element,
                   Tr::tr("<%1> is not expected in <%2>.").arg(child.element->name, element.name));
        }
        const QStringList parts = child.source.split(u'\n');
        for (const QString& part : parts) {
            lines << part.trimmed();
        }
    }
    lines.removeAll(QString());
    return substituted(lines.join(u'\n'));
}

void ReadContext::readNoContent(const XmlElement& element)
{
    for (const auto& child : element.children) {
        if (child.element) {
            report(*child.element,
                   Tr::tr("<%1> is not expected in <%2>.").arg(child.element->name, element.name));
        } else if (!child.text.trimmed().isEmpty()) {
            report(element, Tr::tr("Text is not expected in <%1>.").arg(element.name));
        }
    }
}

void ReadContext::readEmpty(const XmlElement& element)
{
    AttributeReader(*this, element).finish();
    readNoContent(element);
}

bool AttributeReader::has(QStringView name) const
{
    return std::any_of(m_element.attributes.begin(), m_element.attributes.end(),
                       [&](const auto& one) { return one.name == name; });
}

QString AttributeReader::text(QStringView name, const QString& fallback)
{
    m_taken.insert(name.toString());
    for (const auto& attribute : m_element.attributes) {
        if (attribute.name == name) {
            return m_context.substituted(attribute.value);
        }
    }
    return fallback;
}

QString AttributeReader::required(QStringView name)
{
    const QString value = text(name);
    if (value.isEmpty()) {
        m_context.report(m_element, Tr::tr("<%1> needs the attribute %2.").arg(m_element.name, name));
    }
    return value;
}

QString AttributeReader::printed(QStringView name)
{
    return m_context.printed(text(name), m_element);
}

bool AttributeReader::yes(QStringView name, bool fallback)
{
    return oneOf<bool>(name, {{u"yes", true}, {u"no", false}}, fallback);
}

double AttributeReader::number(QStringView name, double fallback)
{
    if (!has(name)) {
        return fallback;
    }
    const QString value = text(name);
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || !(number >= 0 && number <= 1000)) {
        reportValue(name, value, QStringLiteral("0 … 1000"));
        return fallback;
    }
    return number;
}

int AttributeReader::integer(QStringView name, int fallback)
{
    if (!has(name)) {
        return fallback;
    }
    const QString value = text(name);
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 0 || number > 1'000'000) {
        reportValue(name, value, QStringLiteral("0 … 1000000"));
        return fallback;
    }
    return number;
}

Condition AttributeReader::condition(QStringView name)
{
    if (!has(name)) {
        return {};
    }
    const QString value = text(name);
    auto condition = Condition::parse(value);
    if (!condition) {
        reportValue(name, value, QStringLiteral("[not] KEY | KEY = VALUE | … and … | … or …"));
        return {};
    }
    return *condition;
}

QHash<QString, QString> AttributeReader::rest()
{
    QHash<QString, QString> result;
    for (const auto& attribute : m_element.attributes) {
        if (!m_taken.contains(attribute.name)) {
            result.insert(attribute.name, text(attribute.name));
        }
    }
    return result;
}

void AttributeReader::finish()
{
    for (const auto& attribute : m_element.attributes) {
        if (!m_taken.contains(attribute.name)) {
            m_context.report(m_element,
                             Tr::tr("<%1> has no attribute %2.").arg(m_element.name, attribute.name));
        }
    }
}

void AttributeReader::reportValue(QStringView name, const QString& value, const QString& expected)
{
    m_context.report(m_element, Tr::tr("%1=\"%2\" cannot be used; expected: %3").arg(name, value, expected));
}

} // namespace shenbao
