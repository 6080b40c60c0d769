// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RowHash.h"

#include "core/base/Tr.h"

#include <QCryptographicHash>

namespace shenbao {

QByteArray rowHash(std::initializer_list<QByteArray> columns)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    for (const QByteArray& column : columns) {
        hash.addData(QByteArray(QByteArray::number(column.size()) + ':'));
        hash.addData(column);
    }
    return hash.result();
}

tl::unexpected<Error> damaged(const QString& what)
{
    return fail(ErrorCode::Input, Tr::tr("The project file is damaged: %1 is not what was stored. Use a copy "
                                         "or backup; this file was not changed.")
                                      .arg(what));
}

} // namespace shenbao
