// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/LineFieldEditor.h"

#include "core/document/ValuePrinter.h"
#include "core/proposal/ValueJson.h"
#include "core/proposal/ValueText.h"
#include "core/text/CreditCode.h"
#include "ui/common/Theme.h"
#include "ui/form/DatePopup.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace shenbao {
namespace {

QString placeholderOf(const Field& field)
{
    switch (field.kind) {
    case FieldKind::Date:
        return LineFieldEditor::tr("e.g. 2026-03-08");
    case FieldKind::Month:
        return LineFieldEditor::tr("e.g. 2026-03");
    case FieldKind::Period:
        return LineFieldEditor::tr("e.g. 2026-03 to 2027-02");
    case FieldKind::Time:
        return LineFieldEditor::tr("a day, a month or a period");
    case FieldKind::Names:
        return LineFieldEditor::tr("several with 、 between");
    case FieldKind::CreditCode:
        return LineFieldEditor::tr("18 characters");
    default:
        return {};
    }
}

} // namespace

QString editText(const Field& field, const Value& value)
{
    const QStringList* list = value.list();
    return list ? list->join(u'、') : typedText(field.kind, field.unit, value);
}

LineFieldEditor::LineFieldEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : FieldEditor(session, field, parent)
    , m_line(new QLineEdit(this))
{
    m_line->setPlaceholderText(placeholderOf(field));
    m_line->setFrame(false);
    if (isNumberKind(field.kind)) {
        m_line->setAlignment(Qt::AlignRight);
        m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    }
    setControl(m_line);
    const QString unit = field.kind == FieldKind::Money     ? QStringLiteral("万元")
                         : field.kind == FieldKind::Percent ? QStringLiteral("%")
                                                            : field.unit.toString();
    // a quantity is written with its unit: a bare number would be so many of the base unit
    if (isNumberKind(field.kind) && field.kind != FieldKind::Quantity && !unit.isEmpty()) {
        auto* label = new QLabel(unit, this);
        label->setStyleSheet(QStringLiteral("color: %1").arg(Theme::current().faint.name()));
        row()->addWidget(label);
    }
    addPicker();
    addSuggestions();
    addNotApplicable();
    connect(m_line, &QLineEdit::textEdited, this, &LineFieldEditor::typed);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        this->session().sealStep();
        showValue();
    });
    showValue();
}

void LineFieldEditor::typed(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        commit({}, true);
    } else if (trimmed == u"/" && field().notApplicableAllowed) {
        commit(NotApplicable(), true);
    } else {
        auto value = valueFromText(field().kind, field().unit, trimmed);
        commit(value ? *value : Value(trimmed), true);
    }
    showNote();
}

void LineFieldEditor::showValue()
{
    const Value value = session().proposal().value(key());
    const QString text = editText(field(), value);
    if (!m_line->hasFocus() || !m_line->isModified()) {
        if (m_line->text() != text) {
            m_line->setText(text);
            m_line->setCursorPosition(0); // the beginning of a long text is what people look for
        }
    } else {
        const auto typedValue = valueFromText(field().kind, field().unit, m_line->text().trimmed());
        const bool same = (typedValue && *typedValue == value) || m_line->text().trimmed() == text;
        if (!same) {
            m_line->setText(text); // somebody else changed it: undo, a fix, an import
        }
    }
    // what follows from other answers is fainter until somebody writes over it
    const bool follows = session().proposal().own(key()).isBlank() && !value.isBlank();
    QPalette palette = m_line->palette();
    palette.setColor(QPalette::Text, follows ? Theme::current().faint : Theme::current().ink);
    m_line->setPalette(palette);
    m_line->setReadOnly(session().isReadOnly() || field().isFigure);
    if (m_notApplicable) {
        m_notApplicable->setChecked(value.isNotApplicable());
    }
    showNote();
}

void LineFieldEditor::showNote()
{
    const Value value = session().proposal().value(key());
    const QString text = m_line->text().trimmed();
    QString note;
    if (const Decimal* number = value.number(); number && m_line->hasFocus()) {
        const QString printed = printNumber(field().kind, field().unit, field().decimals, *number, true);
        if (field().kind == FieldKind::Money) {
            const auto yuan = number->times(Decimal(10000));
            note = yuan ? tr("= %1 = %2 yuan").arg(printed, yuan->toFixed(2, true)) : printed;
        } else if (field().kind == FieldKind::Quantity && printed != text) {
            note = tr("= %1").arg(printed);
        }
    } else if (field().kind == FieldKind::CreditCode && !text.isEmpty()) {
        const QString code = creditcode::normalised(text);
        if (code.size() < 18) {
            note = tr("%n more character(s)", nullptr, int(18 - code.size()));
        } else if (creditcode::isValid(code)) {
            note = tr("The check digit is right.");
        }
    } else if (const QStringList* list = value.list(); list && list->size() > 1) {
        note = tr("%n name(s)", nullptr, int(list->size()));
    }
    setNote(note);
}

void LineFieldEditor::addPicker()
{
    const FieldKind kind = field().kind;
    if (kind != FieldKind::Date && kind != FieldKind::Month) {
        return;
    }
    auto* button = new QToolButton(this);
    button->setIcon(icon(QStringLiteral("calendar")));
    button->setAccessibleName(tr("Choose: %1").arg(field().label));
    button->setToolTip(tr("Choose from a calendar"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(!session().isReadOnly());
    row()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, button, kind] {
        const Value value = session().proposal().value(key());
        if (kind == FieldKind::Date) {
            auto* popup = new DatePopup(value.date() ? *value.date() : QDate::currentDate(), this);
            connect(popup, &DatePopup::chosen, this, [this](QDate date) { commit(Value(date)); });
            popup->openAt(button);
        } else {
            const QDate today = QDate::currentDate();
            const YearMonth month = value.month() ? *value.month() : YearMonth{today.year(), today.month()};
            auto* popup = new MonthPopup(month, this);
            connect(popup, &MonthPopup::chosen, this, [this](YearMonth one) { commit(Value(one)); });
            popup->openAt(button);
        }
    });
}

void LineFieldEditor::addSuggestions()
{
    if (field().optionList.isEmpty()) {
        return;
    }
    QStringList texts;
    for (const ListItem& item : session().form().lists.value(field().optionList)) {
        texts << item.text;
    }
    auto* completer = new QCompleter(texts, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    m_line->setCompleter(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& text) { typed(text); });
    auto* button = new QToolButton(this);
    button->setIcon(icon(QStringLiteral("down")));
    button->setAccessibleName(tr("Suggestions: %1").arg(field().label));
    button->setToolTip(tr("Show suggestions"));
    row()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, completer] {
        m_line->setFocus();
        completer->setCompletionPrefix({});
        completer->complete();
    });
}

void LineFieldEditor::addNotApplicable()
{
    if (!field().notApplicableAllowed) {
        return;
    }
    m_notApplicable = new QToolButton(this);
    m_notApplicable->setText(tr("Not applicable"));
    m_notApplicable->setCheckable(true);
    m_notApplicable->setAccessibleName(tr("Not applicable: %1").arg(field().label));
    m_notApplicable->setToolTip(tr("Prints “/”; give the reason beside it"));
    m_notApplicable->setEnabled(!session().isReadOnly());
    row()->addWidget(m_notApplicable);
    connect(m_notApplicable, &QToolButton::clicked, this,
            [this](bool checked) { commit(checked ? Value(NotApplicable()) : Value()); });
}

} // namespace shenbao
