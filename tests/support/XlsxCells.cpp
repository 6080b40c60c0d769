// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/XlsxCells.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace shenbao::test {
namespace {

/// ISO/IEC 29500-1, 22.4.2.4 (ST_Xstring): _xHHHH_ is the character of this number.
QString unescaped(const QString& text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString result;
    qsizetype from = 0;
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, from)) {
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += QChar(char16_t(match.captured(1).toUShort(nullptr, 16)));
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

QStringList sharedStrings(const std::vector<ZipEntry>& entries)
{
    QStringList strings;
    for (const ZipEntry& entry : entries) {
        if (entry.name == u"xl/sharedStrings.xml") {
            const XmlNode table = parseXml(entry.data);
            for (const XmlNode& one : table.children) {
                strings << unescaped(one.textOf(u"t"));
            }
        }
    }
    return strings;
}

XlsxCell readCell(const XmlNode& node, const QStringList& strings)
{
    XlsxCell cell;
    cell.isThere = true;
    cell.style = node.attribute(QStringLiteral("s")).toInt();
    cell.formula = node.child(u"f").text;
    const QString type = node.attribute(QStringLiteral("t"));
    cell.isText = type == u"s" || type == u"str" || type == u"inlineStr";
    const QString value = node.child(u"v").text;
    cell.value = type == u"s" ? strings.value(value.toInt()) : type == u"str" ? unescaped(value) : value;
    return cell;
}

} // namespace

QStringList XlsxSheet::row(int number) const
{
    QStringList texts;
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        const QString reference = QChar(letter) + QString::number(number);
        if (!cells.contains(reference)) {
            break;
        }
        texts << cells.value(reference).value;
    }
    return texts;
}

QStringList XlsxFile::sheetNames() const
{
    QStringList list;
    for (const XlsxSheet& one : sheets) {
        list << one.name;
    }
    return list;
}

const XlsxSheet& XlsxFile::sheet(const QString& name) const
{
    static const XlsxSheet none;
    for (const XlsxSheet& one : sheets) {
        if (one.name == name) {
            return one;
        }
    }
    ADD_FAILURE() << "no sheet " << name.toStdString();
    return none;
}

XlsxCell XlsxFile::named(const QString& name) const
{
    QString target = names.value(name);
    EXPECT_FALSE(target.isEmpty()) << "no name " << name.toStdString();
    const qsizetype mark = target.lastIndexOf(u'!');
    QString sheetName = target.left(mark);
    if (sheetName.startsWith(u'\'')) {
        sheetName = sheetName.mid(1, sheetName.size() - 2).replace(QStringLiteral("''"), QStringLiteral("'"));
    }
    return target.isEmpty() ? XlsxCell() : sheet(sheetName).at(target.mid(mark + 1).remove(u'$'));
}

QString XlsxFile::formatOf(const XlsxCell& cell) const
{
    const auto& formats = styles.child(u"cellXfs").children;
    if (size_t(cell.style) >= formats.size()) {
        return {};
    }
    const QString id = formats[size_t(cell.style)].attribute(QStringLiteral("numFmtId"));
    for (const XmlNode& one : styles.child(u"numFmts").children) {
        if (one.attribute(QStringLiteral("numFmtId")) == id) {
            return one.attribute(QStringLiteral("formatCode"));
        }
    }
    return id == u"1"    ? QStringLiteral("0")
           : id == u"2"  ? QStringLiteral("0.00")
           : id == u"49" ? QStringLiteral("@")
                         : id;
}

bool XlsxFile::isLocked(const XlsxCell& cell) const
{
    const auto& formats = styles.child(u"cellXfs").children;
    return size_t(cell.style) >= formats.size() ||
           formats[size_t(cell.style)].child(u"protection").attribute(QStringLiteral("locked")) != u"0";
}

XlsxFile readXlsx(const QByteArray& xlsx)
{
    const auto entries = unzip(xlsx);
    const QStringList strings = sharedStrings(entries);
    const auto part = [&](const QString& name) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const ZipEntry& entry) { return entry.name == name; });
        EXPECT_NE(found, entries.end()) << name.toStdString();
        return found == entries.end() ? XmlNode() : parseXml(found->data);
    };
    XlsxFile file;
    file.styles = part(QStringLiteral("xl/styles.xml"));
    const XmlNode workbook = part(QStringLiteral("xl/workbook.xml"));
    int number = 0;
    for (const XmlNode& one : workbook.child(u"sheets").children) {
        XlsxSheet sheet;
        sheet.name = one.attribute(QStringLiteral("name"));
        sheet.isHidden = one.attribute(QStringLiteral("state")) == u"hidden";
        sheet.xml = part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(++number));
        for (const XmlNode* cell : sheet.xml.all(u"c")) {
            sheet.cells.insert(cell->attribute(QStringLiteral("r")), readCell(*cell, strings));
        }
        file.sheets.push_back(std::move(sheet));
    }
    for (const XmlNode& one : workbook.child(u"definedNames").children) {
        file.names.insert(one.attribute(QStringLiteral("name")), one.text);
    }
    return file;
}

} // namespace shenbao::test
