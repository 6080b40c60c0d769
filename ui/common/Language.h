// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace shenbao {

/// Of the interface; forms, answers and exports are Chinese in any.
enum class Language : quint8 { Chinese, English };

/// What the user chose; Chinese until then.
Language chosenLanguage();
/// Remembers the choice and installs its texts. Windows that are open keep theirs until they are made anew.
void chooseLanguage(QApplication& application, Language language);
/// Installs the texts of a language without remembering it.
void applyLanguage(QApplication& application, Language language);
/// What applyLanguage() installed last.
Language currentLanguage();

} // namespace shenbao
