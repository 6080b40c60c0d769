// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ZipXml.h"

namespace shenbao::test {

/// A cell as a reader of the file finds it.
struct XlsxCell
{
    QString value; ///< a text with its escapes (_x0041_) taken back, or a number as written
    bool isText = false;
    QString formula; ///< without the equals sign
    int style = 0;   ///< index into cellXfs
    bool isThere = false;
};

struct XlsxSheet
{
    QString name;
    bool isHidden = false;
    QMap<QString, XlsxCell> cells; ///< by reference: B7
    XmlNode xml;

    XlsxCell at(const QString& reference) const { return cells.value(reference); }
    /// The texts and numbers of a row, A to the last, blank cells as empty texts.
    QStringList row(int number) const;
};

struct XlsxFile
{
    std::vector<XlsxSheet> sheets;
    QMap<QString, QString> names; ///< defined name -> 'Sheet'!$B$7
    XmlNode styles;

    QStringList sheetNames() const;
    /// Fails the test when there is none.
    const XlsxSheet& sheet(const QString& name) const;
    /// The cell that a defined name of one cell stands for.
    XlsxCell named(const QString& name) const;
    /// The number format of a cell, and whether it is locked.
    QString formatOf(const XlsxCell& cell) const;
    bool isLocked(const XlsxCell& cell) const;
};

XlsxFile readXlsx(const QByteArray& xlsx);

} // namespace shenbao::test
