// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PageRanges.h"

#include "core/base/Tr.h"

#include <optional>
#include <set>

namespace shenbao {
namespace {

/// Full-width digits and commas as they come from a Chinese keyboard, and all kinds of dashes.
QString simplified(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).simplified().remove(u' ');
    for (const QChar comma : QStringView(u"、;，；")) {
        plain.replace(comma, u',');
    }
    for (const QChar dash : QStringView(u"–—―−~～至")) {
        plain.replace(dash, u'-');
    }
    return plain;
}

/// Page numbers, from 1, of one piece: “5”, “1-3”, “8-”, “-3”. Nothing when it is something else.
std::optional<std::pair<int, int>> rangeOf(const QString& piece, int pageCount)
{
    const QStringList ends = piece.split(u'-');
    if (ends.size() > 2 || piece == u"-") {
        return std::nullopt;
    }
    const auto isPlain = [](const QString& end) {
        return std::all_of(end.begin(), end.end(),
                           [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    };
    bool isFirst = true;
    bool isLast = true;
    const int first = ends.front().isEmpty() ? 1 : ends.front().toInt(&isFirst);
    const int last = ends.back().isEmpty() ? pageCount : ends.back().toInt(&isLast);
    if (!isFirst || !isLast || !isPlain(ends.front()) || !isPlain(ends.back())) {
        return std::nullopt;
    }
    return std::pair(first, last);
}

} // namespace

Result<std::vector<int>> parsePageRanges(const QString& text, int pageCount)
{
    const QString plain = simplified(text);
    if (plain.isEmpty()) {
        return fail(ErrorCode::Usage, Tr::tr("Enter the pages to print, for example 1-3,5,8-."));
    }
    std::set<int> chosen;
    for (const QString& piece : plain.split(u',', Qt::SkipEmptyParts)) {
        const auto range = rangeOf(piece, pageCount);
        if (!range) {
            return fail(ErrorCode::Usage,
                        Tr::tr("“%1” names no pages. Enter them like this: 1-3,5,8-.").arg(piece));
        }
        for (const int end : {range->first, range->second}) {
            if (end < 1 || end > pageCount) {
                return fail(
                    ErrorCode::Usage,
                    Tr::tr("There is no page %1; the document has %2 pages.").arg(end).arg(pageCount));
            }
        }
        if (range->first > range->second) {
            return fail(ErrorCode::Usage,
                        Tr::tr("“%1” ends before it begins. Enter the smaller number first.").arg(piece));
        }
        for (int number = range->first; number <= range->second; ++number) {
            chosen.insert(number - 1);
        }
    }
    if (chosen.empty()) {
        return fail(ErrorCode::Usage, Tr::tr("Enter the pages to print, for example 1-3,5,8-."));
    }
    return std::vector<int>(chosen.begin(), chosen.end());
}

} // namespace shenbao
