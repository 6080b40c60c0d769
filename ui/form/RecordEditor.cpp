// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/RecordEditor.h"

#include "ui/common/Theme.h"
#include "ui/form/DatePopup.h"
#include "ui/form/LineEdit.h"
#include "ui/tables/CellText.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr double kCharacters = 14;

QString lineText(const Column& column, const Value& value)
{
    return value.date()    ? printDate(*value.date())
           : value.month() ? value.month()->toPrint()
                           : plainCell(column, value);
}

} // namespace

RecordEditor::RecordEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : FieldEditor(session, field, parent)
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Two);
    grid->setVerticalSpacing(Space::Half);
    grid->setColumnStretch(1, 1);
    for (size_t at = 0; at < field.columns.size(); ++at) {
        const Column& column = field.columns[at];
        auto* label = new QLabel(headerOf(column), box);
        auto* edit = new LineEdit(kCharacters, 0, box);
        edit->setAccessibleName(tr("%1: %2").arg(field.label, headerOf(column)));
        edit->setReadOnly(session.isReadOnly());
        label->setBuddy(edit);
        watch(edit);
        connect(edit, &QLineEdit::textEdited, this,
                [this, at](const QString& text) { typed(int(at), text); });
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            this->session().sealStep();
            edit->setModified(false);
            showValue();
        });
        auto* line = new QHBoxLayout;
        line->setSpacing(Space::Half);
        line->addWidget(edit, 1);
        grid->addWidget(label, int(at), 0);
        grid->addLayout(line, int(at), 1);
        m_lines.push_back(edit);
        if (column.kind == FieldKind::Date) {
            addPicker(int(at), *line);
        }
    }
    FieldEditor::row()->addWidget(box, 1);
    if (!m_lines.empty()) {
        setFocusProxy(m_lines.front());
    }
    showValue();
}

Row RecordEditor::row() const
{
    const Value value = session().proposal().value(key());
    return value.rows() && !value.rows()->empty() ? value.rows()->front() : Row(field().columns.size());
}

void RecordEditor::setCell(int column, const Value& value, bool typing)
{
    Row next = row();
    next[size_t(column)] = value;
    const bool isBlank =
        std::all_of(next.begin(), next.end(), [](const Value& one) { return one.isBlank(); });
    session().set(key(), isBlank ? Value() : Value(Rows{std::move(next)}),
                  tr("Change “%1”").arg(field().label),
                  typing ? QStringLiteral("type:%1:%2").arg(key()).arg(column) : QString());
}

void RecordEditor::typed(int column, const QString& text)
{
    setCell(column, cellFromText(field().columns[size_t(column)], text), true);
}

void RecordEditor::addPicker(int column, QBoxLayout& line)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(QStringLiteral("calendar")));
    button->setAccessibleName(tr("Choose: %1").arg(headerOf(field().columns[size_t(column)])));
    button->setToolTip(tr("Choose from a calendar"));
    button->setEnabled(!session().isReadOnly());
    watch(button);
    line.addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, button, column] {
        const Value value = row()[size_t(column)];
        auto* popup = new DatePopup(value.date() ? *value.date() : QDate::currentDate(), this);
        connect(popup, &DatePopup::chosen, this,
                [this, column](QDate date) { setCell(column, Value(date), false); });
        popup->openAt(button);
    });
}

void RecordEditor::showValue()
{
    const Row cells = row();
    for (size_t at = 0; at < m_lines.size(); ++at) {
        LineEdit& line = *m_lines[at];
        const Column& column = field().columns[at];
        const QString text = lineText(column, cells[at]);
        const bool isTyped =
            line.hasFocus() && line.isModified() && cellFromText(column, line.text()) == cells[at];
        if (line.text() != text && !isTyped) {
            line.setText(text);
            line.setCursorPosition(0);
        }
    }
}

void RecordEditor::showFinding(const Finding& finding)
{
    if (finding.column >= 0 && finding.column < int(m_lines.size())) {
        m_lines[size_t(finding.column)]->setFocus(Qt::OtherFocusReason);
    } else {
        FieldEditor::showFinding(finding);
    }
}

} // namespace shenbao
