// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentsModel.h"

#include "core/text/CleanText.h"
#include "ui/attachments/EnclosureState.h"
#include "ui/attachments/Thumbnails.h"
#include "ui/common/FindingText.h"
#include "ui/tables/CellText.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace shenbao {
namespace {

const QString kMimeType = QStringLiteral("application/x-shenbao-attachments");

Rows rowsOf(const ProjectSession& session, const QString& key)
{
    const Value value = session.proposal().value(key);
    return value.rows() ? *value.rows() : Rows();
}

} // namespace

AttachmentsModel::AttachmentsModel(ProjectSession& session, const Field& field, QString label,
                                   Thumbnails& thumbnails, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_field(field)
    , m_label(std::move(label))
    , m_thumbnails(thumbnails)
    , m_rows(rowsOf(session, field.key))
    , m_notes(m_rows.size())
{
    refreshNotes();
    connect(&session, &ProjectSession::changed, this, [this](const QStringList& keys) {
        if (keys.contains(m_field.key)) {
            follow();
        }
    });
    connect(&session, &ProjectSession::findingsChanged, this, &AttachmentsModel::refreshNotes);
    connect(&thumbnails, &Thumbnails::arrived, this, &AttachmentsModel::pictureArrived);
}

// ---- what is there ----

const Value& AttachmentsModel::cell(int row, QStringView column) const
{
    static const Value kBlank;
    const int at = m_field.columnIndex(column);
    return row >= 0 && size_t(row) < m_rows.size() && at >= 0 ? m_rows[size_t(row)][size_t(at)] : kBlank;
}

QString AttachmentsModel::reference(int row) const
{
    const QString* text = cell(row, u"文件").text();
    return text ? *text : QString();
}

QString AttachmentsModel::fileName(int row) const
{
    return attachmentName(reference(row));
}

std::optional<AttachmentFacts> AttachmentsModel::facts(int row) const
{
    return m_session.file().attachment(attachmentId(reference(row)));
}

QString AttachmentsModel::caption(int row) const
{
    const QString* title = cell(row, u"标题").text();
    return !title || *title == m_label ? m_label : QString(m_label + u'：' + *title);
}

QString AttachmentsModel::factsLine(int row) const
{
    QStringList pieces{fileName(row)};
    if (const auto known = facts(row)) {
        pieces << tr("%n page(s)", nullptr, std::max(1, known->pages)) << sizeText(known->size);
    }
    const auto shown = [&](QStringView name) {
        const int column = m_field.columnIndex(name);
        return column < 0 ? QString() : shownCell(m_field.columns[size_t(column)], cell(row, name));
    };
    if (const QString year = shown(u"年度"); !year.isEmpty()) {
        pieces << tr("year %1").arg(year);
    }
    if (const QString date = shown(u"日期"); !date.isEmpty()) {
        pieces << tr("dated %1").arg(date);
    }
    const QString from = shown(u"起");
    const QString to = shown(u"止");
    if (!from.isEmpty() || !to.isEmpty()) {
        pieces << tr("covers %1 to %2")
                      .arg(from.isEmpty() ? QStringLiteral("…") : from,
                           to.isEmpty() ? QStringLiteral("…") : to);
    }
    if (const QString* remark = cell(row, u"备注").text()) {
        pieces << *remark;
    }
    return pieces.join(QStringLiteral(" · "));
}

AttachmentsModel::Note AttachmentsModel::noteOf(int row, const Findings& findings) const
{
    if (!facts(row)) {
        return {int(Severity::Error),
                tr("The project does not have this file. Take it away and add it again.")};
    }
    Note note;
    for (const Finding& finding : findings) {
        if (finding.row == row && !finding.waived && finding.severity != Severity::Info &&
            (note.text.isEmpty() || int(finding.severity) < note.severity)) {
            note = {int(finding.severity), messageOf(finding)};
        }
    }
    if (note.text.isEmpty() && !m_field.years.isEmpty() && cell(row, u"年度").isBlank()) {
        return {int(Severity::Warning), tr("Of which year? Please fill it in (F4).")};
    }
    return note;
}

void AttachmentsModel::refreshNotes()
{
    const Findings findings = m_rows.empty() ? Findings() : m_session.findingsOf(m_field.key);
    for (int row = 0; row < rowCount(); ++row) {
        Note note = noteOf(row, findings);
        if (!(m_notes[size_t(row)] == note)) {
            m_notes[size_t(row)] = std::move(note);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

// ---- as a model ----

int AttachmentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags AttachmentsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return m_session.isReadOnly() ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    }
    const Qt::ItemFlags seen = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_session.isReadOnly() ? seen : seen | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
}

QVariant AttachmentsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int row = index.row();
    const Note& note = m_notes[size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
        return caption(row);
    case Qt::EditRole: {
        const QString* title = cell(row, u"标题").text();
        return title ? *title : QString();
    }
    case FactsRole:
        return factsLine(row);
    case NoteRole:
        return note.text;
    case SeverityRole:
        return note.severity;
    case PictureRole:
        return m_side > 0 ? m_thumbnails.of(attachmentId(reference(row)), m_side) : QImage();
    case Qt::ToolTipRole: {
        const QString problem = m_thumbnails.problem(attachmentId(reference(row)));
        QString text = caption(row) + u'\n' + factsLine(row);
        if (!note.text.isEmpty()) {
            text += u'\n' + note.text;
        }
        if (!problem.isEmpty()) {
            text += u'\n' + tr("This document cannot be previewed. %1").arg(problem);
        }
        return text;
    }
    case Qt::AccessibleTextRole:
        return QString(caption(row) + u' ' + factsLine(row) + u' ' + note.text).trimmed();
    default:
        return {};
    }
}

bool AttachmentsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || m_session.isReadOnly()) {
        return false;
    }
    QString text = cleanText(value.toString()).text.simplified();
    const Value title = text.isEmpty() ? Value() : Value(std::move(text));
    const int column = m_field.columnIndex(u"标题");
    if (cell(index.row(), u"标题") == title) {
        return true;
    }
    return m_session.edit({SetCell{m_field.key, index.row(), column, title}}, tr("Name an attachment"));
}

// ---- following the answer ----

/// One row at another place: the list keeps its selection and the eye its hold.
bool AttachmentsModel::followMove(const Rows& next)
{
    if (next.size() != m_rows.size()) {
        return false;
    }
    const auto first = std::mismatch(m_rows.begin(), m_rows.end(), next.begin());
    if (first.first == m_rows.end()) {
        return true;
    }
    const auto last = std::mismatch(m_rows.rbegin(), m_rows.rend(), next.rbegin());
    const int low = int(first.first - m_rows.begin());
    const int high = int(last.first.base() - m_rows.begin()) - 1;
    for (const auto& [from, to] : {std::pair(low, high), std::pair(high, low)}) {
        Rows moved = m_rows;
        std::vector<Note> notes = m_notes;
        const auto shift = [f = from, t = to](auto& list) {
            if (f < t) {
                std::rotate(list.begin() + f, list.begin() + f + 1, list.begin() + t + 1);
            } else {
                std::rotate(list.begin() + t, list.begin() + f, list.begin() + f + 1);
            }
        };
        shift(moved);
        if (from != to && moved == next) {
            shift(notes);
            beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
            m_rows = std::move(moved);
            m_notes = std::move(notes);
            endMoveRows();
            return true;
        }
    }
    return false;
}

void AttachmentsModel::follow()
{
    const Rows next = rowsOf(m_session, m_field.key);
    if (followMove(next)) {
        return;
    }
    const auto common = std::min(m_rows.size(), next.size());
    size_t front = 0;
    while (front < common && m_rows[front] == next[front]) {
        ++front;
    }
    size_t back = 0;
    while (back < common - front && m_rows[m_rows.size() - 1 - back] == next[next.size() - 1 - back]) {
        ++back;
    }
    const size_t gone = m_rows.size() - front - back;
    const size_t come = next.size() - front - back;
    const size_t changed = std::min(gone, come);
    if (gone > changed) {
        beginRemoveRows({}, int(front + changed), int(front + gone) - 1);
        m_rows.erase(m_rows.begin() + int(front + changed), m_rows.begin() + int(front + gone));
        m_notes.erase(m_notes.begin() + int(front + changed), m_notes.begin() + int(front + gone));
        endRemoveRows();
    } else if (come > changed) {
        beginInsertRows({}, int(front + changed), int(front + come) - 1);
        m_rows.insert(m_rows.begin() + int(front + changed), next.begin() + int(front + changed),
                      next.begin() + int(front + come));
        m_notes.insert(m_notes.begin() + int(front + changed), come - changed, Note());
        endInsertRows();
    }
    m_rows = next;
    if (changed > 0) {
        Q_EMIT dataChanged(index(int(front)), index(int(front + changed) - 1));
    }
    refreshNotes();
}

void AttachmentsModel::pictureArrived(const QString& id)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (attachmentId(reference(row)) == id) {
            Q_EMIT dataChanged(index(row), index(row), {PictureRole, Qt::ToolTipRole});
        }
    }
}

// ---- dragging ----

QStringList AttachmentsModel::mimeTypes() const
{
    return {kMimeType};
}

Qt::DropActions AttachmentsModel::supportedDragActions() const
{
    return m_session.isReadOnly() ? Qt::IgnoreAction : Qt::MoveAction | Qt::CopyAction;
}

QMimeData* AttachmentsModel::mimeData(const QModelIndexList& indexes) const
{
    QList<qint32> rows;
    for (const QModelIndex& one : indexes) {
        rows << one.row();
    }
    std::sort(rows.begin(), rows.end());
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << QCoreApplication::applicationPid() << m_session.file().path() << m_field.key << rows;
    auto* data = new QMimeData;
    data->setData(kMimeType, bytes);
    return data;
}

std::optional<AttachmentsModel::Dragged> AttachmentsModel::dragged(const QMimeData& data,
                                                                   const ProjectSession& session)
{
    QDataStream stream(data.data(kMimeType));
    qint64 process = 0;
    QString path;
    QList<qint32> rows;
    Dragged result;
    stream >> process >> path >> result.key >> rows;
    const int count = session.proposal().count(result.key);
    const bool fits =
        std::all_of(rows.begin(), rows.end(), [count](qint32 row) { return row >= 0 && row < count; });
    if (stream.status() != QDataStream::Ok || process != QCoreApplication::applicationPid() ||
        path != session.file().path() || rows.isEmpty() || !fits) {
        return std::nullopt; // from another window, or older than the answer
    }
    result.rows.assign(rows.begin(), rows.end());
    return result;
}

} // namespace shenbao
