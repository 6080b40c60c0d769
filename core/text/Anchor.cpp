// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Anchor.h"

#include <algorithm>

namespace shenbao {
namespace {

constexpr qsizetype kContext = 24; // characters kept on each side
constexpr qsizetype kEnough = 6;   // of these must be right …
constexpr qsizetype kLong = 8;     // … unless the passage itself is as long as this
constexpr int kLeastShare = 3;     // a third of a passage carries it

/// How well a place fits: characters on both sides that are as they were.
qsizetype fit(const Anchor& passage, const QString& text, qsizetype at)
{
    qsizetype before = 0;
    while (before < std::min(passage.before.size(), at) &&
           passage.before[passage.before.size() - 1 - before] == text[at - 1 - before]) {
        ++before;
    }
    const qsizetype end = at + passage.text.size();
    qsizetype after = 0;
    while (after < std::min(passage.after.size(), text.size() - end) &&
           passage.after[after] == text[end + after]) {
        ++after;
    }
    return before + after;
}

/// The best place of the words of a passage in text[from, to).
std::optional<Anchor> bestPlace(const Anchor& passage, const QString& text, qsizetype from, qsizetype to)
{
    const qsizetype length = passage.text.size();
    if (length == 0) {
        return std::nullopt;
    }
    const qsizetype wanted =
        length >= kLong ? 0 : std::min(kEnough, passage.before.size() + passage.after.size());
    const auto distance = [&](qsizetype at) {
        return passage.isPlaced() ? std::abs(at - passage.start) : at;
    };
    qsizetype best = -1;
    qsizetype bestFit = -1;
    for (qsizetype at = text.indexOf(passage.text, from); at >= 0 && at + length <= to;
         at = text.indexOf(passage.text, at + 1)) {
        const qsizetype fits = fit(passage, text, at);
        if (fits >= wanted && (fits > bestFit || (fits == bestFit && distance(at) < distance(best)))) {
            best = at;
            bestFit = fits;
        }
    }
    return best < 0 ? std::nullopt : std::optional(anchorAt(text, int(best), int(best + length)));
}

std::vector<int> charactersOf(QStringView text)
{
    std::vector<int> result;
    result.reserve(size_t(text.size()));
    for (const QChar character : text) {
        result.push_back(character.unicode());
    }
    return result;
}

} // namespace

QString anchorText(RichText text)
{
    forEachSpan(text, [](TextSpan& span) {
        if (!span.figure.isEmpty()) {
            span.text = QChar(QChar::ObjectReplacementCharacter);
        }
    });
    return plainText(text);
}

Anchor anchorAt(const QString& text, int start, int end)
{
    start = std::clamp(start, 0, int(text.size()));
    end = std::clamp(end, start, int(text.size()));
    if (start < text.size() && start > 0 && text[start].isLowSurrogate()) {
        --start;
    }
    if (end < text.size() && text[end].isLowSurrogate()) {
        ++end;
    }
    return {start, end, text.mid(start, end - start),
            text.mid(std::max(qsizetype(0), start - kContext), std::min(qsizetype(start), kContext)),
            text.mid(end, kContext)};
}

Anchor goneFrom(Anchor passage)
{
    passage.start = passage.end = -1;
    return passage;
}

std::optional<Anchor> findAnchor(const Anchor& passage, const QString& text)
{
    return bestPlace(passage, text, 0, text.size());
}

TextChange::TextChange(QString before, QString after) : m_before(std::move(before)), m_after(std::move(after))
{
    const auto [one, other] =
        std::mismatch(m_before.cbegin(), m_before.cend(), m_after.cbegin(), m_after.cend());
    m_same = int(one - m_before.cbegin());
    qsizetype tail = 0;
    const qsizetype most = std::min(m_before.size(), m_after.size()) - m_same;
    while (tail < most && m_before[m_before.size() - 1 - tail] == m_after[m_after.size() - 1 - tail]) {
        ++tail;
    }
    m_oldEnd = int(m_before.size() - tail);
    m_newEnd = int(m_after.size() - tail);
}

const std::vector<CommonRun>& TextChange::kept() const
{
    if (m_kept) {
        return *m_kept;
    }
    m_kept.emplace();
    m_kept->push_back({0, 0, m_same});
    const auto shared = commonRuns(charactersOf(QStringView(m_before).mid(m_same, m_oldEnd - m_same)),
                                   charactersOf(QStringView(m_after).mid(m_same, m_newEnd - m_same)));
    for (const CommonRun& run : shared) {
        m_kept->push_back({m_same + run.before, m_same + run.after, run.length});
    }
    m_kept->push_back({m_oldEnd, m_newEnd, int(m_before.size()) - m_oldEnd});
    return *m_kept;
}

Anchor TextChange::follow(const Anchor& passage) const
{
    if (!passage.isPlaced()) {
        return reappeared(passage).value_or(passage);
    }
    if (passage.end <= m_same) {
        return anchorAt(m_after, passage.start, passage.end);
    }
    if (passage.start >= m_oldEnd) {
        const int by = m_newEnd - m_oldEnd;
        return anchorAt(m_after, passage.start + by, passage.end + by);
    }
    // what was replaced inside it belongs to it, what was replaced across its ends does not
    int left = 0;
    int first = -1;
    int last = -1;
    const std::vector<CommonRun>& pieces = kept();
    for (size_t at = 0; at < pieces.size(); ++at) {
        const CommonRun& piece = pieces[at];
        const int from = std::max(passage.start, piece.before);
        const int to = std::min(passage.end, piece.before + piece.length);
        if (from >= to) {
            continue;
        }
        if (first < 0) {
            const int replaced = at == 0 ? 0 : pieces[at - 1].before + pieces[at - 1].length;
            const bool takesIn = from == piece.before && replaced < from && replaced >= passage.start;
            first = takesIn ? (at == 0 ? 0 : pieces[at - 1].after + pieces[at - 1].length)
                            : from - piece.before + piece.after;
        }
        const int next = at + 1 < pieces.size() ? pieces[at + 1].before : to;
        const bool takesIn = to == piece.before + piece.length && next > to && next <= passage.end;
        last = takesIn ? pieces[at + 1].after : to - piece.before + piece.after;
        left += to - from;
    }
    const bool isOnlyShortened = m_newEnd == m_same;
    if (left > 0 && (isOnlyShortened || left * kLeastShare >= passage.end - passage.start)) {
        return anchorAt(m_after, first, last);
    }
    return reappeared(passage).value_or(goneFrom(passage));
}

std::optional<Anchor> TextChange::reappeared(const Anchor& passage) const
{
    if (m_newEnd == m_same) {
        return std::nullopt; // nothing came
    }
    // the same words elsewhere in the text stood there before and were not meant
    const qsizetype reach = passage.text.size() - 1;
    return bestPlace(passage, m_after, std::max(qsizetype(0), m_same - reach),
                     std::min(m_after.size(), m_newEnd + reach));
}

} // namespace shenbao
