// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/RenderServer.h"

#include "app/render/Confinement.h"

#include <cmath>

namespace shenbao {
namespace {

constexpr int kNonsense = 3;
constexpr int kNobodyListens = 4;

/// As large as fits into the box, with the proportions of the page; a pixel at least.
QSize fitted(const QSizeF& page, QSize box)
{
    const double scale = std::min(box.width() / page.width(), box.height() / page.height());
    const auto side = [scale](double points, int most) {
        return std::clamp(int(std::lround(points * scale)), 1, most);
    };
    return {side(page.width(), box.width()), side(page.height(), box.height())};
}

} // namespace

RenderServer::RenderServer(QFile& requests, QFile& replies, int seconds)
    : m_requests(requests)
    , m_replies(replies)
    , m_seconds(seconds)
{}

int RenderServer::run()
{
    for (;;) {
        const QByteArray start = read(render::kLengthBytes);
        if (start.isEmpty()) {
            return 0;
        }
        const auto length = render::requestLength(start);
        const auto request = length ? render::readRequest(read(*length)) : std::nullopt;
        if (!request) {
            return kNonsense;
        }
        limitComputing(m_seconds);
        const QByteArray reply = framed(answer(*request));
        if (m_replies.write(reply) != reply.size() || !m_replies.flush()) {
            return kNobodyListens;
        }
    }
}

/// Waits for so many bytes; less when the requests end.
QByteArray RenderServer::read(qsizetype bytes)
{
    QByteArray content(bytes, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < bytes) {
        const qint64 more = m_requests.read(content.data() + size, bytes - size);
        if (more <= 0) {
            break;
        }
        size += more;
    }
    content.truncate(size);
    return content;
}

render::Reply RenderServer::answer(const render::Request& request)
{
    return request.kind == render::Request::Kind::Open ? open(request.document)
                                                       : draw(request.page, request.box);
}

render::Reply RenderServer::open(const QByteArray& document)
{
    m_source.reset();
    m_pages.clear();
    render::Reply reply;
    m_source = openPageSource(document, reply.trouble);
    if (m_source) {
        m_pages = m_source->pages();
        reply.pages = m_pages;
    }
    return reply;
}

render::Reply RenderServer::draw(int page, QSize box)
{
    render::Reply reply;
    if (!m_source || page < 0 || page >= m_pages.size() || box.width() < 1 || box.height() < 1) {
        reply.trouble = render::Trouble::NoSuchPage;
        return reply;
    }
    const QImage picture = m_source->draw(page, fitted(m_pages[page], box));
    if (picture.isNull()) {
        reply.trouble = render::Trouble::TooLarge;
        return reply;
    }
    reply.size = picture.size();
    reply.pixels = QByteArray(reinterpret_cast<const char*>(picture.constBits()), picture.sizeInBytes());
    return reply;
}

} // namespace shenbao
