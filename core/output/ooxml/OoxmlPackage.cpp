// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/ooxml/OoxmlPackage.h"

#include "core/base/Tr.h"
#include "core/output/ooxml/XmlWriter.h"

#include <zip.h>

namespace shenbao {
namespace {

constexpr zip_uint32_t kCompression = 3; // of 9; more makes a file a tenth smaller and takes twice as long
constexpr quint16 kDosDate = 1 << 5 | 1; // 1 January 1980: the same bytes at any time

/// Owns a libzip archive that is written into memory.
class MemoryZip
{
public:
    MemoryZip()
    {
        zip_error_t error;
        zip_error_init(&error);
        m_source = zip_source_buffer_create(nullptr, 0, 0, &error);
        if (m_source) {
            zip_source_keep(m_source);
            m_archive = zip_open_from_source(m_source, ZIP_TRUNCATE, &error);
            if (!m_archive) {
                zip_source_free(m_source);
            }
        }
        zip_error_fini(&error);
    }
    ~MemoryZip()
    {
        if (m_archive) {
            zip_discard(m_archive);
        }
        if (m_source) {
            zip_source_free(m_source);
        }
    }
    MemoryZip(const MemoryZip&) = delete;
    MemoryZip& operator=(const MemoryZip&) = delete;

    /// `data` must live until take().
    bool add(const QByteArray& name, const QByteArray& data, bool compress)
    {
        if (!m_archive) {
            return false;
        }
        zip_source_t* source = zip_source_buffer(m_archive, data.constData(), zip_uint64_t(data.size()), 0);
        const zip_int64_t index =
            source ? zip_file_add(m_archive, name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        return zip_set_file_compression(m_archive, zip_uint64_t(index),
                                        compress ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                                        compress ? kCompression : 0) == 0 &&
               zip_file_set_dostime(m_archive, zip_uint64_t(index), 0, kDosDate, 0) == 0;
    }

    std::optional<QByteArray> take()
    {
        if (!m_archive || zip_close(m_archive) != 0) {
            return std::nullopt;
        }
        m_archive = nullptr;
        zip_stat_t stat;
        if (zip_source_open(m_source) != 0 || zip_source_stat(m_source, &stat) != 0) {
            return std::nullopt;
        }
        QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
        const bool whole = zip_source_read(m_source, bytes.data(), stat.size) == zip_int64_t(stat.size);
        zip_source_close(m_source);
        return whole ? std::optional(bytes) : std::nullopt;
    }

private:
    zip_source_t* m_source = nullptr;
    zip_t* m_archive = nullptr;
};

QByteArray relationshipsName(const QByteArray& part)
{
    const qsizetype slash = part.lastIndexOf('/');
    return part.left(slash + 1) + "_rels/" + part.mid(slash + 1) + ".rels";
}

QString latin(const QByteArray& bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace

void OoxmlPackage::addPart(const QByteArray& name, const QByteArray& contentType, const QByteArray& data)
{
    m_parts.push_back({name, contentType, data});
}

QByteArray OoxmlPackage::addRelationship(const QByteArray& from, const QByteArray& type,
                                         const QByteArray& target)
{
    auto& list = m_relationships[from];
    list.push_back({type, target});
    return "rId" + QByteArray::number(qsizetype(list.size()));
}

void OoxmlPackage::addProperties(const OutputInfo& info, const QString& application)
{
    const QString time = info.time.toUTC().toString(Qt::ISODate);
    XmlWriter core;
    core.start("cp:coreProperties")
        .attribute("xmlns:cp", u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .attribute("xmlns:dc", u"http://purl.org/dc/elements/1.1/")
        .attribute("xmlns:dcterms", u"http://purl.org/dc/terms/")
        .attribute("xmlns:xsi", u"http://www.w3.org/2001/XMLSchema-instance");
    core.start("dc:title").text(info.title).end();
    core.start("dc:subject").text(info.subject).end();
    core.start("dc:creator").text(info.author).end();
    if (!info.keywords.isEmpty()) {
        core.start("cp:keywords").text(info.keywords).end();
    }
    core.start("dc:language").text(u"zh-CN").end();
    for (const char* name : {"dcterms:created", "dcterms:modified"}) {
        core.start(name).attribute("xsi:type", u"dcterms:W3CDTF").text(time).end();
    }
    core.end();
    addPart("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core.take());
    addRelationship({},
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml");

    XmlWriter app;
    app.start("Properties")
        .attribute("xmlns", u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    app.start("Application").text(application).end();
    app.end();
    addPart("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            app.take());
    addRelationship({}, QByteArray(kOfficeRelationships) + "extended-properties", "docProps/app.xml");
}

Result<QByteArray> OoxmlPackage::finish()
{
    XmlWriter types;
    types.start("Types").attribute("xmlns", u"http://schemas.openxmlformats.org/package/2006/content-types");
    types.start("Default")
        .attribute("Extension", u"rels")
        .attribute("ContentType", u"application/vnd.openxmlformats-package.relationships+xml")
        .end();
    for (const Part& part : m_parts) {
        types.start("Override")
            .attribute("PartName", QString(u'/' + latin(part.name)))
            .attribute("ContentType", latin(part.contentType))
            .end();
    }
    types.end();
    std::vector<std::pair<QByteArray, QByteArray>> files;
    files.emplace_back("[Content_Types].xml", types.take());
    for (const auto& [from, list] : m_relationships) {
        XmlWriter xml;
        xml.start("Relationships")
            .attribute("xmlns", u"http://schemas.openxmlformats.org/package/2006/relationships");
        int number = 0;
        for (const Relationship& relationship : list) {
            xml.start("Relationship")
                .attribute("Id", QStringLiteral("rId%1").arg(++number))
                .attribute("Type", latin(relationship.type))
                .attribute("Target", latin(relationship.target))
                .end();
        }
        xml.end();
        files.emplace_back(relationshipsName(from), xml.take());
    }
    for (Part& part : m_parts) {
        files.emplace_back(part.name, std::move(part.data));
    }
    MemoryZip zip;
    bool done = true;
    for (const auto& [name, data] : files) {
        const bool isPicture = name.endsWith(".png") || name.endsWith(".jpeg");
        done = done && zip.add(name, data, !isPicture);
    }
    auto bytes = done ? zip.take() : std::nullopt;
    if (!bytes) {
        return fail(ErrorCode::Output,
                    Tr::tr("The file could not be packed; there may be too little memory."));
    }
    return *bytes;
}

} // namespace shenbao
