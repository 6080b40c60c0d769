// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/History.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace shenbao {

class ComparisonView;
class HistoryModel;
class ProjectSession;

/// The past of a project: on the left its versions, on the right what changed between two of them, by parts of the form. Names
/// versions, and brings back a whole version, a part or one answer as an ordinary edit that can be undone. Reading goes in
/// pieces and comparing on another thread, so the window stays quick.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr qint64 kNow = -1;
    static constexpr qint64 kPrevious = -2;

    explicit HistoryDialog(ProjectSession& session, QWidget* parent = nullptr);
    ~HistoryDialog() override;

    HistoryModel* model() const { return m_model; }
    ComparisonView* view() const { return m_view; }
    /// Still reading or comparing.
    bool isBusy() const;
    /// The version that is looked at; none while the history is read.
    const Version* chosen() const;
    /// What stands under the comparison.
    QString statusText() const;

public Q_SLOTS:
    void choose(qint64 step);
    /// The version to compare with: a step, kNow, or kPrevious: the one in front of the chosen one.
    void compareWith(qint64 step);
    void askName();
    void nameChosen(const QString& name);
    void removeName();
    /// Brings the chosen version back: all of it, or some answers.
    void restore(const QStringList& keys = {});

private:
    QWidget* makeVersions();
    QWidget* makeComparison();
    QLayout* makeButtons();
    void startReading();
    void readOn();
    void showVersions();
    void fillOthers();
    void compare();
    void setStatus(const QString& text, bool mayUndo = false);
    void updateButtons();
    const Version* other() const;

    ProjectSession& m_session;
    History m_history;
    HistoryModel* m_model;
    QTimer m_reader;
    qint64 m_chosen = kNow; ///< step, or kNow
    qint64 m_other = kPrevious;
    bool m_isOtherPicked = false; ///< by the user
    bool m_isFilling = false;
    QString m_restored; ///< what the last restore is called in the list of undo
    QListView* m_list = nullptr;
    QLabel* m_damage = nullptr;
    QComboBox* m_others = nullptr;
    ComparisonView* m_view = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_name = nullptr;
    QPushButton* m_removeName = nullptr;
    QPushButton* m_restore = nullptr;
};

} // namespace shenbao
