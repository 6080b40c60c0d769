// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/Thumbnails.h"

#include "ui/attachments/RenderClient.h"

namespace shenbao {
namespace {

constexpr int kMostKilobytes = 16 << 10;

} // namespace

Thumbnails::Thumbnails(RenderClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_pictures(kMostKilobytes)
{}

QImage Thumbnails::of(const QString& id, int side)
{
    const QString key = QStringLiteral("%1 %2").arg(id).arg(side);
    if (const QImage* known = m_pictures.object(key)) {
        return *known;
    }
    if (id.isEmpty() || m_asked.contains(key) || m_problems.contains(id)) {
        return {};
    }
    m_asked.insert(key);
    m_client.draw(id, 0, QSize(side, side), RenderClient::Urgency::Later, this,
                  [this, id, key](const RenderClient::Answer& answer) {
                      m_asked.remove(key);
                      if (answer.problem.isEmpty()) {
                          m_pictures.insert(key, new QImage(answer.image),
                                            int(answer.image.sizeInBytes() >> 10) + 1);
                      } else {
                          m_problems.insert(id, answer.problem);
                      }
                      Q_EMIT arrived(id);
                  });
    return {};
}

} // namespace shenbao
