// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: shenbao [FILE.shenbao], shenbao --screenshots DIR FILE.shenbao
#include "app/Installation.h"
#include "app/gui/Measure.h"
#include "app/gui/ProgramIcon.h"
#include "app/gui/Screenshots.h"
#include "ui/common/Language.h"
#include "ui/common/Theme.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WindowCall.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("shenbao"));
    QApplication::setOrganizationName(QStringLiteral("shenbao"));
    QApplication::setApplicationVersion(QStringLiteral(SHENBAO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("shenbao"));
    QApplication::setWindowIcon(shenbao::programIcon());

    QCommandLineParser parser;
    parser.addOption({QStringLiteral("screenshots"), QString(), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("measure"), QString()}); // for tests/bench
    parser.addOption({QStringLiteral("forms-dir"), QString(), QStringLiteral("DIR")});
    parser.addPositionalArgument(QStringLiteral("file"), QString());
    parser.addVersionOption();
    parser.process(application);

    shenbao::applyLanguage(application, shenbao::chosenLanguage());
    shenbao::Theme::apply(application, shenbao::Theme::modeOf(shenbao::Theme::chosen()));

    const shenbao::FormCatalog catalog(shenbao::formFolders(parser.values(QStringLiteral("forms-dir"))));
    const QString samples =
        shenbao::dataFolder(QCoreApplication::applicationDirPath(), QStringLiteral("samples"));

    const QStringList files = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("screenshots"))) {
        return shenbao::makeScreenshots(application, catalog, samples,
                                        parser.value(QStringLiteral("screenshots")), files.value(0));
    }
    if (parser.isSet(QStringLiteral("measure"))) {
        return shenbao::measureWindow(catalog, samples, files.value(0));
    }
    if (!files.isEmpty() && shenbao::WindowCall::call(files.first())) {
        return 0; // the window that has it open has come to the front
    }
    shenbao::MainWindow window(catalog, samples);
    window.QMainWindow::show();
    if (!files.isEmpty()) {
        window.openProject(QFileInfo(files.first()).absoluteFilePath());
    }
    return QApplication::exec();
}
