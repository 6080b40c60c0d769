// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/History.h"

#include "core/base/Tr.h"
#include "core/proposal/ValueJson.h"
#include "core/store/ProjectFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <map>

namespace shenbao {
namespace {

constexpr qint64 kPause = 10 * 60 * 1000;   // ms without an edit end a time of work
constexpr qint64 kLongest = 30 * 60 * 1000; // ms of work without a pause are one version

tl::unexpected<Error> outOfReach()
{
    return fail(ErrorCode::Input,
                Tr::tr("This version cannot be shown: the history of the project is damaged "
                       "between it and now. Later versions are all right."));
}

} // namespace

Result<bool> History::readMore(const ProjectFile& file, qint64 bytes)
{
    const auto rows = file.history().rowsAfter(m_lastId, bytes);
    if (!rows) {
        return fail(rows.error());
    }
    for (const HistoryRow& row : *rows) {
        add(row);
    }
    if (!rows->empty()) {
        return true;
    }
    if (auto done = readMarks(file); !done) {
        return fail(done.error());
    }
    m_created = file.created();
    m_lastEdit = file.lastEdit();
    return false;
}

Result<History> History::read(const ProjectFile& file)
{
    History history;
    for (;;) {
        const auto more = history.readMore(file, std::numeric_limits<qint64>::max());
        if (!more) {
            return fail(more.error());
        }
        if (!*more) {
            return history;
        }
    }
}

void History::add(const HistoryRow& row)
{
    const bool isInOrder = row.id == m_lastId + 1 && row.step >= lastStep();
    m_damaged += int(row.id - m_lastId - 1);
    m_lastId = row.id;
    if (!row.isSound || row.step < lastStep()) {
        // nobody knows which answer it was about
        ++m_damaged;
        m_isBroken = true;
        return;
    }
    if (!isInOrder || m_isBroken) {
        m_reach = row.step;
        m_isBroken = false;
    }
    m_rows.push_back({row.id, row.step, row.at, row.key});
}

Result<void> History::readMarks(const ProjectFile& file)
{
    auto marks = file.history().marks();
    if (!marks) {
        return fail(marks.error());
    }
    m_marks = std::move(marks->sound);
    m_damagedMarks = marks->damaged;
    return {};
}

std::vector<Version> History::versions() const
{
    std::map<qint64, Version> versions; // by step
    versions[0].isFirst = true;
    versions[lastStep()].isNow = true;
    for (const VersionMark& mark : m_marks) {
        Version& version = versions[std::min(mark.step, lastStep())];
        version.at = version.at.isValid() ? std::max(version.at, mark.at) : mark.at;
        switch (mark.kind) {
        case VersionMark::Kind::Named:
            version.name = mark.name;
            break;
        case VersionMark::Kind::Exported:
            version.isExported = true;
            break;
        case VersionMark::Kind::Printed:
            version.isPrinted = true;
            break;
        case VersionMark::Kind::BeforeRestore:
            version.isBeforeRestore = true;
            break;
        }
    }
    qint64 began = m_rows.empty() ? 0 : m_rows.front().at;
    for (size_t at = 1; at < m_rows.size(); ++at) {
        const Row& last = m_rows[at - 1];
        const Row& row = m_rows[at];
        if (row.step == last.step) {
            continue;
        }
        if (row.at - last.at >= kPause || row.at - began >= kLongest) {
            versions[last.step]; // a version from now on
        }
        if (versions.contains(last.step)) {
            began = row.at;
        }
    }
    QSet<QString> edited;
    auto version = versions.begin();
    qint64 at = m_created.toMSecsSinceEpoch();
    const auto finish = [&](Version& one, qint64 step) {
        one.step = step;
        one.changes = int(edited.size());
        one.isReachable = one.isNow || (step >= m_reach && !m_isBroken);
        if (!one.at.isValid()) {
            one.at = one.isNow ? m_lastEdit : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        }
        edited.clear();
    };
    for (const Row& row : m_rows) {
        while (version->first < row.step) {
            finish(version->second, version->first);
            ++version;
        }
        edited.insert(row.key);
        at = row.at;
    }
    for (; version != versions.end(); ++version) {
        finish(version->second, version->first);
    }
    std::vector<Version> list;
    for (auto one = versions.rbegin(); one != versions.rend(); ++one) {
        list.push_back(one->second);
    }
    return list;
}

Result<std::vector<PastAnswer>> History::answersAt(const ProjectFile& file, qint64 step) const
{
    std::vector<PastAnswer> answers;
    if (step >= lastStep()) {
        return answers;
    }
    if (step < m_reach || m_isBroken) {
        return outOfReach();
    }
    const auto first = std::partition_point(m_rows.begin(), m_rows.end(),
                                            [step](const Row& row) { return row.step <= step; });
    QSet<QString> seen;
    for (auto row = first; row != m_rows.end(); ++row) {
        if (seen.contains(row->key)) {
            continue; // what it was before its first edit is what it was then
        }
        seen.insert(row->key);
        auto stored = file.history().row(row->id);
        if (!stored) {
            return fail(stored.error());
        }
        if (!stored->isSound) {
            return outOfReach();
        }
        answers.push_back({row->key, std::move(stored->before)});
    }
    return answers;
}

Result<Proposal> History::proposalAt(const ProjectFile& file, qint64 step) const
{
    const auto past = answersAt(file, step);
    if (!past) {
        return fail(past.error());
    }
    return proposalOf(file.proposal(), *past);
}

Result<Proposal> proposalOf(const Proposal& now, const std::vector<PastAnswer>& past)
{
    Proposal proposal = now;
    for (const PastAnswer& answer : past) {
        const Field* field = now.form().field(answer.key);
        std::optional<Value> value = Value();
        if (field && !answer.json.isEmpty()) {
            const QJsonArray json = QJsonDocument::fromJson(answer.json).array();
            value = json.size() == 1 ? storedValueFromJson(*field, json.at(0)) : std::nullopt;
        }
        if (!field || !value || !proposal.apply(SetValue{answer.key, std::move(*value)})) {
            return fail(
                ErrorCode::Input,
                Tr::tr("“%1” of this version cannot be read.").arg(field ? field->label : answer.key));
        }
    }
    return proposal;
}

} // namespace shenbao
