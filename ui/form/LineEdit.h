// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace shenbao {

/// A line that is as wide as what is usually written in it, and shows all of a text that is a little too long for it by
/// smaller letters, or else as a tip.
class LineEdit final : public QLineEdit
{
    Q_OBJECT

public:
    /// `characters`: room for so many Chinese ones. `fixedLength`: letters of a code that is always that long, 0: none.
    LineEdit(double characters, int fixedLength, QWidget* parent);

    /// A value that follows from other answers is fainter until somebody writes over it.
    void setFollows(bool follows);
    /// The tip while the whole text can be seen.
    void setHelp(const QString& help);

    /// What can be read while nobody writes here.
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int margins() const;
    void fit();

    double m_characters;
    int m_length;
    QString m_help;
    bool m_fitting = false;
};

} // namespace shenbao
