// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NarrativeEditor that shows menus and tips, goes to places and picks figures.
#include "ui/narrative/NarrativeEditor.h"

#include "ui/comments/CommentMarks.h"
#include "ui/common/FindingText.h"
#include "ui/common/Theme.h"
#include "ui/narrative/FigurePicker.h"

#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

namespace shenbao {
namespace {

/// A tip that wraps and shows signs as they are: Qt takes a text without a tag for plain and makes it one line.
QString paragraph(const QString& text)
{
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}

} // namespace

/// The position of the linked figure at a point; -1 where there is none.
int NarrativeEditor::figureAt(const QPoint& place) const
{
    const int position = m_edit->cursorAt(place).position();
    for (const int at : {position - 1, position}) {
        QTextCursor behind(&m_edit->text());
        if (at >= 0 && m_edit->text().characterAt(at) == QChar::ObjectReplacementCharacter) {
            behind.setPosition(at + 1); // a format is that of the character before the cursor
            if (!figureOf(behind.charFormat()).isEmpty()) {
                return at;
            }
        }
    }
    return -1;
}

QString NarrativeEditor::figureNameAt(int position) const
{
    QTextCursor behind(&m_edit->text());
    behind.setPosition(position + 1);
    return figureOf(behind.charFormat());
}

QString NarrativeEditor::labelOf(const QString& figure) const
{
    const QString key = figure.section(u' ', 0, 0);
    const Field* field = m_session.form().field(key);
    return field && !field->label.isEmpty() ? field->label : key;
}

QString NarrativeEditor::tipAt(const QPoint& place) const
{
    const QString said = m_comments->tipAt(place);
    if (const Finding* finding = m_marks->findingAt(place)) {
        const QString message = paragraph(messageOf(*finding));
        return said.isEmpty() ? message : QString(message + QStringLiteral("<hr>") + said);
    }
    if (!said.isEmpty()) {
        return said;
    }
    const int figure = figureAt(place);
    return figure < 0 ? QString()
                      : paragraph(tr("Follows “%1” by itself").arg(labelOf(figureNameAt(figure))));
}

bool NarrativeEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit->viewport() && event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), tip, m_edit);
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NarrativeEditor::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool writable = !m_edit->isReadOnly();
    if (const Finding* finding = m_marks->findingAt(place); finding && writable) {
        const QString name =
            finding->severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
        menu->addAction(icon(name), messageOf(*finding))->setEnabled(false);
        if (finding->fix) {
            menu->addAction(icon(QStringLiteral("fix")), finding->fix->label, this,
                            [this, fix = *finding->fix] {
                                m_session.sealStep();
                                m_session.edit(fix.edits, fix.label);
                            });
        }
        menu->addSeparator();
    }
    if (const int figure = figureAt(place); figure >= 0) {
        fillFigureMenu(*menu, figure);
        menu->addSeparator();
    }
    const bool selected = m_edit->textCursor().hasSelection();
    menu->addAction(tr("Cut"), m_edit, &QTextEdit::cut)->setEnabled(selected && writable);
    menu->addAction(tr("Copy"), m_edit, &QTextEdit::copy)->setEnabled(selected);
    menu->addAction(tr("Paste"), m_edit, &QTextEdit::paste)->setEnabled(m_edit->canPaste());
    menu->addAction(QString(tr("Paste as plain text") + QStringLiteral("\tCtrl+Shift+V")), m_edit,
                    &NarrativeEdit::pastePlain)
        ->setEnabled(m_edit->canPaste());
    menu->addAction(tr("Select all"), m_edit, &QTextEdit::selectAll);
    menu->addSeparator();
    m_comments->fillMenu(*menu, place);
    if (writable) {
        menu->addSeparator();
        m_bar->fill(*menu);
    }
    menu->popup(m_edit->viewport()->mapToGlobal(place));
}

/// What can be done with a linked figure.
void NarrativeEditor::fillFigureMenu(QMenu& menu, int position)
{
    const QString figure = figureNameAt(position);
    const QString key = figure.section(u' ', 0, 0);
    menu.addAction(icon(QStringLiteral("link")), tr("Go to “%1”").arg(labelOf(figure)), this,
                   [this, key] { Q_EMIT keyWanted(key); });
    if (m_edit->isReadOnly()) {
        return;
    }
    const auto forms = figureForms(m_session.proposal(), key);
    QMenu* units = menu.addMenu(tr("Write as"));
    for (const FigureForm& form : forms) {
        QAction* action = units->addAction(form.shown, m_edit, [this, position, name = form.figure] {
            m_edit->replaceFigure(position, name);
        });
        action->setCheckable(true);
        action->setChecked(form.figure == figure);
    }
    units->setEnabled(forms.size() > 1);
    menu.addAction(tr("Turn into plain text"), m_edit,
                   [this, position] { m_edit->replaceFigureByText(position); })
        ->setEnabled(!forms.front().shown.isEmpty());
}

// ---- places and figures

void NarrativeEditor::announcePlace()
{
    const QRect place = m_edit->cursorRect();
    Q_EMIT wantsVisible(QRect(m_edit->viewport()->mapTo(this, place.topLeft()), place.size()));
    announceShare();
}

void NarrativeEditor::announceShare()
{
    const int last = std::max(1, m_edit->document()->characterCount() - 1);
    Q_EMIT placed(m_key, double(m_edit->textCursor().position()) / last);
}

void NarrativeEditor::setTitleVisible(bool visible)
{
    m_title->setVisible(visible);
}

void NarrativeEditor::showPlace(int start, int end)
{
    m_edit->setFocus(Qt::OtherFocusReason);
    selectPlace(start, end);
}

void NarrativeEditor::selectPlace(int start, int end)
{
    QTextCursor cursor(&m_edit->text());
    if (start >= 0) {
        cursor.setPosition(m_edit->text().positionOf(start));
        if (end > start) {
            cursor.setPosition(m_edit->text().positionOf(end - 1) + 1, QTextCursor::KeepAnchor);
        }
    }
    m_edit->setTextCursor(cursor);
    announcePlace();
}

void NarrativeEditor::writeAt(const QPoint& place)
{
    m_edit->setFocus(Qt::MouseFocusReason);
    if (m_edit->isComposing()) {
        return; // what is being composed stays where it is
    }
    const QRect paper = m_edit->viewport()->rect();
    const QPoint point = m_edit->viewport()->mapFrom(this, place);
    m_edit->setTextCursor(m_edit->placeAt({std::clamp(point.x(), paper.left(), paper.right()),
                                           std::clamp(point.y(), paper.top(), paper.bottom())}));
}

CommentTarget NarrativeEditor::commentTarget() const
{
    return m_comments->target();
}

void NarrativeEditor::showComment(const QString& id)
{
    if (!m_comments->show(id)) {
        m_edit->setFocus(Qt::OtherFocusReason);
    }
    announcePlace();
}

void NarrativeEditor::insertPicture(const QString& source, const QString& caption, const QTextCursor& place)
{
    m_edit->insertPicture(source, caption, place);
}

FigurePicker* NarrativeEditor::pickFigure()
{
    if (m_edit->isReadOnly() || m_edit->isComposing()) {
        return nullptr;
    }
    delete m_picker;
    auto* picker = new FigurePicker(m_session.proposal(), window());
    m_picker = picker;
    connect(this, &QObject::destroyed, picker, &QObject::deleteLater); // it stands in the window
    connect(picker, &FigurePicker::dismissed, m_edit, qOverload<>(&QWidget::setFocus));
    connect(picker, &FigurePicker::chosen, this, [this](const QString& figure) {
        // the two braces that asked for it go
        QTextCursor cursor = m_edit->textCursor();
        const QString before = cursor.block().text().left(cursor.positionInBlock());
        const bool braces = before.endsWith(u"{{") || before.endsWith(QStringLiteral("\uFF5B\uFF5B"));
        if (!cursor.hasSelection() && braces) {
            cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, 2);
            m_edit->setTextCursor(cursor);
        }
        m_edit->insertFigure(figure);
        m_edit->setFocus();
    });
    const QRect cursor = m_edit->cursorRect();
    picker->openAt(QRect(m_edit->viewport()->mapTo(window(), cursor.topLeft()), cursor.size()));
    return picker;
}

} // namespace shenbao
