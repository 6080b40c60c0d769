// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"
#include "core/text/Anchor.h"

#include <QDateTime>

namespace shenbao {

/// What somebody said, and when.
struct Remark
{
    QString author;
    QString text;
    QDateTime at; ///< UTC, whole seconds
    bool operator==(const Remark&) const = default;
};

/// A comment on an answer or on a passage of it, with the replies to it. For the people who write the application only: it is
/// neither exported nor printed, and no edit of the document.
struct Comment
{
    QString id;
    QString key;
    Anchor passage; ///< placed nowhere: it is about the whole answer, or the passage is gone
    QString
        quote; ///< the passage as it read when the comment was made; empty when it is about the whole answer
    std::vector<Remark> thread; ///< the comment, then the replies; never empty
    bool isResolved = false;

    bool isAboutPassage() const { return !quote.isEmpty(); }
    bool isGone() const { return isAboutPassage() && !passage.isPlaced(); }
    bool operator==(const Comment&) const = default;
};

/// A comment as it is to be; nothing: it is to go.
struct CommentChange
{
    QString id;
    std::optional<Comment> comment;
    bool operator==(const CommentChange&) const = default;
};
using CommentChanges = std::vector<CommentChange>;

/// Where an editor that watched every keystroke knows a passage to be; start >= end: nothing of it is left.
struct PassagePlace
{
    QString id; ///< of the comment
    int start = 0;
    int end = 0;
};

/// The comments of a project in the order in which they were made. A value type.
class Comments final
{
public:
    Comments() = default;
    explicit Comments(std::vector<Comment> all);

    const std::vector<Comment>& all() const { return m_all; }
    const Comment* find(const QString& id) const;
    /// Not resolved.
    int openCount() const;
    /// Whether comments are about passages of this answer.
    bool hasPassages(const QString& key) const;

    /// Gives the changes that take these back.
    CommentChanges apply(const CommentChanges& changes);
    /// Lets the passages of an answer follow its text, and those that are gone come back where their words do. Gives the
    /// changes that take that back.
    CommentChanges follow(const QString& key, const QString& before, const QString& after,
                          const std::vector<PassagePlace>& places = {});
    /// Finds passages again that are not where they should be: somebody changed the text who knows no comments.
    void locate(const Proposal& proposal);

    bool operator==(const Comments&) const = default;

private:
    std::vector<Comment> m_all;
};

/// The text of a narrative in which passages have their places.
QString anchorText(const Proposal& proposal, const QString& key);

/// A new comment, now. The passage is nowhere when the whole answer is meant.
Comment makeComment(const QString& key, const Anchor& passage, const QString& quote, const Remark& remark);

} // namespace shenbao
