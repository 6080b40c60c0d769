// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace shenbao {

/// A name and, fainter and smaller behind it, what it is. Takes the room that others leave: what it is goes first, then the
/// end of the name. The tip has both.
class TitleLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit TitleLabel(QWidget* parent = nullptr);

    void setTitle(const QString& name, const QString& kind);
    QString name() const { return m_name; }
    /// What can be read of both at the present width.
    QString shownText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Shown
    {
        QString name;
        QString kind;
        int nameWidth = 0;
    };
    Shown shown() const;
    QFont smallFont() const;

    QString m_name;
    QString m_kind;
};

} // namespace shenbao
