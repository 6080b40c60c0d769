// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/LineFieldEditor.h"

#include "core/document/ValuePrinter.h"
#include "core/proposal/Totals.h"
#include "core/proposal/ValueJson.h"
#include "core/proposal/ValueText.h"
#include "core/text/CreditCode.h"
#include "ui/common/Theme.h"
#include "ui/form/DatePopup.h"
#include "ui/form/LineEdit.h"
#include "ui/tables/Clipboard.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMetaMethod>
#include <QMimeData>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr int kCodeLength = 18;
constexpr char kLocked[] = "locked"; // for the style sheet

QString placeholderOf(const Field& field)
{
    switch (field.kind) {
    case FieldKind::Date:
        return LineFieldEditor::tr("e.g. 2026-3-8");
    case FieldKind::Month:
        return LineFieldEditor::tr("e.g. 2026-3");
    case FieldKind::Period:
        return LineFieldEditor::tr("e.g. 2026-3 to 2027-2");
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

/// Room inside a sentence, in Chinese characters.
double charactersOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
        return 2.5;
    case FieldKind::Percent:
    case FieldKind::Number:
        return 4;
    case FieldKind::Money:
    case FieldKind::Person:
    case FieldKind::Month:
        return 6;
    case FieldKind::Quantity:
    case FieldKind::Phone:
    case FieldKind::Mobile:
    case FieldKind::Date:
        return 8;
    case FieldKind::CreditCode:
    case FieldKind::Email:
        return 12;
    default:
        return 14;
    }
}

QString unitOf(const Field& field)
{
    // a quantity is written with its unit: a bare number would be so many of the base unit
    return field.kind == FieldKind::Money      ? QStringLiteral("万元")
           : field.kind == FieldKind::Percent  ? QStringLiteral("%")
           : field.kind == FieldKind::Quantity ? QString()
           : isNumberKind(field.kind)          ? field.unit.toString()
                                               : QString();
}

} // namespace

QString editText(const Field& field, const Value& value)
{
    if (const QStringList* list = value.list()) {
        return list->join(u'、');
    }
    // as people write it, and as it will be printed
    if (const QDate* date = value.date()) {
        return printDate(*date);
    }
    if (const YearMonth* month = value.month()) {
        return month->toPrint();
    }
    if (const Period* period = value.period()) {
        return period->toPrint(QStringLiteral("至"));
    }
    return typedText(field.kind, field.unit, value);
}

LineFieldEditor::LineFieldEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : FieldEditor(session, field, parent)
    , m_line(
          new LineEdit(charactersOf(field.kind), field.kind == FieldKind::CreditCode ? kCodeLength : 0, this))
{
    m_line->setPlaceholderText(placeholderOf(field));
    m_line->setHelp(field.help);
    if (isNumberKind(field.kind)) {
        m_line->setAlignment(Qt::AlignRight);
        m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    }
    setControl(m_line);
    addUnit();
    addComputation();
    addPicker();
    addSuggestions();
    addNotApplicable();
    connect(m_line, &QLineEdit::textEdited, this, &LineFieldEditor::typed);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        this->session().sealStep();
        m_line->setModified(false);
        m_byHand = false;
        showValue();
    });
    showValue();
}

QLineEdit* LineFieldEditor::line() const
{
    return m_line;
}

QStringList LineFieldEditor::keys() const
{
    QStringList lines{key()};
    if (m_reason) {
        lines << QString(key() + u".reason");
    }
    return lines;
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

/// Puts the answer into the line, unless it says the same already in the words of whoever is typing.
void LineFieldEditor::showText(const Value& value)
{
    // what nobody types is shown as it is printed
    const bool isPrinted =
        value.number() && isComputed() && !m_byHand && session().proposal().own(key()).isBlank();
    const QString text =
        isPrinted ? printNumber(field().kind, field().unit, field().decimals, *value.number(), false)
                  : editText(field(), value);
    if (m_line->text() == text) {
        return;
    }
    if (m_line->hasFocus() && m_line->isModified()) {
        const QString typed = m_line->text().trimmed();
        const auto typedValue = valueFromText(field().kind, field().unit, typed);
        const bool same = (typedValue && *typedValue == value) || typed == text;
        // a line that was emptied stays empty while people write in it, whatever follows from other answers
        const bool emptied = typed.isEmpty() && session().proposal().own(key()).isBlank();
        if (same || emptied) {
            return;
        }
    }
    m_line->setText(text);        // somebody else changed it: undo, a fix, an import
    m_line->setCursorPosition(0); // the beginning of a long text is what people look for
}

void LineFieldEditor::showValue()
{
    const Value value = session().proposal().value(key());
    const Value& own = session().proposal().own(key());
    showText(value);
    m_line->setFollows(own.isBlank() && !value.isBlank());
    // what the form prescribes can only be taken back to that
    const bool isFixed = field().fixed && own.isBlank();
    // people who empty a line in order to write in it go on writing
    m_isLocked = isComputed() && own.isBlank() && !m_byHand && !(m_line->hasFocus() && m_line->isModified());
    m_line->setReadOnly(session().isReadOnly() || field().isFigure || isFixed || m_isLocked);
    showComputation();
    if (m_notApplicable) {
        m_notApplicable->setChecked(value.isNotApplicable());
        m_reason->setVisible(value.isNotApplicable());
        showLine(*m_reason, QString(key() + u".reason"));
    }
    showNote();
}

void LineFieldEditor::showNote()
{
    const Value value = session().proposal().value(key());
    const QString text = m_line->text().trimmed();
    QString note;
    if (isComputed()) {
        const int unread = unreadRows(session().proposal(), field());
        const Value computed = session().proposal().computed(key());
        note = unread > 0   ? tr("%n row(s) not counted: their amounts cannot be read.", nullptr, unread)
               : m_isLocked ? tr("Computed; nothing to fill in.")
               : computed.number() && differsFromComputed()
                   ? tr("By hand; computed: %1.")
                         .arg(printNumber(field().kind, field().unit, field().decimals, *computed.number(),
                                          true))
                   : QString();
    } else if (const Decimal* number = value.number(); number && m_line->hasFocus()) {
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

/// A sum always; a share or a ratio once there is something to compute it from.
bool LineFieldEditor::isComputed() const
{
    const Computed::As as = field().computed.as;
    const bool isRate = as == Computed::As::Share || as == Computed::As::Ratio;
    return isNumberKind(field().kind) && !field().isFigure &&
           (as == Computed::As::Sum || (isRate && !session().proposal().computed(key()).isBlank()));
}

/// As it is printed: a rate copied from the books is the computed one.
bool LineFieldEditor::differsFromComputed() const
{
    const Value& own = session().proposal().own(key());
    const Value computed = session().proposal().computed(key());
    if (own.isBlank() || field().computed.as == Computed::As::Sum) {
        return !own.isBlank() || m_byHand;
    }
    return !own.number() || !computed.number() || own.number()->rounded(2) != computed.number()->rounded(2);
}

void LineFieldEditor::addComputation()
{
    const Computed::As as = field().computed.as;
    const bool canBe = as == Computed::As::Sum || as == Computed::As::Share || as == Computed::As::Ratio;
    if (!canBe || !isNumberKind(field().kind) || field().isFigure || session().isReadOnly()) {
        return;
    }
    m_hand = new QToolButton(this);
    m_hand->setFocusPolicy(Qt::TabFocus);
    m_hand->setProperty("compact", true);
    QFont small = m_hand->font();
    small.setPointSizeF(Type::Small);
    m_hand->setFont(small);
    watch(m_hand);
    below()->addWidget(m_hand, 0, Qt::AlignRight);
    m_byMenu = new QAction(this);
    addAction(m_byMenu);
    const auto change = [this] { m_isLocked ? enterByHand() : computeAgain(); };
    connect(m_hand, &QToolButton::clicked, this, change);
    connect(m_byMenu, &QAction::triggered, this, change);
}

void LineFieldEditor::showComputation()
{
    if (!m_hand) {
        return;
    }
    m_line->setFocusPolicy(m_isLocked ? Qt::ClickFocus : Qt::StrongFocus);
    if (m_line->property(kLocked).toBool() != m_isLocked) {
        m_line->setProperty(kLocked, m_isLocked);
        style()->unpolish(m_line);
        style()->polish(m_line);
    }
    m_hand->setVisible(isComputed() && (m_isLocked || differsFromComputed()));
    m_hand->setText(m_isLocked ? tr("Enter by hand") : tr("Compute again"));
    m_hand->setToolTip(m_isLocked ? tr("The form computes this number. Enter another one only for a reason.")
                                  : tr("Gives up the number entered by hand"));
    m_byMenu->setText(m_hand->text());
    m_byMenu->setVisible(isComputed());
    m_hand->setAccessibleName(QString(m_hand->text() + QStringLiteral(": ") + field().label));
}

void LineFieldEditor::enterByHand()
{
    m_byHand = true;
    showValue();
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->selectAll();
}

void LineFieldEditor::computeAgain()
{
    m_byHand = false;
    m_line->setModified(false);
    if (session().proposal().own(key()).isBlank()) {
        showValue();
    } else {
        commit({});
    }
}

bool LineFieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_line && isKey && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) &&
        !session().isReadOnly()) {
        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        const auto table = mime && mime->hasText() ? parseTable(*mime) : fail(ErrorCode::Input, QString());
        const bool isBlock = table && (table->size() > 1 || table->front().size() > 1);
        // several lines are no block for an answer that takes words: an address copied with its line ends
        const bool isMeant = isBlock && (isNumberKind(field().kind) || mime->text().contains(u'\t'));
        if (isMeant && isSignalConnected(QMetaMethod::fromSignal(&LineFieldEditor::tablePasted))) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                Q_EMIT tablePasted(*mime);
            }
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void LineFieldEditor::addUnit()
{
    const QString unit = unitOf(field());
    if (!unit.isEmpty()) {
        m_unit = new QLabel(unit, this);
        QPalette palette = m_unit->palette();
        palette.setColor(QPalette::WindowText, Theme::current().faint);
        m_unit->setPalette(palette);
        row()->addWidget(m_unit);
    }
}

void LineFieldEditor::setUnitVisible(bool visible)
{
    if (m_unit) {
        m_unit->setVisible(visible);
    }
}

QToolButton* LineFieldEditor::addButton(const QString& iconName, const QString& name, const QString& tip)
{
    auto* button = new QToolButton(this);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
    }
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(!session().isReadOnly());
    watch(button);
    row()->addWidget(button);
    return button;
}

void LineFieldEditor::addPicker()
{
    const FieldKind kind = field().kind;
    if ((kind != FieldKind::Date && kind != FieldKind::Month && kind != FieldKind::Period) || field().fixed) {
        return;
    }
    QToolButton* button = addButton(QStringLiteral("calendar"), tr("Choose: %1").arg(field().label),
                                    tr("Choose from a calendar (Alt+Down)"));
    connect(button, &QToolButton::clicked, this, [this, button] { openPicker(button); });
    auto* open = new QAction(this);
    open->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, Qt::Key_Down)));
    open->setShortcutContext(Qt::WidgetShortcut);
    m_line->addAction(open);
    connect(open, &QAction::triggered, this, [this] { openPicker(m_line); });
}

void LineFieldEditor::openPicker(QWidget* anchor)
{
    if (session().isReadOnly()) {
        return;
    }
    const Value value = session().proposal().value(key());
    const QDate today = QDate::currentDate();
    if (field().kind == FieldKind::Date) {
        auto* popup = new DatePopup(value.date() ? *value.date() : today, this);
        connect(popup, &DatePopup::chosen, this, [this](QDate date) { commit(Value(date)); });
        popup->openAt(anchor);
    } else if (field().kind == FieldKind::Month) {
        auto* popup = new MonthPopup(value.month() ? *value.month() : YearMonth::of(today), this);
        connect(popup, &MonthPopup::chosen, this, [this](YearMonth month) { commit(Value(month)); });
        popup->openAt(anchor);
    } else {
        const YearMonth now = YearMonth::of(today);
        auto* popup = new PeriodPopup(value.period() ? *value.period() : Period{now, now}, this);
        connect(popup, &PeriodPopup::chosen, this, [this](const Period& period) { commit(Value(period)); });
        popup->openAt(anchor);
    }
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
    QToolButton* button = addButton(QStringLiteral("chevron-down"), tr("Suggestions: %1").arg(field().label),
                                    tr("Show suggestions"));
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
    m_notApplicable = addButton({}, tr("Not applicable: %1").arg(field().label),
                                tr("Prints “/”; give the reason below it (Alt+N)"));
    m_notApplicable->setFocusPolicy(Qt::ClickFocus); // Tab goes from answer to answer
    auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_N), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_notApplicable, &QToolButton::click);
    m_notApplicable->setText(tr("N/A"));
    m_notApplicable->setCheckable(true);
    QFont small = m_notApplicable->font();
    small.setPointSizeF(Type::Small);
    m_notApplicable->setFont(small);
    m_notApplicable->setProperty("compact", true);
    m_reason =
        addLine(QString(key() + u".reason"), tr("Reason why not applicable: %1").arg(field().label), this);
    m_reason->setPlaceholderText(tr("Reason, e.g. founded later"));
    below()->addWidget(m_reason);
    connect(m_notApplicable, &QToolButton::clicked, this, [this](bool checked) {
        commit(checked ? Value(NotApplicable()) : Value());
        if (checked) {
            m_reason->setFocus();
        }
    });
}

void LineFieldEditor::showFinding(const Finding& finding)
{
    if (m_reason && finding.key == key() + u".reason" && !m_reason->isHidden()) {
        m_reason->setFocus(Qt::OtherFocusReason);
    } else {
        FieldEditor::showFinding(finding);
    }
}

} // namespace shenbao
