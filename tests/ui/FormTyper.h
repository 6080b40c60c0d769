// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectView.h"

namespace shenbao::test {

/// Fills a form in as a person would: keys for what is on the keyboard, an input method for Chinese, clicks on choices. Works on
/// the widgets of the window alone.
class FormTyper final
{
public:
    explicit FormTyper(MainWindow& window) : m_window(window) {}

    /// Types every answer of `values` that its page asks for; returns the keys that no editor takes.
    QStringList typeAll(const Proposal& values);
    void typeAnswer(const QString& key, const Value& value);

    /// Into whatever has the focus.
    static void typeText(QWidget& widget, const QString& text);

private:
    void typeLine(QWidget& editor, const Field& field, const Value& value);
    void choose(QWidget& editor, const Field& field, const Value& value);
    void typeRows(QWidget& editor, const Field& field, const Rows& rows);
    void typeNarrative(QWidget& editor, const RichText& text);

    MainWindow& m_window;
};

} // namespace shenbao::test
