// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentDesk.h"

#include "core/output/FileSaver.h"
#include "ui/attachments/AttachmentEdits.h"
#include "ui/attachments/AttachmentReader.h"
#include "ui/attachments/PageViewer.h"
#include "ui/attachments/RenderClient.h"
#include "ui/attachments/Thumbnails.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace shenbao {
namespace {

constexpr qsizetype kMostProblems = 8; // in one message

QString suffixOf(AttachmentFacts::Type type)
{
    return type == AttachmentFacts::Type::Pdf   ? QStringLiteral(".pdf")
           : type == AttachmentFacts::Type::Png ? QStringLiteral(".png")
                                                : QStringLiteral(".jpg");
}

bool namesFile(const Value& list, const Field& field, const QString& id)
{
    const auto column = size_t(field.columnIndex(u"文件"));
    return list.rows() && std::any_of(list.rows()->begin(), list.rows()->end(), [&](const Row& row) {
               const QString* reference = row[column].text();
               return reference && attachmentId(*reference) == id;
           });
}

} // namespace

AttachmentDesk::AttachmentDesk(ProjectSession& session, QString renderProgram, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_client(new RenderClient(
          std::move(renderProgram),
          [&session](const QString& id) { return session.file().attachmentData(id); }, this))
    , m_thumbnails(new Thumbnails(*m_client, this))
{}

AttachmentDesk::~AttachmentDesk() = default;

// ---- taking files in ----

void AttachmentDesk::addFiles(const QString& key, int at, const QStringList& paths)
{
    if (paths.isEmpty() || m_session.isReadOnly()) {
        return;
    }
    m_orders.push_back({key, at, paths});
    if (!isReading()) {
        readNext();
    }
}

void AttachmentDesk::readNext()
{
    if (m_orders.empty()) {
        Q_EMIT readingEnded();
        return;
    }
    const Order order = m_orders.front();
    m_orders.pop_front();
    auto* reader = new AttachmentReader(this);
    m_reader = reader;
    const int count = int(order.paths.size());
    connect(reader, &AttachmentReader::progressed, this,
            [this, count](int done, const QString& name) { Q_EMIT progressed(done, count, name); });
    connect(reader, &AttachmentReader::finished, this,
            [this, order](const std::vector<NewAttachment>& files, const QStringList& problems) {
                m_reader = nullptr;
                takeIn(order, files, problems);
                readNext();
            });
    Q_EMIT progressed(0, count, QFileInfo(order.paths.first()).fileName());
    reader->readFiles(order.paths);
}

void AttachmentDesk::cancelReading()
{
    m_orders.clear();
    if (m_reader) {
        m_reader->cancel();
        m_reader = nullptr;
        Q_EMIT message(tr("Stopped. No file was added."));
        Q_EMIT readingEnded();
    }
}

void AttachmentDesk::takeIn(const Order& order, const std::vector<NewAttachment>& files,
                            const QStringList& problems)
{
    const Field* field = m_session.form().field(order.key);
    if (!field) {
        return;
    }
    const Value list = m_session.proposal().value(order.key);
    QStringList told = problems;
    Rows rows;
    std::vector<NewAttachment> taken;
    for (const NewAttachment& file : files) {
        const QString id = attachmentId(attachmentReference(file.facts));
        const bool isTwice = std::any_of(taken.begin(), taken.end(), [&](const NewAttachment& one) {
            return one.facts.hash == file.facts.hash;
        });
        if (isTwice || namesFile(list, *field, id)) {
            told << tr("“%1” is already in “%2”.").arg(file.facts.name, field->label);
            continue;
        }
        rows.push_back(rowForFile(m_session.proposal(), *field, file.facts, rows));
        taken.push_back(file);
    }
    const int count = int(rows.size());
    const int size = list.rows() ? int(list.rows()->size()) : 0;
    const int at = order.at < 0 ? size : std::min(order.at, size);
    if (count > 0 &&
        m_session.attach({InsertRows{order.key, at, std::move(rows)}}, taken, tr("Add attachments"))) {
        Q_EMIT added(order.key, at, count);
    }
    if (!told.isEmpty()) {
        const qsizetype more = told.size() - kMostProblems;
        QString text = tr("Not added:\n%1").arg(told.mid(0, kMostProblems).join(u'\n'));
        if (more > 0) {
            text += u'\n' + tr("and %n more", nullptr, int(more));
        }
        Q_EMIT message(text);
    }
}

// ---- showing them ----

void AttachmentDesk::view(const QString& reference, const QString& title)
{
    if (!m_viewer) {
        m_viewer = new PageViewer(*m_client, m_window);
        connect(m_viewer, &PageViewer::openRequested, this, &AttachmentDesk::openOutside);
    }
    m_viewer->showDocument(reference, title);
}

QString AttachmentDesk::fileNameFor(const QString& reference) const
{
    const auto facts = m_session.file().attachment(attachmentId(reference));
    const QString suffix = suffixOf(facts ? facts->type : AttachmentFacts::Type::Pdf);
    const QFileInfo name(attachmentName(reference));
    const QString present = u'.' + name.suffix().toLower();
    const bool fits = present == suffix || (suffix == u".jpg" && present == u".jpeg");
    // the ending decides which program opens it: that of the content, not one that somebody chose
    return safeFileName(fits ? name.completeBaseName() : name.fileName()) + suffix;
}

bool AttachmentDesk::saveCopy(const QString& reference, const QString& path)
{
    const auto data = m_session.file().attachmentData(attachmentId(reference));
    if (!data) {
        Q_EMIT message(data.error().message);
        return false;
    }
    if (auto saved = saveFile(path, *data); !saved) {
        Q_EMIT message(saved.error().message);
        return false;
    }
    return true;
}

void AttachmentDesk::openOutside(const QString& reference)
{
    if (!m_opened) {
        m_opened = std::make_unique<QTemporaryDir>();
    }
    // a folder for each content: two files of one name do not meet
    const QString folder = m_opened->filePath(attachmentId(reference));
    const QString path = folder + u'/' + fileNameFor(reference);
    if (!QFileInfo::exists(path)) {
        if (!m_opened->isValid() || !QDir().mkpath(folder)) {
            Q_EMIT message(tr("No temporary folder can be made: %1").arg(m_opened->errorString()));
            return;
        }
        if (!saveCopy(reference, path)) {
            return;
        }
        QFile::setPermissions(path, QFile::ReadOwner); // what is changed there would not come back
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        Q_EMIT message(tr("No program of this computer opens “%1”. Save a copy and open it yourself.")
                           .arg(fileNameFor(reference)));
    }
}

} // namespace shenbao
