// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/Clipboard.h"

#include "core/base/Tr.h"

#include <QHash>

namespace shenbao {
namespace {

constexpr char16_t kFirstWide = 0x2E80; // from here on letters stand without spaces between them
constexpr qsizetype kLongestEntity = 10;
constexpr qsizetype kLongestTag = 64 * 1024;

QString entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool good = ok && code > 0 && code <= QChar::LastValidCodePoint &&
                          !(code <= 0xFFFF && QChar::isSurrogate(char32_t(code)));
        const auto character = char32_t(code);
        return good ? QString::fromUcs4(&character, 1) : QString();
    }
    static const QHash<QString, QString> kNamed{
        {QStringLiteral("amp"), QStringLiteral("&")},   {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},    {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},  {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("times"), QStringLiteral("×")}, {QStringLiteral("middot"), QStringLiteral("·")},
        {QStringLiteral("yen"), QStringLiteral("¥")},   {QStringLiteral("plusmn"), QStringLiteral("±")},
        {QStringLiteral("ldquo"), QStringLiteral("“")}, {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("mdash"), QStringLiteral("—")}, {QStringLiteral("hellip"), QStringLiteral("…")}};
    return kNamed.value(name.toString());
}

/// A tolerant scanner for the rows and cells of HTML tables; whatever else is there passes as text or not
/// at all.
class TableScanner final
{
public:
    explicit TableScanner(const QString& html) : m_html(html) {}

    /// Empty when there are too many cells.
    std::optional<CellTable> scan()
    {
        while (m_at < m_html.size() && !m_tooMany) {
            if (m_html[m_at] == u'<') {
                markup();
            } else {
                text();
            }
        }
        endRow();
        return m_tooMany ? std::nullopt : std::optional(std::move(m_table));
    }

private:
    void skipBehind(QStringView mark)
    {
        const qsizetype end = m_html.indexOf(mark, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end + mark.size();
    }

    void markup()
    {
        const QStringView rest = QStringView(m_html).mid(m_at);
        if (rest.startsWith(u"<!--")) {
            skipBehind(u"-->");
            return;
        }
        const QChar next = rest.size() > 1 ? rest[1] : QChar(u' ');
        if (!next.isLetter() && next != u'/' && next != u'!' && next != u'?') {
            put(u'<');
            ++m_at;
            return;
        }
        const qsizetype close = m_html.indexOf(u'>', m_at);
        const qsizetype end = close < 0 ? m_html.size() : close;
        const QString tag = m_html.mid(m_at + 1, std::min(end - m_at - 1, kLongestTag));
        m_at = std::min(end + 1, m_html.size());
        qsizetype length = 0;
        while (length < tag.size() && (tag[length].isLetterOrNumber() || (length == 0 && tag[0] == u'/'))) {
            ++length;
        }
        element(tag.left(length).toLower(), tag.mid(length));
    }

    void element(const QString& name, const QString& attributes)
    {
        if (name == u"style" || name == u"script" || name == u"head" || name == u"title") {
            skipBehind(QString(u"</" + name));
        } else if (name == u"table") {
            ++m_depth;
        } else if (name == u"/table") {
            if (m_depth <= 1) {
                endRow();
            }
            m_depth = std::max(m_depth - 1, 0);
        } else if (m_depth > 1) {
            m_space = m_space || name == u"td" || name == u"tr"; // a table in a cell is text of that cell
        } else if (name == u"tr") {
            beginRow(attributes);
        } else if (name == u"/tr") {
            endRow();
        } else if (name == u"td" || name == u"th") {
            beginCell(attributes);
        } else if (name == u"/td" || name == u"/th") {
            endCell();
        } else if (name == u"br" || name == u"p" || name == u"div" || name == u"li") {
            if (m_inCell && (name == u"br" || !m_cell.isEmpty())) {
                m_cell += u'\n';
                m_space = false;
            }
        }
    }

    static int number(const QString& attributes, QStringView name)
    {
        const qsizetype at = attributes.indexOf(QString(name + u'='), 0, Qt::CaseInsensitive);
        if (at < 0) {
            return 1;
        }
        int value = 0;
        for (qsizetype digit = at + name.size() + 1; digit < attributes.size() && value < 10000; ++digit) {
            const QChar character = attributes[digit];
            if (character == u'"' || character == u'\'') {
                continue;
            }
            if (character < u'0' || character > u'9') {
                break;
            }
            value = value * 10 + character.digitValue();
        }
        return std::clamp(value, 1, kMostClipboardRows);
    }

    void beginRow(const QString& attributes)
    {
        endRow();
        m_row.clear();
        QString style = attributes;
        m_hidden = style.remove(u' ').contains(u"display:none", Qt::CaseInsensitive);
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

    void beginCell(const QString& attributes)
    {
        endCell();
        if (!m_inRow) {
            beginRow({});
        }
        m_inCell = true;
        m_columns = number(attributes, u"colspan");
        m_lines = number(attributes, u"rowspan");
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

    void text()
    {
        const QChar character = m_html[m_at];
        if (character == u'&') {
            const QStringView name = QStringView(m_html).mid(m_at + 1, kLongestEntity);
            const qsizetype length = name.indexOf(u';');
            const QString meant = length > 0 ? entity(name.left(length)) : QString();
            if (!meant.isEmpty()) {
                for (const QChar one : meant) {
                    put(one);
                }
                m_at += length + 2;
                return;
            }
        }
        ++m_at;
        if (character == u' ' || character == u'\n' || character == u'\r' || character == u'\t') {
            m_space = true;
            m_lineEnd = m_lineEnd || character == u'\n';
            return;
        }
        put(character);
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

    const QString& m_html;
    qsizetype m_at = 0;
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
    auto table = TableScanner(html).scan();
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
