// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Attachment.h"

namespace shenbao {
namespace {

constexpr QStringView kScheme = u"attachment:";
constexpr qsizetype kIdLength = 16;

} // namespace

QString attachmentReference(const AttachmentFacts& facts)
{
    return kScheme.toString() + QString::fromLatin1(facts.hash.toHex().left(kIdLength)) + u'/' + facts.name;
}

QString attachmentId(const QString& reference)
{
    if (!reference.startsWith(kScheme)) {
        return {};
    }
    const QString id = reference.mid(kScheme.size(), kIdLength);
    const bool isHex = std::all_of(
        id.begin(), id.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    return id.size() == kIdLength && isHex ? id : QString();
}

QString attachmentName(const QString& reference)
{
    return attachmentId(reference).isEmpty() ? reference : reference.section(u'/', 1);
}

} // namespace shenbao
