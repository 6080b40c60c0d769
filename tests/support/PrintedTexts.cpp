// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PrintedTexts.h"

#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

namespace shenbao::test {

std::vector<PrintedText> printedTexts(const QString& form)
{
    std::vector<PrintedText> texts;
    const QStringList lines =
        QString::fromUtf8(readBytes(dataPath(QStringLiteral("printed/%1.txt").arg(form)))).split(u'\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (lines[at].startsWith(u'#') || lines[at].trimmed().isEmpty()) {
            continue;
        }
        PrintedText text;
        text.line = int(at) + 1;
        for (const QString& piece : lines[at].split(QStringLiteral("{}"))) {
            if (const QString bare = compact(piece); !bare.isEmpty()) {
                text.pieces << bare;
            }
        }
        texts.push_back(std::move(text));
    }
    EXPECT_GT(texts.size(), 40U) << form.toStdString();
    return texts;
}

QString firstMissing(const std::vector<PrintedText>& texts, const QString& compactText)
{
    qsizetype from = 0;
    for (const PrintedText& text : texts) {
        for (const QString& piece : text.pieces) {
            const qsizetype found = compactText.indexOf(piece, from);
            if (found < 0) {
                return QStringLiteral("line %1: “%2” is not behind “…%3”")
                    .arg(text.line)
                    .arg(piece,
                         compactText.mid(std::max<qsizetype>(0, from - 30), std::min<qsizetype>(30, from)));
            }
            from = found + piece.size();
        }
    }
    return {};
}

} // namespace shenbao::test
