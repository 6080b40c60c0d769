// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RowsModel.h"

#include "ui/common/FindingText.h"
#include "ui/common/Theme.h"
#include "ui/tables/CellText.h"
#include "ui/tables/RowsEdits.h"

namespace shenbao {
namespace {

/// The first column of words that people fill, or else the first that they fill at all.
int firstColumnOf(const Field& field)
{
    int first = -1;
    for (size_t at = 0; at < field.columns.size(); ++at) {
        const Column& column = field.columns[at];
        if (column.isNumber || column.kind == FieldKind::Tick) {
            continue;
        }
        if (isTextKind(column.kind) && column.options.isEmpty()) {
            return int(at);
        }
        first = first < 0 ? int(at) : first;
    }
    return std::max(first, 0);
}

bool isTick(const Column& column)
{
    return column.kind == FieldKind::Tick;
}

int alignmentOf(const Column& column)
{
    if (column.isNumber) {
        return Qt::AlignCenter;
    }
    const bool number = isNumberKind(column.kind) && column.options.isEmpty();
    return int(number ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter);
}

} // namespace

RowsModel::RowsModel(ProjectSession& session, const QString& key, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_field(session.form().field(key))
{
    Q_ASSERT(m_field && !m_field->columns.empty());
    m_rows = shownRows();
    m_hasBlankLine = !isReadOnly();
    m_firstColumn = firstColumnOf(*m_field);
    refreshNotes();
    connect(&session, &ProjectSession::changed, this, [this](const QStringList& keys) {
        if (keys.contains(m_field->key)) {
            follow();
        }
    });
    connect(&session, &ProjectSession::findingsChanged, this, [this](const QSet<QString>& keys) {
        if (keys.contains(m_field->key)) {
            refreshNotes();
        }
    });
}

bool RowsModel::isReadOnly() const
{
    return m_session.isReadOnly() || m_field->isFigure || m_field->fixed;
}

Rows RowsModel::shownRows() const
{
    const Value shown = m_session.proposal().value(m_field->key);
    return shown.rows() ? *shown.rows() : Rows();
}

bool RowsModel::replaceRows(Rows rows, const QString& what)
{
    if (isReadOnly()) {
        return false;
    }
    // rows that are shown by default become the answer's own with the first change
    const Value own = m_session.proposal().own(m_field->key);
    const Rows after = renumbered(*m_field, std::move(rows));
    auto edits = editsBetween(*m_field, own.rows() ? *own.rows() : Rows(), after);
    if (edits.empty()) {
        return true;
    }
    const bool saysNone =
        !m_field->noneKey.isEmpty() && !m_session.proposal().own(m_field->noneKey).isBlank();
    if (saysNone && !after.empty()) { // what was confirmed is no longer so
        edits.emplace_back(SetValue{m_field->noneKey, Value()});
    }
    m_session.sealStep();
    return m_session.edit(edits, what);
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + (m_hasBlankLine ? 1 : 0);
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_field->columns.size());
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Column& column = m_field->columns[size_t(index.column())];
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (isReadOnly() || column.isNumber) {
        return flags;
    }
    if (isTick(column)) {
        return isBlankLine(index.row()) ? flags : flags | Qt::ItemIsUserCheckable;
    }
    return flags | Qt::ItemIsEditable;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0) {
        return {};
    }
    if (orientation == Qt::Horizontal) {
        return section < columnCount() ? QVariant(headerOf(m_field->columns[size_t(section)])) : QVariant();
    }
    return section + 1;
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    if (isBlankLine(index.row())) {
        return blankLineData(index.column(), role);
    }
    if (const auto note = noteAt(index.row(), index.column())) {
        if (const QVariant said = noteData(*note, role); said.isValid()) {
            return said;
        }
    }
    const Column& column = m_field->columns[size_t(index.column())];
    const Row& row = m_rows[size_t(index.row())];
    const Value& own = row[size_t(index.column())];
    const Value shown = m_session.proposal().cell(*m_field, row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shownCell(column, shown);
    case Qt::EditRole:
        return plainCell(column, shown);
    case Qt::CheckStateRole:
        if (!isTick(column)) {
            return {};
        }
        return int(own.tick() && *own.tick() ? Qt::Checked : Qt::Unchecked);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ForegroundRole:
        if (column.isNumber || settled(*m_field, row, index.column(), shown).isBlank()) {
            return Theme::current().faint; // follows from the row
        }
        return {};
    case Qt::BackgroundRole:
        return column.isNumber ? QVariant(Theme::current().label) : QVariant();
    case Qt::AccessibleTextRole:
        return QString(headerOf(column) + u' ' + shownCell(column, shown));
    default:
        return {};
    }
}

QVariant RowsModel::blankLineData(int column, int role) const
{
    const Column& definition = m_field->columns[size_t(column)];
    switch (role) {
    case Qt::DisplayRole:
        return column == m_firstColumn ? tr("＋ New row") : QString();
    case Qt::EditRole:
        return QString();
    case Qt::TextAlignmentRole:
        return column == m_firstColumn ? int(Qt::AlignLeft) | int(Qt::AlignVCenter) : alignmentOf(definition);
    case Qt::ForegroundRole:
        return Theme::current().faint;
    case Qt::AccessibleTextRole:
        return tr("New row: %1").arg(headerOf(definition));
    default:
        return {};
    }
}

std::optional<Period> RowsModel::planTime() const
{
    const Proposal& proposal = m_session.proposal();
    const auto timeOf = [&](const QString& key) -> std::optional<Period> {
        const Value shown = proposal.value(key);
        return shown.period() ? std::optional(*shown.period()) : std::nullopt;
    };
    for (const Part& part : m_session.form().parts) {
        for (const Node& node : part.nodes) {
            const auto* timeline = std::get_if<TimelineNode>(&node);
            if (timeline && timeline->key == m_field->key) {
                return timeOf(timeline->period);
            }
        }
    }
    for (const Field& field : m_session.form().fields) {
        if (field.kind == FieldKind::Period) {
            return timeOf(field.key);
        }
    }
    return std::nullopt;
}

bool RowsModel::isTypedOver(const QModelIndex& index) const
{
    if (!index.isValid() || isBlankLine(index.row()) || index.row() > int(m_rows.size())) {
        return false;
    }
    const Row& row = m_rows[size_t(index.row())];
    const bool isProduct = m_field->columns[size_t(index.column())].productLeft >= 0;
    return isProduct && !row[size_t(index.column())].isBlank() &&
           !settled(*m_field, row, index.column(), row[size_t(index.column())]).isBlank();
}

/// What the findings say, and how a cell that cannot be read is written.
std::optional<RowsModel::Note> RowsModel::noteAt(int row, int column) const
{
    const auto found = m_notes.find({row, column});
    std::optional<Note> note = found == m_notes.end() ? std::nullopt : std::optional(found->second);
    const Column& definition = m_field->columns[size_t(column)];
    if (isUnread(definition, m_rows[size_t(row)][size_t(column)])) {
        note = note.value_or(Note{Severity::Error, {}});
        note->severity = Severity::Error;
        note->text += note->text.isEmpty() ? QString() : QStringLiteral("\n");
        note->text += howToWrite(definition.kind, definition.options);
    }
    return note;
}

QVariant RowsModel::noteData(const Note& note, int role) const
{
    const Theme& theme = Theme::current();
    switch (role) {
    case Qt::BackgroundRole:
        return note.severity == Severity::Error     ? QVariant(theme.errorSoft)
               : note.severity == Severity::Warning ? QVariant(theme.warningSoft)
                                                    : QVariant();
    case Qt::DecorationRole:
        return note.severity == Severity::Error     ? icon(QStringLiteral("error"), theme.error)
               : note.severity == Severity::Warning ? icon(QStringLiteral("warning"), theme.warning)
                                                    : icon(QStringLiteral("info"), theme.info);
    case Qt::ToolTipRole: // escaped: a message quotes what people typed
        return QString(QStringLiteral("<p style=\"white-space:pre-wrap\">") + note.text.toHtmlEscaped() +
                       QStringLiteral("</p>"));
    case Qt::AccessibleDescriptionRole:
        return note.text;
    default:
        return {};
    }
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!(flags(index) & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable))) {
        return false;
    }
    const Column& column = m_field->columns[size_t(index.column())];
    if (role == Qt::CheckStateRole && isTick(column)) {
        return setCell(index.row(), index.column(), Value(value.toInt() == Qt::Checked));
    }
    return role == Qt::EditRole &&
           setCell(index.row(), index.column(), cellFromText(column, value.toString(), planTime()));
}

bool RowsModel::setCell(int row, int column, const Value& value)
{
    Rows rows = m_rows;
    if (isBlankLine(row)) {
        if (value.isBlank()) {
            return true;
        }
        rows.push_back(blankRow(*m_field));
        rows.back()[size_t(column)] = value;
        return replaceRows(std::move(rows), tr("Add a row to “%1”").arg(m_field->label));
    }
    const Row& present = m_rows[size_t(row)];
    Value& cell = rows[size_t(row)][size_t(column)];
    Value next = settled(*m_field, present, column, value);
    if (next == cell || (next.isBlank() && cell.isBlank())) {
        return true;
    }
    cell = std::move(next);
    rows[size_t(row)] = following(*m_field, present, std::move(rows[size_t(row)]));
    return replaceRows(std::move(rows), tr("Change “%1”").arg(m_field->label));
}

/// Brings the table up to the answer with as few signals as possible, so that the cursor and the selection
/// stay.
/// Rows keep their numbers while others come or go: a view compares what stands beside the place.
void RowsModel::follow()
{
    const Rows next = shownRows();
    const RowShift shift = shiftBetween(*m_field, m_rows, next);
    Rows middle = m_rows;
    if (shift.count > 0) {
        const auto first = next.begin() + shift.at;
        middle.insert(middle.begin() + shift.at, first, first + shift.count);
        if (isBlankLine(shift.at) && m_hasBlankLine) {
            append(middle);
        } else {
            beginInsertRows({}, shift.at, shift.at + shift.count - 1);
            m_rows = std::move(middle);
            endInsertRows();
        }
    } else if (shift.count < 0) {
        if (shift.at == int(next.size()) && m_hasBlankLine) {
            cutTail(shift.at);
        } else {
            const auto first = middle.begin() + shift.at;
            middle.erase(first, first - shift.count);
            beginRemoveRows({}, shift.at, shift.at - shift.count - 1);
            m_rows = std::move(middle);
            endRemoveRows();
        }
    }
    int first = -1;
    int last = -1;
    for (int row = 0; row < int(next.size()); ++row) {
        if (!(m_rows[size_t(row)] == next[size_t(row)])) {
            first = first < 0 ? row : first;
            last = row;
        }
    }
    m_rows = next;
    if (first >= 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

/// The blank line becomes the first of the new rows and another blank line comes: a cursor in it stays
/// where it is.
void RowsModel::append(const Rows& rows)
{
    const int size = int(m_rows.size());
    const int more = int(rows.size()) - size;
    m_rows.push_back(rows[size_t(size)]);
    m_hasBlankLine = false;
    Q_EMIT dataChanged(index(size, 0), index(size, columnCount() - 1));
    beginInsertRows({}, size + 1, size + more);
    m_rows = rows;
    m_hasBlankLine = true;
    endInsertRows();
}

/// The way back of append().
void RowsModel::cutTail(int size)
{
    beginRemoveRows({}, size + 1, int(m_rows.size()));
    m_rows.resize(size_t(size) + 1);
    m_hasBlankLine = false;
    endRemoveRows();
    m_rows.resize(size_t(size));
    m_hasBlankLine = true;
    Q_EMIT dataChanged(index(size, 0), index(size, columnCount() - 1));
}

void RowsModel::refreshNotes()
{
    Notes notes;
    const Findings findings = m_session.findingsOf(m_field->key);
    for (const Finding& finding : findings) {
        if (finding.row < 0 || finding.waived) {
            continue;
        }
        Note& note = notes[{finding.row, finding.column < 0 ? m_firstColumn : finding.column}];
        const bool worse = finding.severity == Severity::Error ||
                           (finding.severity == Severity::Warning && note.severity == Severity::Info);
        note.severity = worse ? finding.severity : note.severity;
        const QString& message = messageOf(finding);
        note.text += note.text.isEmpty() ? message : QString(u'\n' + message);
    }
    int first = rowCount();
    int last = -1;
    const auto touch = [&](const Notes& some, const Notes& others) {
        for (const auto& [cell, note] : some) {
            const auto other = others.find(cell);
            if (cell.first < rowCount() && (other == others.end() || !(other->second == note))) {
                first = std::min(first, cell.first);
                last = std::max(last, cell.first);
            }
        }
    };
    touch(notes, m_notes);
    touch(m_notes, notes);
    m_notes = std::move(notes);
    if (last >= 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

} // namespace shenbao
