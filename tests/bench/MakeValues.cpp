// SPDX-License-Identifier: GPL-3.0-or-later
// usage: make_values FACTOR: prints the values of an application FACTOR times the size of a real one.
#include "tests/bench/Scaled.h"

#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    const int factor = argc == 2 ? std::atoi(argv[1]) : 0;
    if (factor < 1) {
        std::fputs("usage: make_values FACTOR\n", stderr);
        return 2;
    }
    const QByteArray json =
        QJsonDocument(shenbao::bench::scaledValues(factor)).toJson(QJsonDocument::Compact);
    return std::fwrite(json.constData(), 1, size_t(json.size()), stdout) == size_t(json.size()) ? 0 : 4;
}
