// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/FormTyper.h"

#include "ui/form/FormOutline.h"
#include "ui/form/LineFieldEditor.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/tables/CellText.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace shenbao::test {
namespace {

bool isPlain(const RichText& text)
{
    return std::all_of(text.blocks.begin(), text.blocks.end(), [](const TextBlock& block) {
        const auto* paragraph = std::get_if<TextParagraph>(&block);
        return paragraph && paragraph->kind == TextParagraph::Kind::Body &&
               std::all_of(paragraph->spans.begin(), paragraph->spans.end(),
                           [](const TextSpan& span) { return !span.formats && span.figure.isEmpty(); });
    });
}

} // namespace

void FormTyper::typeText(QWidget& widget, const QString& text)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        const bool isKey = text[at].unicode() < 0x80;
        while (end < text.size() && (text[end].unicode() < 0x80) == isKey && end - at < 40) {
            ++end;
        }
        const QString run = text.mid(at, end - at);
        if (isKey) {
            QTest::keyClicks(&widget, run);
        } else {
            QInputMethodEvent composing(QStringLiteral("pin yin"), {});
            QApplication::sendEvent(&widget, &composing);
            QInputMethodEvent commit;
            commit.setCommitString(run);
            QApplication::sendEvent(&widget, &commit);
        }
        at = end;
    }
}

QStringList FormTyper::typeAll(const Proposal& values)
{
    QStringList left;
    for (const OutlinePart& part : outlineOf(values.form())) {
        for (const QString& key : part.keys) {
            const Value& value = values.own(key);
            if (value.isBlank() || values.form().field(key)->kind == FieldKind::Enclosure) {
                continue;
            }
            m_window.project()->showKey(key);
            if (m_window.project()->findChild<QWidget*>(key)) {
                typeAnswer(key, value);
            } else {
                left << key;
            }
        }
    }
    return left;
}

void FormTyper::typeAnswer(const QString& key, const Value& value)
{
    m_window.project()->showKey(key);
    const Field& field = *m_window.project()->session().form().field(key);
    auto* editor = m_window.project()->findChild<QWidget*>(key);
    ASSERT_NE(editor, nullptr) << key.toStdString();
    if (const Rows* rows = value.rows()) {
        typeRows(*editor, field, *rows);
    } else if (const RichText* text = value.richText()) {
        typeNarrative(*editor, *text);
    } else if (field.kind == FieldKind::Choice || field.kind == FieldKind::Tick) {
        choose(*editor, field, value);
    } else {
        typeLine(*editor, field, value);
    }
}

void FormTyper::typeLine(QWidget& editor, const Field& field, const Value& value)
{
    auto* line = editor.findChild<QLineEdit*>();
    ASSERT_NE(line, nullptr) << field.key.toStdString();
    if (auto* computed = qobject_cast<LineFieldEditor*>(&editor); computed && computed->isLocked()) {
        computed->enterByHand();
    }
    line->setFocus();
    line->selectAll();
    typeText(*line, editText(field, value));
}

void FormTyper::choose(QWidget& editor, const Field& field, const Value& value)
{
    const auto buttons = editor.findChildren<QAbstractButton*>();
    if (field.kind == FieldKind::Tick && buttons.size() == 2) { // a declaration: yes or no
        const bool isYes = value.tick() && *value.tick();
        buttons[isYes ? 0 : 1]->setFocus();
        QTest::keyClick(buttons[isYes ? 0 : 1], Qt::Key_Space);
        return;
    }
    if (field.kind == FieldKind::Tick) {
        ASSERT_EQ(buttons.size(), 1) << field.key.toStdString();
        if (value.tick() && *value.tick() != buttons.front()->isChecked()) {
            buttons.front()->setFocus();
            QTest::keyClick(buttons.front(), Qt::Key_Space);
        }
        return;
    }
    for (size_t at = 0; at < field.options.size(); ++at) {
        const bool wanted = value.list() && value.list()->contains(field.options[at].value);
        QAbstractButton* button = buttons[qsizetype(at)];
        if (wanted != button->isChecked()) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
    }
}

void FormTyper::typeRows(QWidget& editor, const Field& field, const Rows& rows)
{
    auto* table = qobject_cast<RowsTable*>(&editor);
    if (!table) {
        table = editor.findChild<RowsTable*>();
    }
    ASSERT_NE(table, nullptr) << field.key.toStdString();
    RowsView& view = *table->view();
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t column = 0; column < field.columns.size(); ++column) {
            const Column& one = field.columns[column];
            const QString text = plainCell(one, rows[row][column]);
            const QModelIndex index = view.model()->index(int(row), int(column));
            if (text.isEmpty() || index.data(Qt::EditRole).toString() == text) {
                continue;
            }
            view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
            if (index.flags().testFlag(Qt::ItemIsUserCheckable)) {
                for (int press = 0; press < 2 && index.data(Qt::EditRole).toString() != text; ++press) {
                    QTest::keyClick(&view, Qt::Key_Space); // first yes, then no
                }
                continue;
            }
            if (!index.flags().testFlag(Qt::ItemIsEditable)) {
                continue; // computed
            }
            QTest::keyClick(&view, Qt::Key_F2);
            QWidget* cell = view.indexWidget(index);
            ASSERT_NE(cell, nullptr) << field.key.toStdString() << " row " << row << " column " << column;
            if (auto* combo = qobject_cast<QComboBox*>(cell)) {
                combo->setCurrentText(text);
            } else {
                typeText(*cell, text);
            }
            QTest::keyClick(cell, Qt::Key_Tab);
        }
    }
}

/// Paragraphs are typed; a text with tables, pictures and formats is pasted, as from another editor.
void FormTyper::typeNarrative(QWidget& editor, const RichText& text)
{
    auto* narrative = qobject_cast<NarrativeEditor*>(&editor);
    ASSERT_NE(narrative, nullptr) << editor.objectName().toStdString();
    NarrativeEdit& edit = narrative->edit();
    edit.setFocus();
    edit.selectAll();
    if (!isPlain(text)) {
        edit.insertText(text);
        return;
    }
    for (size_t at = 0; at < text.blocks.size(); ++at) {
        if (at > 0) {
            QTest::keyClick(&edit, Qt::Key_Return);
        }
        for (const TextSpan& span : std::get<TextParagraph>(text.blocks[at]).spans) {
            typeText(edit, span.text);
        }
    }
}

} // namespace shenbao::test
