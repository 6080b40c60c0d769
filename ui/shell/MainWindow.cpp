// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "core/input/ValuesReader.h"
#include "core/proposal/Deadline.h"
#include "ui/common/FitToScreen.h"
#include "ui/common/Theme.h"
#include "ui/common/TitleLabel.h"
#include "ui/export/ExportDialog.h"
#include "ui/form/FormOutline.h"
#include "ui/help/HelpWindow.h"
#include "ui/history/HistoryDialog.h"
#include "ui/print/PrintDialog.h"
#include "ui/session/ProjectSummary.h"
#include "ui/session/ReadingCopy.h"
#include "ui/shell/ActionBar.h"
#include "ui/shell/CompanyProfile.h"
#include "ui/shell/CompanyProfileDialog.h"
#include "ui/shell/ProjectView.h"
#include "ui/shell/RecentProjects.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/WindowCall.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputMethod>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

namespace shenbao {
namespace {

constexpr double kLeastZoom = 0.7;
constexpr double kMostZoom = 2.0;
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
{
    setAcceptDrops(true);
    resizeToScreen(*this, kFirstSize);
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_zoom = std::clamp(settings.value(QStringLiteral("window/zoom"), 1.0).toDouble(), kLeastZoom, kMostZoom);
    build();
    auto* minutes = new QTimer(this);
    connect(minutes, &QTimer::timeout, this, [this] { setToday(QDate::currentDate()); });
    minutes->start(std::chrono::minutes(1));
}

void MainWindow::setToday(QDate today)
{
    if (std::exchange(m_today, today) == today) {
        return;
    }
    m_start->setToday(today);
    if (m_session) {
        m_session->setToday(today);
    }
    updateStatus();
}

void MainWindow::build()
{
    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeMessageBar());
    m_stack = new QStackedWidget(center);
    column->addWidget(m_stack, 1);
    setCentralWidget(center);
    m_start = new StartPage(m_catalog, m_stack);
    m_start->setSamplesAvailable(!m_samples.isEmpty() && QFileInfo(m_samples).isDir());
    m_stack->addWidget(m_start);
    makeActions();
    makeBars();
    connect(m_start, &StartPage::newRequested, this, &MainWindow::askNew);
    connect(m_start, &StartPage::openRequested, this, [this](const QString& path) { openProject(path); });
    connect(m_start, &StartPage::browseRequested, this, [this] { browse(); });
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::askSample);
    connect(m_start, &StartPage::profileRequested, this, &MainWindow::editProfile);
    updateActions();
    updateStatus();
}

void MainWindow::rebuild()
{
    endEditing();
    const bool isOpen = m_view != nullptr;
    const int part = isOpen ? m_view->currentPart() : 0;
    const QString key = isOpen ? m_view->currentKey() : QString();
    const QByteArray columns = isOpen ? m_view->saveLayout() : QByteArray();
    if (m_session) {
        disconnect(m_session.get(), nullptr, this, nullptr);
    }
    delete m_view;
    m_view = nullptr;
    delete takeCentralWidget();
    delete m_help;
    delete m_bar;
    delete m_status;
    qDeleteAll(std::exchange(m_actions, {}));
    build();
    if (isOpen) {
        m_session->retranslate();
        showView();
        m_view->restoreLayout(columns);
        m_view->showPart(part);
        m_view->showKey(key);
    }
}

QWidget* MainWindow::makeMessageBar()
{
    m_messageBar = new QWidget(this);
    m_messageBar->setObjectName(QStringLiteral("messageBar"));
    auto* layout = new QHBoxLayout(m_messageBar);
    layout->setContentsMargins(Space::Two, Space::Half, Space::One, Space::Half);
    m_message = new QLabel(m_messageBar);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* closeMessage = new QToolButton(m_messageBar);
    closeMessage->setIcon(icon(QStringLiteral("close")));
    closeMessage->setAccessibleName(tr("Close the message"));
    closeMessage->setToolTip(tr("Close the message"));
    layout->addWidget(m_message, 1);
    layout->addWidget(closeMessage);
    connect(closeMessage, &QToolButton::clicked, m_messageBar, &QWidget::hide);
    m_messageBar->hide();
    return m_messageBar;
}

MainWindow::~MainWindow()
{
    if (m_session) {
        disconnect(m_session.get(), nullptr, this, nullptr);
    }
    delete m_view; // before the session that it looks at
    m_view = nullptr;
}

void MainWindow::showHelp(const QString& topic)
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (!topic.isEmpty()) {
        m_help->showTopic(topic);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Shenbao"));
    box.setText(tr("Shenbao %1").arg(QApplication::applicationVersion()));
    box.setInformativeText(
        tr("For writing, checking and exporting official applications. Works offline; nothing "
           "leaves this computer.\nFree software under the GNU General Public License, "
           "version 3 or later."));
    box.exec();
}

void MainWindow::chooseTheme(Theme::Choice choice)
{
    Theme::choose(*qApp, choice);
    rebuild();
}

void MainWindow::choose(Language language)
{
    chooseLanguage(*qApp, language);
    rebuild();
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
    m_tellsOfSaving = false;
    if (!text.isEmpty()) {
        m_messageBar->setAccessibleName(text);
        QAccessibleEvent alert(m_messageBar, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

bool MainWindow::openProject(const QString& path)
{
    // closing a handle of a file drops SQLite's lock on it, so the project that is open is not opened again
    if (m_session && QFileInfo(shownPath()) == QFileInfo(path)) {
        return true;
    }
    std::unique_ptr<QTemporaryDir> copyFolder;
    QString note;
    bool readOnly = false;
    auto file = ProjectFile::open(path, m_catalog, ProjectFile::Mode::ReadWrite);
    if (!file) {
        // somebody else has it open, or it may not be written: it can still be read
        const Error reason = file.error();
        if (reason.code == ErrorCode::Busy || !QFileInfo(path).isWritable()) {
            file = ProjectFile::open(path, m_catalog, ProjectFile::Mode::ReadOnly);
            note = tr("Opened for reading only. %1").arg(reason.message);
            if (!file && reason.code == ErrorCode::Busy) {
                if (auto copy = ReadingCopy::make(path, m_catalog)) {
                    file = std::move(copy->file);
                    copyFolder = std::move(copy->folder);
                }
                note =
                    tr("Somebody else has this application open, so here it can only be read. It is shown as "
                       "it was saved last; to change it, close it there and open it here again.");
            }
            readOnly = file.has_value();
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
    CheckFacts facts = (*session)->facts();
    CompanyProfile::load().putInto(facts);
    (*session)->setFacts(facts);
    m_copyFolder = std::move(copyFolder);
    m_shownPath = path;
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
    if (m_samples.isEmpty()) { // QDir takes an empty path for the current folder
        showMessage(problem);
        return false;
    }
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
    m_shownFinding.reset();
    showView();
    m_view->restoreLayout(QSettings().value(QStringLiteral("window/columns")).toByteArray());
    goToLastPlace();
    noteRecent();
    if (!m_session->isReadOnly()) {
        m_call = std::make_unique<WindowCall>(shownPath());
        connect(m_call.get(), &WindowCall::called, this, &MainWindow::comeToFront);
    }
}

/// The file that people chose; what is shown may be a copy of it.
QString MainWindow::shownPath() const
{
    return m_shownPath;
}

void MainWindow::goToLastPlace()
{
    const QString place = RecentProjects().find(shownPath()).place;
    if (place.startsWith(u'#')) {
        m_view->showPart(place.mid(1).toInt());
    } else if (!place.isEmpty()) {
        m_view->showKey(place);
    }
}

void MainWindow::comeToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    QMainWindow::show();
    raise();
    activateWindow();
    QApplication::alert(this); // where the desktop does not let a window come to the front by itself
}

void MainWindow::editProfile()
{
    CompanyProfileDialog dialog(this);
    dialog.exec();
    if (m_session) {
        CheckFacts facts = m_session->facts();
        CompanyProfile::load().putInto(facts);
        m_session->setFacts(facts);
    }
}

void MainWindow::showView()
{
    m_view = new ProjectView(*m_session, this);
    m_view->setZoom(m_zoom);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(m_view, &ProjectView::message, this, &MainWindow::showMessage);
    connect(m_view, &ProjectView::printRequested, this, [this](int page) { printProject(page); });
    connect(m_view, &ProjectView::keyChanged, this, [this] { updateStatus(); });
    connect(m_session.get(), &ProjectSession::failed, this, &MainWindow::showMessage);
    connect(m_session.get(), &ProjectSession::undoChanged, this, [this] { updateActions(); });
    connect(m_session.get(), &ProjectSession::changed, this, [this] { updateTitle(); });
    connect(m_session.get(), &ProjectSession::findingsChanged, this, [this] { updateStatus(); });
    connect(m_session.get(), &ProjectSession::saveStateChanged, this, [this] {
        updateStatus();
        const bool isFailed = m_session->saveState() == ProjectSession::SaveState::Failed;
        if (isFailed) {
            showMessage(
                tr("Not saved yet: %1\nNothing is lost while this window is open; saving is tried again "
                   "every few seconds.")
                    .arg(m_session->saveProblem()));
        } else if (m_tellsOfSaving) {
            showMessage({});
        }
        m_tellsOfSaving = isFailed;
    });
    connect(m_session.get(), &ProjectSession::stepTaken, m_view, [this](const QString& key) {
        m_view->showKey(key); // nothing changes out of sight
    });
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
    m_call.reset();
    m_stack->setCurrentWidget(m_start);
    delete m_view;
    m_view = nullptr;
    m_session.reset();
    m_copyFolder.reset();
    m_shownPath.clear();
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
    recent.path = QFileInfo(shownPath()).absoluteFilePath();
    recent.formTitle = form.title;
    const QString name = projectNameOf(m_session->proposal());
    recent.title = name.isEmpty() ? QFileInfo(recent.path).completeBaseName() : name;
    recent.opened = QDateTime::currentDateTime();
    recent.deadline = deadlineOf(m_session->proposal());
    recent.progress = progressOf(m_session->proposal(), m_session->findings());
    const FindingCounts counts = countFindings(form, m_session->findings());
    recent.errors = counts.errors;
    recent.missing = counts.missing;
    const QString& key = m_view->currentKey();
    recent.place = key.isEmpty() ? QString(u'#' + QString::number(m_view->currentPart())) : key;
    RecentProjects().note(recent);
}

void MainWindow::updateActions()
{
    const bool open = m_session != nullptr;
    m_bar->setVisible(open);
    m_status->setVisible(open);
    for (const char16_t* name : {u"export", u"print", u"history", u"next-finding", u"previous-finding",
                                 u"next-part", u"previous-part", u"side", u"find", u"replace", u"find-next",
                                 u"find-previous", u"zoom-in", u"zoom-out", u"zoom-reset", u"home"}) {
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
    updateTitle();
}

/// By the name of the project people tell applications apart; the form may be the same.
void MainWindow::updateTitle()
{
    if (!m_session) {
        setWindowTitle(tr("Shenbao"));
        m_title->setTitle({}, {});
        return;
    }
    const QString file = QFileInfo(shownPath()).completeBaseName();
    const QString name = projectNameOf(m_session->proposal());
    const QString title = name.isEmpty() || name == file ? file : tr("%1 · %2").arg(name, file);
    setWindowTitle(tr("%1 – Shenbao").arg(title));
    const QString formTitle = m_session->form().title;
    m_title->setTitle(name.isEmpty() ? file : name,
                      file == formTitle && name.isEmpty() ? QString() : formTitle);
}

void MainWindow::updateStatus()
{
    if (!m_session) {
        return;
    }
    m_status->show(*m_session, m_view ? m_view->currentKey() : QString(), m_today);
}

/// To the finding behind (1) or before (-1) the last one, or behind the answer that has the focus.
void MainWindow::stepFinding(int by)
{
    if (!m_session) {
        return;
    }
    const FormTemplate& form = m_session->form();
    const auto place = [&](const QString& key) {
        const auto at = std::find_if(form.fields.begin(), form.fields.end(),
                                     [&](const Field& one) { return one.key == key; });
        return at - form.fields.begin();
    };
    Findings open;
    bool hasOthers = false;
    for (const Finding& finding : m_session->findings()) {
        if (!finding.waived && finding.severity != Severity::Info) {
            if (m_view->canShow(finding.key)) {
                open.push_back(finding);
            } else {
                hasOthers = true;
            }
        }
    }
    if (open.empty()) {
        if (hasOthers) {
            m_view->showSide(ProjectView::Side::Findings);
        }
        showMessage(hasOthers ? tr("What is left concerns the whole application; it is listed at the right.")
                              : tr("No problem is left."));
        return;
    }
    const auto isShown = [&](const Finding& one) {
        return m_shownFinding && one.id == m_shownFinding->id && one.key == m_shownFinding->key &&
               one.row == m_shownFinding->row && one.start == m_shownFinding->start;
    };
    const qsizetype count = qsizetype(open.size());
    const qsizetype last = std::find_if(open.begin(), open.end(), isShown) - open.begin();
    const QString& key = m_view->currentKey();
    qsizetype next = 0;
    if (last < count && (key.isEmpty() || key == open[size_t(last)].key)) {
        next = (last + by + count) % count;
    } else if (!key.isEmpty()) {
        const qsizetype here = place(key);
        next = std::find_if(open.begin(), open.end(),
                            [&](const Finding& one) {
                                return by > 0 ? place(one.key) > here : place(one.key) >= here;
                            }) -
               open.begin();
        next = (by > 0 ? next : next - 1 + count) % count;
    } else if (by < 0) {
        next = count - 1;
    }
    m_shownFinding = open[size_t(next)];
    m_view->stepTo(*m_shownFinding);
}

void MainWindow::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
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
    connect(&dialog, &ExportDialog::exported, this, [this] { m_session->mark(VersionMark::Kind::Exported); });
    connect(&dialog, &ExportDialog::showFindings, this,
            [this] { m_view->showSide(ProjectView::Side::Findings); });
    dialog.exec();
}

void MainWindow::showHistory()
{
    if (!m_session) {
        return;
    }
    endEditing();
    HistoryDialog dialog(*m_session, this);
    dialog.exec();
}

void MainWindow::printProject(int page)
{
    if (!m_session) {
        return;
    }
    endEditing();
    PrintDialog dialog(*m_session, m_catalog, PrinterSource::system(), this);
    if (page >= 0) {
        dialog.choosePage(page);
    }
    connect(&dialog, &PrintDialog::printed, this, [this] { m_session->mark(VersionMark::Kind::Printed); });
    connect(&dialog, &PrintDialog::showFindings, this,
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
