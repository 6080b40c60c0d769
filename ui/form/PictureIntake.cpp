// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PictureIntake.h"

#include "ui/attachments/AttachmentReader.h"
#include "ui/narrative/NarrativeEdit.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/session/ProjectSession.h"

#include <QFileDialog>

namespace shenbao {

PictureIntake::PictureIntake(ProjectSession& session, NarrativeEditor& editor)
    : QObject(&editor)
    , m_session(session)
    , m_editor(editor)
{
    connect(&editor, &NarrativeEditor::pictureOffered, this, &PictureIntake::takeData);
    connect(&editor, &NarrativeEditor::pictureWanted, this, &PictureIntake::choose);
}

void PictureIntake::choose()
{
    const QStringList paths = QFileDialog::getOpenFileNames(&m_editor, tr("Choose a picture"), {},
                                                            tr("Pictures (*.png *.jpg *.jpeg)"));
    for (const QString& path : paths) {
        takeFiles({path}, m_editor.edit().textCursor());
    }
}

void PictureIntake::takeFiles(const QStringList& paths, const QTextCursor& place)
{
    m_waiting.push_back({[paths](AttachmentReader& reader) { reader.readFiles(paths); }, place});
    readNext();
}

void PictureIntake::takeData(const QByteArray& data, const QString& name, const QTextCursor& place)
{
    m_waiting.push_back({[data, name](AttachmentReader& reader) { reader.readData(data, name); }, place});
    readNext();
}

void PictureIntake::readNext()
{
    if (m_isReading || m_waiting.empty()) {
        return;
    }
    m_isReading = true;
    auto* reader = new AttachmentReader(this);
    connect(reader, &AttachmentReader::finished, this, &PictureIntake::take);
    m_place = m_waiting.front().place;
    m_waiting.front().begin(*reader);
    m_waiting.pop_front();
}

void PictureIntake::take(const std::vector<NewAttachment>& files, const QStringList& problems)
{
    if (m_editor.edit().isComposing()) { // what is being written comes first
        connect(
            &m_editor.edit(), &NarrativeEdit::compositionEnded, this,
            [this, files, problems] { take(files, problems); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    m_isReading = false;
    if (!problems.isEmpty()) {
        Q_EMIT message(problems.join(u'\n'));
    }
    for (const NewAttachment& file : files) {
        insert(file);
    }
    readNext();
}

void PictureIntake::insert(const NewAttachment& file)
{
    if (file.facts.type == AttachmentFacts::Type::Pdf) {
        Q_EMIT message(
            tr("%1 is a PDF. A text takes pictures (PNG, JPEG); put documents into the attachments.")
                .arg(file.facts.name));
    } else if (m_session.attach({}, {file}, tr("Add a picture"))) {
        m_editor.insertPicture(attachmentReference(file.facts), {}, m_place);
    }
}

} // namespace shenbao
