// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <ostream>

// Lets GoogleTest print Qt's types in failures.
inline void PrintTo(const QString& text, std::ostream* out)
{
    *out << '"' << text.toStdString() << '"';
}
inline void PrintTo(QStringView text, std::ostream* out)
{
    *out << '"' << text.toString().toStdString() << '"';
}
inline void PrintTo(const QByteArray& bytes, std::ostream* out)
{
    *out << '"' << bytes.toStdString() << '"';
}
inline void PrintTo(const QStringList& list, std::ostream* out)
{
    *out << '[' << list.join(QLatin1String(", ")).toStdString() << ']';
}
inline void PrintTo(QDate date, std::ostream* out)
{
    *out << date.toString(Qt::ISODate).toStdString();
}
