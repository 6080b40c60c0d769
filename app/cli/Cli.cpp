// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Cli.h"

#include <cstdio>

namespace shenbao::cli {
namespace {

void write(FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

} // namespace

Exit exitFor(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Usage:
        return Exit::Usage;
    case ErrorCode::Output:
        return Exit::Output;
    default:
        return Exit::Input;
    }
}

void Context::print(const QString& line) const
{
    write(stdout, (line + u'\n').toUtf8());
}

void Context::print(const QJsonArray& array) const
{
    write(stdout, QJsonDocument(array).toJson());
}

void Context::print(const QJsonObject& object) const
{
    write(stdout, QJsonDocument(object).toJson());
}

void Context::say(const QString& message) const
{
    write(stderr, (message + u'\n').toUtf8());
}

Exit Context::fail(const Error& error) const
{
    say(error.message);
    if (!error.detail.isEmpty()) {
        say(QStringLiteral("  (%1)").arg(error.detail));
    }
    return exitFor(error);
}

Exit Context::usage(const QString& message) const
{
    say(message);
    return Exit::Usage;
}

} // namespace shenbao::cli
