// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/TextMatcher.h"

#include <QWidget>

class QCheckBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace shenbao {

/// What people fill in to find or replace: the text, the new text, options and buttons. Knows nothing of the application.
/// In the first line Enter goes on and Shift+Enter back, in the second Enter replaces, Down goes to the list.
class SearchForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Scope : quint8 { One, Part, All };

    explicit SearchForm(QWidget* parent = nullptr);

    QString wanted() const;
    QString replacement() const;
    MatchOptions options() const;
    void setWanted(const QString& text);
    /// Shows what is needed to replace, or only what is needed to find.
    void setReplacing(bool replacing);
    bool isReplacing() const { return m_isReplacing; }
    /// False: nothing can be replaced, and why.
    void setMayReplace(bool may, const QString& why = {});
    /// Puts the cursor where people begin to type.
    void begin();
    /// Ctrl+Z in the lines asks for undoRequested() until something is typed there again.
    void leaveUndo() { m_leavesUndo = true; }
    bool isComposing() const { return m_isComposing; }

    /// “3/17”; `isNothing` when what is wanted stands nowhere.
    void setCount(const QString& text, bool isNothing);
    /// What was done, or could not be done.
    void setNote(const QString& text);
    QString count() const;
    QString note() const;

Q_SIGNALS:
    void wantedChanged();
    void replacingChanged();
    void stepRequested(int by);
    void replaceRequested(shenbao::SearchForm::Scope scope);
    void listRequested();
    void undoRequested();
    void redoRequested();
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* makeButton(const QString& iconName, const QString& text);
    QToolButton* makeMode(const QString& text, const QString& tip);
    QCheckBox* makeOption(const QString& text, const QString& tip);
    QLayout* makeHead();
    QWidget* makeOptions();
    QWidget* makeReplaceButtons();
    bool handleUndo(QKeyEvent& event);
    bool handleKey(const QObject* line, int key, Qt::KeyboardModifiers modifiers);
    void showColours();

    QToolButton* m_findMode;
    QToolButton* m_replaceMode;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QLineEdit* m_wanted;
    QLineEdit* m_replacement;
    QCheckBox* m_case;
    QCheckBox* m_width;
    QCheckBox* m_words;
    QPushButton* m_one;
    QPushButton* m_part;
    QPushButton* m_all;
    QWidget* m_buttons;
    QLabel* m_rule; ///< what is never replaced
    QLabel* m_note;
    bool m_isReplacing = false;
    bool m_isNothing = false;
    bool m_isComposing = false;
    bool m_leavesUndo = false;
};

} // namespace shenbao
