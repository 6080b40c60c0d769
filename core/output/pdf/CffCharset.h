// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace shenbao {

/// The CIDs of the glyphs of a CFF font program, by glyph number (Adobe Technical Note 5176). A program that is not
/// CID-keyed gives the glyph numbers themselves, as PDF does (ISO 32000-1, 9.7.4.2). Empty when the bytes are no CFF.
std::optional<std::vector<quint16>> cffCharset(const QByteArray& cff, int glyphCount);

} // namespace shenbao
