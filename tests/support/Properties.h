// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/QtPrinters.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // after gtest.h

#include <QString>

#include <initializer_list>
#include <vector>

// Lets RapidCheck show a text in failures.
inline void showValue(const QString& text, std::ostream& out)
{
    out << '"' << text.toStdString() << '"';
}

namespace shenbao::test {

/// Properties look at the same cases on every run; RC_PARAMS of the environment (seed=…, max_success=…) asks for others.
inline const bool kCasesAreFixed = [] {
    return !qEnvironmentVariableIsEmpty("RC_PARAMS") || qputenv("RC_PARAMS", "seed=20260305 max_success=400");
}();

inline QString fromCodePoints(const std::vector<char32_t>& codePoints)
{
    return QString::fromUcs4(codePoints.data(), qsizetype(codePoints.size()));
}

/// Any Unicode text without surrogates: half of it from the blocks that Chinese documents use.
inline rc::Gen<std::vector<char32_t>> anyCodePoints()
{
    const auto from = [](char32_t first, char32_t last) {
        return rc::gen::map(rc::gen::inRange<std::uint32_t>(first, last + 1),
                            [](std::uint32_t code) { return char32_t(code); });
    };
    return rc::gen::container<std::vector<char32_t>>(
        rc::gen::oneOf(from(0x20, 0x7E), from(0x4E00, 0x9FA5), from(0x3000, 0x30FF), from(0xFF00, 0xFF60),
                       from(0x2010, 0x2030), from(0x09, 0x0D), from(0xE000, 0xFFFF), from(0x80, 0xD7FF),
                       from(0x10000, 0x10FFFF), from(0x1F300, 0x1FAFF)));
}

/// One of these texts.
inline rc::Gen<QString> oneOf(std::initializer_list<const char16_t*> texts)
{
    std::vector<QString> all;
    for (const char16_t* text : texts) {
        all.push_back(QString::fromUtf16(text));
    }
    return rc::gen::elementOf(std::move(all));
}

/// Texts put together from these pieces.
inline rc::Gen<QString> textOf(std::initializer_list<const char16_t*> pieces)
{
    return rc::gen::map(rc::gen::container<std::vector<QString>>(oneOf(pieces)),
                        [](const std::vector<QString>& chosen) {
                            QString text;
                            for (const QString& piece : chosen) {
                                text += piece;
                            }
                            return text;
                        });
}

} // namespace shenbao::test
