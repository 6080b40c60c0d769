// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/XmlTree.h"

#include "core/base/Tr.h"

#include <QXmlStreamReader>

namespace shenbao {
namespace {

constexpr qsizetype kMaxBytes = 16 * 1024 * 1024;
constexpr qsizetype kMaxTag = 64 * 1024; // QXmlStreamReader is quadratic in the attributes of a tag
constexpr int kMaxDepth = 100;

tl::unexpected<Error> failAt(qint64 line, qint64 column, const QString& message, const QString& detail = {})
{
    return fail(ErrorCode::Input, Tr::tr("line %1, column %2: %3").arg(line).arg(column).arg(message),
                detail);
}

/// Steps over a comment, CDATA section or processing instruction that begins at `at`; quotes in them mean nothing.
bool skipUnparsed(const QByteArray& bytes, qsizetype& at)
{
    struct Section
    {
        const char* open;
        const char* close;
    };
    for (const Section section : {Section{"<!--", "-->"}, Section{"<![CDATA[", "]]>"}, Section{"<?", "?>"}}) {
        if (bytes.mid(at, qsizetype(qstrlen(section.open))) == section.open) {
            const qsizetype end = bytes.indexOf(section.close, at);
            at = end < 0 ? bytes.size() : end;
            return true;
        }
    }
    return false;
}

bool hasLongTag(const QByteArray& bytes)
{
    const auto indexOf = [&](char byte, qsizetype from) {
        const qsizetype found = bytes.indexOf(byte, from);
        return found < 0 ? bytes.size() : found;
    };
    for (qsizetype at = indexOf('<', 0); at < bytes.size(); at = indexOf('<', at)) {
        if (skipUnparsed(bytes, at)) {
            ++at;
            continue;
        }
        const qsizetype open = at;
        while (at < bytes.size() && bytes[at] != '>' && at - open <= kMaxTag) {
            // a > inside an attribute value ends no tag
            at = bytes[at] == '"' || bytes[at] == '\'' ? indexOf(bytes[at], at + 1) + 1 : at + 1;
        }
        if (at - open > kMaxTag) {
            return true;
        }
    }
    return false;
}

/// UTF-8, or another encoding that the file itself names by its first bytes or its declaration.
bool isReadableText(const QByteArray& bytes)
{
    const QByteArrayView head = QByteArrayView(bytes).first(std::min(bytes.size(), qsizetype(200)));
    const bool wide = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
    return wide || head.contains("encoding=") || QByteArrayView(bytes).isValidUtf8();
}

/// What QXmlStreamReader says in English, in the user's words.
QString xmlReason(const QXmlStreamReader& reader)
{
    return reader.error() == QXmlStreamReader::PrematureEndOfDocumentError
               ? Tr::tr("This is not well-formed XML: the file ends before its last tag is closed.")
               : Tr::tr("This is not well-formed XML.");
}

/// Drops every line end together with the blanks around it.
QString printedText(QStringView text)
{
    if (!text.contains(u'\n')) {
        return text.toString();
    }
    QString result;
    const auto lines = text.split(u'\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        QStringView line = lines[at];
        while (at > 0 && !line.isEmpty() && (line.front() == u' ' || line.front() == u'\t')) {
            line = line.mid(1);
        }
        while (at + 1 < lines.size() && !line.isEmpty() && (line.back() == u' ' || line.back() == u'\t')) {
            line.chop(1);
        }
        result += line;
    }
    return result;
}

} // namespace

Result<void> checkXmlSize(const QByteArray& bytes)
{
    if (bytes.size() > kMaxBytes) {
        return fail(ErrorCode::Input, Tr::tr("The file is larger than 16 MB, which no form needs."));
    }
    if (!isReadableText(bytes)) {
        return fail(
            ErrorCode::Input,
            Tr::tr("This is not well-formed XML: it is not UTF-8 text. Save it as UTF-8 and try again."));
    }
    if (hasLongTag(bytes)) {
        return fail(ErrorCode::Input, Tr::tr("The file has a tag of more than 64 KB, which no form needs."));
    }
    return {};
}

Result<std::unique_ptr<XmlElement>> readXmlTree(const QByteArray& bytes)
{
    if (const auto sized = checkXmlSize(bytes); !sized) {
        return fail(sized.error());
    }
    QXmlStreamReader reader(bytes);
    std::unique_ptr<XmlElement> root;
    std::vector<XmlElement*> open;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return failAt(reader.lineNumber(), reader.columnNumber(),
                          Tr::tr("A form must not contain a DTD."));
        case QXmlStreamReader::StartElement: {
            if (open.size() >= kMaxDepth) {
                return failAt(reader.lineNumber(), reader.columnNumber(),
                              Tr::tr("Elements are nested too deeply."));
            }
            auto element = std::make_unique<XmlElement>();
            element->name = reader.name().toString();
            element->space = reader.namespaceUri().toString();
            element->line = int(reader.lineNumber());
            element->column = int(reader.columnNumber());
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                element->attributes.push_back(
                    {attribute.qualifiedName().toString(), attribute.value().toString()});
            }
            XmlElement* added = element.get();
            if (open.empty()) {
                root = std::move(element);
            } else {
                open.back()->children.push_back({{}, {}, std::move(element)});
            }
            open.push_back(added);
            break;
        }
        case QXmlStreamReader::EndElement:
            open.pop_back();
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty()) {
                const bool layoutOnly = reader.isWhitespace() && reader.text().contains(u'\n');
                if (!layoutOnly) {
                    auto& children = open.back()->children;
                    // a comment in the middle of a text splits it into two tokens
                    if (children.empty() || children.back().element) {
                        children.emplace_back();
                    }
                    children.back().text += printedText(reader.text());
                    children.back().source += reader.text();
                }
            }
            break;
        default:
            break;
        }
    }
    if (reader.hasError()) {
        return failAt(reader.lineNumber(), reader.columnNumber(), xmlReason(reader), reader.errorString());
    }
    return root;
}

} // namespace shenbao
