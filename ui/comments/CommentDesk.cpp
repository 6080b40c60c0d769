// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentDesk.h"

#include "ui/comments/CommentPopup.h"
#include "ui/comments/CommentText.h"

namespace shenbao {
namespace {

constexpr int kMostAbout = 60;

QDateTime now()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

} // namespace

CommentDesk::CommentDesk(ProjectSession& session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{}

CommentPopup* CommentDesk::popup() const
{
    return m_popup && m_popup->isVisibleTo(m_window) ? m_popup : nullptr;
}

QString CommentDesk::labelOf(const QString& key) const
{
    const Field* field = m_session.form().field(key);
    return field ? field->label : key;
}

/// Keeps what was typed on the sheet that is open.
void CommentDesk::finish()
{
    if (m_popup) {
        m_popup->finish();
    }
}

CommentPopup* CommentDesk::open(const QString& title, const QString& about, const QString& text,
                                const QRect& place)
{
    if (m_session.isReadOnly()) {
        return nullptr;
    }
    m_popup = new CommentPopup(title, about, text, m_window);
    m_popup->openAt(place);
    return m_popup;
}

CommentPopup* CommentDesk::begin(const CommentTarget& target)
{
    finish();
    const QString label = labelOf(target.key);
    CommentPopup* sheet = open(tr("Comment on “%1”").arg(label), target.quote, {}, target.place);
    if (!sheet) {
        return nullptr;
    }
    connect(sheet, &CommentPopup::finished, this,
            [this, target, label](const QString& text, const QString& author) {
                Comment one = makeComment(target.key, target.passage, target.quote, {author, text, now()});
                Comments alone({one});
                alone.locate(m_session.proposal()); // the text may have changed in the meantime
                one = alone.all().front();
                const QString id = one.id;
                if (m_session.changeComments({{id, std::move(one)}}, tr("Comment on “%1”").arg(label))) {
                    Q_EMIT added(id);
                }
            });
    return sheet;
}

CommentPopup* CommentDesk::reply(QString id, const QRect& place)
{
    finish(); // renews the comments
    const Comment* one = m_session.comments().find(id);
    CommentPopup* sheet =
        one ? open(tr("Reply to %1").arg(one->thread.front().author), one->thread.back().text, {}, place)
            : nullptr;
    if (sheet) {
        connect(sheet, &CommentPopup::finished, this, [this, id](const QString& text, const QString& author) {
            update(id, tr("Reply to a comment"), [&](Comment& comment) {
                comment.thread.push_back({author, text, now()});
            });
        });
    }
    return sheet;
}

CommentPopup* CommentDesk::change(QString id, int remark, const QRect& place)
{
    finish();
    const Comment* one = m_session.comments().find(id);
    if (!one || remark < 0 || size_t(remark) >= one->thread.size()) {
        return nullptr;
    }
    const Remark& said = one->thread[size_t(remark)];
    CommentPopup* sheet = open(tr("Change the comment of %1").arg(said.author),
                               remark == 0 ? shortQuote(*one, kMostAbout) : QString(), said.text, place);
    if (sheet) {
        connect(sheet, &CommentPopup::finished, this, [this, id, remark](const QString& text) {
            update(id, tr("Change a comment"), [&](Comment& comment) {
                if (size_t(remark) < comment.thread.size()) {
                    comment.thread[size_t(remark)].text = text;
                }
            });
        });
    }
    return sheet;
}

void CommentDesk::update(QString id, const QString& what, const std::function<void(Comment&)>& change)
{
    const Comment* now = m_session.comments().find(id);
    if (!now) {
        return;
    }
    Comment changed = *now;
    change(changed);
    if (changed != *now) {
        m_session.changeComments({{id, std::move(changed)}}, what);
    }
}

void CommentDesk::setResolved(QString id, bool isResolved)
{
    update(id, isResolved ? tr("Resolve a comment") : tr("Reopen a comment"),
           [&](Comment& comment) { comment.isResolved = isResolved; });
}

void CommentDesk::remove(QString id, int remark)
{
    if (remark == 0) {
        if (m_session.comments().find(id)) {
            m_session.changeComments({{id, std::nullopt}}, tr("Delete a comment"));
        }
        return;
    }
    update(id, tr("Delete a reply"), [&](Comment& comment) {
        if (size_t(remark) < comment.thread.size()) {
            comment.thread.erase(comment.thread.begin() + remark);
        }
    });
}

} // namespace shenbao
