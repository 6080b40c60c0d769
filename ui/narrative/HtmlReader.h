// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"

#include <QByteArray>

#include <stop_token>

namespace shenbao {

/// A picture that came as data within the HTML.
struct HtmlPicture
{
    QByteArray data;
    size_t behind = 0; ///< as many blocks of the text
};

/// What a piece of HTML gives a narrative.
struct HtmlContent
{
    RichText text;
    std::vector<HtmlPicture> pictures; ///< in the order of the text
    int lostPictures = 0;              ///< only named by an address, which is never followed
    bool isTooMuch = false;            ///< more than was asked for; what is here is only the beginning
};

/// Reads HTML from Word, WPS and the web as our narrow block model: headings, paragraphs, lists, tables, a few character
/// formats. Everything else is dropped, text is kept; nothing is ever fetched. Never fails; linear in the length. Ends early
/// when it is told to stop, or behind `most` characters of text. For any thread.
HtmlContent readHtml(const QString& html, qsizetype most = 10'000'000, const std::stop_token& stop = {});

/// Every line a paragraph, blank ones and blanks at the ends left out.
RichText readPlainText(const QString& text);

} // namespace shenbao
