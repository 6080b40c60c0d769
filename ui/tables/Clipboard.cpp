// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/Clipboard.h"

#include "core/base/Decimal.h"
#include "core/base/Tr.h"

#include <QMimeData>

namespace shenbao {
namespace {

constexpr qsizetype kBytesPerMegabyte = 1024 * 1024;

tl::unexpected<Error> tooLarge()
{
    return fail(ErrorCode::Input,
                Tr::tr("The clipboard holds more than %1 MB, too much for a table. Nothing was "
                       "changed; copy a smaller range and paste again.")
                    .arg(kMostClipboardBytes / kBytesPerMegabyte));
}

tl::unexpected<Error> noTable()
{
    return fail(ErrorCode::Input, Tr::tr("The clipboard holds no text for a table. Nothing was changed."));
}

tl::unexpected<Error> tooManyCells()
{
    return fail(ErrorCode::Input,
                Tr::tr("A table of more than %1 rows or %2 columns cannot be pasted. Nothing was "
                       "changed; copy a smaller range and paste again.")
                    .arg(kMostClipboardRows)
                    .arg(kMostClipboardColumns));
}

/// Reads cells between separators, quoted as spreadsheets do.
class CellReader final
{
public:
    CellReader(const QString& text, QChar separator) : m_text(text), m_separator(separator) {}

    /// Empty when there are too many cells.
    std::optional<CellTable> read()
    {
        CellTable table(1);
        while (true) {
            table.back() << cell();
            if (table.back().size() > kMostClipboardColumns) {
                return std::nullopt;
            }
            if (m_at >= m_text.size()) {
                return table;
            }
            if (m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            skipLineEnd();
            if (m_at >= m_text.size()) {
                return table; // a spreadsheet closes its last line too
            }
            if (table.size() == size_t(kMostClipboardRows)) {
                return std::nullopt;
            }
            table.emplace_back();
        }
    }

private:
    bool isEnd(qsizetype at) const
    {
        return at >= m_text.size() || m_text[at] == m_separator || m_text[at] == u'\n' || m_text[at] == u'\r';
    }

    void skipLineEnd() { m_at += m_text[m_at] == u'\r' && m_text.mid(m_at + 1, 1) == u"\n" ? 2 : 1; }

    QString cell()
    {
        if (!m_noMoreQuotes && m_at < m_text.size() && m_text[m_at] == u'"') {
            if (auto quoted = quotedCell()) {
                return *quoted;
            }
        }
        const qsizetype start = m_at;
        while (!isEnd(m_at)) {
            ++m_at;
        }
        return m_text.mid(start, m_at - start);
    }

    /// A cell that merely begins with a quotation mark is none.
    std::optional<QString> quotedCell()
    {
        QString text;
        qsizetype at = m_at + 1;
        while (at < m_text.size()) {
            if (m_text[at] != u'"') {
                text += m_text[at++];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                text += u'"';
                at += 2;
            } else if (isEnd(at + 1)) {
                m_at = at + 1;
                text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
                return text;
            } else {
                return std::nullopt;
            }
        }
        m_noMoreQuotes = true; // none closes from here on: do not search to the end again
        return std::nullopt;
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_noMoreQuotes = false;
};

/// Two lines or more, cut by commas into equally many cells, and no line that is a number like 1,234.50.
bool isCsv(const QString& text, const CellTable& table)
{
    if (table.size() < 2 || table.front().size() < 2) {
        return false;
    }
    const bool even = std::all_of(table.begin(), table.end(),
                                  [&](const QStringList& row) { return row.size() == table.front().size(); });
    const QStringList lines = even ? text.split(u'\n', Qt::SkipEmptyParts) : QStringList();
    return even && std::none_of(lines.begin(), lines.end(), [](const QString& line) {
               return Decimal::parse(line.trimmed()).has_value();
           });
}

} // namespace

Result<CellTable> parseTable(const QString& text)
{
    if (text.size() > kMostClipboardBytes) {
        return tooLarge();
    }
    if (text.trimmed().isEmpty() || text.contains(QChar(u'\0'))) {
        return noTable();
    }
    if (!text.contains(u'\t') && text.contains(u',')) {
        auto table = CellReader(text, u',').read();
        if (table && isCsv(text, *table)) {
            return std::move(*table);
        }
    }
    auto table = CellReader(text, u'\t').read();
    if (!table) {
        return tooManyCells();
    }
    return std::move(*table);
}

Result<CellTable> parseTable(const QMimeData& mime)
{
    const auto sizeOf = [&](const QString& format) {
        return mime.hasFormat(format) ? mime.data(format).size() : qsizetype(0);
    };
    const qsizetype html = sizeOf(QStringLiteral("text/html"));
    const qsizetype text = sizeOf(QStringLiteral("text/plain"));
    if (html > 0 && html <= kMostClipboardBytes) {
        auto table = parseHtmlTable(mime.html());
        if (!table || !table->empty()) {
            return table;
        }
    }
    if (text > kMostClipboardBytes || (text == 0 && html > kMostClipboardBytes)) {
        return tooLarge();
    }
    return text > 0 ? parseTable(mime.text()) : Result<CellTable>(noTable());
}

QString printTsv(const CellTable& table)
{
    QStringList lines;
    for (const QStringList& row : table) {
        QStringList cells;
        for (QString cell : row) {
            const bool quote = cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'"');
            cells << (quote ? QString(u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"') : cell);
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString printHtml(const CellTable& table)
{
    QString html = QStringLiteral("<table>");
    for (const QStringList& row : table) {
        html += QStringLiteral("<tr>");
        for (const QString& cell : row) {
            QString text = cell.toHtmlEscaped();
            html += QStringLiteral("<td>") + text.replace(u'\n', QStringLiteral("<br>")) +
                    QStringLiteral("</td>");
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace shenbao
