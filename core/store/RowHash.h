// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>

#include <initializer_list>

namespace shenbao {

/// Over the columns of a row with their lengths, so that no two rows share it by shifting text between columns.
inline QByteArray rowHash(std::initializer_list<QByteArray> columns)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    for (const QByteArray& column : columns) {
        hash.addData(QByteArray(QByteArray::number(column.size()) + ':'));
        hash.addData(column);
    }
    return hash.result();
}

} // namespace shenbao
