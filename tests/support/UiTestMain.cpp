// SPDX-License-Identifier: GPL-3.0-or-later
// The main of tests with widgets: no display, settings of its own, and a warning of Qt is a failure of the test in which it
// comes up.
#include "ui/common/Theme.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

QtMessageHandler before = nullptr;

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    // of the platform without a display, not of the program
    if (message.startsWith(u"This plugin does not support")) {
        return;
    }
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        ADD_FAILURE() << "Qt says: " << message.toStdString();
    }
    before(type, context, message);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home;
    qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("shenbao-test"));
    QApplication::setOrganizationName(QStringLiteral("shenbao-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    shenbao::Theme::apply(application, shenbao::Theme::Mode::Light);
    before = qInstallMessageHandler(handle);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
