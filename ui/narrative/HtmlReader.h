// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"

#include <QByteArray>

namespace shenbao {

/// What a piece of HTML gives a narrative.
struct HtmlContent
{
    RichText text;
    std::vector<QByteArray> pictures; ///< from data: addresses alone
};

/// Reads HTML from Word, WPS and the web as our narrow block model: headings, paragraphs, lists, tables, a few character
/// formats. Everything else is dropped, text is kept; nothing is ever fetched. Never fails; linear in the length.
HtmlContent readHtml(const QString& html);

/// Every line a paragraph, blank ones and blanks at the ends left out.
RichText readPlainText(const QString& text);

} // namespace shenbao
