// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Waiver.h"
#include "core/form/FormCatalog.h"
#include "core/proposal/Attachment.h"
#include "core/proposal/Comment.h"
#include "core/proposal/Proposal.h"
#include "core/store/Database.h"
#include "core/store/HistoryTable.h"

#include <QDateTime>
#include <QSet>
#include <QTemporaryFile>

namespace shenbao {

/// A project on disk (.shenbao): the form as it was when the project began, the answers, the attachments, the history.
/// One SQLite file, nothing beside it once closed. Every change is on disk when the call returns.
class ProjectFile final
{
public:
    enum class Mode : quint8 { ReadWrite, ReadOnly };
    /// Whether edits begin a step of the history or go on with the last one, as typing does. A step that lasts longer than a
    /// minute, or that has a mark, is not gone on with.
    enum class Step : quint8 { New, Continued };

    /// Makes a new project; refuses an existing file. With edits: all of them, or no file.
    static Result<std::unique_ptr<ProjectFile>> create(const QString& path, const FormPtr& form,
                                                       const std::vector<ProposalEdit>& edits = {},
                                                       const std::vector<NewAttachment>& files = {});
    /// Opens a project and verifies its content: a row whose hash is wrong is an error that names it. Files of a newer
    /// format are refused, older ones migrated (on a copy, when it is opened for reading). The form comes from the file; help, word lists and checks from `catalog`
    /// where that has a higher revision of it (see notices()).
    static Result<std::unique_ptr<ProjectFile>> open(const QString& path, const FormCatalog& catalog,
                                                     Mode mode);

    const Proposal& proposal() const { return m_proposal; }
    const QString& path() const { return m_path; }
    /// Made when the project is, and kept by copies: exported files name it.
    const QString& id() const { return m_id; }
    /// The time of the last edit, UTC, whole seconds; the time of creation before any.
    QDateTime lastEdit() const { return m_lastEdit; }
    /// When the project was made, UTC, whole seconds.
    QDateTime created() const { return m_created; }
    /// What the user should know after opening.
    const QStringList& notices() const { return m_notices; }

    /// Applies edits in one transaction: all or none. Passages of comments follow them; comments that are given as well are as
    /// they are given.
    Result<void> apply(const std::vector<ProposalEdit>& edits, const std::vector<NewAttachment>& files = {},
                       Step step = Step::New, const CommentChanges& comments = {});

    /// For reading; see History. Attachments are never taken out, so those of older versions are there.
    HistoryTable history() const { return HistoryTable(m_database); }
    /// Marks the present state, or an older one. Does not count as an edit.
    Result<void> mark(VersionMark::Kind kind, const QString& name = {});
    Result<void> mark(const VersionMark& mark);
    /// Takes the name of a version away; the version stays.
    Result<void> removeVersionName(qint64 step);

    const Comments& comments() const { return m_comments; }
    /// Does not count as an edit: the document stays the same.
    Result<void> changeComments(const CommentChanges& changes) { return apply({}, {}, Step::New, changes); }

    /// What was acknowledged of findings, in the order of check and key.
    const std::vector<Waiver>& waivers() const { return m_waivers; }
    /// Adds waivers, or replaces those of the same finding. Does not count as an edit: the document stays the same.
    Result<void> addWaivers(const std::vector<Waiver>& waivers);
    /// Takes the waivers of a check at a key back; gives their number.
    Result<int> withdrawWaivers(const QString& id, const QString& key);
    /// Titles of parts whose printed text in the file is not that of the installed form of the same revision. The
    /// proposal has the installed, official text.
    const QStringList& changedParts() const { return m_changedParts; }

    std::optional<AttachmentFacts> attachment(const QString& id) const;
    /// The bytes, verified against the hash.
    Result<QByteArray> attachmentData(const QString& id) const;

private:
    /// The last step of the history, as far as this program wrote it.
    struct LastStep
    {
        std::optional<qint64> number; ///< unknown until it is needed
        qint64 began = 0;             ///< ms since 1970
        QSet<QString> keys;
        bool isOpen = false; ///< may be gone on with
    };

    ProjectFile(QString path, Database database, FormPtr form);
    Result<void> load();
    Result<void> writeAll(const std::vector<ProposalEdit>& edits, const std::vector<NewAttachment>& files,
                          Proposal& proposal, const QDateTime& now, LastStep& step);
    Result<void> writeAnswer(const Proposal& before, const Proposal& after, const QString& key,
                             LastStep& step, qint64 at);
    Result<qint64> lastStep();
    Result<void> writeAttachment(const NewAttachment& file);
    Result<QString> contentHash();
    Result<void> writeMeta(const QString& name, const QString& value);
    void adopt(const FormPtr& stored, const FormPtr& installed);
    Result<void> restoreForm(const FormPtr& official);
    Result<void> writeContentHash();
    Result<void> loadWaivers();
    Result<void> writeComments(const std::vector<ProposalEdit>& edits, const CommentChanges& changes,
                               const Proposal& after, Comments& comments);

    QString m_path;
    QString m_id;
    Database m_database;
    Proposal m_proposal;
    QDateTime m_lastEdit;
    QDateTime m_created;
    LastStep m_lastStep;
    QStringList m_notices;
    QStringList m_changedParts;
    std::vector<Waiver> m_waivers;
    Comments m_comments;
    std::unique_ptr<QTemporaryFile> m_copy; ///< an older project opened for reading, brought up to date
    std::map<QString, AttachmentFacts> m_attachments; ///< by id
};

} // namespace shenbao
