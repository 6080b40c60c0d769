// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Decimal.h"
#include "core/output/OutputInfo.h"

#include <QHash>
#include <QSet>
#include <QTemporaryDir>

#include <map>
#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace shenbao {

/// How a cell looks and whether people may change it.
struct CellLook
{
    enum class Align : quint8 { Left, Center, Right };
    Align align = Align::Left;
    bool bold = false;
    bool border = true;
    bool shaded = false;
    bool input = false; ///< unlocked
    bool wrap = true;
    double size = 10.5;
    QString number = {}; ///< number format; empty: text or general
    bool operator==(const CellLook&) const = default;
};

/// libxlsxwriter behind a fence: it takes invalid text and forgets errors (findings, trap 5). Here every text is cleaned
/// and escaped, every return value is looked at, numbers are exact decimals, and a formula always stores its result.
/// Rows and columns are counted from 0.
class XlsxBook final
{
public:
    static Result<std::unique_ptr<XlsxBook>> create(const OutputInfo& info);
    ~XlsxBook();

    /// The sheet that the following calls write to.
    int addSheet(const QString& name);
    void protectSheet();
    void hideSheet();
    void freezeRows(int rows);
    void setColumnWidth(int column, double characters); ///< at least
    void setRowHeight(int row, double points);
    void setPrint(bool landscape, int repeatRows);

    void text(int row, int column, const QString& text, const CellLook& look);
    void number(int row, int column, Decimal number, const CellLook& look);
    void formula(int row, int column, const QString& formula, Decimal result, const CellLook& look);
    /// A formula whose result is a text, for now this one.
    void formulaText(int row, int column, const QString& formula, const QString& result,
                     const CellLook& look);
    void blank(int row, int column, const CellLook& look);
    void merge(int row, int column, int lastRow, int lastColumn, const CellLook& look);
    /// Offers a list for a range of cells; longer than 255 characters goes to a hidden sheet.
    void offer(int firstRow, int column, int lastRow, const QStringList& options);
    /// A defined name for a range of the current sheet.
    void name(const QString& name, int row, int column, int lastRow, int lastColumn);

    /// The width of a text in halves of a Chinese character, as column widths count.
    static double halfWidths(QStringView text);

    /// The finished file, or the first error.
    Result<QByteArray> finish();

private:
    XlsxBook() = default;
    lxw_format* format(const CellLook& look);
    void note(int error, const QString& where);
    QByteArray cellText(const QString& text) const;
    void noteWrapped(int row, int column, const QString& text, const CellLook& look);
    void fitRows();

    struct WrappedCell
    {
        int column;
        int lastColumn;
        QString text;
        double size;
    };
    std::map<int, std::vector<WrappedCell>> m_wrapped; ///< by row, of the current sheet
    std::map<std::pair<int, int>, std::pair<int, int>> m_merged;
    std::map<int, double> m_widths;
    QSet<int> m_heights; ///< rows that were given a height
    QTemporaryDir m_folder;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    QString m_sheetName;
    std::vector<std::pair<CellLook, lxw_format*>> m_formats;
    std::vector<std::pair<QString, QStringList>> m_longLists; ///< defined name, options
    QString m_error;
};

/// "B7", "$B$7".
QString cellName(int row, int column, bool absolute = false);

} // namespace shenbao
