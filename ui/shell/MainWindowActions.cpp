// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that names its actions, with their keys, and puts them on the tool bar and into the menu.
#include "ui/search/SearchPanel.h"
#include "ui/shell/ActionBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectView.h"
#include "ui/shell/StatusLine.h"

#include <QMenu>
#include <QTimer>

namespace shenbao {
namespace {

constexpr double kZoomStep = 1.1;
constexpr int kSavedNote = 3000;   // ms
constexpr char kPlace[] = "place"; // of an action that goes to a page

} // namespace

QAction* MainWindow::addAction(const QString& name, const QString& text, const QString& iconName,
                               const QKeySequence& keys, const std::function<void()>& run)
{
    auto* action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this);
    action->setShortcut(keys);
    const QString shortcut = keys.toString(QKeySequence::NativeText);
    action->setToolTip(shortcut.isEmpty() ? text : tr("%1 (%2)").arg(text, shortcut));
    QMainWindow::addAction(action);
    connect(action, &QAction::triggered, this, run);
    action->setObjectName(name);
    m_actions.insert(name, action);
    return action;
}

void MainWindow::makeActions()
{
    addAction(QStringLiteral("home"), tr("Start page"), QStringLiteral("home"),
              QKeySequence(Qt::ALT | Qt::Key_Home), [this] { closeProject(); });
    addAction(QStringLiteral("open"), tr("Open…"), QStringLiteral("open"), QKeySequence::Open,
              [this] { browse(); });
    addAction(QStringLiteral("profile"), tr("Company profile…"), QStringLiteral("company"), {},
              [this] { editProfile(); });
    addAction(QStringLiteral("save"), tr("Save"), {}, QKeySequence::Save, [this] {
        if (m_session) { // it saves by itself; who is used to the key sees that it did
            endEditing();
            m_session->save();
            m_status->showMessage(tr("Everything is saved at once by itself."), kSavedNote);
        }
    });
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
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { exportProject(); });
    addAction(QStringLiteral("history"), tr("History…"), QStringLiteral("history"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { showHistory(); });
    addAction(QStringLiteral("print"), tr("Print"), QStringLiteral("print"),
              QKeySequence(Qt::CTRL | Qt::Key_P), [this] { printProject(); });
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
              QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { setZoom(m_zoom * kZoomStep); })
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)});
    addAction(QStringLiteral("zoom-out"), tr("Smaller"), QStringLiteral("zoom-out"),
              QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { setZoom(m_zoom / kZoomStep); });
    addAction(QStringLiteral("help"), tr("Help"), QStringLiteral("help"), QKeySequence(Qt::Key_F1),
              [this] { showHelp(); });
    addAction(QStringLiteral("about"), tr("About Shenbao"), {}, {}, [this] { showAbout(); });
    addAction(QStringLiteral("zoom-reset"), tr("Original size"), {}, QKeySequence(Qt::CTRL | Qt::Key_0),
              [this] { setZoom(1); });
}

void MainWindow::makeBars()
{
    m_bar = new ActionBar(tr("Actions"), this);
    addToolBar(m_bar);
    using Stays = ActionBar::Stays;
    const auto add = [this](const char16_t* name, Stays stays, bool withText = false) {
        m_bar->addButton(m_actions.value(QString::fromUtf16(name)), stays, withText);
    };
    add(u"home", Stays::Always);
    add(u"undo", Stays::Long);
    add(u"redo", Stays::Long);
    add(u"history", Stays::Short);
    add(u"find", Stays::Long);
    m_bar->addGap();
    m_title = m_bar->addTitle();
    m_bar->addGap();
    add(u"previous-finding", Stays::Short);
    add(u"next-finding", Stays::Short);
    add(u"zoom-out", Stays::Short);
    add(u"zoom-in", Stays::Short);
    add(u"side", Stays::Always);
    add(u"print", Stays::Always, true);
    add(u"export", Stays::Always, true);
    m_bar->addMenu(makeMenu(), tr("More"));

    m_status = new StatusLine(this);
    setStatusBar(m_status);
    connect(m_status, &StatusLine::saveRequested, this, [this] {
        if (m_session && !m_session->save()) {
            showMessage(m_session->saveProblem());
        }
    });
    connect(m_status, &StatusLine::findingsRequested, this, [this] {
        if (m_view) {
            m_view->showSide(ProjectView::Side::Findings);
        }
    });
}

/// Pages that are not printed are easily overlooked at the end of the outline.
void MainWindow::fillPlaces(QMenu& menu, QAction& before)
{
    const auto old = menu.actions();
    for (QAction* action : old) {
        if (action->property(kPlace).toBool()) {
            menu.removeAction(action);
            action->deleteLater();
        }
    }
    if (!m_view) {
        return;
    }
    for (const int part : m_view->unprintedParts()) {
        auto* action = new QAction(m_view->titleOfPart(part), &menu);
        action->setProperty(kPlace, true);
        connect(action, &QAction::triggered, m_view, [this, part] { m_view->goToPart(part); });
        menu.insertAction(&before, action);
    }
}

/// Everything, for the bar may have no room; and what is not needed every hour.
QMenu* MainWindow::makeMenu()
{
    auto* menu = new QMenu(m_bar);
    const auto add = [&](std::initializer_list<const char16_t*> names) {
        for (const char16_t* name : names) {
            menu->addAction(m_actions.value(QString::fromUtf16(name)));
        }
        menu->addSeparator();
    };
    add({u"open", u"home", u"profile"});
    add({u"undo", u"redo", u"history", u"find", u"replace", u"previous-finding", u"next-finding"});
    add({u"print", u"export"});
    QAction* places = menu->addSeparator();
    connect(menu, &QMenu::aboutToShow, this, [this, menu, places] { fillPlaces(*menu, *places); });
    add({u"zoom-in", u"zoom-out", u"zoom-reset", u"side"});
    const auto addChoice = [this](QMenu* to, const QString& name, const QString& text, bool isChosen,
                                  const std::function<void()>& run) {
        // the menu is gone when the window is made anew
        QAction* one = addAction(name, text, {}, {}, [this, run] { QTimer::singleShot(0, this, run); });
        one->setCheckable(true);
        one->setChecked(isChosen);
        to->addAction(one);
    };
    QMenu* colors = menu->addMenu(tr("Colours"));
    const Theme::Choice theme = Theme::chosen();
    const auto addTheme = [&](const QString& name, const QString& text, Theme::Choice choice) {
        addChoice(colors, name, text, theme == choice, [this, choice] { chooseTheme(choice); });
    };
    addTheme(QStringLiteral("theme-system"), tr("As the system"), Theme::Choice::System);
    addTheme(QStringLiteral("theme-light"), tr("Light"), Theme::Choice::Light);
    addTheme(QStringLiteral("theme-dark"), tr("Dark"), Theme::Choice::Dark);
    // each language under its own name, so that somebody who reads only that one finds the way back
    QMenu* languages = menu->addMenu(QStringLiteral("语言 / Language"));
    const auto addLanguage = [&](const QString& name, const QString& text, Language language) {
        addChoice(languages, name, text, currentLanguage() == language,
                  [this, language] { choose(language); });
    };
    addLanguage(QStringLiteral("language-zh"), QStringLiteral("简体中文"), Language::Chinese);
    addLanguage(QStringLiteral("language-en"), QStringLiteral("English"), Language::English);
    menu->addSeparator();
    menu->addAction(m_actions.value(QStringLiteral("help")));
    menu->addAction(m_actions.value(QStringLiteral("about")));
    return menu;
}

} // namespace shenbao
