// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ZipXml.h"

#include "tests/support/Fixtures.h"

#include <QDateTime>
#include <QXmlStreamReader>

#include <zip.h>

namespace shenbao::test {
namespace {

XmlNode readNode(QXmlStreamReader& reader)
{
    XmlNode node;
    node.name = reader.qualifiedName().toString();
    const QXmlStreamAttributes attributes = reader.attributes();
    for (const QXmlStreamAttribute& one : attributes) {
        node.attributes.insert(one.qualifiedName().toString(), one.value().toString());
    }
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            node.children.push_back(readNode(reader));
            break;
        case QXmlStreamReader::Characters:
            node.text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            return node;
        default:
            break;
        }
    }
    return node;
}

void collect(const XmlNode& node, QStringView wanted, std::vector<const XmlNode*>& found)
{
    for (const XmlNode& child : node.children) {
        if (child.name == wanted) {
            found.push_back(&child);
        }
        collect(child, wanted, found);
    }
}

} // namespace

std::vector<ZipEntry> unzip(const QByteArray& archive)
{
    std::vector<ZipEntry> entries;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(archive.constData(), zip_uint64_t(archive.size()), 0, &error);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_CHECKCONS | ZIP_RDONLY, &error) : nullptr;
    EXPECT_NE(zip, nullptr) << "no ZIP archive of " << archive.size() << " bytes";
    if (!zip) {
        zip_source_free(source);
        return entries;
    }
    for (zip_int64_t at = 0; at < zip_get_num_entries(zip, 0); ++at) {
        zip_stat_t stat;
        EXPECT_EQ(zip_stat_index(zip, zip_uint64_t(at), 0, &stat), 0);
        ZipEntry entry;
        entry.name = QString::fromUtf8(stat.name);
        entry.isCompressed = stat.comp_method == ZIP_CM_DEFLATE;
        entry.time = QDateTime::fromSecsSinceEpoch(stat.mtime).toString(Qt::ISODate);
        entry.data.resize(qsizetype(stat.size));
        zip_file_t* file = zip_fopen_index(zip, zip_uint64_t(at), 0);
        EXPECT_NE(file, nullptr);
        if (file) {
            EXPECT_EQ(zip_fread(file, entry.data.data(), stat.size), zip_int64_t(stat.size));
            zip_fclose(file);
        }
        entries.push_back(std::move(entry));
    }
    zip_discard(zip);
    return entries;
}

QStringList namesOf(const std::vector<ZipEntry>& entries)
{
    QStringList names;
    for (const ZipEntry& entry : entries) {
        names << entry.name;
    }
    return names;
}

QByteArray partOf(const QByteArray& archive, const QString& name)
{
    for (const ZipEntry& entry : unzip(archive)) {
        if (entry.name == name) {
            return entry.data;
        }
    }
    ADD_FAILURE() << "no part " << name.toStdString();
    return {};
}

XmlNode parseXml(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    XmlNode root;
    if (reader.readNextStartElement()) {
        root = readNode(reader);
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString() << " in line "
                                    << reader.lineNumber();
    return root;
}

const XmlNode& XmlNode::child(QStringView wanted) const
{
    static const XmlNode none;
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const XmlNode& one) { return one.name == wanted; });
    return found == children.end() ? none : *found;
}

const XmlNode& XmlNode::at(std::initializer_list<QStringView> path) const
{
    const XmlNode* node = this;
    for (const QStringView step : path) {
        node = &node->child(step);
    }
    return *node;
}

std::vector<const XmlNode*> XmlNode::all(QStringView wanted) const&
{
    std::vector<const XmlNode*> found;
    collect(*this, wanted, found);
    return found;
}

QString XmlNode::textOf(QStringView wanted) const
{
    QString result;
    for (const XmlNode* node : all(wanted)) {
        result += node->text;
    }
    return result;
}

QStringList XmlNode::childNames() const
{
    QStringList names;
    for (const XmlNode& one : children) {
        names << one.name;
    }
    return names;
}

} // namespace shenbao::test
