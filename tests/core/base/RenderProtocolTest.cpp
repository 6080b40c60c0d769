// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RenderProtocol.h"

#include <gtest/gtest.h>

#include <limits>

namespace shenbao::render {
namespace {

Reply drawn(int width, int height)
{
    Reply reply;
    reply.size = QSize(width, height);
    reply.pixels = QByteArray(qsizetype(width) * height * 4, 'x');
    return reply;
}

QByteArray contentOf(const QByteArray& frame)
{
    return frame.mid(kLengthBytes);
}

TEST(RenderProtocol, GivesBackWhatWasSent)
{
    Request request;
    request.kind = Request::Kind::Draw;
    request.document = "%PDF";
    request.page = 7;
    request.box = QSize(640, kMostSide);
    const QByteArray frame = framed(request);
    ASSERT_EQ(requestLength(frame), frame.size() - kLengthBytes);
    const auto read = readRequest(contentOf(frame));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind, Request::Kind::Draw);
    EXPECT_EQ(read->document, "%PDF");
    EXPECT_EQ(read->page, 7);
    EXPECT_EQ(read->box, QSize(640, kMostSide));

    Reply reply = drawn(3, 2);
    reply.trouble = Trouble::Password;
    reply.pages = {QSizeF(595.3, 842)};
    const auto back = readReply(contentOf(framed(reply)));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->trouble, Trouble::Password);
    EXPECT_EQ(back->pages, reply.pages);
    EXPECT_EQ(back->size, QSize(3, 2));
    EXPECT_EQ(back->pixels, reply.pixels);
}

TEST(RenderProtocol, RefusesAFrameThatIsCutOrTooLong)
{
    const QByteArray request = contentOf(framed(Request{Request::Kind::Open, "%PDF", 0, {}}));
    const QByteArray reply = contentOf(framed(drawn(2, 2)));
    for (qsizetype size = 0; size < request.size(); ++size) {
        EXPECT_FALSE(readRequest(request.left(size))) << size;
    }
    for (qsizetype size = 0; size < reply.size(); ++size) {
        EXPECT_FALSE(readReply(reply.left(size))) << size;
    }
    EXPECT_FALSE(readRequest(request + 'x'));
    EXPECT_FALSE(readReply(reply + 'x'));
    EXPECT_FALSE(requestLength("\xFF\xFF\xFF\xFF"));
    EXPECT_FALSE(replyLength("\xFF\xFF\xFF\xFF"));
    EXPECT_FALSE(replyLength("\x01\x02"));
}

TEST(RenderProtocol, RefusesSizesThatDoNotFitThePixels)
{
    Reply reply = drawn(4, 4);
    reply.size = QSize(4, 5);
    EXPECT_FALSE(readReply(contentOf(framed(reply))));
    reply.size = QSize(-4, -4);
    EXPECT_FALSE(readReply(contentOf(framed(reply))));
    reply = drawn(kMostSide + 1, 1);
    EXPECT_FALSE(readReply(contentOf(framed(reply))));
    EXPECT_FALSE(readRequest(contentOf(framed(Request{Request::Kind::Draw, {}, 0, {kMostSide + 1, 1}}))));
}

TEST(RenderProtocol, RefusesPagesOfNoSize)
{
    for (const double side :
         {0.0, -1.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        Reply reply;
        reply.pages = {QSizeF(595, side)};
        EXPECT_FALSE(readReply(contentOf(framed(reply)))) << side;
    }
    Reply many;
    many.pages.fill(QSizeF(1, 1), kMostPages + 1);
    EXPECT_FALSE(readReply(contentOf(framed(many))));
}

TEST(RenderProtocol, RefusesKindsThatItDoesNotKnow)
{
    QByteArray request = contentOf(framed(Request{}));
    request[0] = 9;
    EXPECT_FALSE(readRequest(request));
    QByteArray reply = contentOf(framed(Reply{}));
    reply[0] = 9;
    EXPECT_FALSE(readReply(reply));
}

} // namespace
} // namespace shenbao::render
