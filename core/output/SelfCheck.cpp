// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/SelfCheck.h"

#include "core/base/Tr.h"

#include <QXmlStreamReader>

#include <memory>
#include <zip.h>

namespace shenbao {
namespace {

qsizetype count(const QByteArray& file, const char* word)
{
    qsizetype found = 0;
    const QByteArrayView view(word);
    for (qsizetype at = file.indexOf(view); at >= 0; at = file.indexOf(view, at + view.size())) {
        ++found;
    }
    return found;
}

/// Whether each entry of the cross-reference table points at the object of its number.
bool hasTrueTable(const QByteArray& file)
{
    const qsizetype last = file.lastIndexOf("startxref\n");
    bool isNumber = false;
    const qsizetype table =
        last < 0 ? -1 : file.mid(last + 10, file.indexOf('\n', last + 10) - last - 10).toLongLong(&isNumber);
    if (!isNumber || table <= 0 || !QByteArrayView(file).sliced(table).startsWith("xref\n0 ")) {
        return false;
    }
    const qsizetype head = table + 7;
    const int objects = file.mid(head, file.indexOf('\n', head) - head).toInt();
    qsizetype entry = file.indexOf('\n', head) + 1 + 20; // the first is the free one
    for (int object = 1; object < objects; ++object, entry += 20) {
        const qsizetype at = file.mid(entry, 10).toLongLong();
        const QByteArray begin = QByteArray::number(object) + " 0 obj\n";
        if (entry + 20 > file.size() || at <= 0 || at >= file.size() ||
            !QByteArrayView(file).sliced(at).startsWith(begin)) {
            return false;
        }
    }
    return objects > 1;
}

/// Where the XML is wrong, or a formula without its value; empty when all is well.
QString xmlFault(const QString& name, const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    bool hasFormula = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            if (reader.name() == u"f") {
                hasFormula = true;
            } else if (reader.name() == u"v") {
                hasFormula = false;
            }
        } else if (reader.isEndElement() && reader.name() == u"c" && hasFormula) {
            return Tr::tr("%1 has a formula without its value").arg(name);
        }
    }
    return reader.hasError() ? Tr::tr("%1 is no well-formed XML").arg(name) : QString();
}

} // namespace

QString pdfFault(const QByteArray& file, int pages)
{
    if (!file.startsWith("%PDF-") || !hasTrueTable(file)) {
        return Tr::tr("the PDF is damaged");
    }
    if (count(file, "/Type/Page/") != pages) {
        return Tr::tr("the PDF has %1 pages instead of %2").arg(count(file, "/Type/Page/")).arg(pages);
    }
    const qsizetype fonts = count(file, "/Type/Font/Subtype/Type0");
    if (count(file, "/FontFile") != fonts || count(file, "/ToUnicode") != fonts) {
        return Tr::tr("a font of the PDF is not embedded");
    }
    return {};
}

QString ooxmlFault(const QByteArray& file)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(file.constData(), zip_uint64_t(file.size()), 0, &error);
    zip_t* opened = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!opened) {
        zip_source_free(source);
        return Tr::tr("the package is damaged");
    }
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(opened, zip_discard);
    const zip_int64_t entries = zip_get_num_entries(opened, 0);
    bool hasTypes = false;
    for (zip_int64_t at = 0; at < entries; ++at) {
        zip_stat_t facts;
        zip_file_t* part = zip_stat_index(opened, zip_uint64_t(at), 0, &facts) == 0
                               ? zip_fopen_index(opened, zip_uint64_t(at), 0)
                               : nullptr;
        QByteArray data(part ? qsizetype(facts.size) : 0, Qt::Uninitialized);
        // libzip compares the checksum when the last byte is read
        const bool isWhole = part && zip_fread(part, data.data(), facts.size) == zip_int64_t(facts.size) &&
                             zip_fclose(part) == 0;
        if (!isWhole) {
            return Tr::tr("a part of the package cannot be read");
        }
        const QString name = QString::fromUtf8(facts.name);
        hasTypes = hasTypes || name == u"[Content_Types].xml";
        if (name.endsWith(QLatin1String(".xml")) || name.endsWith(QLatin1String(".rels"))) {
            if (const QString fault = xmlFault(name, data); !fault.isEmpty()) {
                return fault;
            }
        }
    }
    return hasTypes ? QString() : Tr::tr("the package is damaged");
}

} // namespace shenbao
