// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ProjectSession.h"

#include "core/base/Tr.h"
#include "core/check/Waiver.h"

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

bool ProjectSession::edit(const std::vector<ProposalEdit>& edits, const QString& what, const QString& merge)
{
    if (isReadOnly() || edits.empty()) {
        return false;
    }
    auto back = applyAll(edits, what);
    if (!back) {
        Q_EMIT failed(back.error().message);
        return false;
    }
    const QStringList keys = back->keys;
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
    } else {
        m_undo.push_back(std::move(*back));
        if (m_undo.size() > kMostSteps) {
            m_undo.erase(m_undo.begin());
        }
    }
    m_redo.clear();
    m_merge = merge;
    m_lastEdit.start();
    schedule(edits);
    afterEdit(keys);
    Q_EMIT undoChanged();
    return true;
}

bool ProjectSession::set(const QString& key, const Value& value, const QString& what, const QString& merge)
{
    if (m_proposal.own(key) == value) {
        return true;
    }
    return edit({SetValue{key, value}}, what, merge);
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
    const QStringList keys = back->keys;
    m_undo.push_back(std::move(*back));
    m_redo.clear();
    sealStep();
    afterEdit(keys);
    Q_EMIT undoChanged();
    return true;
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
    if (from.empty() || isReadOnly()) {
        return;
    }
    const Step step = std::move(from.back());
    from.pop_back();
    auto back = applyAll(step.edits, step.what);
    if (!back) {
        Q_EMIT failed(back.error().message);
        return;
    }
    to.push_back(std::move(*back));
    sealStep();
    schedule(step.edits);
    afterEdit(step.keys);
    Q_EMIT undoChanged();
    Q_EMIT stepTaken(step.keys.value(0));
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
    if (auto written = m_file->withdrawWaivers(finding.id, finding.key); !written) {
        Q_EMIT failed(written.error().message);
        return false;
    }
    refreshFindings();
    tellFindings();
    return true;
}

void ProjectSession::schedule(const std::vector<ProposalEdit>& edits)
{
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
    if (m_writer->isWriting() || m_waiting.empty()) {
        return; // what waits is written when that is done
    }
    m_writing = std::exchange(m_waiting, {});
    m_writer->write(m_writing);
}

void ProjectSession::onWritten(const Result<void>& result)
{
    if (!result) {
        m_writing.insert(m_writing.end(), m_waiting.begin(), m_waiting.end());
        m_waiting = std::exchange(m_writing, {});
        m_problem = result.error().message;
        setState(SaveState::Failed);
        m_saveTimer.start(kRetryDelay);
        return;
    }
    m_writing.clear();
    m_problem.clear();
    if (m_waiting.empty()) {
        setState(SaveState::Saved);
    } else {
        setState(SaveState::Waiting);
        m_saveTimer.start(kSaveDelay);
    }
}

bool ProjectSession::save()
{
    m_writer->wait();
    m_saveTimer.stop();
    startWriting();
    m_writer->wait();
    return m_waiting.empty();
}

void ProjectSession::setState(SaveState state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT saveStateChanged();
    }
}

void ProjectSession::setFacts(const CheckFacts& facts)
{
    m_checks.setFacts(facts);
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
    applyWaivers(m_proposal, m_file->waivers(), m_findings);
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

void ProjectSession::afterEdit(const QStringList& keys)
{
    m_checks.update(m_proposal, keys);
    refreshFindings();
    Q_EMIT changed(withFollowers(keys));
    tellFindings();
}

} // namespace shenbao
