// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace shenbao {

/// Colours of the window, one set for light and one for dark. Colour is never the only sign: icons and words go with it.
struct Theme
{
    enum class Mode : quint8 { Light, Dark };
    enum class Choice : quint8 { System, Light, Dark };

    Mode mode = Mode::Light;
    QColor desk;       ///< behind the paper
    QColor paper;      ///< what is written on
    QColor panel;      ///< outline, side panel, bars
    QColor ink;        ///< text
    QColor faint;      ///< secondary text; readable on paper and panel (4.5 : 1)
    QColor line;       ///< between things
    QColor formLine;   ///< of official tables
    QColor label;      ///< ground of printed cells of an official table
    QColor accent;     ///< the one colour of the program
    QColor accentSoft; ///< ground of what is chosen
    QColor error;
    QColor errorSoft;
    QColor warning;
    QColor warningSoft;
    QColor good;
    QColor info;

    static const Theme& current();
    /// Puts the palette, the font and the style sheet on the program and repaints all windows.
    static void apply(QApplication& application, Mode mode);
    /// What the user chose; as the system until then.
    static Choice chosen();
    /// Remembers a choice and applies it. Windows that are open keep colours they took before.
    static void choose(QApplication& application, Choice choice);
    /// The mode that a choice means here and now.
    static Mode modeOf(Choice choice);
};

/// The 8-pixel rhythm, in device-independent pixels.
namespace Space {
inline constexpr int Half = 4;
inline constexpr int One = 8;
inline constexpr int Two = 16;
inline constexpr int Three = 24;
inline constexpr int Four = 32;
} // namespace Space

/// The type scale, in points at 100 %.
namespace Type {
inline constexpr double Small = 9;
inline constexpr double Normal = 10.5;
inline constexpr double Large = 12;
inline constexpr double Title = 16;
inline constexpr double Display = 22;
} // namespace Type

/// Line icons of one family, drawn in the colour of the text; known names are those of Icons.cpp. An unknown name is an
/// empty icon and a failed assertion.
QIcon icon(const QString& name);
QIcon icon(const QString& name, const QColor& color);
/// All known names, for tests.
QStringList iconNames();

} // namespace shenbao
