// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Cli.h"

#include "core/base/FileInput.h"
#include "core/base/Tr.h"
#include "core/check/CheckRunner.h"

#include <QFile>
#include <QStringDecoder>

#include <cstdio>

namespace shenbao::cli {
namespace {

constexpr qint64 kMaxText = 64 * 1024 * 1024;

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
    if (!error.detail.isEmpty() && qEnvironmentVariableIsSet("SHENBAO_DEBUG")) {
        say(QStringLiteral("  (%1)").arg(error.detail));
    }
    return exitFor(error);
}

Exit Context::usage(const QString& message) const
{
    say(message);
    return Exit::Usage;
}

bool speaksEnglish()
{
    return qEnvironmentVariable("SHENBAO_LANGUAGE").startsWith(u"en");
}

Result<FormPtr> loadForm(const Context& context, const QString& id, int edition)
{
    auto form = context.forms.form(id, edition);
    if (form) {
        if (auto rules = CheckRunner::create(*form); !rules) {
            return shenbao::fail(rules.error());
        }
    }
    return form;
}

Result<std::unique_ptr<ProjectFile>> openProject(const Context& context, ProjectFile::Mode mode)
{
    auto project = ProjectFile::open(context.arguments().front(), context.forms, mode);
    if (project) {
        for (const QString& notice : (*project)->notices()) {
            context.say(notice);
        }
    }
    return project;
}

Result<QString> readTextFile(const QString& source)
{
    const QString path = source == u"-" ? Tr::tr("standard input") : source;
    QFile file(source);
    const bool opened =
        source == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return shenbao::fail(ErrorCode::Input, Tr::tr("%1 cannot be read: %2").arg(path, fileReason(file)),
                             file.errorString());
    }
    const QByteArray bytes = file.read(kMaxText + 1);
    if (bytes.size() > kMaxText) {
        return shenbao::fail(ErrorCode::Input, Tr::tr("%1 is larger than 64 MB.").arg(path));
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        return shenbao::fail(ErrorCode::Input,
                             Tr::tr("%1 is not UTF-8 text; save it as UTF-8 and try again.").arg(path));
    }
    return text;
}

} // namespace shenbao::cli
