// SPDX-License-Identifier: GPL-3.0-or-later
// new, fill, get, attach, edit: answers in and out of a project.
#include "app/cli/Cli.h"
#include "core/base/FileInput.h"
#include "core/base/Tr.h"
#include "core/input/AttachmentInspector.h"
#include "core/input/ValuesReader.h"
#include "core/proposal/ValueJson.h"
#include "core/store/ProjectFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <cstdio>

namespace shenbao::cli {
namespace {

constexpr qint64 kMaxLine = 64 * 1024 * 1024;

void sayNotices(const Context& context, const QStringList& notices)
{
    for (const QString& notice : notices) {
        context.say(notice);
    }
}

AttachmentLookup lookupIn(const ProjectFile& project)
{
    return [&project](const QString& id) { return project.attachment(id); };
}

bool isIn(const Rows& rows, const Field& field, const QString& reference)
{
    const size_t column = size_t(field.columnIndex(u"文件"));
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        return row[column].text() && attachmentId(*row[column].text()) == attachmentId(reference);
    });
}

bool isAttached(const Proposal& proposal, const Field& field, const QString& reference)
{
    const Value list = proposal.value(field.key);
    return list.rows() && isIn(*list.rows(), field, reference);
}

QString unescaped(const QString& text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size()) {
            const QChar next = text[++at];
            if (next == u'n') {
                result += u'\n';
            } else if (next == u't') {
                result += u'\t';
            } else if (next == u'\\') {
                result += u'\\';
            } else {
                result += u'\\';
                result += next;
            }
        } else {
            result += text[at];
        }
    }
    return result;
}

/// `KEY<tab>VALUE` as an object that readValues() understands.
Result<QJsonObject> parseEditLine(const QString& line)
{
    const qsizetype tab = line.indexOf(u'\t');
    if (tab <= 0) {
        return shenbao::fail(ErrorCode::Input, Tr::tr("a line is KEY<tab>VALUE"));
    }
    const QString key = line.left(tab).trimmed();
    const QString value = line.mid(tab + 1);
    if (value.startsWith(u'[') || value.startsWith(u'{')) {
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(value.toUtf8(), &error);
        if (error.error == QJsonParseError::NoError) {
            return QJsonObject{{key, json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object())}};
        }
        return shenbao::fail(ErrorCode::Input, Tr::tr("this is not valid JSON: %1").arg(jsonReason(error)));
    }
    return QJsonObject{{key, unescaped(value)}};
}

} // namespace

Exit runNew(const Context& context)
{
    const QString path = context.arguments()[1];
    const auto form = loadForm(context, context.arguments()[0]);
    if (!form) {
        return context.fail(form.error());
    }
    if (QFileInfo::exists(path)) {
        return context.fail(
            {ErrorCode::Input,
             Tr::tr("%1: The file exists already. Choose another name; nothing was changed.").arg(path),
             {}});
    }
    ProposedValues values;
    if (context.parser.isSet(QStringLiteral("values"))) {
        auto read = readValuesFile(context.parser.value(QStringLiteral("values")), **form, {});
        if (!read) {
            return context.fail(read.error());
        }
        values = std::move(*read);
        sayNotices(context, values.notices);
    }
    const auto project = ProjectFile::create(path, *form, values.edits, values.files);
    return project ? Exit::Done : context.fail(project.error().at(path));
}

Exit runFill(const Context& context)
{
    if (!context.parser.isSet(QStringLiteral("values"))) {
        return context.usage(Tr::tr("fill needs --values FILE."));
    }
    auto project = openProject(context, ProjectFile::Mode::ReadWrite);
    if (!project) {
        return context.fail(project.error());
    }
    auto values = readValuesFile(context.parser.value(QStringLiteral("values")),
                                 (*project)->proposal().form(), lookupIn(**project));
    if (!values) {
        return context.fail(values.error());
    }
    sayNotices(context, values->notices);
    const auto done = (*project)->apply(values->edits, values->files);
    return done ? Exit::Done : context.fail(done.error());
}

Exit runGet(const Context& context)
{
    const auto project = openProject(context, ProjectFile::Mode::ReadOnly);
    if (!project) {
        return context.fail(project.error());
    }
    const Proposal& proposal = (*project)->proposal();
    const QStringList wanted = context.arguments().mid(1);
    QJsonObject object;
    for (const QString& key : wanted) {
        if (!proposal.form().field(key)) {
            return context.fail({ErrorCode::Input,
                                 Tr::tr("%1: %2: The form %3 has no such key.")
                                     .arg((*project)->path(), key, proposal.form().id),
                                 {}});
        }
    }
    for (const Field& field : proposal.form().fields) {
        // all: what was answered; named keys: what they show, computed and bound values too
        const Value value = wanted.isEmpty() ? proposal.own(field.key) : proposal.value(field.key);
        if ((wanted.isEmpty() && value.isBlank()) || (!wanted.isEmpty() && !wanted.contains(field.key))) {
            continue;
        }
        const QJsonValue json = valueToJson(field, value);
        if (context.json()) {
            object.insert(field.key, json);
        } else if (json.isArray()) {
            context.print(field.key + u'\t' +
                          QString::fromUtf8(QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact)));
        } else {
            QString text = json.toString();
            text.replace(u'\\', QLatin1String("\\\\"))
                .replace(u'\n', QLatin1String("\\n"))
                .replace(u'\t', QLatin1String("\\t"));
            context.print(field.key + u'\t' + text);
        }
    }
    if (context.json()) {
        context.print(object);
    }
    return Exit::Done;
}

Exit runAttach(const Context& context)
{
    auto project = openProject(context, ProjectFile::Mode::ReadWrite);
    if (!project) {
        return context.fail(project.error());
    }
    const Proposal& proposal = (*project)->proposal();
    const QString key = context.arguments()[1];
    const Field* field = proposal.form().field(key);
    if (!field || field->kind != FieldKind::Enclosure) {
        QStringList known;
        for (const Field& one : proposal.form().fields) {
            if (one.kind == FieldKind::Enclosure) {
                known << one.key;
            }
        }
        return context.fail({ErrorCode::Input,
                             Tr::tr("%1: %2 is no category of attachments; the categories are: %3")
                                 .arg((*project)->path(), key, known.join(u", ")),
                             {}});
    }
    std::vector<NewAttachment> files;
    Rows rows;
    const QStringList paths = context.arguments().mid(2);
    for (const QString& path : paths) {
        auto file = readAttachment(path);
        if (!file) {
            return context.fail(file.error());
        }
        const QString reference = attachmentReference(file->facts);
        if (isAttached(proposal, *field, reference) || isIn(rows, *field, reference)) {
            context.say(Tr::tr("%1 is attached to “%2” already and was left out.").arg(path, field->label));
            continue;
        }
        Row row(field->columns.size());
        row[size_t(field->columnIndex(u"文件"))] = Value(reference);
        row[size_t(field->columnIndex(u"标题"))] = Value(QFileInfo(file->facts.name).completeBaseName());
        rows.push_back(std::move(row));
        files.push_back(std::move(*file));
    }
    const auto done = (*project)->apply({InsertRows{key, proposal.count(key), std::move(rows)}}, files);
    return done ? Exit::Done : context.fail(done.error());
}

Exit runEdit(const Context& context)
{
    if (!context.parser.isSet(QStringLiteral("script"))) {
        return context.usage(Tr::tr("edit needs --script FILE (or -)."));
    }
    auto project = openProject(context, ProjectFile::Mode::ReadWrite);
    if (!project) {
        return context.fail(project.error());
    }
    const QString script = context.parser.value(QStringLiteral("script"));
    QFile file(script);
    const bool opened =
        script == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return context.fail({ErrorCode::Input, Tr::tr("%1 cannot be read: %2").arg(script, fileReason(file)),
                             file.errorString()});
    }
    const QString folder = script == u"-" ? QDir::currentPath() : QFileInfo(script).absolutePath();
    int saved = 0;
    for (int number = 1; !file.atEnd(); ++number) {
        const QString place = script == u"-" ? Tr::tr("standard input, line %1").arg(number)
                                             : QStringLiteral("%1:%2").arg(script).arg(number);
        QStringDecoder decoder(QStringDecoder::Utf8);
        QString line = decoder.decode(file.readLine(kMaxLine));
        if (decoder.hasError()) {
            return context.fail({ErrorCode::Input,
                                 Tr::tr("%1 is not UTF-8 text; save it as UTF-8 and try again.").arg(place),
                                 {}});
        }
        while (line.endsWith(u'\n') || line.endsWith(u'\r')) {
            line.chop(1);
        }
        if (line.isEmpty()) {
            continue;
        }
        const auto object = parseEditLine(line);
        if (!object) {
            return context.fail(object.error().at(place));
        }
        auto values = readValues(*object, place, folder, (*project)->proposal().form(), lookupIn(**project));
        if (!values) {
            return context.fail(values.error());
        }
        sayNotices(context, values->notices);
        if (auto done = (*project)->apply(values->edits, values->files); !done) {
            return context.fail(done.error());
        }
        context.print(QStringLiteral("saved %1").arg(++saved));
        std::fflush(stdout); // whoever waits for the line may kill us next
    }
    return Exit::Done;
}

} // namespace shenbao::cli
