// SPDX-License-Identifier: GPL-3.0-or-later
// shenbao-render [--megabytes N] [--seconds N]: draws pages of PDF files and pictures for the desktop program. The only program
// that links QtPdf, and with it Qt6Network. Documents come over standard input; what it may use of the computer is limited, so
// that a hostile document ends this program and nothing else.
#include "app/render/Confinement.h"
#include "app/render/RenderServer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QImageReader>

#include <cstdio>
#include <unistd.h>

namespace {

constexpr int kMostDecoded = 128; // megabytes of one picture
constexpr int kWrongUsage = 2;

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("megabytes"), QString(), QStringLiteral("N"), QStringLiteral("512")});
    parser.addOption({QStringLiteral("seconds"), QString(), QStringLiteral("N"), QStringLiteral("10")});
    parser.process(application);
    const int megabytes = parser.value(QStringLiteral("megabytes")).toInt();
    const int seconds = parser.value(QStringLiteral("seconds")).toInt();
    if (megabytes < 1 || seconds < 1) {
        return kWrongUsage;
    }
    // whatever a library prints must not get between the replies
    const int out = dup(STDOUT_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    QFile requests;
    QFile replies;
    if (!requests.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered) ||
        !replies.open(out, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return kWrongUsage;
    }
    shenbao::confine(megabytes);
    QImageReader::setAllocationLimit(kMostDecoded);
    return shenbao::RenderServer(requests, replies, seconds).run();
}
