// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TextMatcher.h"

#include "core/text/CharacterClass.h"
#include "core/text/CleanText.h"

#include <QStringMatcher>

#include <numeric>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);

/// A text as it is compared.
struct Folded
{
    QString text;
    std::vector<int> places; ///< of its units in the original, and its end; empty when they are the same
    int placeOf(qsizetype at) const { return places.empty() ? int(at) : places[size_t(at)]; }
};

/// １ becomes 1, （ becomes (, a wide blank a blank. One unit stays one unit.
char16_t narrowed(char16_t unit)
{
    if (unit != 0x3000 && unit < 0xFF00) {
        return unit;
    }
    const QChar character(unit);
    const auto tag = character.decompositionTag();
    if (tag == QChar::Wide || tag == QChar::Narrow) {
        const QString plain = character.decomposition();
        return plain.size() == 1 ? plain.front().unicode() : unit;
    }
    return unit;
}

Folded fold(QStringView text, const MatchOptions& options)
{
    Folded folded;
    folded.text.resize(text.size());
    QChar* out = folded.text.data();
    qsizetype size = 0;
    bool differs = false; // something was left out: places have to be kept
    forEachCodePoint(text, [&](char32_t character, qsizetype at, qsizetype units) {
        if (countClass(character) == CountClass::Ignored) {
            if (!differs) {
                differs = true;
                folded.places.reserve(size_t(text.size()) + 1);
                folded.places.resize(size_t(size));
                std::iota(folded.places.begin(), folded.places.end(), 0);
            }
            return;
        }
        for (qsizetype unit = 0; differs && unit < units; ++unit) {
            folded.places.push_back(int(at + unit));
        }
        if (units == 2) {
            const char32_t shown = options.matchCase ? character : QChar::toCaseFolded(character);
            out[size++] = QChar(QChar::highSurrogate(shown));
            out[size++] = QChar(QChar::lowSurrogate(shown));
            return;
        }
        const char16_t plain = character == u'\n' ? kSoftBreak.unicode() : char16_t(character);
        const QChar shown(options.matchWidth ? plain : narrowed(plain));
        out[size++] = options.matchCase ? shown : shown.toCaseFolded();
    });
    folded.text.resize(size);
    if (differs) {
        folded.places.push_back(int(text.size()));
    }
    return folded;
}

bool isWordCharacter(char32_t character)
{
    if (character < 0x10000) {
        character = narrowed(char16_t(character));
    }
    return character == u'_' || ((QChar::isLetterOrNumber(character) || QChar::isMark(character)) &&
                                 countClass(character) == CountClass::Other);
}

char32_t characterBefore(QStringView text, qsizetype at)
{
    if (at >= 2 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate()) {
        return QChar::surrogateToUcs4(text[at - 2], text[at - 1]);
    }
    return at >= 1 ? char32_t(text[at - 1].unicode()) : 0;
}

char32_t characterAt(QStringView text, qsizetype at)
{
    if (at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate()) {
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    }
    return at < text.size() ? char32_t(text[at].unicode()) : 0;
}

/// No Latin word goes on across this place.
bool isBoundary(QStringView text, qsizetype at)
{
    return !isWordCharacter(characterBefore(text, at)) || !isWordCharacter(characterAt(text, at));
}

QString withoutLineEnds(const QString& text)
{
    const auto isEnd = [](QChar one) { return one == u'\n' || one == kSoftBreak; };
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && isEnd(text[from])) {
        ++from;
    }
    while (to > from && isEnd(text[to - 1])) {
        --to;
    }
    return text.mid(from, to - from);
}

} // namespace

TextMatcher::TextMatcher(const QString& wanted, MatchOptions options)
    : m_options(options)
    , m_wanted(
          fold(withoutLineEnds(cleanText(wanted).text).remove(QChar::ObjectReplacementCharacter), options)
              .text)
{}

std::vector<TextRange> TextMatcher::matches(QStringView text, size_t most) const
{
    std::vector<TextRange> found;
    if (isEmpty() || text.size() < m_wanted.size() || most == 0) {
        return found;
    }
    const Folded folded = fold(text, m_options);
    const QStringMatcher matcher(m_wanted, Qt::CaseSensitive);
    const qsizetype length = m_wanted.size();
    for (qsizetype at = matcher.indexIn(folded.text, 0); at >= 0;) {
        const bool fits =
            !m_options.wholeWords || (isBoundary(folded.text, at) && isBoundary(folded.text, at + length));
        if (fits) {
            found.push_back({folded.placeOf(at), folded.placeOf(at + length)});
            if (found.size() >= most) {
                break;
            }
        }
        at = matcher.indexIn(folded.text, fits ? at + length : at + 1);
    }
    return found;
}

} // namespace shenbao
