// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace shenbao {

/// A small XML document in memory with the place of every element: line ends in text are dropped with the indentation
/// behind them, so that a file can be laid out freely without that being printed.
struct XmlElement
{
    struct Child
    {
        QString text;   ///< when `element` is empty
        QString source; ///< the same with its line ends
        std::unique_ptr<XmlElement> element;
    };
    struct Attribute
    {
        QString name;
        QString value;
    };
    QString name;
    QString space; ///< namespace
    std::vector<Attribute> attributes;
    std::vector<Child> children;
    int line = 0;
    int column = 0;
};

/// Refuses what would take an XML reader long: a tag over 64 KiB, 16 MiB in all.
Result<void> checkXmlSize(const QByteArray& bytes);

/// Reads XML that somebody else may have made: no DTD, no tag over 64 KiB, no more than 100 levels, 16 MiB in all.
/// The message names line and column.
Result<std::unique_ptr<XmlElement>> readXmlTree(const QByteArray& bytes);

} // namespace shenbao
