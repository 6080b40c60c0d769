// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckSession.h"
#include "core/proposal/Comment.h"
#include "core/store/ProjectFile.h"

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
    /// Its answers may be half a second older than proposal().
    const ProjectFile& file() const { return *m_file; }
    bool isReadOnly() const { return m_state == SaveState::ReadOnly; }

    /// Not acknowledged and acknowledged ones, in the order of the form.
    const Findings& findings() const { return m_findings; }
    /// Those about one answer.
    Findings findingsOf(const QString& key) const;
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
    void setFacts(const CheckFacts& facts);
    void setToday(QDate today);

Q_SIGNALS:
    /// Answers that changed, and fields that show something else because of them. Emitted after findings are up to date.
    void changed(const QStringList& keys);
    void findingsChanged();
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
    QStringList withFollowers(const QStringList& keys) const;

    std::unique_ptr<ProjectFile> m_file;
    Proposal m_proposal;
    CheckSession m_checks;
    Findings m_findings;
    QHash<QString, QStringList> m_followers; ///< key -> fields that show something that follows from it
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    QString m_merge; ///< of the last step; empty when it is sealed
    QElapsedTimer m_lastEdit;
    std::vector<ProposalEdit> m_waiting; ///< not written yet
    bool m_continues = false;            ///< they go on with the step of undo that was written last
    Comments m_comments;
    QSet<QString> m_waitingComments; ///< ids of those not written yet
    CheckFacts m_facts;              ///< without what comments say
    QTimer m_saveTimer;
    SaveState m_state = SaveState::Saved;
    QString m_problem;
};

} // namespace shenbao
