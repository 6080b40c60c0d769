// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ProjectFile.h"

#include <QObject>

#include <future>

namespace shenbao {

/// Writes edits and comments to a project file on a thread of its own, one transaction at a time, so that a slow disk never holds up
/// typing. The file belongs to that thread while isWriting(): wait() before touching it. Used from one thread.
class ProjectWriter final : public QObject
{
    Q_OBJECT

public:
    /// One transaction.
    struct Work
    {
        std::vector<ProposalEdit> edits;
        CommentChanges comments;
        ProjectFile::Step step = ProjectFile::Step::New;
    };

    explicit ProjectWriter(ProjectFile& file) : m_file(file) {}
    /// Waits for the write that is running; nobody is told how it ended.
    ~ProjectWriter() override;

    bool isWriting() const { return m_result.valid(); }
    /// Begins to write; not while another is running.
    void write(Work work);
    /// Returns when no write is running, after done() was emitted for one that was.
    void wait();

Q_SIGNALS:
    void done(const Result<void>& result);

private:
    ProjectFile& m_file;
    std::future<Result<void>> m_result;
};

} // namespace shenbao
