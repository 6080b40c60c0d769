// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"
#include "ui/common/HtmlScanner.h"

namespace shenbao {

/// Elements that begin a line of their own.
bool isBlockElement(const QString& name);

/// The character formats of the content of an element, by its name and its style.
TextFormats formatsInside(const HtmlTag& tag, const HtmlStyle& style, TextFormats formats);

/// 1 to 6 of h1 to h6; 0 of other elements.
int headingLevel(const QString& name);
/// The level that Word and WPS give a paragraph that is a heading; 0 for others.
int outlineLevel(const HtmlStyle& style);
/// The level, from 0, that Word and WPS give an item of a list; -1 for other paragraphs.
int listLevel(const HtmlStyle& style);

/// An element whose content nobody sees on the page.
bool isHidden(const HtmlTag& tag, const HtmlStyle& style);

/// Text of Word in a font of symbols, ☑ written as R: as the characters that people see.
QString symbolText(const HtmlStyle& style, const QString& text);

} // namespace shenbao
