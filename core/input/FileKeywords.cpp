// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input/FileKeywords.h"

#include "core/base/FileInput.h"
#include "core/base/Tr.h"

#include <QFile>
#include <QXmlStreamReader>

#include <qpdf/QPDF.hh>
#include <zip.h>

#include <memory>

namespace shenbao {
namespace {

constexpr zip_uint64_t kMostProperties = 1 << 20; // bytes: more is no list of properties

Error otherKind()
{
    return {ErrorCode::Input, Tr::tr("This is no PDF, DOCX or XLSX file that can be read."), {}};
}

Result<QString> keywordsOfPdf(const QString& path)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
        QPDFObjectHandle keywords =
            info.isDictionary() ? info.getKey("/Keywords") : QPDFObjectHandle::newNull();
        return keywords.isString() ? QString::fromStdString(keywords.getUTF8Value()) : QString();
    } catch (const std::exception& problem) {
        Error error = otherKind();
        error.detail = QString::fromUtf8(problem.what());
        return fail(error);
    }
}

Result<QString> keywordsOfPackage(const QString& path)
{
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr), &zip_discard);
    zip_stat_t facts;
    if (!archive || zip_stat(archive.get(), "docProps/core.xml", 0, &facts) != 0 ||
        facts.size > kMostProperties) {
        return fail(otherKind());
    }
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen(archive.get(), "docProps/core.xml", 0), &zip_fclose);
    QByteArray data(qsizetype(facts.size), Qt::Uninitialized);
    if (!file || zip_fread(file.get(), data.data(), facts.size) != zip_int64_t(facts.size)) {
        return fail(otherKind());
    }
    QXmlStreamReader xml(data);
    QString keywords;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"keywords") {
            keywords = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return xml.hasError() ? Result<QString>(fail(otherKind())) : Result<QString>(keywords);
}

} // namespace

Result<QString> readFileKeywords(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error{ErrorCode::Input, Tr::tr("The file cannot be read: %1").arg(fileReason(file)),
                          file.errorString()}
                        .at(path));
    }
    const QByteArray start = file.read(4);
    file.close();
    auto keywords = start == "%PDF"          ? keywordsOfPdf(path)
                    : start.startsWith("PK") ? keywordsOfPackage(path)
                                             : Result<QString>(fail(otherKind()));
    return keywords ? keywords : Result<QString>(fail(keywords.error().at(path)));
}

} // namespace shenbao
