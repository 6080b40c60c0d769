// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentDetails.h"

#include "ui/common/Theme.h"
#include "ui/tables/CellText.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace shenbao {
namespace {

constexpr int kWidth = 56 * Space::One;

/// The columns are named as briefly as values files want them.
QString labelOf(const Column& column)
{
    return column.name == u"标题"   ? AttachmentDetails::tr("Name on the list")
           : column.name == u"日期" ? AttachmentDetails::tr("Date of issue")
           : column.name == u"起"   ? AttachmentDetails::tr("Period from")
           : column.name == u"止"   ? AttachmentDetails::tr("Period to")
           : column.name == u"年度" ? AttachmentDetails::tr("Year")
           : column.name == u"备注" ? AttachmentDetails::tr("Remark (not printed)")
                                    : column.name;
}

QString exampleOf(const Column& column)
{
    switch (column.kind) {
    case FieldKind::Date:
        return AttachmentDetails::tr("for example 2025-03-18");
    case FieldKind::Time:
        return AttachmentDetails::tr("for example 2025-03 or 2025-03-18");
    case FieldKind::Integer:
        return AttachmentDetails::tr("for example 2025");
    default:
        return {};
    }
}

/// Whether what was typed is what the column holds; cellFromText() keeps what it cannot understand as text.
bool isUnderstood(const Column& column, const Value& value)
{
    return value.isBlank() || isTextKind(column.kind) || !value.text();
}

} // namespace

AttachmentDetails::AttachmentDetails(ProjectSession& session, const Field& field, int row,
                                     const QString& label, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_field(field)
    , m_row(row)
    , m_accept(new QPushButton(tr("OK"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About the document"));
    setMinimumWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Three, Space::Three, Space::Three, Space::Two);
    layout->setSpacing(Space::Two);
    const Value list = session.proposal().value(field.key);
    const Row cells = list.rows() && size_t(row) < list.rows()->size() ? (*list.rows())[size_t(row)]
                                                                       : Row(field.columns.size());
    const int file = field.columnIndex(u"文件");
    m_reference = cells[size_t(file)];
    const QString* reference = m_reference.text();
    auto* heading =
        new QLabel(QString(label + u'\n' + (reference ? attachmentName(*reference) : QString())), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::Two);
    grid->setVerticalSpacing(Space::Half);
    grid->setColumnStretch(1, 1);
    for (int column = 0; column < int(field.columns.size()); ++column) {
        if (column != file) {
            addColumn(*grid, column, cells);
        }
    }
    layout->addLayout(grid);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    m_accept->setDefault(true);
    m_accept->setAccessibleName(m_accept->text());
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::One);
    buttons->addStretch();
    buttons->addWidget(m_accept);
    buttons->addWidget(cancel);
    layout->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &AttachmentDetails::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
    m_entries.front().line->setFocus();
}

void AttachmentDetails::addColumn(QGridLayout& grid, int column, const Row& row)
{
    const Column& what = m_field.columns[size_t(column)];
    auto* line = new QLineEdit(plainCell(what, row[size_t(column)]), this);
    auto* label = new QLabel(labelOf(what), this);
    auto* problem = new QLabel(this);
    line->setObjectName(what.name);
    line->setAccessibleName(label->text());
    line->setPlaceholderText(exampleOf(what));
    label->setBuddy(line);
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    QPalette palette = problem->palette();
    palette.setColor(QPalette::WindowText, Theme::current().error);
    problem->setPalette(palette);
    const int at = grid.rowCount();
    grid.addWidget(label, at, 0);
    grid.addWidget(line, at, 1);
    grid.addWidget(problem, at + 1, 1);
    m_entries.push_back({column, line, problem});
    connect(line, &QLineEdit::textChanged, this, [this] { check(); });
}

QLineEdit* AttachmentDetails::line(QStringView column) const
{
    return findChild<QLineEdit*>(column.toString());
}

bool AttachmentDetails::check()
{
    bool isFine = true;
    for (const Entry& one : m_entries) {
        const Column& column = m_field.columns[size_t(one.column)];
        const bool understood = isUnderstood(column, cellFromText(column, one.line->text()));
        one.problem->setText(understood ? QString()
                                        : tr("This is not understood: %1.").arg(exampleOf(column)));
        one.problem->setVisible(!understood);
        isFine = isFine && understood;
    }
    m_accept->setEnabled(isFine);
    return isFine;
}

void AttachmentDetails::accept()
{
    if (!check()) {
        return;
    }
    const Value list = m_session.proposal().value(m_field.key);
    const auto file = size_t(m_field.columnIndex(u"文件"));
    const bool isThere = list.rows() && size_t(m_row) < list.rows()->size() &&
                         (*list.rows())[size_t(m_row)][file] == m_reference;
    std::vector<ProposalEdit> edits;
    for (const Entry& one : m_entries) {
        const Column& column = m_field.columns[size_t(one.column)];
        Value value = cellFromText(column, one.line->text());
        if (isThere && !(value == (*list.rows())[size_t(m_row)][size_t(one.column)])) {
            edits.emplace_back(SetCell{m_field.key, m_row, one.column, std::move(value)});
        }
    }
    if (!edits.empty()) {
        m_session.edit(edits, tr("Describe an attachment"));
    }
    QDialog::accept();
}

} // namespace shenbao
