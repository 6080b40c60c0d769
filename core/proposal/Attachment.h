// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace shenbao {

/// What is known of an attached file or picture without opening it again. Attachments are named by their content: the
/// same bytes are kept once, and an answer that names them never dangles after a rename.
struct AttachmentFacts
{
    enum class Type : quint8 { Pdf, Png, Jpeg };
    QByteArray hash; ///< SHA-256, 32 bytes
    QString name;    ///< file name as given, without folder
    Type type = Type::Pdf;
    qint64 size = 0; ///< bytes
    int pages = 1;   ///< PDF
    int width = 0;   ///< pixels, pictures
    int height = 0;
    double dpi = 0; ///< as the file claims; 0: it does not say
};

/// A file that is taken into a project together with the edits that name it.
struct NewAttachment
{
    AttachmentFacts facts;
    QByteArray data;
};

/// How an answer names an attachment: attachment:0123456789abcdef/licence.pdf — the first 16 hex digits of the hash, and
/// the file name for people.
QString attachmentReference(const AttachmentFacts& facts);
/// The 16 hex digits of a reference; empty when the text is none.
QString attachmentId(const QString& reference);
QString attachmentName(const QString& reference);

/// Looks an attachment up by its id.
using AttachmentLookup = std::function<std::optional<AttachmentFacts>(const QString& id)>;

} // namespace shenbao
