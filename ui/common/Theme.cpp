// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Theme.h"

#include "ui/common/WindowStyle.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QToolTip>
#include <QWidget>

namespace shenbao {
namespace {

const QString kSetting = QStringLiteral("theme");
const QString kLight = QStringLiteral("light");
const QString kDark = QStringLiteral("dark");

Theme light()
{
    Theme theme;
    theme.mode = Theme::Mode::Light;
    theme.desk = QColor(0xE9, 0xEC, 0xF0);
    theme.paper = QColor(0xFF, 0xFF, 0xFF);
    theme.panel = QColor(0xF7, 0xF8, 0xFA);
    theme.ink = QColor(0x1F, 0x24, 0x2B);
    theme.faint = QColor(0x5A, 0x64, 0x70);
    theme.line = QColor(0xD8, 0xDD, 0xE4);
    theme.formLine = QColor(0x6B, 0x74, 0x80);
    theme.label = QColor(0xF4, 0xF6, 0xF9);
    theme.accent = QColor(0x1F, 0x5F, 0xBF);
    theme.accentSoft = QColor(0xDF, 0xEA, 0xFA);
    theme.error = QColor(0xB8, 0x1D, 0x24);
    theme.errorSoft = QColor(0xFC, 0xE8, 0xE8);
    theme.warning = QColor(0x8A, 0x5A, 0x00);
    theme.warningSoft = QColor(0xFD, 0xF1, 0xD8);
    theme.good = QColor(0x1B, 0x74, 0x3C);
    theme.info = QColor(0x4A, 0x5B, 0x70);
    return theme;
}

Theme dark()
{
    Theme theme;
    theme.mode = Theme::Mode::Dark;
    theme.desk = QColor(0x16, 0x19, 0x1D);
    theme.paper = QColor(0x23, 0x27, 0x2D);
    theme.panel = QColor(0x1D, 0x21, 0x26);
    theme.ink = QColor(0xE8, 0xEB, 0xEF);
    theme.faint = QColor(0xA4, 0xAE, 0xBA);
    theme.line = QColor(0x38, 0x3F, 0x48);
    theme.formLine = QColor(0x6C, 0x77, 0x84);
    theme.label = QColor(0x2A, 0x2F, 0x36);
    theme.accent = QColor(0x6C, 0xA8, 0xF5);
    theme.accentSoft = QColor(0x24, 0x3B, 0x5A);
    theme.error = QColor(0xFF, 0x8A, 0x8A);
    theme.errorSoft = QColor(0x4A, 0x25, 0x28);
    theme.warning = QColor(0xF0, 0xBE, 0x62);
    theme.warningSoft = QColor(0x45, 0x38, 0x1E);
    theme.good = QColor(0x77, 0xD0, 0x98);
    theme.info = QColor(0xA9, 0xB8, 0xCB);
    return theme;
}

Theme& present()
{
    static Theme theme = light();
    return theme;
}

/// The colours of the desktop, before the program's own are put on it: the first call must come before that.
const QPalette& desktopPalette()
{
    static const QPalette palette = QGuiApplication::palette();
    return palette;
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.paper);
    palette.setColor(QPalette::AlternateBase, theme.label);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.faint);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.mode == Theme::Mode::Light ? Qt::white : theme.desk);
    palette.setColor(QPalette::ToolTipBase, theme.paper);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.formLine);
    QColor disabled = theme.faint;
    disabled.setAlphaF(0.6F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    return palette;
}

QString sheetOf(const Theme& theme)
{
    QString sheet = QStringLiteral(
        "QToolTip { background: @paper; color: @ink; border: 1px solid @line; padding: 4px 8px; }"
        "QToolButton { border: 0; border-radius: 4px; padding: 4px 8px; color: @ink; }"
        "QToolButton[compact=\"true\"] { padding: 2px 4px; color: @faint; }"
        "QToolButton:hover { background: @soft; }"
        "QToolButton:pressed, QToolButton:checked { background: @soft; color: @accent; }"
        "QToolButton:focus { outline: none; border: 1px solid @accent; }"
        "QToolButton::menu-indicator { image: none; }"
        "QPushButton { border: 1px solid @line; border-radius: 4px; padding: 6px 16px; background: @paper; "
        "color: @ink; }"
        "QPushButton:hover { border-color: @accent; }"
        "QPushButton:focus { border: 1px solid @accent; }"
        "QPushButton:default, QPushButton[primary=\"true\"] { background: @accent; color: @onAccent; "
        "border-color: @accent; }"
        "QPushButton:disabled { color: @faint; }"
        "QPushButton:default:disabled, QPushButton[primary=\"true\"]:disabled { background: @label; "
        "color: @faint; border-color: @line; }"
        "QLineEdit, QDateEdit, QComboBox, QPlainTextEdit, QSpinBox { border: 1px solid @line; border-radius: "
        "4px;"
        " padding: 4px 8px; background: @paper; color: @ink; selection-background-color: @accent; }"
        "QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QSpinBox:focus { border: 1px solid @accent; "
        "}"
        "QLineEdit[frame=\"false\"] { padding: 4px 6px; }"
        "QLineEdit[follows=\"true\"] { color: @faint; }"
        "QLineEdit[locked=\"true\"] { background: @label; }"
        "QComboBox::drop-down { border: 0; width: 20px; }"
        "QComboBox > QLineEdit { border: 0; padding: 0; background: transparent; }"
        "QTabWidget::pane { border: 0; border-top: 1px solid @line; }"
        "QTabBar::tab { padding: 8px 16px; border: 0; border-bottom: 2px solid transparent; color: @faint; "
        "background: transparent; }"
        "QTabBar::tab:selected { color: @ink; border-bottom: 2px solid @accent; }"
        "QTabBar::tab:focus { color: @accent; }"
        "QMenu { background: @paper; color: @ink; border: 1px solid @line; padding: 4px; }"
        "QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }"
        "QMenu::item:selected { background: @soft; }"
        "QMenu::item:disabled { color: @faint; }"
        "QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }"
        "QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }"
        "QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }"
        "QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; min-height: 32px; "
        "min-width: 32px; }"
        "QScrollBar::handle:hover { background: @faint; }"
        "QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { "
        "background: none; border: 0; width: 0; height: 0; }"
        "QSplitter::handle { background: @line; }"
        "QHeaderView::section { background: @label; color: @ink; border: 0; border-right: 1px solid @line; "
        "border-bottom: 1px solid @line; padding: 6px 8px; }"
        "QTableView { gridline-color: @line; background: @paper; selection-background-color: @soft; "
        "selection-color: @ink; border: 1px solid @line; }"
        "QTreeView { border: 0; background: @panel; }"
        "QStatusBar::item { border: 0; }");
    const auto put = [&](const char* name, const QColor& color) {
        sheet.replace(QString(u'@' + QLatin1String(name)), color.name());
    };
    QColor scroll = theme.faint;
    scroll.setRgb((theme.faint.red() + theme.panel.red()) / 2,
                  (theme.faint.green() + theme.panel.green()) / 2,
                  (theme.faint.blue() + theme.panel.blue()) / 2);
    put("onAccent", theme.mode == Theme::Mode::Light ? QColor(Qt::white) : theme.desk);
    put("accent", theme.accent);
    put("paper", theme.paper);
    put("panel", theme.panel);
    put("label", theme.label);
    put("scroll", scroll);
    put("faint", theme.faint);
    put("soft", theme.accentSoft);
    put("line", theme.line);
    put("ink", theme.ink);
    return sheet;
}

} // namespace

const Theme& Theme::current()
{
    return present();
}

Theme::Choice Theme::chosen()
{
    const QString name = QSettings().value(kSetting).toString();
    return name == kLight ? Choice::Light : name == kDark ? Choice::Dark : Choice::System;
}

void Theme::choose(QApplication& application, Choice choice)
{
    QSettings().setValue(kSetting, choice == Choice::Light  ? kLight
                                   : choice == Choice::Dark ? kDark
                                                            : QString());
    apply(application, modeOf(choice));
}

Theme::Mode Theme::modeOf(Choice choice)
{
    if (choice != Choice::System) {
        return choice == Choice::Dark ? Mode::Dark : Mode::Light;
    }
    const QPalette& desktop = desktopPalette();
    return desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness()
               ? Mode::Dark
               : Mode::Light;
}

void Theme::apply(QApplication& application, Mode mode)
{
    desktopPalette();
    present() = mode == Mode::Light ? light() : dark();
    QApplication::setStyle(new WindowStyle);
    const QPalette palette = paletteOf(present());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei"),
                      QStringLiteral("sans-serif")});
    font.setPointSizeF(Type::Normal);
    QApplication::setFont(font);
    application.setStyleSheet(sheetOf(present()));
}

} // namespace shenbao
