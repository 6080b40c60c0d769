// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentText.h"

#include <QCoreApplication>
#include <QLocale>

namespace shenbao {
namespace {

class Text final
{
    Q_DECLARE_TR_FUNCTIONS(CommentText)
};

} // namespace

QString remarkTime(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    const bool isThisYear = local.date().year() == QDate::currentDate().year();
    return QLocale().toString(local, isThisYear ? Text::tr("MMM d, HH:mm") : Text::tr("MMM d, yyyy, HH:mm"));
}

QString threadText(const Comment& comment)
{
    QStringList lines;
    for (const Remark& remark : comment.thread) {
        lines << Text::tr("%1 (%2): %3").arg(remark.author, remarkTime(remark.at), remark.text);
    }
    return lines.join(u'\n');
}

QString threadTip(const Comment& comment)
{
    QStringList lines;
    for (const Remark& remark : comment.thread) {
        lines << QStringLiteral("<b>%1</b> %2<br>%3")
                     .arg(remark.author.toHtmlEscaped(), remarkTime(remark.at).toHtmlEscaped(),
                          remark.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    }
    return lines.join(QStringLiteral("<br>"));
}

QString shortQuote(const Comment& comment, int most)
{
    QString line = comment.isGone() || comment.passage.text.contains(QChar::ObjectReplacementCharacter)
                       ? comment.quote
                       : comment.passage.text;
    line = line.simplified();
    return line.size() > most ? QString(line.left(most) + u'…') : line;
}

} // namespace shenbao
