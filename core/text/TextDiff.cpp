// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TextDiff.h"

#include "core/text/CharacterClass.h"
#include "core/text/SequenceDiff.h"

#include <QHash>

#include <algorithm>

namespace shenbao {
namespace {

constexpr int kShort = 4;           // characters in both texts that may be drawn into the changes around them
constexpr double kLeastAlike = 0.4; // lines that are less alike are not the same line changed
constexpr double kLeastInside = 0.25; // a changed line of which less stayed is shown as a whole

/// A text cut into words and characters; a symbol for each.
struct Cut
{
    std::vector<int> symbols;
    std::vector<int> starts; ///< in UTF-16 units; one more than symbols
};

/// Equal keys get equal numbers.
template<typename Key>
int symbolOf(QHash<Key, int>& symbols, const Key& key)
{
    const auto found = symbols.constFind(key);
    return found != symbols.constEnd() ? *found : *symbols.insert(key, int(symbols.size()));
}

bool isWord(char32_t character)
{
    return !isChineseType(character) && QChar::isLetterOrNumber(character);
}

/// 1,234.5 is one word.
bool joinsDigits(QStringView text, qsizetype at)
{
    return (text[at] == u'.' || text[at] == u',') && at > 0 && at + 1 < text.size() &&
           text[at - 1].isDigit() && text[at + 1].isDigit();
}

Cut cut(const QString& text, QHash<QStringView, int>& symbols)
{
    Cut result;
    bool inWord = false;
    forEachCodePoint(text, [&](char32_t character, qsizetype at, int) {
        const bool isPart = isWord(character) || joinsDigits(text, at);
        if (!isPart || !inWord) {
            result.starts.push_back(int(at));
        }
        inWord = isPart;
    });
    result.starts.push_back(int(text.size()));
    for (size_t at = 0; at + 1 < result.starts.size(); ++at) {
        const QStringView word =
            QStringView(text).mid(result.starts[at], result.starts[at + 1] - result.starts[at]);
        result.symbols.push_back(symbolOf(symbols, word));
    }
    return result;
}

/// What stands at one place in one text and not in the other; positions in UTF-16 units.
struct Change
{
    int before = 0;
    int beforeEnd = 0;
    int after = 0;
    int afterEnd = 0;

    int size() const { return std::max(beforeEnd - before, afterEnd - after); }
};

std::vector<Change> changesBetween(const QString& before, const QString& after)
{
    QHash<QStringView, int> symbols;
    const Cut left = cut(before, symbols);
    const Cut right = cut(after, symbols);
    std::vector<Change> changes;
    int x = 0;
    int y = 0;
    std::vector<CommonRun> runs = commonRuns(left.symbols, right.symbols);
    runs.push_back({int(left.symbols.size()), int(right.symbols.size()), 0});
    for (const CommonRun& run : runs) {
        if (run.before > x || run.after > y) {
            changes.push_back({left.starts[size_t(x)], left.starts[size_t(run.before)],
                               right.starts[size_t(y)], right.starts[size_t(run.after)]});
        }
        x = run.before + run.length;
        y = run.after + run.length;
    }
    return changes;
}

/// 的 between two rewritten phrases stayed by accident: it is read as part of what was rewritten.
std::vector<Change> withoutAccidents(const std::vector<Change>& changes)
{
    std::vector<Change> result;
    for (Change change : changes) {
        while (!result.empty()) {
            const Change& last = result.back();
            const int between = change.before - last.beforeEnd;
            if (between > kShort || between > last.size() || between > change.size()) {
                break;
            }
            change.before = last.before;
            change.after = last.after;
            result.pop_back();
        }
        result.push_back(change);
    }
    return result;
}

/// How well a change may begin or end in front of a character.
int edgeScore(const QString& text, int at)
{
    static const QString kSentenceEnds = QStringLiteral("。！？；\n\u2028.!?;");
    static const QString kPauses = QStringLiteral("，、：,:）)”》 ");
    if (at == 0 || at == text.size()) {
        return 3;
    }
    if (text[at].isLowSurrogate() || (isWord(text[at].unicode()) && isWord(text[at - 1].unicode()))) {
        return -3;
    }
    return kSentenceEnds.contains(text[at - 1]) ? 3 : kPauses.contains(text[at - 1]) ? 1 : 0;
}

/// Something that was only put in (or taken out) can be shown at several places when it repeats what stands around it.
/// `least` and `most`: how far its beginning may move to.
void slide(const QString& text, int& begin, int& end, int least, int most)
{
    int first = begin;
    while (first > least && text[first - 1] == text[first - 1 + (end - begin)]) {
        --first;
    }
    const int size = end - begin;
    int best = begin;
    int bestScore = edgeScore(text, begin) + edgeScore(text, end);
    for (int at = first;; ++at) {
        const int score = edgeScore(text, at) + edgeScore(text, at + size);
        if (score > bestScore) {
            best = at;
            bestScore = score;
        }
        if (at >= most || at + size >= text.size() || text[at] != text[at + size]) {
            break;
        }
    }
    begin = best;
    end = best + size;
}

void slideAll(std::vector<Change>& changes, const QString& before, const QString& after)
{
    for (size_t at = 0; at < changes.size(); ++at) {
        Change& change = changes[at];
        // what is in both texts in front of and behind the change
        const int front = change.before - (at == 0 ? 0 : changes[at - 1].beforeEnd);
        const int behind =
            (at + 1 < changes.size() ? changes[at + 1].before : int(before.size())) - change.beforeEnd;
        const int was = change.before == change.beforeEnd ? change.after : change.before;
        int moved = 0;
        if (change.before == change.beforeEnd) {
            slide(after, change.after, change.afterEnd, was - front, was + behind);
            moved = change.after - was;
            change.before += moved;
            change.beforeEnd += moved;
        } else if (change.after == change.afterEnd) {
            slide(before, change.before, change.beforeEnd, was - front, was + behind);
            moved = change.before - was;
            change.after += moved;
            change.afterEnd += moved;
        }
    }
}

void add(DiffPieces& pieces, DiffPiece::Kind kind, const QString& text)
{
    if (!text.isEmpty()) {
        pieces.push_back({kind, text});
    }
}

} // namespace

DiffPieces diffText(const QString& before, const QString& after)
{
    std::vector<Change> changes = withoutAccidents(changesBetween(before, after));
    slideAll(changes, before, after);
    DiffPieces pieces;
    int at = 0;
    for (const Change& change : changes) {
        add(pieces, DiffPiece::Kind::Same, before.mid(at, change.before - at));
        add(pieces, DiffPiece::Kind::Removed, before.mid(change.before, change.beforeEnd - change.before));
        add(pieces, DiffPiece::Kind::Added, after.mid(change.after, change.afterEnd - change.after));
        at = change.beforeEnd;
    }
    add(pieces, DiffPiece::Kind::Same, before.mid(at));
    return pieces;
}

TextLikeness::TextLikeness(const QString& text)
{
    // a single character is a pair with nothing in front of it
    for (qsizetype at = text.size() > 1 ? 1 : 0; at < text.size(); ++at) {
        m_pairs.push_back((at > 0 ? quint32(text[at - 1].unicode()) << 16 : 0U) | text[at].unicode());
    }
    std::sort(m_pairs.begin(), m_pairs.end());
}

double TextLikeness::with(const TextLikeness& other) const
{
    if (m_pairs.empty() || other.m_pairs.empty()) {
        return m_pairs.empty() && other.m_pairs.empty() ? 1 : 0;
    }
    size_t common = 0;
    auto mine = m_pairs.begin();
    auto theirs = other.m_pairs.begin();
    while (mine != m_pairs.end() && theirs != other.m_pairs.end()) {
        if (*mine == *theirs) {
            ++common;
            ++mine;
            ++theirs;
        } else {
            *mine < *theirs ? ++mine : ++theirs;
        }
    }
    return 2.0 * double(common) / double(m_pairs.size() + other.m_pairs.size());
}

std::vector<DiffLine> diffLines(const QStringList& before, const QStringList& after)
{
    QHash<QString, int> symbols;
    const auto symbolsOf = [&](const QStringList& lines) {
        std::vector<int> result;
        for (const QString& line : lines) {
            result.push_back(symbolOf(symbols, line));
        }
        return result;
    };
    const auto likenessesOf = [](const QStringList& lines) {
        std::vector<TextLikeness> result;
        for (const QString& line : lines) {
            result.emplace_back(line);
        }
        return result;
    };
    const std::vector<int> left = symbolsOf(before);
    const std::vector<int> right = symbolsOf(after);
    const std::vector<TextLikeness> leftLike = likenessesOf(before);
    const std::vector<TextLikeness> rightLike = likenessesOf(after);
    const auto likeness = [&](int row, int column) {
        return leftLike[size_t(row)].with(rightLike[size_t(column)]);
    };
    std::vector<DiffLine> lines;
    for (const auto& [row, column] : align(left, right, likeness, kLeastAlike)) {
        DiffLine line{row, column, {}};
        if (row >= 0 && column >= 0) {
            line.pieces = diffText(before[row], after[column]);
            const int stayed = countCharacters(line.pieces, DiffPiece::Kind::Same);
            if (stayed < kLeastInside * double(std::max(before[row].size(), after[column].size()))) {
                line.pieces.clear();
                add(line.pieces, DiffPiece::Kind::Removed, before[row]);
                add(line.pieces, DiffPiece::Kind::Added, after[column]);
            }
        } else if (row >= 0) {
            add(line.pieces, DiffPiece::Kind::Removed, before[row]);
        } else {
            add(line.pieces, DiffPiece::Kind::Added, after[column]);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

int countCharacters(const DiffPieces& pieces, DiffPiece::Kind kind)
{
    int count = 0;
    for (const DiffPiece& piece : pieces) {
        if (piece.kind == kind) {
            forEachCodePoint(
                piece.text, [&](char32_t character, qsizetype, int) { count += !QChar::isSpace(character); });
        }
    }
    return count;
}

} // namespace shenbao
