// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace shenbao::test {

/// One file in a ZIP archive.
struct ZipEntry
{
    QString name;
    QByteArray data;
    bool isCompressed = false;
    QString time; ///< as the archive says, ISO; local, without zone
};

/// The files of an archive in their order. Fails the test when it is none.
std::vector<ZipEntry> unzip(const QByteArray& archive);
QStringList namesOf(const std::vector<ZipEntry>& entries);
/// The content of one part; empty and a failure when there is none.
QByteArray partOf(const QByteArray& archive, const QString& name);

/// An XML element with qualified names as written (w:p). `text` is what stands directly in it.
struct XmlNode
{
    QString name;
    QMap<QString, QString> attributes;
    QString text;
    std::vector<XmlNode> children;

    /// The first child of this name; an empty node when there is none.
    const XmlNode& child(QStringView wanted) const;
    /// child() of child() …: at({u"w:pPr", u"w:pStyle"}).
    const XmlNode& at(std::initializer_list<QStringView> path) const;
    QString attribute(const QString& wanted) const { return attributes.value(wanted); }
    /// The attribute w:val, which most settings of WordprocessingML are.
    QString value() const { return attributes.value(QStringLiteral("w:val")); }
    bool isEmpty() const { return name.isEmpty(); }
    /// All descendants of this name in the order of the document; they live as long as this node.
    std::vector<const XmlNode*> all(QStringView wanted) const&;
    void all(QStringView wanted) const&& = delete;
    /// Texts of all descendants of this name, joined.
    QString textOf(QStringView wanted) const;
    QStringList childNames() const;
};

/// Fails the test when the bytes are no well-formed XML.
XmlNode parseXml(const QByteArray& xml);

} // namespace shenbao::test
