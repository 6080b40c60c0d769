// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QSizeF>

#include <optional>

namespace shenbao {

/// What the desktop program and shenbao-render say to each other over the child's standard input and output: frames of a
/// length (4 bytes, big endian) and so many bytes. The child answers every request with one reply, in order, and keeps the
/// last document open for the pages that are asked for next. Neither side trusts the lengths and sizes of the other.
namespace render {

inline constexpr qint64 kMostDocumentBytes = 100LL * 1024 * 1024;
inline constexpr int kMostSide = 4096;   ///< pixels of a page that is drawn
inline constexpr int kMostPages = 10000; ///< of a document
inline constexpr int kLengthBytes = 4;

struct Request
{
    enum class Kind : quint8 {
        Open, ///< takes `document`; the reply has the sizes of its pages
        Draw  ///< a page of it, as large as fits into `box`
    };
    Kind kind = Kind::Open;
    QByteArray document; ///< PDF, PNG or JPEG, known by its content
    qint32 page = 0;     ///< from 0
    QSize box;           ///< pixels, at most kMostSide each way
};

/// Why there is no picture of a page.
enum class Trouble : quint8 {
    None,
    Unreadable, ///< damaged, or of another kind
    Password,
    TooLarge, ///< more pages or pixels than can be shown
    NoSuchPage
};

struct Reply
{
    Trouble trouble = Trouble::None;
    QList<QSizeF> pages; ///< Open: sizes in points; of a picture, those at which it is printed at 96 dpi
    QSize size;          ///< Draw: pixels
    QByteArray pixels;   ///< Draw: 4 bytes each (QImage::Format_RGB32), line by line without gaps
};

/// With the length in front.
QByteArray framed(const Request& request);
QByteArray framed(const Reply& reply);

/// The length that a frame begins with; nothing when it is more than the receiver takes. `start` has kLengthBytes.
std::optional<qsizetype> requestLength(const QByteArray& start);
std::optional<qsizetype> replyLength(const QByteArray& start);

/// The content of a frame; nothing when it does not hold together.
std::optional<Request> readRequest(const QByteArray& content);
std::optional<Reply> readReply(const QByteArray& content);

} // namespace render
} // namespace shenbao
