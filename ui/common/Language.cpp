// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace shenbao {
namespace {

const QString kSetting = QStringLiteral("language");

Language& present()
{
    static Language language = Language::English; // the texts of the sources
    return language;
}

QString codeOf(Language language)
{
    return language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

} // namespace

Language chosenLanguage()
{
    return QSettings().value(kSetting).toString() == codeOf(Language::English) ? Language::English
                                                                               : Language::Chinese;
}

void chooseLanguage(QApplication& application, Language language)
{
    QSettings().setValue(kSetting, codeOf(language));
    applyLanguage(application, language);
}

Language currentLanguage()
{
    return present();
}

void applyLanguage(QApplication& application, Language language)
{
    qDeleteAll(application.findChildren<QTranslator*>(kSetting, Qt::FindDirectChildrenOnly));
    const auto install = [&](const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>(&application);
        translator->setObjectName(kSetting);
        if (translator->load(name, folder)) {
            QCoreApplication::installTranslator(translator.release());
        }
    };
    const QString code = codeOf(language);
    install(QStringLiteral("shenbao_") + code, QStringLiteral(":/translations"));
    if (language == Language::Chinese) {
        install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
    QLocale::setDefault(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                      : QLocale(QLocale::English));
    present() = language;
}

} // namespace shenbao
