// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: shenbao [FILE.shenbao], shenbao --screenshots DIR FILE.shenbao
#include "app/gui/Screenshots.h"
#include "ui/common/Language.h"
#include "ui/common/Theme.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace {

/// Samples of the installation, or of the source tree that the program was built in.
QString samplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* place : {"../share/shenbao/samples", "../../../resources/samples"}) {
        const QString folder = QDir::cleanPath(program.filePath(QString::fromLatin1(place)));
        if (QFileInfo::exists(folder)) {
            return folder;
        }
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("shenbao"));
    QApplication::setOrganizationName(QStringLiteral("shenbao"));
    QApplication::setApplicationVersion(QStringLiteral(SHENBAO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("shenbao"));

    QCommandLineParser parser;
    parser.addOption({QStringLiteral("screenshots"), QString(), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("forms-dir"), QString(), QStringLiteral("DIR")});
    parser.addPositionalArgument(QStringLiteral("file"), QString());
    parser.process(application);

    shenbao::applyLanguage(application, shenbao::chosenLanguage());
    shenbao::Theme::apply(application, shenbao::Theme::modeOf(shenbao::Theme::chosen()));

    QStringList folders{QStringLiteral(":/forms")};
    folders << QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                   .filePath(QStringLiteral("shenbao/forms"));
    folders << parser.values(QStringLiteral("forms-dir"));
    const shenbao::FormCatalog catalog(folders);

    const QStringList files = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("screenshots"))) {
        return shenbao::makeScreenshots(application, catalog, samplesFolder(),
                                        parser.value(QStringLiteral("screenshots")), files.value(0));
    }
    shenbao::MainWindow window(catalog, samplesFolder());
    window.QMainWindow::show();
    if (!files.isEmpty()) {
        window.openProject(QFileInfo(files.first()).absoluteFilePath());
    }
    return QApplication::exec();
}
