// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"
#include "ui/common/HtmlScanner.h"

namespace shenbao {

/// Elements that begin a line of their own.
bool isBlockElement(const QString& name);

/// The character formats of the content of an element, by its name and its style.
TextFormats formatsInside(const HtmlTag& tag, TextFormats formats);

} // namespace shenbao
