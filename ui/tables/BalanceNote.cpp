// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/BalanceNote.h"

#include "ui/common/Theme.h"

namespace shenbao {
namespace {

QString unitOf(const Field& field)
{
    const Column* column = field.sumColumn >= 0 ? &field.columns[size_t(field.sumColumn)] : nullptr;
    const FieldKind kind = column ? column->kind : field.kind;
    return kind == FieldKind::Money     ? QStringLiteral("万元")
           : kind == FieldKind::Percent ? QStringLiteral("%")
                                        : (column ? column->unit : field.unit).base;
}

QString amount(Decimal number, const QString& unit)
{
    return number.toFixed(number.rounded(2) == number ? 2 : Decimal::kPlaces, true) + unit;
}

} // namespace

std::vector<Balance> balancesAbout(const std::vector<Balance>& all, const QString& key)
{
    std::vector<Balance> list;
    std::copy_if(all.begin(), all.end(), std::back_inserter(list),
                 [&](const Balance& one) { return one.a == key || one.b == key; });
    return list;
}

BalanceNote::BalanceNote(ProjectSession& session, const QString& key, std::vector<Balance> balances,
                         QWidget* parent)
    : QLabel(parent)
    , m_session(session)
    , m_key(key)
    , m_balances(std::move(balances))
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this, &BalanceNote::keyWanted);
    QSet<QString> sources{key};
    for (const Balance& balance : m_balances) {
        QStringList keys{balance.a, balance.b, balance.plus};
        keys += balance.atLeast ? balance.atLeast->keys() : QStringList();
        keys += balance.plusWhen ? balance.plusWhen->keys() : QStringList();
        for (const QString& one : std::as_const(keys)) {
            const Field* field = session.form().field(one);
            sources << one << (field ? field->noneKey : QString());
        }
    }
    connect(&session, &ProjectSession::changed, this, [this, sources](const QStringList& keys) {
        if (sources.intersects(QSet<QString>(keys.begin(), keys.end()))) {
            refresh();
        }
    });
    refresh();
}

QString BalanceNote::lineOf(const Balance& balance) const
{
    const Proposal& proposal = m_session.proposal();
    const FormTemplate& form = m_session.form();
    const bool isFirst = balance.a == m_key;
    const Field& own = *form.field(m_key);
    const Field& other = *form.field(isFirst ? balance.b : balance.a);
    const Part* part = form.part(other.part);
    const QString name = part && other.part != own.part ? tr("“%1” (%2)").arg(other.label, part->title)
                                                        : tr("“%1”").arg(other.label);
    const QString link = QStringLiteral("<a href=\"%1\">%2</a>").arg(other.key, name.toHtmlEscaped());
    const auto state = stateOf(balance, proposal);
    if (!state) {
        return proposal.number(other.key) || !proposal.number(m_key)
                   ? QString()
                   : tr("To be compared with %1, which is still blank.").arg(link);
    }
    const QString unit = unitOf(own);
    const Decimal mine = isFirst ? state->a : state->b;
    const Decimal theirs = isFirst ? state->b : state->a;
    const auto colored = [](const QString& sign, const QColor& color, const QString& text) {
        return QStringLiteral("<span style=\"color:%1\">%2 </span>%3").arg(color.name(), sign, text);
    };
    if (state->holds) {
        return colored(QStringLiteral("✓"), Theme::current().good,
                       mine == theirs ? tr("Agrees with %1: %2.").arg(link, amount(theirs, unit))
                                      : tr("Fits %1: %2.").arg(link, amount(theirs, unit)));
    }
    const QString difference =
        QStringLiteral("<b>%1</b>").arg(amount((mine - theirs).abs(), unit).toHtmlEscaped());
    const QString also = state->part.isZero() ? QString()
                                              : tr(" “%1” of %2 is counted in.")
                                                    .arg(form.field(balance.plus)->label.toHtmlEscaped(),
                                                         amount(state->part, unit));
    const QString told = mine < theirs ? tr("The total of %1 is %3 less than %2, which says %4.")
                                       : tr("The total of %1 is %3 more than %2, which says %4.");
    return colored(QStringLiteral("✗"), Theme::current().error,
                   QString(told.arg(amount(mine, unit), link, difference, amount(theirs, unit)) + also +
                           tr(" Change this table or the other number.")));
}

void BalanceNote::refresh()
{
    QStringList lines;
    for (const Balance& balance : m_balances) {
        const QString line = lineOf(balance);
        if (!line.isEmpty()) {
            lines << line;
        }
    }
    const QString all = lines.join(QStringLiteral("<br>"));
    if (all != text()) {
        setText(all);
    }
    setVisible(!all.isEmpty());
}

} // namespace shenbao
