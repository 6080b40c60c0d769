// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct hb_face_t;
struct hb_font_t;

namespace shenbao {

/// One face of an installed font file, mapped into memory. Glyph numbers are those of the file.
class FontFace final
{
public:
    struct Glyph
    {
        quint16 id = 0;    ///< 0: the face has none
        float advance = 0; ///< em
    };

    /// Empty when the file is no usable font.
    static std::shared_ptr<FontFace> load(const QString& path, int index);
    ~FontFace();
    FontFace(const FontFace&) = delete;
    FontFace& operator=(const FontFace&) = delete;

    Glyph glyph(char32_t character) const;
    float advance(quint16 glyph) const; ///< em

    hb_face_t* handle() const { return m_face; }
    const QString& path() const { return m_path; }
    int index() const { return m_index; }
    const QString& family() const { return m_family; }
    QByteArray postScriptName() const { return m_postScriptName; }
    bool isCff() const { return m_isCff; }
    int unitsPerEm() const { return m_unitsPerEm; }

private:
    FontFace() = default;

    hb_face_t* m_face = nullptr;
    hb_font_t* m_font = nullptr;
    QString m_path;
    int m_index = 0;
    QString m_family;
    QByteArray m_postScriptName;
    bool m_isCff = false;
    int m_unitsPerEm = 1000;
};

} // namespace shenbao
