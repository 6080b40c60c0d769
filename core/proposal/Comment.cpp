// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Comment.h"

#include <QUuid>

#include <algorithm>

namespace shenbao {
namespace {

bool isEarlier(const Comment& one, const Comment& other)
{
    const QDateTime& at = one.thread.front().at;
    const QDateTime& otherAt = other.thread.front().at;
    return at != otherAt ? at < otherAt : one.id < other.id;
}

/// A passage that was taken away letter by letter is looked for as it read at first.
Anchor lastWords(const Comment& comment)
{
    Anchor passage = comment.passage;
    if (passage.text.size() * 2 < comment.quote.size()) {
        passage.text = comment.quote;
    }
    return passage;
}

} // namespace

Comments::Comments(std::vector<Comment> all) : m_all(std::move(all))
{
    std::sort(m_all.begin(), m_all.end(), isEarlier);
}

const Comment* Comments::find(const QString& id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const Comment& one) { return one.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

int Comments::openCount() const
{
    return int(std::count_if(m_all.begin(), m_all.end(), [](const Comment& one) { return !one.isResolved; }));
}

bool Comments::hasPassages(const QString& key) const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [&](const Comment& one) { return one.key == key && one.isAboutPassage(); });
}

CommentChanges Comments::apply(const CommentChanges& changes)
{
    CommentChanges back;
    for (const CommentChange& change : changes) {
        const auto found =
            std::find_if(m_all.begin(), m_all.end(), [&](const Comment& one) { return one.id == change.id; });
        CommentChange inverse{change.id, std::nullopt};
        if (found != m_all.end()) {
            inverse.comment = std::move(*found);
            m_all.erase(found);
        }
        if (change.comment) {
            m_all.insert(std::upper_bound(m_all.begin(), m_all.end(), *change.comment, isEarlier),
                         *change.comment);
        }
        back.insert(back.begin(), std::move(inverse));
    }
    return back;
}

CommentChanges Comments::follow(const QString& key, const QString& before, const QString& after,
                                const std::vector<PassagePlace>& places)
{
    CommentChanges back;
    std::optional<TextChange> change;
    for (Comment& one : m_all) {
        if (one.key != key || !one.isAboutPassage()) {
            continue;
        }
        if (!change) {
            change.emplace(before, after);
        }
        const auto known = std::find_if(places.begin(), places.end(),
                                        [&](const PassagePlace& place) { return place.id == one.id; });
        Anchor next;
        if (!one.passage.isPlaced()) {
            next = change->reappeared(lastWords(one)).value_or(one.passage);
        } else if (known == places.end()) {
            next = change->follow(one.passage);
        } else if (known->start < known->end) {
            next = anchorAt(after, known->start, known->end);
        } else {
            next = change->reappeared(lastWords(one)).value_or(goneFrom(one.passage));
        }
        if (next != one.passage) {
            back.push_back({one.id, one});
            one.passage = std::move(next);
        }
    }
    return back;
}

void Comments::locate(const Proposal& proposal)
{
    std::map<QString, QString> texts;
    for (Comment& one : m_all) {
        if (!one.passage.isPlaced()) {
            continue;
        }
        auto text = texts.find(one.key);
        if (text == texts.end()) {
            text = texts.emplace(one.key, anchorText(proposal, one.key)).first;
        }
        const Anchor& passage = one.passage;
        const bool isThere =
            passage.end <= text->second.size() &&
            QStringView(text->second).mid(passage.start, passage.end - passage.start) == passage.text;
        if (!isThere) {
            one.passage = findAnchor(lastWords(one), text->second).value_or(goneFrom(passage));
        }
    }
}

QString anchorText(const Proposal& proposal, const QString& key)
{
    const Value& own = proposal.own(key);
    const Value shown = own.isBlank() ? proposal.value(key) : own;
    if (const QString* plain = shown.text()) {
        return *plain;
    }
    return shown.richText() ? anchorText(*shown.richText()) : QString();
}

Comment makeComment(const QString& key, const Anchor& passage, const QString& quote, const Remark& remark)
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), key, passage, quote, {remark}, false};
}

} // namespace shenbao
