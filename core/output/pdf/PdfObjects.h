// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace shenbao {

/// Collects the objects of a PDF 1.7 file and writes it: numbers in the order of reservation, one cross-reference table,
/// an /ID that is the hash of the content.
class PdfObjects final
{
public:
    PdfObjects();

    int reserve(); ///< an object number to be filled by set()
    void set(int object, const QByteArray& value);
    void setStream(int object, const QByteArray& dictionary, const QByteArray& data, bool compress = true);
    int add(const QByteArray& value);
    int addStream(const QByteArray& dictionary, const QByteArray& data, bool compress = true);

    /// Ends the file; the collection is empty afterwards.
    QByteArray finish(int catalog, int info);

private:
    QByteArray m_out;
    std::vector<qsizetype> m_offsets; ///< by object number; 0: not written yet
};

QByteArray pdfReference(int object);     ///< "12 0 R"
QByteArray pdfText(const QString& text); ///< <FEFF…>
QByteArray pdfLiteral(
    const QString& text); ///< (\376\377…): inside page content, where <…> is read as glyphs by simple tools
QByteArray pdfNumber(double value); ///< at most three decimals, no exponent
void appendPdfNumber(QByteArray& out, double value);

} // namespace shenbao
