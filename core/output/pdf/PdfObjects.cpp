// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfObjects.h"

#include <QCryptographicHash>

#include <charconv>
#include <cmath>
#include <libdeflate.h>

namespace shenbao {
namespace {

constexpr int kCompression = 1; // of 12; six makes files a fiftieth smaller and costs a twentieth of the time

} // namespace

PdfObjects::PdfObjects() : m_compressor(libdeflate_alloc_compressor(kCompression))
{
    Q_CHECK_PTR(m_compressor);
    m_out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    m_offsets.push_back(0);
}

PdfObjects::~PdfObjects()
{
    libdeflate_free_compressor(m_compressor);
}

QByteArray PdfObjects::deflated(const QByteArray& data)
{
    const size_t bound = libdeflate_zlib_compress_bound(m_compressor, size_t(data.size()));
    QByteArray result(qsizetype(bound), Qt::Uninitialized);
    const size_t size =
        libdeflate_zlib_compress(m_compressor, data.constData(), size_t(data.size()), result.data(), bound);
    result.truncate(qsizetype(size));
    return result;
}

int PdfObjects::reserve()
{
    m_offsets.push_back(0);
    return int(m_offsets.size()) - 1;
}

void PdfObjects::set(int object, const QByteArray& value)
{
    m_offsets[size_t(object)] = m_out.size();
    m_out += QByteArray::number(object);
    m_out += " 0 obj\n";
    m_out += value;
    m_out += "\nendobj\n";
}

void PdfObjects::setStream(int object, const QByteArray& dictionary, const QByteArray& data, bool compress)
{
    const QByteArray body = compress ? deflated(data) : data;
    m_offsets[size_t(object)] = m_out.size();
    m_out += QByteArray::number(object);
    m_out += " 0 obj\n<<";
    m_out += dictionary;
    if (compress) {
        m_out += "/Filter/FlateDecode";
    }
    m_out += "/Length ";
    m_out += QByteArray::number(body.size());
    m_out += ">>\nstream\n";
    m_out += body;
    m_out += "\nendstream\nendobj\n";
}

int PdfObjects::add(const QByteArray& value)
{
    const int object = reserve();
    set(object, value);
    return object;
}

int PdfObjects::addStream(const QByteArray& dictionary, const QByteArray& data, bool compress)
{
    const int object = reserve();
    setStream(object, dictionary, data, compress);
    return object;
}

QByteArray PdfObjects::finish(int catalog, int info)
{
    const QByteArray id = QCryptographicHash::hash(m_out, QCryptographicHash::Md5).toHex();
    const qsizetype start = m_out.size();
    m_out += "xref\n0 " + QByteArray::number(qsizetype(m_offsets.size())) + "\n0000000000 65535 f \n";
    for (size_t object = 1; object < m_offsets.size(); ++object) {
        m_out += QByteArray::number(m_offsets[object]).rightJustified(10, '0') + " 00000 n \n";
    }
    m_out += "trailer\n<</Size " + QByteArray::number(qsizetype(m_offsets.size())) + "/Root " +
             pdfReference(catalog) + "/Info " + pdfReference(info) + "/ID[<" + id + "><" + id +
             ">]>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return std::move(m_out);
}

QByteArray pdfReference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray pdfText(const QString& text)
{
    QByteArray out = "<FEFF";
    for (const QChar unit : text) {
        out += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    }
    return out + '>';
}

QByteArray pdfLiteral(const QString& text)
{
    QByteArray out = "(\xFE\xFF";
    for (const QChar unit : text) {
        for (const int byte : {unit.unicode() >> 8, unit.unicode() & 0xFF}) {
            if (byte < 0x20 || QByteArrayView("()<>\\").contains(char(byte))) {
                const char octal[] = {'\\', char('0' + byte / 64), char('0' + byte / 8 % 8),
                                      char('0' + byte % 8)};
                out.append(octal, sizeof octal);
            } else {
                out += char(byte);
            }
        }
    }
    return out + ')';
}

void appendPdfNumber(std::string& out, double value)
{
    const qint64 thousandths = qint64(std::llround(value * 1000));
    char buffer[32];
    const qint64 size = std::abs(thousandths);
    if (thousandths < 0) {
        out += '-';
    }
    auto end = std::to_chars(buffer, buffer + sizeof buffer, size / 1000).ptr;
    out.append(buffer, size_t(end - buffer));
    if (const int rest = int(size % 1000)) {
        char decimals[4] = {'.', char('0' + rest / 100), char('0' + rest / 10 % 10), char('0' + rest % 10)};
        out.append(decimals, rest % 10 != 0 ? 4 : rest % 100 != 0 ? 3 : 2);
    }
}

QByteArray pdfNumber(double value)
{
    std::string out;
    appendPdfNumber(out, value);
    return QByteArray::fromStdString(out);
}

} // namespace shenbao
