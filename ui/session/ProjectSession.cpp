// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ProjectSession.h"

#include "core/base/Tr.h"

#include <QScopedValueRollback>
#include <QSet>

namespace shenbao {
namespace {

constexpr int kSaveDelay = 300;     // ms behind an edit; with a write of a few ms well inside half a second
constexpr int kRetryDelay = 5000;   // ms
constexpr int kMergeTime = 4000;    // ms without an edit end a step of undo
constexpr size_t kMostSteps = 2000; // of undo; values are shared, so a step costs little

/// To somebody who sees it in a list or at its field.
bool looksTheSame(const Finding& a, const Finding& b)
{
    return a.id == b.id && a.message == b.message && a.severity == b.severity && a.start == b.start &&
           a.end == b.end && a.row == b.row && a.column == b.column && a.waived == b.waived &&
           a.fix.has_value() == b.fix.has_value();
}

} // namespace

Result<std::unique_ptr<ProjectSession>> ProjectSession::open(std::unique_ptr<ProjectFile> file, bool readOnly)
{
    auto runner = CheckRunner::create(file->proposal().formPtr());
    if (!runner) {
        return fail(runner.error());
    }
    auto shared = std::make_shared<const CheckRunner>(std::move(*runner));
    return std::unique_ptr<ProjectSession>(new ProjectSession(std::move(file), std::move(shared), readOnly));
}

ProjectSession::ProjectSession(std::unique_ptr<ProjectFile> file, std::shared_ptr<const CheckRunner> runner,
                               bool readOnly)
    : m_file(std::move(file))
    , m_proposal(m_file->proposal())
    , m_checks(std::move(runner))
    , m_comments(m_file->comments())
    , m_state(readOnly ? SaveState::ReadOnly : SaveState::Saved)
{
    for (const Field& field : form().fields) {
        const QStringList sources = directSources(form(), field);
        for (const QString& source : sources) {
            m_followers[source] << field.key;
        }
    }
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &ProjectSession::startWriting);
    m_writer = std::make_unique<ProjectWriter>(*m_file);
    connect(m_writer.get(), &ProjectWriter::done, this, &ProjectSession::onWritten);
    m_checks.setAttachments([this](const QString& id) { return m_file->attachment(id); });
    m_checks.setFacts(allFacts());
    m_checks.updateAll(m_proposal);
    refreshFindings();
}

ProjectSession::~ProjectSession()
{
    save();
}

Findings ProjectSession::findingsOf(const QString& key) const
{
    Findings list;
    for (const qsizetype number : m_findingsOf.value(key)) {
        list.push_back(m_findings[size_t(number)]);
    }
    return list;
}

bool ProjectSession::hasErrors(const QString& key) const
{
    const auto found = m_findingsOf.constFind(key);
    return found != m_findingsOf.constEnd() &&
           std::any_of(found->begin(), found->end(), [this](qsizetype number) {
               const Finding& one = m_findings[size_t(number)];
               return one.severity == Severity::Error && !one.waived;
           });
}

const ProjectFile& ProjectSession::file() const
{
    m_writer->wait();
    return *m_file;
}

const AnalysedText& ProjectSession::analysis(const QString& key)
{
    return m_checks.texts().text(m_proposal, key);
}

/// Applies edits to the answers in memory, all or none; gives the step that takes them back.
Result<ProjectSession::Step> ProjectSession::applyAll(const std::vector<ProposalEdit>& edits,
                                                      const QString& what)
{
    Step back;
    back.what = what;
    const Proposal before = m_proposal; // a snapshot costs little
    for (const ProposalEdit& one : edits) {
        auto inverse = m_proposal.apply(one);
        if (!inverse) {
            m_proposal = before;
            return fail(inverse.error());
        }
        back.edits.insert(back.edits.begin(), std::move(*inverse));
        if (!back.keys.contains(keyOf(one))) {
            back.keys << keyOf(one);
        }
    }
    return back;
}

/// The texts that these edits change, as they are, where comments have their places in them.
std::map<QString, QString> ProjectSession::commentedTexts(const std::vector<ProposalEdit>& edits) const
{
    std::map<QString, QString> texts;
    if (m_comments.all().empty()) {
        return texts;
    }
    QStringList keys;
    for (const ProposalEdit& one : edits) {
        keys << keyOf(one);
    }
    for (const QString& key : withFollowers(keys)) {
        if (m_comments.hasPassages(key)) {
            texts.emplace(key, anchorText(m_proposal, key));
        }
    }
    return texts;
}

/// Lets passages follow; gives what takes that back.
CommentChanges ProjectSession::followTexts(const std::map<QString, QString>& before,
                                           const std::vector<PassagePlace>& places)
{
    CommentChanges back;
    for (const auto& [key, text] : before) {
        const CommentChanges moved = m_comments.follow(key, text, anchorText(m_proposal, key), places);
        back.insert(back.end(), moved.begin(), moved.end());
    }
    return back;
}

void ProjectSession::keep(Step back)
{
    m_undo.push_back(std::move(back));
    if (m_undo.size() > kMostSteps) {
        m_undo.erase(m_undo.begin());
    }
    m_redo.clear();
}

bool ProjectSession::edit(const std::vector<ProposalEdit>& edits, const QString& what, const QString& merge,
                          const std::vector<PassagePlace>& places)
{
    if (isReadOnly() || edits.empty()) {
        return false;
    }
    const std::map<QString, QString> texts = commentedTexts(edits);
    auto back = applyAll(edits, what);
    if (!back) {
        Q_EMIT failed(back.error().message);
        return false;
    }
    back->comments = followTexts(texts, places);
    const QStringList keys = back->keys;
    const CommentChanges comments = back->comments;
    const bool merges = !merge.isEmpty() && merge == m_merge && !m_undo.empty() && m_lastEdit.isValid() &&
                        m_lastEdit.elapsed() < kMergeTime;
    if (merges) {
        Step& last = m_undo.back();
        last.edits.insert(last.edits.begin(), back->edits.begin(), back->edits.end());
        if (last.edits.size() > 1) {
            // typing sets one key again and again: the value before the first is the one to go back to
            const auto isSet = [&](const ProposalEdit& one) {
                return std::holds_alternative<SetValue>(one) && keyOf(one) == keys.first();
            };
            if (keys.size() == 1 && std::all_of(last.edits.begin(), last.edits.end(), isSet)) {
                last.edits.erase(last.edits.begin(), last.edits.end() - 1);
            }
        }
        for (const QString& key : keys) {
            if (!last.keys.contains(key)) {
                last.keys << key;
            }
        }
        for (const CommentChange& one : comments) {
            const bool isKnown = std::any_of(last.comments.begin(), last.comments.end(),
                                             [&](const CommentChange& known) { return known.id == one.id; });
            if (!isKnown) {
                last.comments.push_back(one);
            }
        }
        m_redo.clear();
    } else {
        keep(std::move(*back));
    }
    m_merge = merge;
    m_lastEdit.start();
    schedule(edits, comments, merges);
    afterEdit(keys, comments);
    Q_EMIT undoChanged();
    return true;
}

bool ProjectSession::set(const QString& key, const Value& value, const QString& what, const QString& merge,
                         const std::vector<PassagePlace>& places)
{
    if (m_proposal.own(key) == value) {
        return true;
    }
    return edit({SetValue{key, value}}, what, merge, places);
}

bool ProjectSession::changeComments(const CommentChanges& changes, const QString& what)
{
    if (isReadOnly() || changes.empty()) {
        return false;
    }
    Step back;
    back.what = what;
    back.comments = m_comments.apply(changes);
    const CommentChanges comments = back.comments;
    keep(std::move(back));
    sealStep();
    schedule({}, comments);
    afterEdit({}, comments);
    Q_EMIT undoChanged();
    return true;
}

bool ProjectSession::attach(const std::vector<ProposalEdit>& edits, const std::vector<NewAttachment>& files,
                            const QString& what)
{
    if (isReadOnly()) {
        return false;
    }
    if (!save()) {
        Q_EMIT failed(m_problem);
        return false;
    }
    const std::map<QString, QString> texts = commentedTexts(edits);
    auto back = applyAll(edits, what);
    if (!back) {
        Q_EMIT failed(back.error().message);
        return false;
    }
    if (auto written = m_file->apply(edits, files); !written) {
        m_proposal = m_file->proposal();
        Q_EMIT failed(written.error().message);
        return false;
    }
    if (edits.empty()) {
        return true; // files that an edit will name
    }
    back->comments = followTexts(texts, {}); // as the file did
    const QStringList keys = back->keys;
    const CommentChanges comments = back->comments;
    keep(std::move(*back));
    sealStep();
    afterEdit(keys, comments);
    Q_EMIT undoChanged();
    return true;
}

/// Applies the last of these steps; gives the one that takes it back.
std::optional<ProjectSession::Step> ProjectSession::takeBack(std::vector<Step>& from)
{
    if (from.empty() || isReadOnly()) {
        return std::nullopt;
    }
    const Step step = std::move(from.back());
    from.pop_back();
    auto back = applyAll(step.edits, step.what);
    if (!back) {
        Q_EMIT failed(back.error().message);
        return std::nullopt;
    }
    back->comments = m_comments.apply(step.comments); // the exact places, whatever the texts look like
    sealStep();
    schedule(step.edits, step.comments);
    return std::move(*back);
}

void ProjectSession::undo()
{
    takeStep(m_undo, m_redo);
}

void ProjectSession::redo()
{
    takeStep(m_redo, m_undo);
}

void ProjectSession::takeStep(std::vector<Step>& from, std::vector<Step>& to)
{
    if (auto back = takeBack(from)) {
        const QStringList keys = back->keys;
        const CommentChanges comments = back->comments;
        to.push_back(std::move(*back));
        afterEdit(keys, comments);
        Q_EMIT undoChanged();
        Q_EMIT stepTaken(keys.value(0));
    }
}

bool ProjectSession::waive(const Finding& finding, const QString& reason)
{
    if (isReadOnly()) {
        return false;
    }
    if (!save()) {
        Q_EMIT failed(m_problem);
        return false;
    }
    const auto waiver = shenbao::waive(m_proposal, finding, reason, QDateTime::currentDateTimeUtc());
    if (!waiver) {
        Q_EMIT failed(waiver.error().message);
        return false;
    }
    if (auto written = m_file->addWaivers({*waiver}); !written) {
        Q_EMIT failed(written.error().message);
        return false;
    }
    refreshFindings();
    tellFindings();
    return true;
}

bool ProjectSession::withdrawWaiver(const Finding& finding)
{
    if (isReadOnly()) {
        return false;
    }
    if (!save()) {
        Q_EMIT failed(m_problem);
        return false;
    }
    if (auto written = m_file->withdrawWaivers(finding.id, finding.key); !written) {
        Q_EMIT failed(written.error().message);
        return false;
    }
    refreshFindings();
    tellFindings();
    return true;
}

bool ProjectSession::writeMark(const std::function<Result<void>()>& write)
{
    if (isReadOnly()) {
        return false;
    }
    if (!save()) {
        Q_EMIT failed(m_problem);
        return false;
    }
    sealStep(); // typing goes on as a step of its own
    if (auto written = write(); !written) {
        Q_EMIT failed(written.error().message);
        return false;
    }
    Q_EMIT saveStateChanged(); // whoever copies the file begins anew
    return true;
}

bool ProjectSession::mark(VersionMark::Kind kind, const QString& name)
{
    return writeMark([&] { return m_file->mark(kind, name); });
}

bool ProjectSession::nameVersion(qint64 step, const QDateTime& at, const QString& name)
{
    return writeMark([&] { return m_file->mark({VersionMark::Kind::Named, step, at, name}); });
}

bool ProjectSession::removeVersionName(qint64 step)
{
    return writeMark([&] { return m_file->removeVersionName(step); });
}

void ProjectSession::schedule(const std::vector<ProposalEdit>& edits, const CommentChanges& comments,
                              bool continues)
{
    for (const CommentChange& one : comments) {
        m_waitingComments.insert(one.id);
    }
    if (!edits.empty()) {
        m_continues = continues && (m_waiting.empty() || m_continues);
    }
    for (const ProposalEdit& one : edits) {
        const auto* fresh = std::get_if<SetValue>(&one);
        auto* last = m_waiting.empty() ? nullptr : std::get_if<SetValue>(&m_waiting.back());
        if (fresh && last && fresh->key == last->key) {
            last->value = fresh->value; // nobody will miss what stood there for a tenth of a second
        } else {
            m_waiting.push_back(one);
        }
    }
    if (!m_saveTimer.isActive() && !m_writer->isWriting()) {
        m_saveTimer.start(m_state == SaveState::Failed ? kRetryDelay : kSaveDelay);
    }
    if (m_state == SaveState::Saved) {
        setState(SaveState::Waiting);
    }
}

void ProjectSession::startWriting()
{
    if (m_writer->isWriting() || !isWaiting()) {
        return; // what waits is written when that is done
    }
    m_writing = std::exchange(m_waiting, {});
    m_writingComments = std::exchange(m_waitingComments, {});
    m_writingContinues = m_continues;
    CommentChanges comments;
    for (const QString& id : std::as_const(m_writingComments)) {
        const Comment* one = m_comments.find(id);
        comments.push_back({id, one ? std::optional(*one) : std::nullopt});
    }
    m_writer->write(
        {m_writing, comments, m_continues ? ProjectFile::Step::Continued : ProjectFile::Step::New});
}

void ProjectSession::onWritten(const Result<void>& result)
{
    if (!result) {
        m_continues = m_writingContinues && (m_waiting.empty() || m_continues);
        m_writing.insert(m_writing.end(), m_waiting.begin(), m_waiting.end());
        m_waiting = std::exchange(m_writing, {});
        m_waitingComments += std::exchange(m_writingComments, {});
        m_problem = result.error().message;
        setState(SaveState::Failed);
        m_saveTimer.start(kRetryDelay);
        return;
    }
    m_writing.clear();
    m_writingComments.clear();
    m_problem.clear();
    if (isWaiting()) {
        setState(SaveState::Waiting);
        m_saveTimer.start(kSaveDelay);
    } else {
        setState(SaveState::Saved);
    }
}

bool ProjectSession::save()
{
    m_writer->wait();
    m_saveTimer.stop();
    startWriting();
    m_writer->wait();
    return !isWaiting();
}

void ProjectSession::setState(SaveState state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT saveStateChanged();
    }
}

CheckFacts ProjectSession::allFacts() const
{
    CheckFacts facts = m_facts;
    facts.openComments = m_comments.openCount();
    return facts;
}

void ProjectSession::setFacts(const CheckFacts& facts)
{
    m_facts = facts;
    m_checks.setFacts(allFacts());
    m_checks.update(m_proposal, {});
    refreshFindings();
    tellFindings();
}

void ProjectSession::setToday(QDate today)
{
    m_checks.setToday(today);
    m_checks.update(m_proposal, {});
    refreshFindings();
    tellFindings();
}

void ProjectSession::retranslate()
{
    m_checks.updateAll(m_proposal);
    refreshFindings();
    tellFindings();
}

void ProjectSession::refreshFindings()
{
    const Findings before = std::exchange(m_findings, m_checks.findings());
    const auto beforeOf = std::exchange(m_findingsOf, {});
    m_waivers.apply(m_proposal, m_file->waivers(), m_findings);
    for (size_t number = 0; number < m_findings.size(); ++number) {
        m_findingsOf[m_findings[number].key].push_back(qsizetype(number));
    }
    QSet<QString> keys;
    for (auto it = m_findingsOf.cbegin(); it != m_findingsOf.cend(); ++it) {
        const auto& now = it.value();
        const auto then = beforeOf.value(it.key());
        if (!std::equal(now.begin(), now.end(), then.begin(), then.end(), [&](qsizetype a, qsizetype b) {
                return looksTheSame(m_findings[size_t(a)], before[size_t(b)]);
            })) {
            keys << it.key();
        }
    }
    for (auto it = beforeOf.cbegin(); it != beforeOf.cend(); ++it) {
        if (!m_findingsOf.contains(it.key())) {
            keys << it.key();
        }
    }
    m_changedFindings += keys;
}

/// Tells which answers' findings are others than before.
void ProjectSession::tellFindings()
{
    Q_EMIT findingsChanged(std::exchange(m_changedFindings, {}));
}

QStringList ProjectSession::withFollowers(const QStringList& keys) const
{
    QStringList all = keys;
    QSet<QString> seen(keys.begin(), keys.end());
    for (qsizetype at = 0; at < all.size(); ++at) {
        const auto found = m_followers.constFind(all[at]);
        if (found == m_followers.constEnd()) {
            continue;
        }
        for (const QString& follower : *found) {
            if (!seen.contains(follower)) {
                seen.insert(follower);
                all << follower;
            }
        }
    }
    return all;
}

/// `comments`: what takes their change back.
void ProjectSession::afterEdit(const QStringList& keys, const CommentChanges& comments)
{
    QStringList about;
    for (const CommentChange& one : comments) {
        const Comment* now = m_comments.find(one.id);
        const QString& key = now ? now->key : one.comment->key;
        if (!about.contains(key)) {
            about << key;
        }
    }
    if (!about.isEmpty()) {
        m_checks.setFacts(allFacts());
    }
    m_checks.update(m_proposal, keys);
    refreshFindings();
    if (!keys.isEmpty()) {
        Q_EMIT changed(withFollowers(keys));
    }
    if (!about.isEmpty()) {
        Q_EMIT commentsChanged(about);
    }
    tellFindings();
}

} // namespace shenbao
