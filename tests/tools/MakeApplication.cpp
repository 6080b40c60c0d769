// SPDX-License-Identifier: GPL-3.0-or-later
// usage: make_application FORM EXTREME SEED FOLDER: writes FOLDER/values.json and the pictures that it names.
#include "core/form/FormCatalog.h"
#include "tests/support/Generated.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    using namespace shenbao;
    const auto& extremes = test::allExtremes();
    const auto extreme =
        argc == 5
            ? std::find_if(extremes.begin(), extremes.end(),
                           [&](test::Extreme one) { return test::nameOf(one) == QLatin1String(argv[2]); })
            : extremes.end();
    if (extreme == extremes.end()) {
        std::fputs("usage: make_application FORM EXTREME SEED FOLDER\n", stderr);
        return 2;
    }
    const FormCatalog catalog({QStringLiteral(SHENBAO_SOURCE_DIR "/resources/forms")});
    const auto form = catalog.form(QString::fromLocal8Bit(argv[1]));
    const QDir folder(QString::fromLocal8Bit(argv[4]));
    QFile file(folder.filePath(QStringLiteral("values.json")));
    if (!form || !folder.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly)) {
        std::fputs("no such form, or the folder cannot be written\n", stderr);
        return 4;
    }
    test::ApplicationGenerator generator(**form, quint32(std::atoi(argv[3])), *extreme, folder.path());
    file.write(QJsonDocument(generator.values()).toJson());
    return 0;
}
