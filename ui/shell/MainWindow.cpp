// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "core/input/ValuesReader.h"
#include "ui/common/Theme.h"
#include "ui/export/ExportDialog.h"
#include "ui/form/FormOutline.h"
#include "ui/search/SearchPanel.h"
#include "ui/shell/CompanyProfile.h"
#include "ui/shell/CompanyProfileDialog.h"
#include "ui/shell/DeadlineText.h"
#include "ui/shell/ProjectView.h"
#include "ui/shell/RecentProjects.h"
#include "ui/shell/StartPage.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputMethod>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

namespace shenbao {
namespace {

constexpr double kLeastZoom = 0.7;
constexpr double kMostZoom = 2.0;
constexpr double kZoomStep = 1.1;
const QSize kFirstSize(1366, 768);
const QString kSuffix = QStringLiteral(".shenbao");

QString projectsFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("申报助手"));
}

} // namespace

MainWindow::MainWindow(const FormCatalog& catalog, QString samples, QWidget* parent)
    : QMainWindow(parent)
    , m_catalog(catalog)
    , m_samples(std::move(samples))
    , m_stack(new QStackedWidget(this))
    , m_start(new StartPage(catalog, this))
{
    setWindowTitle(tr("Shenbao"));
    setAcceptDrops(true);
    resize(kFirstSize);
    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messageBar = new QWidget(center);
    m_messageBar->setObjectName(QStringLiteral("messageBar"));
    auto* barLayout = new QHBoxLayout(m_messageBar);
    barLayout->setContentsMargins(Space::Two, Space::Half, Space::One, Space::Half);
    m_message = new QLabel(m_messageBar);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* closeMessage = new QToolButton(m_messageBar);
    closeMessage->setIcon(icon(QStringLiteral("close")));
    closeMessage->setAccessibleName(tr("Close the message"));
    closeMessage->setToolTip(tr("Close the message"));
    barLayout->addWidget(m_message, 1);
    barLayout->addWidget(closeMessage);
    connect(closeMessage, &QToolButton::clicked, m_messageBar, &QWidget::hide);
    m_messageBar->hide();
    column->addWidget(m_messageBar);
    column->addWidget(m_stack, 1);
    setCentralWidget(center);
    m_stack->addWidget(m_start);
    makeActions();
    makeBars();
    connect(m_start, &StartPage::newRequested, this, &MainWindow::askNew);
    connect(m_start, &StartPage::openRequested, this, [this](const QString& path) { openProject(path); });
    connect(m_start, &StartPage::browseRequested, this, [this] { browse(); });
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::askSample);
    connect(m_start, &StartPage::profileRequested, this, [this] {
        CompanyProfileDialog dialog(this);
        dialog.exec();
    });
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_zoom = std::clamp(settings.value(QStringLiteral("window/zoom"), 1.0).toDouble(), kLeastZoom, kMostZoom);
    updateActions();
    updateStatus();
}

MainWindow::~MainWindow()
{
    if (m_session) {
        disconnect(m_session.get(), nullptr, this, nullptr);
    }
    delete m_view; // before the session that it looks at
    m_view = nullptr;
}

QAction* MainWindow::addAction(const QString& name, const QString& text, const QString& iconName,
                               const QKeySequence& keys, const std::function<void()>& run)
{
    auto* action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this);
    action->setShortcut(keys);
    const QString shortcut = keys.toString(QKeySequence::NativeText);
    action->setToolTip(shortcut.isEmpty() ? text : tr("%1 (%2)").arg(text, shortcut));
    QMainWindow::addAction(action);
    connect(action, &QAction::triggered, this, run);
    m_actions.insert(name, action);
    return action;
}

void MainWindow::makeActions()
{
    addAction(QStringLiteral("home"), tr("Start page"), QStringLiteral("home"),
              QKeySequence(Qt::ALT | Qt::Key_Home), [this] { closeProject(); });
    addAction(QStringLiteral("open"), tr("Open…"), QStringLiteral("open"), QKeySequence::Open,
              [this] { browse(); });
    addAction(QStringLiteral("undo"), tr("Undo"), QStringLiteral("undo"), QKeySequence::Undo, [this] {
        if (m_session) {
            endEditing(); // undo takes back what was just typed
            m_session->undo();
        }
    });
    QAction* redo = addAction(QStringLiteral("redo"), tr("Redo"), QStringLiteral("redo"),
                              QKeySequence(Qt::CTRL | Qt::Key_Y), [this] {
                                  if (m_session) {
                                      endEditing();
                                      m_session->redo();
                                  }
                              });
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    addAction(QStringLiteral("export"), tr("Export"), QStringLiteral("export"),
              QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportProject(); });
    addAction(QStringLiteral("next-finding"), tr("Next problem"), QStringLiteral("down"),
              QKeySequence(Qt::Key_F8), [this] { stepFinding(1); });
    addAction(QStringLiteral("previous-finding"), tr("Previous problem"), QStringLiteral("up"),
              QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { stepFinding(-1); });
    const auto search = [this](auto act) {
        return [this, act] {
            if (m_view) {
                act(*m_view->search());
            }
        };
    };
    addAction(QStringLiteral("find"), tr("Find"), QStringLiteral("search"),
              QKeySequence(Qt::CTRL | Qt::Key_F), search([](SearchPanel& panel) { panel.open(false); }));
    addAction(QStringLiteral("replace"), tr("Replace"), {}, QKeySequence(Qt::CTRL | Qt::Key_H),
              search([](SearchPanel& panel) { panel.open(true); }));
    addAction(QStringLiteral("find-next"), tr("Find next"), {}, QKeySequence(Qt::Key_F3),
              search([](SearchPanel& panel) { panel.step(1); }));
    addAction(QStringLiteral("find-previous"), tr("Find previous"), {}, QKeySequence(Qt::SHIFT | Qt::Key_F3),
              search([](SearchPanel& panel) { panel.step(-1); }));
    addAction(QStringLiteral("next-part"), tr("Next part"), {}, QKeySequence(Qt::CTRL | Qt::Key_PageDown),
              [this] {
                  if (m_view) {
                      m_view->showPart(m_view->currentPart() + 1);
                  }
              });
    addAction(QStringLiteral("previous-part"), tr("Previous part"), {},
              QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] {
                  if (m_view) {
                      m_view->showPart(m_view->currentPart() - 1);
                  }
              });
    QAction* side = addAction(QStringLiteral("side"), tr("Side panel"), QStringLiteral("panel"),
                              QKeySequence(Qt::Key_F9), [this] {
                                  if (m_view) {
                                      m_view->setSideVisible(!m_view->isSideVisible());
                                  }
                              });
    side->setCheckable(false);
    addAction(QStringLiteral("zoom-in"), tr("Larger"), QStringLiteral("zoom-in"),
              QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { zoomBy(kZoomStep); })
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)});
    addAction(QStringLiteral("zoom-out"), tr("Smaller"), QStringLiteral("zoom-out"),
              QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { zoomBy(1 / kZoomStep); });
}

void MainWindow::makeBars()
{
    m_bar = addToolBar(tr("Actions"));
    m_bar->setObjectName(QStringLiteral("actions"));
    m_bar->setMovable(false);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_bar->setIconSize(QSize(20, 20));
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto addButton = [this](const char16_t* name, bool withText) {
        QAction* one = m_actions.value(QString::fromUtf16(name));
        m_bar->addAction(one);
        if (auto* button = qobject_cast<QToolButton*>(m_bar->widgetForAction(one))) {
            button->setAccessibleName(one->text());
            button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        }
    };
    addButton(u"home", false);
    addButton(u"undo", false);
    addButton(u"redo", false);
    addButton(u"find", false);
    m_bar->addSeparator();
    m_title = new QLabel(m_bar);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(m_title);
    m_bar->addSeparator();
    addButton(u"previous-finding", false);
    addButton(u"next-finding", false);
    addButton(u"zoom-out", false);
    addButton(u"zoom-in", false);
    addButton(u"side", false);
    addButton(u"export", true);

    m_saved = new QToolButton(this);
    m_saved->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_saved, &QToolButton::clicked, this, [this] {
        if (m_session && !m_session->save()) {
            showMessage(m_session->saveProblem());
        }
    });
    m_errors = new QToolButton(this);
    m_errors->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_errors->setToolTip(tr("Show the problems"));
    connect(m_errors, &QToolButton::clicked, this, [this] {
        if (m_view) {
            m_view->showSide(ProjectView::Side::Findings);
        }
    });
    m_counts = new QLabel(this);
    m_deadline = new QLabel(this);
    statusBar()->addWidget(m_saved);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_errors);
    statusBar()->addPermanentWidget(m_deadline);
    statusBar()->setSizeGripEnabled(false);
}

QString MainWindow::lastMessage() const
{
    return m_messageBar->isHidden() ? QString() : m_message->text();
}

void MainWindow::showMessage(const QString& text)
{
    const Theme& theme = Theme::current();
    m_messageBar->setStyleSheet(QStringLiteral("#messageBar { background: %1; border-bottom: 1px solid %2; }")
                                    .arg(theme.warningSoft.name(), theme.line.name()));
    m_message->setText(text);
    m_messageBar->setVisible(!text.isEmpty());
}

bool MainWindow::openProject(const QString& path)
{
    // closing a handle of a file drops SQLite's lock on it, so the project that is open is not opened again
    if (m_session && QFileInfo(m_session->file().path()) == QFileInfo(path)) {
        return true;
    }
    QString note;
    bool readOnly = false;
    auto file = ProjectFile::open(path, m_catalog, ProjectFile::Mode::ReadWrite);
    if (!file) {
        // somebody else has it open, or it may not be written: it can still be read
        const Error reason = file.error();
        if (reason.code == ErrorCode::Busy || !QFileInfo(path).isWritable()) {
            file = ProjectFile::open(path, m_catalog, ProjectFile::Mode::ReadOnly);
            readOnly = file.has_value();
            note = tr("Opened for reading only. %1").arg(reason.message);
        }
        if (!file) {
            showMessage(reason.message);
            return false;
        }
    }
    if (!closeProject()) {
        return false; // what is not on disk stays on the screen
    }
    const QStringList notices = (*file)->notices();
    auto session = ProjectSession::open(std::move(*file), readOnly);
    if (!session) {
        showMessage(session.error().message);
        return false;
    }
    show(std::move(*session));
    QStringList texts = notices;
    if (!note.isEmpty()) {
        texts.prepend(note);
    }
    showMessage(texts.join(u'\n'));
    return true;
}

bool MainWindow::newProject(const FormPtr& form, const QString& path)
{
    auto file = ProjectFile::create(path, form, CompanyProfile::load().fillFor(*form));
    if (!file) {
        showMessage(file.error().message);
        return false;
    }
    file->reset();
    return openProject(path);
}

bool MainWindow::openSample(const QString& formId, const QString& path)
{
    const auto form = m_catalog.form(formId);
    if (!form) {
        showMessage(form.error().message);
        return false;
    }
    QString problem = tr("There is no sample of this form in this installation.");
    const QDir folder(m_samples);
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (name.contains(u"flawed")) {
            continue;
        }
        auto values = readValuesFile(folder.filePath(name), **form, {});
        if (!values) {
            continue; // the values of another form
        }
        auto file = ProjectFile::create(path, *form, values->edits, values->files);
        if (!file) {
            problem = file.error().message;
            break;
        }
        file->reset();
        return openProject(path);
    }
    showMessage(problem);
    return false;
}

void MainWindow::show(std::unique_ptr<ProjectSession> session)
{
    m_session = std::move(session);
    m_view = new ProjectView(*m_session, this);
    m_view->setZoom(m_zoom);
    m_view->restoreLayout(QSettings().value(QStringLiteral("window/columns")).toByteArray());
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(m_view, &ProjectView::message, this, &MainWindow::showMessage);
    connect(m_view, &ProjectView::keyChanged, this, [this] { updateStatus(); });
    connect(m_session.get(), &ProjectSession::failed, this, &MainWindow::showMessage);
    connect(m_session.get(), &ProjectSession::undoChanged, this, [this] { updateActions(); });
    connect(m_session.get(), &ProjectSession::findingsChanged, this, [this] { updateStatus(); });
    connect(m_session.get(), &ProjectSession::saveStateChanged, this, [this] {
        updateStatus();
        if (m_session->saveState() == ProjectSession::SaveState::Failed) {
            showMessage(
                tr("Not saved yet: %1\nNothing is lost while this window is open; saving is tried again "
                   "every few seconds.")
                    .arg(m_session->saveProblem()));
        } else if (m_message->text().startsWith(tr("Not saved yet"))) {
            showMessage({});
        }
    });
    noteRecent();
    updateActions();
    updateStatus();
}

/// What is being composed or edited in a cell becomes part of the answers.
void MainWindow::endEditing()
{
    QGuiApplication::inputMethod()->commit();
    if (QWidget* focus = QApplication::focusWidget(); focus && m_view && m_view->isAncestorOf(focus)) {
        focus->clearFocus();
    }
}

bool MainWindow::closeProject()
{
    showMessage({});
    if (!m_session) {
        m_stack->setCurrentWidget(m_start);
        return true;
    }
    endEditing();
    if (!m_session->save()) {
        showMessage(m_session->saveProblem());
        return false;
    }
    disconnect(m_session.get(), nullptr, this, nullptr);
    QSettings().setValue(QStringLiteral("window/columns"), m_view->saveLayout());
    noteRecent();
    m_stack->setCurrentWidget(m_start);
    delete m_view;
    m_view = nullptr;
    m_session.reset();
    m_start->refresh();
    m_stack->setCurrentWidget(m_start);
    updateActions();
    updateStatus();
    return true;
}

void MainWindow::noteRecent()
{
    if (!m_session) {
        return;
    }
    const FormTemplate& form = m_session->form();
    RecentProject recent;
    recent.path = QFileInfo(m_session->file().path()).absoluteFilePath();
    recent.formTitle = form.title;
    recent.title = QFileInfo(recent.path).completeBaseName();
    recent.opened = QDateTime::currentDateTime();
    recent.deadline = form.about.deadline;
    QStringList keys;
    for (const Field& field : form.fields) {
        keys << field.key;
    }
    const FillCount count = fillCountOf(m_session->proposal(), keys);
    recent.progress = count.asked > 0 ? count.filled * 100 / count.asked : 0;
    recent.errors = countErrors(m_session->findings());
    RecentProjects().note(recent);
}

void MainWindow::updateActions()
{
    const bool open = m_session != nullptr;
    m_bar->setVisible(open);
    statusBar()->setVisible(open);
    for (const char16_t* name :
         {u"export", u"next-finding", u"previous-finding", u"next-part", u"previous-part", u"find",
          u"replace", u"find-next", u"find-previous", u"side", u"zoom-in", u"zoom-out", u"home"}) {
        m_actions.value(QString::fromUtf16(name))->setEnabled(open);
    }
    QAction* undo = m_actions.value(QStringLiteral("undo"));
    QAction* redo = m_actions.value(QStringLiteral("redo"));
    undo->setEnabled(open && m_session->canUndo());
    redo->setEnabled(open && m_session->canRedo());
    undo->setToolTip(undo->isEnabled() ? tr("Undo: %1 (Ctrl+Z)").arg(m_session->undoText())
                                       : tr("Undo (Ctrl+Z)"));
    redo->setToolTip(redo->isEnabled() ? tr("Redo: %1 (Ctrl+Y)").arg(m_session->redoText())
                                       : tr("Redo (Ctrl+Y)"));
    const QString name = open ? QFileInfo(m_session->file().path()).completeBaseName() : QString();
    setWindowTitle(open ? tr("%1 – Shenbao").arg(name) : tr("Shenbao"));
    m_title->setText(open ? QString(m_session->form().title + u"    " + name) : QString());
}

void MainWindow::updateStatus()
{
    if (!m_session) {
        return;
    }
    const Theme& theme = Theme::current();
    switch (m_session->saveState()) {
    case ProjectSession::SaveState::Saved:
        m_saved->setText(tr("Saved"));
        m_saved->setIcon(icon(QStringLiteral("check"), theme.good));
        break;
    case ProjectSession::SaveState::Waiting:
        m_saved->setText(tr("Saving…"));
        m_saved->setIcon(icon(QStringLiteral("progress"), theme.faint));
        break;
    case ProjectSession::SaveState::Failed:
        m_saved->setText(tr("Not saved"));
        m_saved->setIcon(icon(QStringLiteral("error"), theme.error));
        break;
    case ProjectSession::SaveState::ReadOnly:
        m_saved->setText(tr("Reading only"));
        m_saved->setIcon(icon(QStringLiteral("info"), theme.info));
        break;
    }
    m_saved->setToolTip(QDir::toNativeSeparators(m_session->file().path()));
    int errors = 0;
    int warnings = 0;
    for (const Finding& finding : m_session->findings()) {
        if (!finding.waived) {
            errors += finding.severity == Severity::Error ? 1 : 0;
            warnings += finding.severity == Severity::Warning ? 1 : 0;
        }
    }
    m_errors->setText(tr("%1 errors, %2 warnings").arg(errors).arg(warnings));
    m_errors->setIcon(errors > 0     ? icon(QStringLiteral("error"), theme.error)
                      : warnings > 0 ? icon(QStringLiteral("warning"), theme.warning)
                                     : icon(QStringLiteral("done"), theme.good));
    const Field* field = m_view ? m_session->form().field(m_view->currentKey()) : nullptr;
    QString counts;
    if (field && field->kind == FieldKind::Narrative) {
        const WordCount& count = m_session->analysis(field->key).count();
        counts = tr("%1 words, %2 characters").arg(count.words).arg(count.charsNoSpaces);
    }
    m_counts->setText(counts);
    const QDate deadline = m_session->form().about.deadline;
    m_deadline->setText(deadlineText(deadline, QDate::currentDate()));
}

void MainWindow::stepFinding(int by)
{
    if (!m_session) {
        return;
    }
    std::vector<const Finding*> open;
    for (const Finding& finding : m_session->findings()) {
        if (!finding.waived && finding.severity != Severity::Info && !finding.key.isEmpty()) {
            open.push_back(&finding);
        }
    }
    if (open.empty()) {
        showMessage(tr("No problem is left."));
        return;
    }
    const int count = int(open.size());
    m_finding = ((m_finding + by) % count + count) % count;
    const Finding chosen = *open[size_t(m_finding)]; // a commit on the way renews the list
    m_view->showFinding(chosen);
}

void MainWindow::zoomBy(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    QSettings().setValue(QStringLiteral("window/zoom"), m_zoom);
    if (m_view) {
        m_view->setZoom(m_zoom);
    }
}

void MainWindow::exportProject()
{
    if (!m_session) {
        return;
    }
    endEditing();
    ExportDialog dialog(*m_session, m_catalog, this);
    connect(&dialog, &ExportDialog::showFindings, this,
            [this] { m_view->showSide(ProjectView::Side::Findings); });
    dialog.exec();
}

void MainWindow::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open an application"), projectsFolder(),
                                                      tr("Applications (*%1)").arg(kSuffix));
    if (!path.isEmpty()) {
        openProject(path);
    }
}

void MainWindow::askNew(const FormPtr& form)
{
    QDir().mkpath(projectsFolder());
    QString path = QFileDialog::getSaveFileName(this, tr("Where to keep the new application"),
                                                QDir(projectsFolder()).filePath(form->title + kSuffix),
                                                tr("Applications (*%1)").arg(kSuffix));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(kSuffix)) {
        path += kSuffix;
    }
    newProject(form, path);
}

void MainWindow::askSample(const QString& formId)
{
    QDir().mkpath(projectsFolder());
    QString path;
    for (int number = 1; path.isEmpty() || QFileInfo::exists(path); ++number) {
        path = QDir(projectsFolder()).filePath(tr("Sample %1").arg(number) + kSuffix);
    }
    openSample(formId, path);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    endEditing();
    if (m_session && !m_session->save()) {
        showMessage(tr("Not saved yet: %1\nFree some space or make the folder writable, then close again.")
                        .arg(m_session->saveProblem()));
        event->ignore();
        return;
    }
    closeProject();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().toLocalFile().endsWith(kSuffix)) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openProject(event->mimeData()->urls().first().toLocalFile());
}

} // namespace shenbao
