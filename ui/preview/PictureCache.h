// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/OutputInfo.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace shenbao {

/// Decoded pictures of attachments for the screen and for paper. Those for the screen are decoded beside the window, which
/// never waits for them.
class PictureCache final : public QObject
{
    Q_OBJECT

public:
    explicit PictureCache(AttachmentSource source, QObject* parent = nullptr);

    /// Null when it cannot be decoded; a grey surface until it is.
    QImage forScreen(const QString& id);
    /// At once, as fine as paper needs it.
    QImage forPaper(const QString& id) const;

Q_SIGNALS:
    /// forScreen() gives more than before.
    void arrived();

private:
    void begin(const QString& id);

    AttachmentSource m_source;
    QCache<QString, QImage> m_pictures; ///< costs are kilobytes
    QSet<QString> m_waiting;
};

} // namespace shenbao
