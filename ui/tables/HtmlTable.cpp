// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/Clipboard.h"

#include "core/base/Tr.h"
#include "ui/common/HtmlScanner.h"

namespace shenbao {
namespace {

constexpr char16_t kFirstWide = 0x2E80; // from here on letters stand without spaces between them

/// The rows and cells of HTML tables; whatever else is there passes as text of its cell or not at all.
class TableReader final
{
public:
    explicit TableReader(const QString& html) : m_scanner(html) {}

    /// Empty when there are too many cells.
    std::optional<CellTable> read()
    {
        while (!m_scanner.atEnd() && !m_tooMany) {
            text(resolveEntities(m_scanner.text()));
            if (const auto tag = m_scanner.atEnd() ? std::nullopt : m_scanner.tag()) {
                element(*tag);
            }
        }
        endRow();
        return m_tooMany ? std::nullopt : std::optional(std::move(m_table));
    }

private:
    void element(const HtmlTag& tag)
    {
        const QString& name = tag.name;
        if (name == u"table") {
            ++m_depth;
        } else if (name == u"/table") {
            if (m_depth <= 1) {
                endRow();
            }
            m_depth = std::max(m_depth - 1, 0);
        } else if (m_depth > 1) {
            m_space = m_space || name == u"td" || name == u"tr"; // a table in a cell is text of that cell
        } else if (name == u"tr") {
            beginRow(tag.style(u"display") == u"none");
        } else if (name == u"/tr") {
            endRow();
        } else if (name == u"td" || name == u"th") {
            beginCell(tag);
        } else if (name == u"/td" || name == u"/th") {
            endCell();
        } else if (name == u"br" || name == u"p" || name == u"div" || name == u"li") {
            if (m_inCell && (name == u"br" || !m_cell.isEmpty())) {
                m_cell += u'\n';
                m_space = false;
            }
        }
    }

    static int number(const HtmlTag& tag, QStringView name)
    {
        return std::clamp(tag.attribute(name).toInt(), 1, kMostClipboardRows);
    }

    void beginRow(bool hidden)
    {
        endRow();
        m_row.clear();
        m_hidden = hidden;
        m_inRow = true;
        fillSpanned();
    }

    /// Cells of rows above that reach down to here.
    void fillSpanned()
    {
        while (m_row.size() < qsizetype(m_spans.size()) && m_spans[size_t(m_row.size())] > 0) {
            --m_spans[size_t(m_row.size())];
            m_row << QString();
        }
    }

    void endRow()
    {
        endCell();
        if (m_inRow && !m_hidden && !m_row.isEmpty()) {
            m_tooMany = m_tooMany || m_table.size() == size_t(kMostClipboardRows) ||
                        m_row.size() > kMostClipboardColumns;
            if (!m_tooMany) {
                m_table.push_back(m_row);
            }
        }
        m_inRow = false;
    }

    void beginCell(const HtmlTag& tag)
    {
        endCell();
        if (!m_inRow) {
            beginRow(false);
        }
        m_inCell = true;
        m_columns = number(tag, u"colspan");
        m_lines = number(tag, u"rowspan");
        m_cell.clear();
        m_space = false;
    }

    void endCell()
    {
        if (!m_inCell) {
            return;
        }
        m_inCell = false;
        for (int column = 0; column < m_columns; ++column) {
            if (m_row.size() > kMostClipboardColumns) {
                m_tooMany = true;
                return;
            }
            m_spans.resize(std::max(m_spans.size(), size_t(m_row.size()) + 1));
            m_spans[size_t(m_row.size())] = m_hidden ? 0 : m_lines - 1;
            m_row << (column == 0 ? m_cell.trimmed() : QString());
        }
        fillSpanned();
    }

    void text(const QString& stretch)
    {
        for (const QChar character : stretch) {
            if (character == u' ' || character == u'\n' || character == u'\r' || character == u'\t') {
                m_space = true;
                m_lineEnd = m_lineEnd || character == u'\n';
            } else {
                put(character);
            }
        }
    }

    void put(QChar character)
    {
        if (!m_inCell) {
            return;
        }
        // programs break long lines of HTML anywhere: no space comes of that between Chinese characters
        const bool wide =
            m_lineEnd && !m_cell.isEmpty() && m_cell.back() >= kFirstWide && character >= kFirstWide;
        if (m_space && !wide && !m_cell.isEmpty() && m_cell.back() != u'\n') {
            m_cell += u' ';
        }
        m_space = m_lineEnd = false;
        m_cell += character;
    }

    HtmlScanner m_scanner;
    CellTable m_table;
    QStringList m_row;
    QString m_cell;
    std::vector<int> m_spans; ///< for each column: rows that a cell from above still covers
    int m_columns = 1;
    int m_lines = 1;
    int m_depth = 0;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_hidden = false;
    bool m_space = false;
    bool m_lineEnd = false;
    bool m_tooMany = false;
};

} // namespace

Result<CellTable> parseHtmlTable(const QString& html)
{
    if (html.size() > kMostClipboardBytes || !html.contains(u"<td", Qt::CaseInsensitive)) {
        return CellTable();
    }
    auto table = TableReader(html).read();
    if (!table) {
        return fail(ErrorCode::Input,
                    Tr::tr("A table of more than %1 rows or %2 columns cannot be pasted. Nothing was "
                           "changed; copy a smaller range and paste again.")
                        .arg(kMostClipboardRows)
                        .arg(kMostClipboardColumns));
    }
    return std::move(*table);
}

} // namespace shenbao
