// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/Condition.h"
#include "core/form/XmlTree.h"

#include <QHash>
#include <QSet>

namespace shenbao {

/// What the readers of a form share: its parameters and the faults found so far.
class ReadContext
{
public:
    explicit ReadContext(QString fileName) : m_fileName(std::move(fileName)) {}

    void report(const XmlElement& at, const QString& message) { report(at.line, at.column, message); }
    void report(int line, int column, const QString& message);
    bool hasErrors() const { return m_count > 0; }
    Error toError() const;

    void setParam(const QString& name, const QString& value) { m_params.insert(name, value); }
    const QHash<QString, QString>& params() const { return m_params; }
    /// Puts parameters in; other braces stay.
    QString substituted(const QString& text) const;
    /// The same for printed text, where no brace may be left.
    QString printed(const QString& text, const XmlElement& at);

    /// The text of an element that holds nothing else, and takes no attributes.
    QString readText(const XmlElement& element);
    /// The same with its lines, indentation and blank lines at the ends taken out.
    QString readLines(const XmlElement& element);
    /// The text of an element whose attributes somebody else reads.
    QString contentOf(const XmlElement& element);
    /// Reports whatever stands in an element that must be empty.
    void readNoContent(const XmlElement& element);
    /// The same, and reports attributes.
    void readEmpty(const XmlElement& element);

private:
    QString m_fileName;
    QHash<QString, QString> m_params;
    QStringList m_messages;
    int m_count = 0;
};

/// The attributes of one element. Each is taken once; finish() reports those that nobody took.
class AttributeReader
{
public:
    AttributeReader(ReadContext& context, const XmlElement& element) : m_context(context), m_element(element)
    {}

    bool has(QStringView name) const;
    QString text(QStringView name, const QString& fallback = {});
    QString required(QStringView name);
    QString printed(QStringView name);
    bool yes(QStringView name, bool fallback = false);
    double number(QStringView name, double fallback = 0);
    int integer(QStringView name, int fallback = 0);
    QStringList words(QStringView name) { return text(name).split(u' ', Qt::SkipEmptyParts); }
    Condition condition(QStringView name);
    QHash<QString, QString> rest();
    void finish();

    /// The position of the attribute's value in `names`; `fallback` when it is absent, an error when it is another.
    template<typename Value, size_t N>
    Value oneOf(QStringView name, const std::pair<QStringView, Value> (&names)[N], Value fallback)
    {
        if (!has(name)) {
            return fallback;
        }
        const QString value = text(name);
        QStringList allowed;
        for (const auto& [word, result] : names) {
            if (value == word) {
                return result;
            }
            allowed << word.toString();
        }
        reportValue(name, value, allowed.join(u", "));
        return fallback;
    }

private:
    void reportValue(QStringView name, const QString& value, const QString& expected);

    ReadContext& m_context;
    const XmlElement& m_element;
    QSet<QString> m_taken;
};

} // namespace shenbao
