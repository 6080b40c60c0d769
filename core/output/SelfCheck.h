// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace shenbao {

/// What is wrong with a file that was just made; empty when nothing is (specification 4.4, P-013). PDF: each object stands where
/// the table says, each font is embedded and says what its glyphs mean, as many pages as were laid out. DOCX and XLSX: every
/// part can be unpacked and is well-formed XML, every formula has its value.
QString pdfFault(const QByteArray& file, int pages);
QString ooxmlFault(const QByteArray& file);

} // namespace shenbao
