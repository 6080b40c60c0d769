// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: shenbao [FILE.shenbao], shenbao --screenshots DIR FILE.shenbao
#include "app/Installation.h"
#include "app/gui/ProgramIcon.h"
#include "app/gui/Screenshots.h"
#include "ui/common/Theme.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

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
    parser.addOption({QStringLiteral("forms-dir"), QString(), QStringLiteral("DIR")});
    parser.addPositionalArgument(QStringLiteral("file"), QString());
    parser.addVersionOption();
    parser.process(application);

    const QString language =
        QSettings().value(QStringLiteral("language"), QStringLiteral("zh_CN")).toString();
    QTranslator own;
    QTranslator qt;
    if (language == u"zh_CN") {
        if (own.load(QStringLiteral(":/translations/shenbao_zh_CN.qm"))) {
            QApplication::installTranslator(&own);
        }
        if (qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QApplication::installTranslator(&qt);
        }
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    }
    const bool dark = QSettings().value(QStringLiteral("theme")).toString() == u"dark";
    shenbao::Theme::apply(application, dark ? shenbao::Theme::Mode::Dark : shenbao::Theme::Mode::Light);

    const shenbao::FormCatalog catalog(shenbao::formFolders(parser.values(QStringLiteral("forms-dir"))));
    const QString samples =
        shenbao::dataFolder(QCoreApplication::applicationDirPath(), QStringLiteral("samples"));

    const QStringList files = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("screenshots"))) {
        return shenbao::makeScreenshots(application, catalog, samples,
                                        parser.value(QStringLiteral("screenshots")), files.value(0));
    }
    shenbao::MainWindow window(catalog, samples);
    window.QMainWindow::show();
    if (!files.isEmpty()) {
        window.openProject(QFileInfo(files.first()).absoluteFilePath());
    }
    return QApplication::exec();
}
