// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SourceTree.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace shenbao::test {

std::vector<SourceFile> sourceFiles(const QString& folder)
{
    const QString root = QStringLiteral(SHENBAO_SOURCE_DIR "/");
    std::vector<SourceFile> files;
    QDirIterator all(root + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly)) {
            files.push_back({file.fileName().mid(root.size()), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& one, const SourceFile& other) { return one.path < other.path; });
    return files;
}

QString withoutComments(const QString& text)
{
    QString result;
    QChar quote; // the mark that ends the literal that is open
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar one = text[at];
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
        if (!quote.isNull()) {
            result += one;
            if (one == u'\\') {
                result += next;
                ++at;
            } else if (one == quote || one == u'\n') { // a raw literal over several lines is none of ours
                quote = QChar();
            }
        } else if (one == u'/' && next == u'/') {
            at = std::max(at, text.indexOf(u'\n', at)) - 1;
        } else if (one == u'/' && next == u'*') {
            const qsizetype end = text.indexOf(u"*/", at + 2);
            at = end < 0 ? text.size() : end + 1;
        } else {
            const bool separator = one == u'\'' && at > 0 && text[at - 1].isDigit(); // 1'000
            if ((one == u'"' || one == u'\'') && !separator) {
                quote = one;
            }
            result += one;
        }
    }
    return result;
}

} // namespace shenbao::test
