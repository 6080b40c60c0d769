// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PictureCache.h"

#include "ui/common/Background.h"

#include <QBuffer>
#include <QImageReader>

namespace shenbao {
namespace {

constexpr int kMostMegabytes = 512;      // while decoding: 100 megapixels, which is what attachments may have
constexpr int kMostKilobytes = 32 << 10; // kept
constexpr int kScreenSide = 1600;        // pixels
constexpr int kPaperSide = 4000;         // more than 300 dpi on A4
constexpr QRgb kWaitingGrey = qRgb(0xEE, 0xEE, 0xEE); // the paper is white in every theme

QImage decode(const QByteArray& data, int side)
{
    QBuffer buffer;
    buffer.setData(data);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > side) {
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    return reader.read();
}

QImage waitingSurface()
{
    QImage image(1, 1, QImage::Format_RGB32);
    image.fill(kWaitingGrey);
    return image;
}

} // namespace

PictureCache::PictureCache(AttachmentSource source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_pictures(kMostKilobytes)
{
    QImageReader::setAllocationLimit(kMostMegabytes);
}

QImage PictureCache::forScreen(const QString& id)
{
    if (const QImage* known = m_pictures.object(id)) {
        return *known;
    }
    if (!m_waiting.contains(id)) {
        begin(id);
    }
    return m_waiting.contains(id) ? waitingSurface() : QImage();
}

QImage PictureCache::forPaper(const QString& id) const
{
    const auto data = m_source(id);
    return data ? decode(*data, kPaperSide) : QImage();
}

void PictureCache::begin(const QString& id)
{
    const auto data = m_source(id);
    if (!data) {
        return; // asked for again with the next painting: it may have been attached by then
    }
    m_waiting.insert(id);
    inBackground(
        *QThreadPool::globalInstance(), this, [bytes = *data] { return decode(bytes, kScreenSide); },
        [this, id](const QImage& image) {
            m_waiting.remove(id);
            m_pictures.insert(id, new QImage(image), int(image.sizeInBytes() >> 10) + 1);
            Q_EMIT arrived();
        });
}

} // namespace shenbao
