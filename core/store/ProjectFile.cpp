// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ProjectFile.h"

#include "core/base/FileInput.h"
#include "core/base/FolderSync.h"
#include "core/base/Tr.h"
#include "core/proposal/ValueJson.h"
#include "core/store/CommentTable.h"
#include "core/store/Damaged.h"
#include "core/store/Migrations.h"
#include "core/store/RowHash.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryFile>
#include <QUuid>

namespace shenbao {
namespace {

constexpr qsizetype kChunk = 1024 * 1024;
constexpr qint64 kLongestStep = 60 * 1000;          // ms of typing that may become one step of the history
const QString kContent = QStringLiteral("content"); // the meta row with the hash over all row hashes
constexpr QByteArrayView kHeader("SQLite format 3\0", 16);

QByteArray jsonOf(const Field& field, const Value& value)
{
    return QJsonDocument(QJsonArray{valueToJson(field, value)}).toJson(QJsonDocument::Compact);
}

QByteArray factsToJson(const AttachmentFacts& facts)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("sha256"), QString::fromLatin1(facts.hash.toHex())},
                                     {QStringLiteral("name"), facts.name},
                                     {QStringLiteral("type"), int(facts.type)},
                                     {QStringLiteral("size"), facts.size},
                                     {QStringLiteral("pages"), facts.pages},
                                     {QStringLiteral("width"), facts.width},
                                     {QStringLiteral("height"), facts.height},
                                     {QStringLiteral("dpi"), facts.dpi}})
        .toJson(QJsonDocument::Compact);
}

AttachmentFacts factsFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    AttachmentFacts facts;
    facts.hash = QByteArray::fromHex(object[QStringLiteral("sha256")].toString().toLatin1());
    facts.name = object[QStringLiteral("name")].toString();
    facts.type = AttachmentFacts::Type(std::clamp(object[QStringLiteral("type")].toInt(), 0, 2));
    facts.size = object[QStringLiteral("size")].toInteger();
    facts.pages = object[QStringLiteral("pages")].toInt();
    facts.width = object[QStringLiteral("width")].toInt();
    facts.height = object[QStringLiteral("height")].toInt();
    facts.dpi = object[QStringLiteral("dpi")].toDouble();
    return facts;
}

QString idOf(const AttachmentFacts& facts)
{
    return QString::fromLatin1(facts.hash.toHex().left(16));
}

/// Refuses what is no project before SQLite looks at it. Never called while the database is open: closing another handle
/// of the same file would drop SQLite's locks.
Result<void> checkHeader(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::Input, Tr::tr("There is no such file."));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Input, Tr::tr("The file cannot be read: %1").arg(fileReason(file)),
                    file.errorString());
    }
    if (file.read(kHeader.size()) != kHeader) {
        return fail(ErrorCode::Input,
                    Tr::tr("This is no project of this program (a .shenbao file is needed)."));
    }
    return {};
}

Result<void> checkSchema(Database& database)
{
    const auto id = database.number("PRAGMA application_id");
    if (!id) {
        return fail(id.error());
    }
    if (*id != kApplicationId) {
        return fail(ErrorCode::Input,
                    Tr::tr("This is a database of another program, not a project (.shenbao)."));
    }
    const auto format = database.number("PRAGMA user_version");
    if (!format) {
        return fail(format.error());
    }
    if (*format < 1) {
        return fail(ErrorCode::Input, Tr::tr("The file is damaged or is no project of this program."));
    }
    if (*format > currentFormat()) {
        return fail(ErrorCode::NewerVersion, Tr::tr("This project was saved by a newer version of the "
                                                    "program (format %1, this version reads up to %2). "
                                                    "Please update the program; the file was not changed.")
                                                 .arg(*format)
                                                 .arg(currentFormat()));
    }
    const auto foreign =
        database.number("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"
                        " OR sql LIKE 'CREATE VIRTUAL%'");
    if (!foreign) {
        return fail(foreign.error());
    }
    Statement check(database, "PRAGMA quick_check(1)");
    const auto row = check.step();
    if (!row) {
        return fail(row.error());
    }
    if (*foreign != 0 || check.text(0) != u"ok") {
        return fail(ErrorCode::Input, Tr::tr("The file is damaged or is no project of this program."),
                    check.text(0));
    }
    return {};
}

/// The bytes of a file that must not change, to be brought up to date.
Result<std::unique_ptr<QTemporaryFile>> temporaryCopy(const QString& path)
{
    auto copy = std::make_unique<QTemporaryFile>();
    const auto failed = [&] {
        return fail(ErrorCode::Output, Tr::tr("No temporary file can be made: %1").arg(fileReason(*copy)),
                    copy->errorString());
    };
    if (!copy->open()) {
        return failed();
    }
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Input, Tr::tr("The file cannot be read: %1").arg(fileReason(source)),
                    source.errorString());
    }
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kChunk);
        if (piece.isEmpty() || copy->write(piece) != piece.size()) {
            return failed();
        }
    }
    if (!copy->flush()) {
        return failed();
    }
    return copy;
}

/// The XML of the form that the project was made with.
Result<QByteArray> storedForm(Database& database)
{
    Statement form(database, "SELECT id, edition, revision, xml, hash FROM form");
    const auto row = form.step();
    if (!row) {
        return fail(row.error());
    }
    if (!*row || form.bytes(4) != rowHash({form.bytes(0), form.bytes(1), form.bytes(2), form.bytes(3)})) {
        return damaged(Tr::tr("the form"));
    }
    return form.bytes(3);
}

} // namespace

ProjectFile::ProjectFile(QString path, Database database, FormPtr form)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_proposal(std::move(form))
{}

Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const QString& path, const FormPtr& form,
                                                         const std::vector<ProposalEdit>& edits,
                                                         const std::vector<NewAttachment>& files)
{
    if (QFileInfo::exists(path)) {
        return fail(ErrorCode::Input,
                    Tr::tr("The file exists already. Choose another name; nothing was changed."));
    }
    const QFileInfo target(path);
    if (!target.absoluteDir().exists()) {
        return fail(ErrorCode::Output, Tr::tr("There is no folder %1.").arg(target.absolutePath()));
    }
    // Built beside the target and renamed: either the whole project appears, or nothing.
    QString working;
    {
        QTemporaryFile reserved(target.absoluteDir().filePath(QStringLiteral(".shenbao-XXXXXX")));
        reserved.setAutoRemove(false);
        if (!reserved.open()) {
            return fail(ErrorCode::Output,
                        Tr::tr("The project cannot be created here: %1").arg(fileReason(reserved)),
                        reserved.errorString());
        }
        working = reserved.fileName();
    }
    const auto build = [&]() -> Result<void> {
        auto database = Database::open(working, Database::Mode::Create);
        if (!database) {
            const Error& error = database.error();
            return fail(ErrorCode::Output,
                        Tr::tr("The project cannot be created here: %1").arg(error.message), error.detail);
        }
        if (auto done = migrate(*database, 0); !done) {
            return done;
        }
        ProjectFile project(working, std::move(*database), form);
        auto transaction = Transaction::begin(project.m_database);
        if (!transaction) {
            return fail(transaction.error());
        }
        Statement insert(project.m_database,
                         "INSERT INTO form(id, edition, revision, xml, hash) VALUES(?, ?, ?, ?, ?)");
        insert.bind(1, form->id)
            .bind(2, qint64(form->edition))
            .bind(3, qint64(form->revision))
            .bind(4, form->source);
        insert.bind(5, rowHash({form->id.toUtf8(), QByteArray::number(form->edition),
                                QByteArray::number(form->revision), form->source}));
        if (auto done = insert.run(); !done) {
            return done;
        }
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const auto& [name, value] :
             {std::pair(u"id", QUuid::createUuid().toString(QUuid::WithoutBraces)),
              std::pair(u"created", now.toString(Qt::ISODate)),
              std::pair(u"edited", now.toString(Qt::ISODate))}) {
            if (auto done = project.writeMeta(QString::fromUtf16(name), value); !done) {
                return done;
            }
        }
        Proposal proposal = project.m_proposal;
        LastStep first;
        if (auto done = project.writeAll(edits, files, proposal, now, first); !done) {
            return done;
        }
        return transaction->commit();
    };
    auto built = build();
    if (built && !QFile::rename(working, path)) {
        built = fail(ErrorCode::Output, Tr::tr("The project cannot be created here: %1").arg(path));
    }
    if (!built) {
        QFile::remove(working);
        return fail(built.error());
    }
    syncFolder(target.absolutePath());
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database) {
        return fail(database.error());
    }
    std::unique_ptr<ProjectFile> project(new ProjectFile(path, std::move(*database), form));
    if (auto done = project->load(); !done) {
        return fail(done.error());
    }
    return project;
}

/// Takes over what the installed form says better: official text that was changed in the project, newer guidance.
void ProjectFile::adopt(const FormPtr& stored, const FormPtr& installed)
{
    m_changedParts = shenbao::changedParts(*stored, *installed);
    if (!m_changedParts.isEmpty()) {
        m_proposal.setForm(installed);
        m_notices << Tr::tr("The printed text of “%1” in this project was not the official one; the "
                            "official text is used.")
                         .arg(m_changedParts.join(QStringLiteral("”、“")));
        return;
    }
    const FormPtr merged = withNewerGuidance(stored, installed);
    if (merged != stored) {
        m_proposal.setForm(merged);
    }
    if (merged->revision > stored->revision) {
        m_notices << Tr::tr("The installed form “%1” is newer (revision %2, this project has %3): checks and "
                            "help are the new ones, the printed text stays that of the project.")
                         .arg(merged->title)
                         .arg(merged->revision)
                         .arg(stored->revision);
    }
}

/// Puts the official form back into the file; changedParts() goes on telling what was changed until it is closed.
Result<void> ProjectFile::restoreForm(const FormPtr& official)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return fail(transaction.error());
    }
    Statement update(m_database, "UPDATE form SET revision = ?, xml = ?, hash = ?");
    update.bind(1, qint64(official->revision)).bind(2, official->source);
    update.bind(3, rowHash({official->id.toUtf8(), QByteArray::number(official->edition),
                            QByteArray::number(official->revision), official->source}));
    if (auto done = update.run(); !done) {
        return done;
    }
    if (auto done = writeContentHash(); !done) {
        return done;
    }
    return transaction->commit();
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const QString& path, const FormCatalog& catalog,
                                                       Mode mode)
{
    const auto openChecked = [&]() -> Result<std::unique_ptr<ProjectFile>> {
        if (auto done = checkHeader(path); !done) {
            return fail(done.error());
        }
        auto database = Database::open(path, mode == Mode::ReadOnly ? Database::Mode::ReadOnly
                                                                    : Database::Mode::ReadWrite);
        if (!database) {
            return fail(database.error());
        }
        if (auto done = checkSchema(*database); !done) {
            return fail(done.error());
        }
        std::unique_ptr<QTemporaryFile> copy;
        const auto format = database->number("PRAGMA user_version");
        if (format && *format < currentFormat()) {
            if (mode == Mode::ReadOnly) {
                // the file itself is left alone: a copy is brought up to date and read
                *database = Database();
                auto copied = temporaryCopy(path);
                if (!copied) {
                    return fail(copied.error());
                }
                copy = std::move(*copied);
                database = Database::open(copy->fileName(), Database::Mode::ReadWrite);
                if (!database) {
                    return fail(database.error());
                }
            }
            if (auto done = migrate(*database, int(*format)); !done) {
                return fail(done.error());
            }
        }
        const auto xml = storedForm(*database);
        if (!xml) {
            return fail(xml.error());
        }
        auto form = catalog.read(*xml, path);
        if (!form) {
            return fail(form.error());
        }
        std::unique_ptr<ProjectFile> project(new ProjectFile(path, std::move(*database), *form));
        project->m_copy = std::move(copy);
        const auto installed = catalog.form((*form)->id, (*form)->edition);
        if (installed) {
            project->adopt(*form, *installed);
        }
        if (auto done = project->load(); !done) {
            return fail(done.error());
        }
        if (!project->m_changedParts.isEmpty() && mode == Mode::ReadWrite) {
            if (auto done = project->restoreForm(*installed); !done) {
                return fail(done.error());
            }
        }
        return project;
    };
    auto result = openChecked();
    if (!result) {
        return fail(result.error().at(path));
    }
    return result;
}

Result<void> ProjectFile::load()
{
    QString content;
    Statement meta(m_database, "SELECT name, value, hash FROM meta");
    for (auto row = meta.step();; row = meta.step()) {
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            break;
        }
        if (meta.bytes(2) != rowHash({meta.bytes(0), meta.bytes(1)})) {
            return damaged(meta.text(0));
        }
        if (meta.text(0) == u"edited") {
            m_lastEdit = QDateTime::fromString(meta.text(1), Qt::ISODate);
        } else if (meta.text(0) == u"created") {
            m_created = QDateTime::fromString(meta.text(1), Qt::ISODate);
        } else if (meta.text(0) == u"id") {
            m_id = meta.text(1);
        } else if (meta.text(0) == kContent) {
            content = meta.text(1);
        }
    }
    if (auto done = loadWaivers(); !done) {
        return done;
    }
    // rows that are gone leave no wrong hash of their own
    if (const auto actual = contentHash(); !actual) {
        return fail(actual.error());
    } else if (content != *actual) {
        return damaged(Tr::tr("the set of answers and attachments"));
    }
    Statement answers(m_database, "SELECT key, value, hash FROM answer");
    for (auto row = answers.step();; row = answers.step()) {
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            break;
        }
        const QString key = answers.text(0);
        const Field* field = m_proposal.form().field(key);
        if (answers.bytes(2) != rowHash({answers.bytes(0), answers.bytes(1)}) || !field) {
            return damaged(field ? field->label : key);
        }
        const QJsonValue json = QJsonDocument::fromJson(answers.bytes(1)).array().at(0);
        auto value = storedValueFromJson(*field, json);
        if (!value || !m_proposal.apply(SetValue{key, std::move(*value)})) {
            return damaged(field->label);
        }
    }
    Statement files(m_database, "SELECT id, facts, hash FROM attachment");
    for (auto row = files.step();; row = files.step()) {
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            break;
        }
        if (files.bytes(2) != rowHash({files.bytes(0), files.bytes(1)})) {
            return damaged(Tr::tr("an attachment"));
        }
        m_attachments[files.text(0)] = factsFromJson(files.bytes(1));
    }
    auto comments = readComments(m_database, m_proposal.form());
    if (!comments) {
        return fail(comments.error());
    }
    m_comments = Comments(std::move(*comments));
    m_comments.locate(m_proposal);
    return {};
}

Result<void> ProjectFile::apply(const std::vector<ProposalEdit>& edits,
                                const std::vector<NewAttachment>& files, Step step,
                                const CommentChanges& comments)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return fail(transaction.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Proposal changed = m_proposal;
    const bool isEdit = !edits.empty() || !files.empty() || comments.empty();
    LastStep last = m_lastStep;
    if (isEdit) {
        last.isOpen = last.isOpen && step == Step::Continued;
        if (auto done = writeAll(edits, files, changed, now, last); !done) {
            return done;
        }
    }
    Comments said = m_comments;
    if (auto done = writeComments(edits, comments, changed, said); !done) {
        return done;
    }
    if (auto done = transaction->commit(); !done) {
        return done;
    }
    m_proposal = std::move(changed);
    m_comments = std::move(said);
    m_lastStep = std::move(last);
    if (isEdit) {
        m_lastEdit = QDateTime::fromString(now.toString(Qt::ISODate), Qt::ISODate);
    }
    for (const NewAttachment& file : files) {
        m_attachments[idOf(file.facts)] = file.facts;
    }
    return {};
}

Result<void> ProjectFile::writeAll(const std::vector<ProposalEdit>& edits,
                                   const std::vector<NewAttachment>& files, Proposal& proposal,
                                   const QDateTime& now, LastStep& step)
{
    for (const NewAttachment& file : files) {
        if (auto done = writeAttachment(file); !done) {
            return done;
        }
    }
    const Proposal before = proposal;
    QStringList keys;
    QSet<QString> seen;
    for (const ProposalEdit& edit : edits) {
        if (auto inverse = proposal.apply(edit); !inverse) {
            return fail(inverse.error());
        }
        if (!seen.contains(keyOf(edit))) {
            seen.insert(keyOf(edit));
            keys << keyOf(edit);
        }
    }
    const qint64 at = now.toMSecsSinceEpoch();
    const bool continues = step.isOpen && at >= step.began && at - step.began < kLongestStep;
    if (!continues && !keys.isEmpty()) {
        const auto last = lastStep();
        if (!last) {
            return fail(last.error());
        }
        step = {*last + 1, at, {}, true};
    }
    for (const QString& key : keys) {
        if (auto done = writeAnswer(before, proposal, key, step, at); !done) {
            return done;
        }
    }
    if (auto done = writeContentHash(); !done) {
        return done;
    }
    return writeMeta(QStringLiteral("edited"), now.toString(Qt::ISODate));
}

/// Passages follow their texts, also where the program that edits knows no comments; then the changes that are given.
Result<void> ProjectFile::writeComments(const std::vector<ProposalEdit>& edits, const CommentChanges& changes,
                                        const Proposal& after, Comments& comments)
{
    QSet<QString> ids;
    const auto note = [&](const CommentChanges& changed) {
        for (const CommentChange& one : changed) {
            ids.insert(one.id);
        }
    };
    QSet<QString> followed;
    for (const ProposalEdit& edit : edits) {
        const QString& key = keyOf(edit);
        if (!followed.contains(key) && comments.hasPassages(key)) {
            followed.insert(key);
            note(comments.follow(key, anchorText(m_proposal, key), anchorText(after, key)));
        }
    }
    note(comments.apply(changes));
    for (const QString& id : std::as_const(ids)) {
        const Comment* kept = comments.find(id);
        if (auto done = kept ? writeComment(m_database, *kept) : removeComment(m_database, id); !done) {
            return done;
        }
    }
    return ids.isEmpty() ? Result<void>() : writeContentHash();
}

Result<void> ProjectFile::writeContentHash()
{
    const auto content = contentHash();
    if (!content) {
        return fail(content.error());
    }
    return writeMeta(kContent, *content);
}

Result<void> ProjectFile::loadWaivers()
{
    m_waivers.clear();
    Statement rows(m_database,
                   "SELECT id, key, fingerprint, reason, at, hash FROM waiver ORDER BY id, key, fingerprint");
    for (auto row = rows.step();; row = rows.step()) {
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            return {};
        }
        if (rows.bytes(5) !=
            rowHash({rows.bytes(0), rows.bytes(1), rows.bytes(2), rows.bytes(3), rows.bytes(4)})) {
            return damaged(Tr::tr("the acknowledgement of %1").arg(rows.text(0)));
        }
        m_waivers.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3),
                             QDateTime::fromSecsSinceEpoch(rows.number(4), Qt::UTC)});
    }
}

Result<void> ProjectFile::addWaivers(const std::vector<Waiver>& waivers)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return fail(transaction.error());
    }
    for (const Waiver& one : waivers) {
        Statement insert(m_database, "INSERT OR REPLACE INTO waiver(id, key, fingerprint, reason, at, hash)"
                                     " VALUES(?, ?, ?, ?, ?, ?)");
        const qint64 at = one.at.toSecsSinceEpoch();
        insert.bind(1, one.id).bind(2, one.key).bind(3, one.fingerprint).bind(4, one.reason).bind(5, at);
        insert.bind(6, rowHash({one.id.toUtf8(), one.key.toUtf8(), one.fingerprint.toUtf8(),
                                one.reason.toUtf8(), QByteArray::number(at)}));
        if (auto done = insert.run(); !done) {
            return done;
        }
    }
    if (auto done = writeContentHash(); !done) {
        return done;
    }
    if (auto done = transaction->commit(); !done) {
        return done;
    }
    return loadWaivers();
}

Result<int> ProjectFile::withdrawWaivers(const QString& id, const QString& key)
{
    const auto count = std::count_if(m_waivers.begin(), m_waivers.end(),
                                     [&](const Waiver& one) { return one.id == id && one.key == key; });
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return fail(transaction.error());
    }
    Statement remove(m_database, "DELETE FROM waiver WHERE id = ? AND key = ?");
    if (auto done = remove.bind(1, id).bind(2, key).run(); !done) {
        return fail(done.error());
    }
    if (auto done = writeContentHash(); !done) {
        return fail(done.error());
    }
    if (auto done = transaction->commit(); !done) {
        return fail(done.error());
    }
    if (auto done = loadWaivers(); !done) {
        return fail(done.error());
    }
    return int(count);
}

Result<QString> ProjectFile::contentHash()
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    Statement rows(m_database,
                   "SELECT hash FROM form UNION ALL SELECT hash FROM"
                   " (SELECT hash FROM answer ORDER BY key) UNION ALL SELECT hash FROM"
                   " (SELECT hash FROM attachment ORDER BY id) UNION ALL SELECT hash FROM"
                   " (SELECT hash FROM waiver ORDER BY id, key, fingerprint) UNION ALL SELECT hash FROM"
                   " (SELECT hash FROM comment ORDER BY id)");
    for (auto row = rows.step();; row = rows.step()) {
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            return QString::fromLatin1(hash.result().toHex());
        }
        hash.addData(rows.bytes(0));
    }
}

Result<void> ProjectFile::writeAnswer(const Proposal& before, const Proposal& after, const QString& key,
                                      LastStep& step, qint64 at)
{
    const Field& field = *after.form().field(key);
    if (!step.keys.contains(key)) {
        const QByteArray old = before.own(key).isBlank() ? QByteArray() : jsonOf(field, before.own(key));
        if (auto done = history().add(*step.number, at, key, old); !done) {
            return done;
        }
        step.keys.insert(key);
    }
    if (after.own(key).isBlank()) {
        Statement remove(m_database, "DELETE FROM answer WHERE key = ?");
        return remove.bind(1, key).run();
    }
    const QByteArray json = jsonOf(field, after.own(key));
    Statement insert(m_database, "INSERT OR REPLACE INTO answer(key, value, hash) VALUES(?, ?, ?)");
    return insert.bind(1, key).bind(2, QString::fromUtf8(json)).bind(3, rowHash({key.toUtf8(), json})).run();
}

Result<void> ProjectFile::mark(VersionMark::Kind kind, const QString& name)
{
    const auto step = lastStep();
    if (!step) {
        return fail(step.error());
    }
    return mark({kind, *step, QDateTime::currentDateTimeUtc(), name});
}

Result<void> ProjectFile::mark(const VersionMark& mark)
{
    if (auto done = history().addMark(mark); !done) {
        return done;
    }
    m_lastStep.isOpen = false; // what follows is no longer this version
    return {};
}

Result<void> ProjectFile::removeVersionName(qint64 step)
{
    return history().removeName(step);
}

Result<qint64> ProjectFile::lastStep()
{
    if (!m_lastStep.number) {
        const auto last = history().lastStep();
        if (!last) {
            return fail(last.error());
        }
        m_lastStep.number = *last;
    }
    return *m_lastStep.number;
}

Result<void> ProjectFile::writeAttachment(const NewAttachment& file)
{
    const QString id = idOf(file.facts);
    const auto known = attachment(id);
    if (known && known->hash == file.facts.hash) {
        return {};
    }
    const QByteArray facts = factsToJson(file.facts);
    Statement insert(m_database, "INSERT OR IGNORE INTO attachment(id, facts, hash) VALUES(?, ?, ?)");
    if (auto done =
            insert.bind(1, id).bind(2, QString::fromUtf8(facts)).bind(3, rowHash({id.toUtf8(), facts})).run();
        !done) {
        return done;
    }
    Statement chunk(m_database,
                    "INSERT OR IGNORE INTO chunk(attachment, number, data, hash) VALUES(?, ?, ?, ?)");
    for (qsizetype at = 0, number = 0; at < file.data.size(); at += kChunk, ++number) {
        const QByteArray data = file.data.mid(at, kChunk);
        chunk.bind(1, id).bind(2, qint64(number)).bind(3, data);
        if (auto done = chunk.bind(4, rowHash({id.toUtf8(), QByteArray::number(number), data})).run();
            !done) {
            return done;
        }
    }
    return {};
}

Result<void> ProjectFile::writeMeta(const QString& name, const QString& value)
{
    Statement insert(m_database, "INSERT OR REPLACE INTO meta(name, value, hash) VALUES(?, ?, ?)");
    return insert.bind(1, name).bind(2, value).bind(3, rowHash({name.toUtf8(), value.toUtf8()})).run();
}

std::optional<AttachmentFacts> ProjectFile::attachment(const QString& id) const
{
    const auto found = m_attachments.find(id);
    return found == m_attachments.end() ? std::nullopt : std::optional(found->second);
}

Result<QByteArray> ProjectFile::attachmentData(const QString& id) const
{
    const auto facts = attachment(id);
    if (!facts) {
        return fail(ErrorCode::Input, Tr::tr("The project has no attachment “%1”.").arg(id));
    }
    QByteArray data;
    data.reserve(facts->size);
    Statement chunks(m_database, "SELECT data FROM chunk WHERE attachment = ? ORDER BY number");
    chunks.bind(1, id);
    for (auto row = chunks.step();; row = chunks.step()) {
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            break;
        }
        data += chunks.bytes(0);
    }
    if (QCryptographicHash::hash(data, QCryptographicHash::Sha256) != facts->hash) {
        return damaged(facts->name);
    }
    return data;
}

} // namespace shenbao
