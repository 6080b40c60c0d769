// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"
#include "core/text/SequenceDiff.h"

#include <optional>

namespace shenbao {

/// A stretch of a text that stays where it is while the text around it changes: its place, and enough of what stands in and
/// around it to find it again. Places are UTF-16 units of anchorText().
struct Anchor
{
    int start = -1; ///< -1: nowhere; the whole text is meant, or the passage is gone
    int end = -1;
    QString text;   ///< what stands there; of one that is gone, what stood there last
    QString before; ///< what is in front of it, a few words
    QString after;

    bool isPlaced() const { return start >= 0; }
    bool operator==(const Anchor&) const = default;
};

/// What places of passages are counted in: plainText() with one U+FFFC for each linked figure, whose value may change
/// without an edit of the text.
QString anchorText(RichText text);

/// The passage between two places, which are brought into the text.
Anchor anchorAt(const QString& text, int start, int end);

/// The passage, gone.
Anchor goneFrom(Anchor passage);

/// Looks for a passage in a text of which nothing is known, by its words and what stood around them.
std::optional<Anchor> findAnchor(const Anchor& passage, const QString& text);

/// How one version of a text became another.
class TextChange final
{
public:
    TextChange(QString before, QString after);

    /// The passage in the new text: moved, grown or shrunk with it. Gone when hardly anything is left of it and the change
    /// did not put its words elsewhere.
    Anchor follow(const Anchor& passage) const;
    /// A passage that is gone, when the change brought its words (back).
    std::optional<Anchor> reappeared(const Anchor& passage) const;

    const QString& after() const { return m_after; }

private:
    /// What both versions have, with what is the same at both ends.
    const std::vector<CommonRun>& kept() const;

    QString m_before;
    QString m_after;
    int m_same = 0;   ///< characters at the beginning that did not change
    int m_oldEnd = 0; ///< of what changed
    int m_newEnd = 0; ///< of what came for it
    mutable std::optional<std::vector<CommonRun>> m_kept;
};

} // namespace shenbao
