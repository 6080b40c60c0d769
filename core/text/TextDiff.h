// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace shenbao {

/// A piece of two texts that are compared.
struct DiffPiece
{
    enum class Kind : quint8 { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffPiece&) const = default;
};
/// In the order of reading; at one place what was removed stands in front of what was added. None is empty.
using DiffPieces = std::vector<DiffPiece>;

/// What changed within a text, for people to read: Latin words and numbers as a whole, Chinese by characters; single
/// characters that happen to be in both between two changes belong to the change, and changes begin and end with
/// sentences where they may as well.
DiffPieces diffText(const QString& before, const QString& after);

/// How much of two texts is alike, 0 to 1, whatever its order; quick also for long texts.
class TextLikeness final
{
public:
    explicit TextLikeness(const QString& text);
    double with(const TextLikeness& other) const;

private:
    std::vector<quint32> m_pairs; ///< of neighbouring characters, sorted
};

/// A line of two texts that are compared.
struct DiffLine
{
    int before = -1; ///< its number; -1: it was added
    int after = -1;  ///< -1: it was removed
    DiffPieces pieces;
    bool operator==(const DiffLine&) const = default;
};

/// Compares texts by lines: those that are alike are partners and compared inside.
std::vector<DiffLine> diffLines(const QStringList& before, const QStringList& after);

/// Characters in the pieces of a kind, without blanks.
int countCharacters(const DiffPieces& pieces, DiffPiece::Kind kind);

} // namespace shenbao
