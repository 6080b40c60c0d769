// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Language.h"
#include "ui/common/Theme.h"
#include "ui/session/ProjectSession.h"

#include <QMainWindow>
#include <QPointer>
#include <QTemporaryDir>

class QLabel;
class QMenu;
class QStackedWidget;

namespace shenbao {

class ActionBar;
class HelpWindow;
class ProjectView;
class StartPage;
class StatusLine;
class TitleLabel;
class WindowCall;

/// The window: start page or an open project, the few actions that are always at hand, and what people want to know at a
/// glance at the bottom.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `samples`: folder with NAME.json values files of sample applications; empty where there are none.
    MainWindow(const FormCatalog& catalog, QString samples, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a project. A file that cannot be written, or that somebody else has open, is shown for reading where that is
    /// possible; otherwise a message says what is wrong.
    bool openProject(const QString& path);
    /// Makes a project and opens it; the company profile fills what it knows.
    bool newProject(const FormPtr& form, const QString& path);
    /// A copy of the sample application of a form, to play with.
    bool openSample(const QString& formId, const QString& path);
    /// False, and nothing closed, when it cannot be saved.
    bool closeProject();

    ProjectView* project() const { return m_view; }
    StartPage* startPage() const { return m_start; }
    QAction* action(const QString& name) const { return m_actions.value(name); }
    /// Where the texts of the last message went; for tests. Shown in a bar, never in a box that must be closed.
    QString lastMessage() const;

    void exportProject();
    /// Opens the help beside the window; at a topic when one is named.
    void showHelp(const QString& topic = {});
    /// `page`: index of the only page that is wanted; -1: the user chooses.
    void printProject(int page = -1);
    /// Makes everything in the window anew, after another language or other colours were chosen. The project stays open, with
    /// its steps of undo and at its place.
    void rebuild();
    void showHistory();

public Q_SLOTS:
    void showMessage(const QString& text);
    /// In front of other windows, as far as the desktop lets a window do that itself.
    void comeToFront();
    /// Time limits and days to the deadline are told as of this day; asked for anew each minute.
    void setToday(QDate today);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void makeActions();
    void makeBars();
    QWidget* makeMessageBar();
    QMenu* makeMenu();
    void fillPlaces(QMenu& menu, QAction& before);
    QAction* addAction(const QString& name, const QString& text, const QString& iconName,
                       const QKeySequence& keys, const std::function<void()>& run);
    void show(std::unique_ptr<ProjectSession> session);
    void showView();
    void updateActions();
    void updateStatus();
    void noteRecent();
    void editProfile();
    void updateTitle();
    void goToLastPlace();
    QString shownPath() const;
    void browse();
    void askNew(const FormPtr& form);
    void askSample(const QString& formId);
    void endEditing();
    void endAll();
    void stepFinding(int by);
    void setZoom(double zoom);
    void chooseTheme(Theme::Choice choice);
    void choose(Language language);
    void showAbout();

    const FormCatalog& m_catalog;
    QString m_samples;
    QHash<QString, QAction*> m_actions;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_start = nullptr;
    std::unique_ptr<ProjectSession> m_session;
    ProjectView* m_view = nullptr;
    ActionBar* m_bar = nullptr;
    TitleLabel* m_title = nullptr;
    QWidget* m_messageBar = nullptr;
    QLabel* m_message = nullptr;
    StatusLine* m_status = nullptr;
    QPointer<HelpWindow> m_help;
    std::unique_ptr<WindowCall> m_call; ///< a second start with the same file
    QString m_shownPath;                ///< of the file itself where a copy of it is shown for reading
    std::unique_ptr<QTemporaryDir> m_copyFolder;
    bool m_tellsOfSaving = false; ///< the message goes when saving works again
    double m_zoom = 1;
    QDate m_today = QDate::currentDate();
    std::optional<Finding> m_shownFinding; ///< the last one that F8 went to
};

} // namespace shenbao
