// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace shenbao {

/// What every exported file says of itself. Nothing in it depends on when or where the export runs.
struct OutputInfo
{
    QString title;
    QString author;    ///< the applicant
    QString subject;   ///< id and edition of the form
    QDateTime time;    ///< of the last edit, UTC
    QString keywords;  ///< VersionCode::toKeywords()
    QString projectId; ///< of the project that the file was exported from
};

/// Gives the bytes of a picture or document by the id of the attachment.
using AttachmentSource = std::function<Result<QByteArray>(const QString& id)>;

/// The name of the program in files that it writes.
inline QString producerName()
{
    return QStringLiteral("Shenbao %1").arg(QStringLiteral(SHENBAO_VERSION));
}

} // namespace shenbao
