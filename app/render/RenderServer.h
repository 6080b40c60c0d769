// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PageSource.h"

#include <QFile>

namespace shenbao {

/// Answers requests (core/base/RenderProtocol.h), one after the other, until there are no more.
class RenderServer final
{
public:
    /// Files that are open; `seconds`: computing time for one request.
    RenderServer(QFile& requests, QFile& replies, int seconds);

    /// 0: the last request was answered; 3: a request made no sense; 4: nobody takes the replies.
    int run();

private:
    render::Reply answer(const render::Request& request);
    render::Reply open(const QByteArray& document);
    render::Reply draw(int page, QSize box);
    QByteArray read(qsizetype bytes);

    QFile& m_requests;
    QFile& m_replies;
    int m_seconds;
    std::unique_ptr<PageSource> m_source;
    QList<QSizeF> m_pages;
};

} // namespace shenbao
