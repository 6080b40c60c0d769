// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace shenbao {

/// The small sheet on which a comment is written, beside what it is about. A part of the window, not a popup of the system:
/// input methods work in it as everywhere. Ctrl+Enter ends it; leaving it in any other way than Esc keeps what was typed,
/// and Esc asks before typed text is thrown away. Deletes itself when it is closed.
class CommentPopup final : public QFrame
{
    Q_OBJECT

public:
    /// `window` is the widget over which it is shown; `text` what stands there already.
    CommentPopup(const QString& title, const QString& about, const QString& text, QWidget* window);

    /// Shows it at a place of the screen, inside the window, and takes the focus.
    void openAt(const QRect& place);
    /// Keeps what was typed and closes; nothing is kept of a blank or an unchanged text.
    void finish();
    /// Closes without keeping anything; asks for a second time while there is typed text.
    void cancel();

    QPlainTextEdit* edit() const { return m_text; }
    QLineEdit* nameEdit() const { return m_name; }

Q_SIGNALS:
    void finished(const QString& text, const QString& author);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const QString& title, const QString& about);
    QWidget* makeName();
    void askName();
    void showState();
    bool isChanged() const;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void leave(bool givesFocusBack);

    QString m_before;
    QPlainTextEdit* m_text;
    QLineEdit* m_name;
    QToolButton* m_nameButton;
    QLabel* m_nameLabel;
    QLabel* m_hint;
    QPushButton* m_done;
    QPushButton* m_cancel;
    QPointer<QWidget> m_back; ///< had the focus before
    bool m_warned = false;    ///< Esc was pressed once
    bool m_closed = false;
};

} // namespace shenbao
