// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/GroupBuilder.h"

#include "core/base/YearMonth.h"
#include "core/publish/PrintFacts.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>

namespace shenbao {
namespace {

constexpr qint64 kBytesPerMegabyte = 1024 * 1024;
constexpr int kExtrasBeside = 3; // columns of figures that are not printed

/// {KEY} replaced by its value, or by its name while there is none.
QString filledIn(const Proposal& proposal, QString text)
{
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]+)\\}"));
    qsizetype from = 0;
    for (auto match = pattern.match(text, from); match.hasMatch(); match = pattern.match(text, from)) {
        const Field* field = proposal.form().field(match.captured(1));
        const QString value = proposal.text(match.captured(1));
        const QString shown = !value.isEmpty() ? value
                              : field          ? QString(u'（' + field->label + u'）')
                                               : match.captured(0);
        text.replace(match.capturedStart(), match.capturedLength(), shown);
        from = match.capturedStart() + shown.size();
    }
    return text;
}

} // namespace

void GroupBuilder::addPage()
{
    m_page.addWidget(m_page.makeText(m_page.part().title, m_page.paper(), QStringLiteral("part-title")));
    if (m_page.part().id == groupId(kDeclarations)) {
        addEligibility();
    } else if (m_page.part().id == groupId(kSettings)) {
        addSubmission();
    }
    const QStringList keys = m_page.part().keys;
    for (const QString& key : keys) {
        if (const Field* field = m_page.fieldAskedHere(key)) {
            addField(*field);
        }
    }
}

void GroupBuilder::addField(const Field& field)
{
    auto* block = new QWidget(m_page.paper());
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, Space::One, 0, Space::One);
    column->setSpacing(Space::Half);
    if (field.kind != FieldKind::Tick) {
        column->addWidget(m_page.makeText(field.label, block, QStringLiteral("cell-heading")));
    }
    column->addWidget(m_page.makeEditor(field, block, field.statement));
    if (!field.help.isEmpty()) {
        column->addWidget(m_page.makeFaint(field.help, block));
    }
    m_page.addWidget(block, field.usedWhen);
}

/// Who may apply, as the notice says.
void GroupBuilder::addEligibility()
{
    const QStringList& conditions = m_page.form().about.eligible;
    if (conditions.isEmpty()) {
        return;
    }
    m_page.addWidget(m_page.makeText(tr("Who may apply"), m_page.paper(), QStringLiteral("cell-heading")));
    for (const QString& condition : conditions) {
        m_page.addWidget(
            m_page.makeText(QString(u'·' + QStringLiteral(" ") + condition), m_page.paper(), {}));
    }
    const bool hasTicks = !m_page.part().keys.isEmpty();
    m_page.addWidget(m_page.makeFaint(hasTicks
                                          ? tr("Check each point and tick what is so. Ticks are not printed.")
                                          : tr("Check each point before you begin. Nothing has to be "
                                               "filled in here."),
                                      m_page.paper()));
}

void GroupBuilder::addFact(QGridLayout& facts, const QString& name, const QString& text)
{
    if (text.isEmpty()) {
        return;
    }
    QWidget* parent = facts.parentWidget();
    const int row = facts.rowCount();
    QLabel* label = m_page.makeFaint(name, parent);
    label->setWordWrap(false);
    QLabel* value = m_page.makeText(filledIn(m_page.session().proposal(), text), parent, {});
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(tr("%1: %2").arg(name, value->text()));
    facts.addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
    facts.addWidget(value, row, 1);
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]+)\\}"));
    QStringList reads;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        reads << found.next().captured(1);
    }
    if (!reads.isEmpty()) {
        m_page.follow(reads, [session = &m_page.session(), value, text] {
            value->setText(filledIn(session->proposal(), text));
        });
    }
}

/// Where the application goes, and until when: set by the form.
void GroupBuilder::addSubmission()
{
    const About& about = m_page.form().about;
    const Submission& submission = m_page.form().submission;
    auto* block = new QWidget(m_page.paper());
    auto* facts = new QGridLayout(block);
    facts->setContentsMargins(0, 0, 0, Space::One);
    facts->setHorizontalSpacing(Space::Two);
    facts->setVerticalSpacing(Space::Half);
    facts->setColumnStretch(1, 1);
    facts->addWidget(m_page.makeText(tr("Set by the form"), block, QStringLiteral("cell-heading")), 0, 0, 1,
                     2);
    addFact(*facts, tr("Edition"), QString::number(m_page.form().edition));
    addFact(*facts, tr("Issued by"), about.issuer);
    addFact(*facts, tr("Notice"),
            QString(about.notice + (about.number.isEmpty() ? QString() : u'，' + about.number)));
    addFact(*facts, tr("Published"), about.published.isValid() ? printDate(about.published) : QString());
    addFact(*facts, tr("Deadline"), about.deadline.isValid() ? printDate(about.deadline) : QString());
    addFact(*facts, tr("Handed in to"), submission.to.isEmpty() ? submission.channel : submission.to);
    addFact(*facts, tr("Subject of the mail"), submission.subject);
    if (const auto limit = mailLimit(m_page.form())) {
        addFact(*facts, tr("Size of a mail"), tr("usually up to %1 MB").arg(*limit / kBytesPerMegabyte));
    }
    addFact(*facts, tr("Name of the files"), submission.fileName);
    addFact(*facts, tr("Enquiries"), about.contact);
    for (const QString& text : submission.texts) {
        facts->addWidget(m_page.makeFaint(QString(u'·' + QStringLiteral(" ") + text), block),
                         facts->rowCount(), 0, 1, 2);
    }
    m_page.addWidget(block);
    m_page.addWidget(m_page.makeText(tr("Set by you"), m_page.paper(), QStringLiteral("cell-heading")));
}

void GroupBuilder::addExtras()
{
    const QStringList& keys = m_page.part().extras;
    if (keys.isEmpty()) {
        return;
    }
    m_page.addWidget(m_page.makeText(tr("For computing only, not printed"), m_page.paper(),
                                     QStringLiteral("cell-heading")));
    auto* block = new QWidget(m_page.paper());
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Two);
    grid->setVerticalSpacing(Space::One);
    int number = 0;
    for (const QString& key : keys) {
        const Field* field = m_page.fieldAskedHere(key);
        if (!field) {
            continue;
        }
        auto* cell = new QWidget(block);
        auto* column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Space::Half);
        column->addWidget(m_page.makeFaint(field->label, cell));
        column->addWidget(m_page.makeEditor(*field, cell));
        m_page.setCondition(cell, field->usedWhen);
        grid->addWidget(cell, number / kExtrasBeside, number % kExtrasBeside, Qt::AlignTop);
        grid->setColumnStretch(number % kExtrasBeside, 1);
        ++number;
    }
    m_page.addWidget(block);
}

} // namespace shenbao
