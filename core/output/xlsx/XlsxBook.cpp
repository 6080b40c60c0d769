// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/xlsx/XlsxBook.h"

#include "core/base/Tr.h"
#include "core/text/CleanText.h"

#include <QFile>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <cmath>

namespace shenbao {
namespace {

constexpr qsizetype kMaxCellText = 32'767;
constexpr qsizetype kMaxListText = 255;
constexpr double kDefaultWidth = 8.43; // of a column, characters

QString quotedSheet(const QString& name)
{
    return u'\'' + QString(name).replace(u'\'', QLatin1String("''")) + u'\'';
}

} // namespace

QString cellName(int row, int column, bool absolute)
{
    QString letters;
    for (int number = column + 1; number > 0; number = (number - 1) / 26) {
        letters.prepend(QChar(char16_t(u'A' + (number - 1) % 26)));
    }
    const QString sign = absolute ? QStringLiteral("$") : QString();
    return sign + letters + sign + QString::number(row + 1);
}

Result<std::unique_ptr<XlsxBook>> XlsxBook::create(const OutputInfo& info)
{
    std::unique_ptr<XlsxBook> book(new XlsxBook);
    QByteArray folder =
        QFile::encodeName(book->m_folder.path()); // the library takes plain char pointers, and only reads
    const QByteArray path = QFile::encodeName(book->m_folder.filePath(QStringLiteral("book.xlsx")));
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    book->m_book = book->m_folder.isValid() ? workbook_new_opt(path.constData(), &options) : nullptr;
    if (!book->m_book) {
        return fail(ErrorCode::Output,
                    Tr::tr("The workbook cannot be prepared: no room for temporary files."));
    }
    QByteArray title = cleanText(info.title).text.toUtf8();
    QByteArray author = cleanText(info.author).text.toUtf8();
    QByteArray subject = cleanText(info.subject).text.toUtf8();
    QByteArray keywords = info.keywords.toUtf8();
    lxw_doc_properties properties{};
    properties.keywords = keywords.data();
    properties.title = title.data();
    properties.author = author.data();
    properties.subject = subject.data();
    properties.created = info.time.toSecsSinceEpoch();
    workbook_set_properties(book->m_book, &properties);
    return book;
}

XlsxBook::~XlsxBook()
{
    if (m_book) {
        workbook_close(m_book); // frees it; the file lies in the temporary folder
    }
}

void XlsxBook::note(int error, const QString& where)
{
    if (error != LXW_NO_ERROR && m_error.isEmpty()) {
        m_error = QStringLiteral("%1: %2").arg(where, QString::fromUtf8(lxw_strerror(lxw_error(error))));
    }
}

QByteArray XlsxBook::cellText(const QString& text) const
{
    QString clean = cleanText(text).text;
    clean.replace(QChar(0x2028), u'\n');
    // a literal _x0041_ would be read back as a character
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    clean.replace(escape, QStringLiteral("_x005F_"));
    if (clean.size() > kMaxCellText) {
        const QString note = Tr::tr("… (longer than a cell can hold; see the application)");
        clean = clean.left(kMaxCellText - note.size() - 1);
        if (clean.back().isHighSurrogate()) {
            clean.chop(1);
        }
        clean += note;
    }
    return clean.toUtf8();
}

double XlsxBook::halfWidths(QStringView text)
{
    double width = 0;
    for (const QChar character : text) {
        width += character.unicode() >= 0x2E80 ? 2 : character.unicode() >= 0x2000 ? 1.5 : 1;
    }
    return width;
}

/// LibreOffice, unlike Excel, does not fit rows to wrapped text when it opens a file.
void XlsxBook::fitRows()
{
    constexpr double kPlainHeight = 15;
    constexpr double kHighest = 409; // what the format allows
    constexpr double kUsable = 0.84; // of a column: padding, and words that do not break
    for (const auto& [row, cells] : m_wrapped) {
        if (m_heights.contains(row)) {
            continue;
        }
        double height = 0;
        for (const WrappedCell& cell : cells) {
            double width = 0;
            for (int column = cell.column; column <= cell.lastColumn; ++column) {
                const auto known = m_widths.find(column);
                width += known == m_widths.end() ? kDefaultWidth : known->second;
            }
            // the width counts digits of the 11 point standard font
            const double room = width * kUsable * 11 / cell.size;
            double lines = 0;
            for (const QStringView line : QStringView(cell.text).split(u'\n')) {
                lines += std::max(1.0, std::ceil(halfWidths(line) / room));
            }
            height = std::max(height, lines * cell.size * 1.45 + 4);
        }
        if (height > kPlainHeight + 1) {
            note(worksheet_set_row(m_sheet, lxw_row_t(row), std::min(kHighest, height), nullptr),
                 m_sheetName);
        }
    }
    m_wrapped.clear();
    m_merged.clear();
    m_heights.clear();
    m_widths.clear();
}

int XlsxBook::addSheet(const QString& name)
{
    fitRows();
    m_sheetName = name;
    m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!m_sheet) {
        m_error = QStringLiteral("sheet %1").arg(name);
        return -1;
    }
    worksheet_set_paper(m_sheet, 9); // A4
    return 0;
}

void XlsxBook::protectSheet()
{
    lxw_protection options{};
    options.format_cells = options.format_columns = options.format_rows = LXW_TRUE;
    worksheet_protect(m_sheet, nullptr, &options);
}

void XlsxBook::hideSheet()
{
    worksheet_hide(m_sheet);
}

void XlsxBook::freezeRows(int rows)
{
    worksheet_freeze_panes(m_sheet, lxw_row_t(rows), 0);
}

void XlsxBook::setColumnWidth(int column, double characters)
{
    // lists on one sheet share their columns: the widest wins
    characters = std::max(characters, m_widths[column]);
    m_widths[column] = characters;
    note(worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), characters, nullptr),
         m_sheetName);
}

void XlsxBook::setRowHeight(int row, double points)
{
    m_heights.insert(row);
    note(worksheet_set_row(m_sheet, lxw_row_t(row), points, nullptr), m_sheetName);
}

void XlsxBook::setPrint(bool landscape, int repeatRows)
{
    if (landscape) {
        worksheet_set_landscape(m_sheet);
    }
    worksheet_fit_to_pages(m_sheet, 1, 0);
    if (repeatRows > 0) {
        note(worksheet_repeat_rows(m_sheet, 0, lxw_row_t(repeatRows - 1)), m_sheetName);
    }
}

lxw_format* XlsxBook::format(const CellLook& look)
{
    for (const auto& [known, made] : m_formats) {
        if (known == look) {
            return made;
        }
    }
    lxw_format* made = workbook_add_format(m_book);
    format_set_font_name(made, "宋体");
    format_set_font_size(made, look.size);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    format_set_align(made, look.align == CellLook::Align::Center  ? LXW_ALIGN_CENTER
                           : look.align == CellLook::Align::Right ? LXW_ALIGN_RIGHT
                                                                  : LXW_ALIGN_LEFT);
    if (look.bold) {
        format_set_bold(made);
    }
    if (look.border) {
        format_set_border(made, LXW_BORDER_THIN);
    }
    if (look.shaded) {
        format_set_bg_color(made, 0xEDF1F7);
    }
    if (look.input) {
        format_set_unlocked(made);
    }
    if (look.wrap) {
        format_set_text_wrap(made);
    }
    if (!look.number.isEmpty()) {
        format_set_num_format(made, look.number.toUtf8().constData());
    }
    m_formats.emplace_back(look, made);
    return made;
}

void XlsxBook::text(int row, int column, const QString& text, const CellLook& look)
{
    if (text.isEmpty()) {
        return blank(row, column, look);
    }
    noteWrapped(row, column, text, look);
    note(worksheet_write_string(m_sheet, lxw_row_t(row), lxw_col_t(column), cellText(text).constData(),
                                format(look)),
         m_sheetName);
}

void XlsxBook::noteWrapped(int row, int column, const QString& text, const CellLook& look)
{
    if (!look.wrap) {
        return;
    }
    const auto merged = m_merged.find({row, column});
    if (merged != m_merged.end() && merged->second.first != row) {
        return; // spread over several rows
    }
    const int last = merged == m_merged.end() ? column : merged->second.second;
    m_wrapped[row].push_back({column, last, text, look.size});
}

void XlsxBook::number(int row, int column, Decimal number, const CellLook& look)
{
    note(worksheet_write_number(m_sheet, lxw_row_t(row), lxw_col_t(column), number.toDouble(), format(look)),
         m_sheetName);
}

void XlsxBook::formula(int row, int column, const QString& formula, Decimal result, const CellLook& look)
{
    note(worksheet_write_formula_num(m_sheet, lxw_row_t(row), lxw_col_t(column), formula.toUtf8().constData(),
                                     format(look), result.toDouble()),
         m_sheetName);
}

void XlsxBook::formulaText(int row, int column, const QString& formula, const QString& result,
                           const CellLook& look)
{
    note(worksheet_write_formula_str(m_sheet, lxw_row_t(row), lxw_col_t(column), formula.toUtf8().constData(),
                                     format(look), cellText(result).constData()),
         m_sheetName);
}

void XlsxBook::blank(int row, int column, const CellLook& look)
{
    note(worksheet_write_blank(m_sheet, lxw_row_t(row), lxw_col_t(column), format(look)), m_sheetName);
}

void XlsxBook::merge(int row, int column, int lastRow, int lastColumn, const CellLook& look)
{
    if (row != lastRow || column != lastColumn) {
        m_merged[{row, column}] = {lastRow, lastColumn};
        note(worksheet_merge_range(m_sheet, lxw_row_t(row), lxw_col_t(column), lxw_row_t(lastRow),
                                   lxw_col_t(lastColumn), "", format(look)),
             m_sheetName);
    }
}

void XlsxBook::offer(int firstRow, int column, int lastRow, const QStringList& options)
{
    if (options.isEmpty() || lastRow < firstRow) {
        return;
    }
    lxw_data_validation validation{};
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    std::vector<QByteArray> bytes;
    // char* or const char*, by the version of the library
    std::vector<std::remove_pointer_t<decltype(validation.value_list)>> list;
    QByteArray range;
    if (options.join(u',').size() <= kMaxListText) {
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        for (const QString& option : options) {
            bytes.push_back(cellText(option));
        }
        for (QByteArray& one : bytes) {
            list.push_back(one.data());
        }
        list.push_back(nullptr);
        validation.value_list = list.data();
    } else {
        auto known = std::find_if(m_longLists.begin(), m_longLists.end(),
                                  [&](const auto& one) { return one.second == options; });
        if (known == m_longLists.end()) {
            m_longLists.emplace_back(QStringLiteral("list_%1").arg(m_longLists.size() + 1), options);
            known = m_longLists.end() - 1;
        }
        range = QString(u'=' + known->first).toUtf8();
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = range.data();
    }
    note(worksheet_data_validation_range(m_sheet, lxw_row_t(firstRow), lxw_col_t(column), lxw_row_t(lastRow),
                                         lxw_col_t(column), &validation),
         m_sheetName);
}

void XlsxBook::name(const QString& name, int row, int column, int lastRow, int lastColumn)
{
    QString range = cellName(row, column, true);
    if (row != lastRow || column != lastColumn) {
        range += u':' + cellName(lastRow, lastColumn, true);
    }
    const QByteArray formula = QString(u'=' + quotedSheet(m_sheetName) + u'!' + range).toUtf8();
    note(workbook_define_name(m_book, name.toUtf8().constData(), formula.constData()), name);
}

Result<QByteArray> XlsxBook::finish()
{
    fitRows();
    if (!m_longLists.empty()) {
        addSheet(QStringLiteral("_lists"));
        hideSheet();
        const CellLook plain{.border = false};
        for (size_t column = 0; column < m_longLists.size(); ++column) {
            const auto& [listName, options] = m_longLists[column];
            for (qsizetype row = 0; row < options.size(); ++row) {
                text(int(row), int(column), options[row], plain);
            }
            name(listName, 0, int(column), int(options.size()) - 1, int(column));
        }
    }
    note(workbook_close(m_book), QStringLiteral("close"));
    m_book = nullptr;
    QFile file(m_folder.filePath(QStringLiteral("book.xlsx")));
    if (!m_error.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Output, Tr::tr("The workbook could not be made."), m_error);
    }
    return file.readAll();
}

} // namespace shenbao
