// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/StyleSheet.h"

#include <QByteArray>

namespace shenbao {

/// The namespace of w: elements.
inline constexpr QStringView kWord = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The content type of a part: styles, header, document.main.
inline QByteArray docxContentType(const QByteArray& kind)
{
    return "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml";
}

/// word/styles.xml, word/fontTable.xml and word/settings.xml of a document.
QByteArray docxStyles(const StyleSheet& styles);
QByteArray docxFontTable();
QByteArray docxSettings();

/// The style id that Word knows for a style of ours: Heading1 for heading-1, Normal for body.
QString docxStyleId(const QString& style);
/// The font name that a DOCX gives for a kind of type.
QString docxFontName(FontRole role);

inline qint64 twips(double points)
{
    return qint64(points * 20 + (points < 0 ? -0.5 : 0.5));
}
inline qint64 twipsOfMm(double mm)
{
    return twips(mm * 72 / 25.4);
}

} // namespace shenbao
