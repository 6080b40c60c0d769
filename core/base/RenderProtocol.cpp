// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RenderProtocol.h"

#include <QDataStream>
#include <QIODevice>

namespace shenbao::render {
namespace {

constexpr qint64 kAround = 4096; // bytes of a frame beside its document or pixels
constexpr qint64 kMostReply =
    qint64(kMostSide) * kMostSide * 4 + qint64(kMostPages) * qint64(sizeof(QSizeF)) + kAround;
constexpr auto kStreamVersion = QDataStream::Qt_6_4;

template<typename Write>
QByteArray frame(Write&& write)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(kStreamVersion);
    stream << quint32(0);
    write(stream);
    stream.device()->seek(0);
    stream << quint32(bytes.size() - kLengthBytes);
    return bytes;
}

std::optional<qsizetype> lengthOf(const QByteArray& start, qint64 most)
{
    if (start.size() < kLengthBytes) {
        return std::nullopt;
    }
    quint32 length = 0;
    QDataStream(start) >> length;
    return length <= most ? std::optional(qsizetype(length)) : std::nullopt;
}

/// Read in full and without a rest.
bool isWhole(const QDataStream& stream)
{
    return stream.status() == QDataStream::Ok && stream.atEnd();
}

} // namespace

QByteArray framed(const Request& request)
{
    return frame([&](QDataStream& stream) {
        stream << quint8(request.kind) << request.document << request.page << request.box;
    });
}

QByteArray framed(const Reply& reply)
{
    return frame([&](QDataStream& stream) {
        stream << quint8(reply.trouble) << reply.pages << reply.size << reply.pixels;
    });
}

std::optional<qsizetype> requestLength(const QByteArray& start)
{
    return lengthOf(start, kMostDocumentBytes + kAround);
}

std::optional<qsizetype> replyLength(const QByteArray& start)
{
    return lengthOf(start, kMostReply);
}

std::optional<Request> readRequest(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(kStreamVersion);
    Request request;
    quint8 kind = 0;
    stream >> kind >> request.document >> request.page >> request.box;
    request.kind = Request::Kind(kind);
    const bool fits = request.box.width() <= kMostSide && request.box.height() <= kMostSide;
    return isWhole(stream) && kind <= quint8(Request::Kind::Draw) && fits ? std::optional(request)
                                                                          : std::nullopt;
}

std::optional<Reply> readReply(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(kStreamVersion);
    Reply reply;
    quint8 trouble = 0;
    stream >> trouble >> reply.pages >> reply.size >> reply.pixels;
    reply.trouble = Trouble(trouble);
    const qint64 width = std::max(0, reply.size.width());
    const qint64 height = std::max(0, reply.size.height());
    const bool fits = width <= kMostSide && height <= kMostSide &&
                      width * height * 4 == reply.pixels.size() && reply.pages.size() <= kMostPages &&
                      std::all_of(reply.pages.begin(), reply.pages.end(), [](const QSizeF& size) {
                          return qIsFinite(size.width()) && qIsFinite(size.height()) && size.width() > 0 &&
                                 size.height() > 0;
                      });
    return isWhole(stream) && trouble <= quint8(Trouble::NoSuchPage) && fits ? std::optional(reply)
                                                                             : std::nullopt;
}

} // namespace shenbao::render
