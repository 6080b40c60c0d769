// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

namespace shenbao {

class RenderClient;

/// Small pictures of the first pages of attachments, kept in memory. What cannot be drawn is not tried again.
class Thumbnails final : public QObject
{
    Q_OBJECT

public:
    explicit Thumbnails(RenderClient& client, QObject* parent = nullptr);

    /// Of the attachment with this id, at most `side` pixels each way; null until it is there.
    QImage of(const QString& id, int side);
    /// Why there is none and will be none; empty otherwise.
    QString problem(const QString& id) const { return m_problems.value(id); }

Q_SIGNALS:
    /// of() gives a picture, or problem() a reason.
    void arrived(const QString& id);

private:
    RenderClient& m_client;
    QCache<QString, QImage> m_pictures; ///< costs are kilobytes
    QHash<QString, QString> m_problems;
    QSet<QString> m_asked;
};

} // namespace shenbao
