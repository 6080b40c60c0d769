// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <limits>
#include <vector>

namespace shenbao {

struct MatchOptions
{
    bool matchCase = false;
    bool matchWidth = false; ///< full and half width differ: １ is not 1, （ is not (
    bool wholeWords = false; ///< of Latin words and numbers; Chinese knows no words
    bool operator==(const MatchOptions&) const = default;
};

/// A stretch of a text, UTF-16 units.
struct TextRange
{
    int start = 0;
    int end = 0;
    bool operator==(const TextRange&) const = default;
};

/// Finds a text in others the way people look for it: characters that nobody sees (zero-width spaces, variation selectors) do
/// not hinder a match, and what follows of them belongs to it. Immutable, cheap to copy.
class TextMatcher final
{
public:
    /// Finds nothing.
    TextMatcher() = default;
    /// Line ends around the text go, as they come with what is pasted; a blank is a character like others.
    explicit TextMatcher(const QString& wanted, MatchOptions options = {});

    /// Nothing is wanted, and nothing will be found.
    bool isEmpty() const { return m_wanted.isEmpty(); }
    const MatchOptions& options() const { return m_options; }

    /// From left to right, none over another; at most `most`. Linear in the length of the text.
    std::vector<TextRange> matches(QStringView text, size_t most = std::numeric_limits<size_t>::max()) const;

private:
    MatchOptions m_options;
    QString m_wanted; ///< folded
};

} // namespace shenbao
