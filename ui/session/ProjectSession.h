// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckSession.h"
#include "core/check/Waiver.h"
#include "core/proposal/Comment.h"
#include "core/store/ProjectFile.h"
#include "ui/session/ProjectWriter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace shenbao {

/// An open project as the window sees it: the answers as they are being typed, their findings, undo, and the file that
/// follows them. Every part of the window reads it and changes answers through it alone. For the user-interface thread.
///
/// An edit counts at once and is on disk within half a second; nobody is ever asked whether to save.
class ProjectSession final : public QObject
{
    Q_OBJECT

public:
    enum class SaveState : quint8 {
        Saved,
        Waiting, ///< for the next write, at most half a second
        Failed,  ///< the last write failed; nothing is lost while the window is open, and it is tried again
        ReadOnly
    };

    /// The form's checks must make sense: fails otherwise. Takes the file.
    static Result<std::unique_ptr<ProjectSession>> open(std::unique_ptr<ProjectFile> file,
                                                        bool readOnly = false);
    /// Writes what is waiting.
    ~ProjectSession() override;

    const Proposal& proposal() const { return m_proposal; }
    const FormTemplate& form() const { return m_proposal.form(); }
    /// Waits for a write that is running. Its answers may be half a second older than proposal(). Not to be kept: the next
    /// edit gives the file to the writing thread again.
    const ProjectFile& file() const;
    const QString& path() const { return m_file->path(); }
    /// Facts of a file in the project; never waits.
    std::optional<AttachmentFacts> attachment(const QString& id) const { return m_file->attachment(id); }
    bool isReadOnly() const { return m_state == SaveState::ReadOnly; }

    /// Not acknowledged and acknowledged ones, in the order of the form.
    const Findings& findings() const { return m_findings; }
    /// Those about one answer, in the same order.
    Findings findingsOf(const QString& key) const;
    /// Whether an answer has an error that nobody acknowledged.
    bool hasErrors(const QString& key) const;
    /// The text of an answer, counted and analysed; kept up to date line by line.
    const AnalysedText& analysis(const QString& key);

    /// What the user did, as one step of undo; `what` names it in the menu (translated). Steps with the same `merge` that
    /// follow each other within a few seconds are one. False, and failed(), when the edit cannot be applied.
    /// `places`: where an editor knows the passages of comments to be; those of others are found by comparing the texts.
    bool edit(const std::vector<ProposalEdit>& edits, const QString& what, const QString& merge = {},
              const std::vector<PassagePlace>& places = {});
    bool set(const QString& key, const Value& value, const QString& what, const QString& merge = {},
             const std::vector<PassagePlace>& places = {});
    /// Ends the present step: what follows is undone on its own.
    void sealStep() { m_merge.clear(); }

    /// Puts files into the project together with the edits that refer to them.
    bool attach(const std::vector<ProposalEdit>& edits, const std::vector<NewAttachment>& files,
                const QString& what);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoText() const { return m_undo.empty() ? QString() : m_undo.back().what; }
    QString redoText() const { return m_redo.empty() ? QString() : m_redo.back().what; }
    void undo();
    void redo();

    /// Acknowledges a finding, or takes that back.
    bool waive(const Finding& finding, const QString& reason);
    bool withdrawWaiver(const Finding& finding);

    /// Their passages follow every edit.
    const Comments& comments() const { return m_comments; }
    /// Adds, changes and removes comments as one step of undo. The document stays the same.
    bool changeComments(const CommentChanges& changes, const QString& what);

    /// Marks the present state of the answers as a version, or gives an older one a name. Writes what is waiting first.
    bool mark(VersionMark::Kind kind, const QString& name = {});
    bool nameVersion(qint64 step, const QDateTime& at, const QString& name);
    /// Takes the name of a version away; the version stays.
    bool removeVersionName(qint64 step);

    SaveState saveState() const { return m_state; }
    /// Why the last write failed.
    QString saveProblem() const { return m_problem; }
    /// Writes what is waiting now. False when that failed.
    bool save();

    /// What checks read beside the answers and comments: fonts, pictures, company profile.
    const CheckFacts& facts() const { return m_facts; }
    void setFacts(const CheckFacts& facts);
    /// Only what the laid-out pages tell (factsOfPages()).
    void setPageFacts(const CheckFacts& facts);
    void setToday(QDate today);
    /// Makes all findings anew, after another language was chosen: their fixes are named in it.
    void retranslate();

Q_SIGNALS:
    /// Answers that changed, and fields that show something else because of them. Emitted after findings are up to date.
    void changed(const QStringList& keys);
    /// After every edit, with the answers whose findings look other than before (often none); the empty key stands for
    /// findings about the whole application.
    void findingsChanged(const QSet<QString>& keys);
    /// After an undo or redo: the first answer that it changed, or on which it changed a comment, so that it can be shown.
    void stepTaken(const QString& key);
    /// What is said about these answers, or its places, changed. Emitted after changed().
    void commentsChanged(const QStringList& keys);
    void saveStateChanged();
    void undoChanged();
    /// Something the user must be told.
    void failed(const QString& message);

private:
    struct Step
    {
        QString what;
        std::vector<ProposalEdit> edits; ///< to be applied in this order
        QStringList keys;
        CommentChanges comments; ///< to be applied behind the edits
    };

    ProjectSession(std::unique_ptr<ProjectFile> file, std::shared_ptr<const CheckRunner> runner,
                   bool readOnly);
    Result<Step> applyAll(const std::vector<ProposalEdit>& edits, const QString& what);
    QStringList answersOf(const CommentChanges& comments) const;
    void afterEdit(const QStringList& keys, const CommentChanges& comments);
    void keep(Step back);
    std::optional<Step> takeBack(std::vector<Step>& from);
    std::map<QString, QString> commentedTexts(const std::vector<ProposalEdit>& edits) const;
    CommentChanges followTexts(const std::map<QString, QString>& before,
                               const std::vector<PassagePlace>& places);
    CheckFacts allFacts() const;
    void schedule(const std::vector<ProposalEdit>& edits, const CommentChanges& comments,
                  bool continues = false);
    bool writeMark(const std::function<Result<void>()>& write);
    void setState(SaveState state);
    void refreshFindings();
    void tellFindings();
    void onWritten(const Result<void>& result);
    void startWriting();
    bool isWaiting() const { return !m_waiting.empty() || !m_waitingComments.isEmpty(); }
    void takeStep(std::vector<Step>& from, std::vector<Step>& to);
    QStringList withFollowers(const QStringList& keys) const;

    std::unique_ptr<ProjectFile> m_file; ///< the writer's while it writes
    Proposal m_proposal;
    CheckSession m_checks;
    WaiverMatcher m_waivers;
    Findings m_findings;
    QSet<QString> m_changedFindings;                     ///< not told yet
    QHash<QString, std::vector<qsizetype>> m_findingsOf; ///< key -> numbers in m_findings
    QHash<QString, QStringList> m_followers; ///< key -> fields that show something that follows from it
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    QString m_merge; ///< of the last step; empty when it is sealed
    QElapsedTimer m_lastEdit;
    std::unique_ptr<ProjectWriter> m_writer;
    std::vector<ProposalEdit> m_writing; ///< handed to the writer
    std::vector<ProposalEdit> m_waiting; ///< not yet
    bool m_continues = false;            ///< they go on with the step of undo before them
    bool m_writingContinues = false;     ///< the same of m_writing
    Comments m_comments;
    QSet<QString> m_writingComments; ///< ids of those handed to the writer
    QSet<QString> m_waitingComments; ///< of those not yet
    CheckFacts m_facts;              ///< without what comments say
    QTimer m_saveTimer;
    SaveState m_state = SaveState::Saved;
    QString m_problem;
};

} // namespace shenbao
