// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

struct libdeflate_compressor;

namespace shenbao {

/// Collects the objects of a PDF 1.7 file and writes it: numbers in the order of reservation, one cross-reference table,
/// an /ID that is the hash of the content.
class PdfObjects final
{
public:
    PdfObjects();
    ~PdfObjects();
    PdfObjects(const PdfObjects&) = delete;
    PdfObjects& operator=(const PdfObjects&) = delete;

    int reserve(); ///< an object number to be filled by set()
    void set(int object, const QByteArray& value);
    void setStream(int object, const QByteArray& dictionary, const QByteArray& data, bool compress = true);
    int add(const QByteArray& value);
    int addStream(const QByteArray& dictionary, const QByteArray& data, bool compress = true);

    /// Ends the file; the collection is empty afterwards.
    QByteArray finish(int catalog, int info);

private:
    QByteArray deflated(const QByteArray& data);

    QByteArray m_out;
    libdeflate_compressor* m_compressor;
    std::vector<qsizetype> m_offsets; ///< by object number; 0: not written yet
};

QByteArray pdfReference(int object);     ///< "12 0 R"
QByteArray pdfText(const QString& text); ///< <FEFF…>
QByteArray pdfLiteral(
    const QString& text); ///< (…) in UTF-16: inside page content, where <…> is read as glyphs by simple tools
QByteArray pdfNumber(double value); ///< at most three decimals, no exponent
void appendPdfNumber(std::string& out, double value);

} // namespace shenbao
