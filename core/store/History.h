// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"
#include "core/store/HistoryTable.h"

#include <limits>

namespace shenbao {

class ProjectFile;

/// A state of a project that people can look at and go back to. There is one for a step at most.
struct Version
{
    qint64 step = 0; ///< the last one that it includes
    QDateTime at;    ///< when it was so, UTC: of its marks, else of its last edit
    QString name;    ///< that the user gave; empty for most
    int changes = 0; ///< answers that were edited since the version before
    bool isNow = false;
    bool isFirst = false; ///< before any answer was given
    bool isExported = false;
    bool isPrinted = false;
    bool isBeforeRestore = false;
    bool isReachable = true; ///< false: what lies between it and now is damaged
    bool operator==(const Version&) const = default;
};

/// An answer of an older state, as it is stored.
struct PastAnswer
{
    QString key;
    QByteArray json; ///< empty: there was none
};

/// The past of a project: its versions, and what the answers were. Reads a file in pieces, so that a window stays quick, and
/// keeps only what is needed to find an answer again. Used from the thread of the file; what it gives may go to another.
///
/// Versions are: now; the state before any answer; states with a mark (a name, an export, a print, a restore); and the end
/// of each time of work: one ends with a pause of ten minutes, or after half an hour.
class History final
{
public:
    /// Reads on behind what was read before, about `bytes` of answers; false when nothing is left. Marks are read anew.
    Result<bool> readMore(const ProjectFile& file, qint64 bytes);
    /// All of it.
    static Result<History> read(const ProjectFile& file);

    /// The newest first.
    std::vector<Version> versions() const;
    qint64 lastStep() const { return m_rows.empty() ? 0 : m_rows.back().step; }
    /// Rows whose content is not what was stored, or that are missing.
    int damagedRows() const { return m_damaged; }
    int damagedMarks() const { return m_damagedMarks; }

    /// The answers that have been edited since a step, as they were behind it. Fails when that state cannot be known any more.
    Result<std::vector<PastAnswer>> answersAt(const ProjectFile& file, qint64 step) const;
    /// The answers as they were behind a step.
    Result<Proposal> proposalAt(const ProjectFile& file, qint64 step) const;

private:
    struct Row
    {
        qint64 id = 0;
        qint64 step = 0;
        qint64 at = 0;
        QString key;
    };
    void add(const HistoryRow& row);
    Result<void> readMarks(const ProjectFile& file);

    std::vector<Row> m_rows; ///< sound ones
    std::vector<VersionMark> m_marks;
    QDateTime m_created;
    QDateTime m_lastEdit;
    qint64 m_lastId = 0;
    qint64 m_reach = 0;      ///< states behind this step and later ones are known
    bool m_isBroken = false; ///< a row in front of the next one is damaged
    int m_damaged = 0;
    int m_damagedMarks = 0;
};

/// What the answers were, from what they are now. May run on any thread. Fails for an answer that cannot be read.
Result<Proposal> proposalOf(const Proposal& now, const std::vector<PastAnswer>& past);

} // namespace shenbao
