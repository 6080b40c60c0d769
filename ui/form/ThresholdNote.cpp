// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/ThresholdNote.h"

#include "core/base/Tr.h"
#include "core/proposal/ValueText.h"
#include "ui/common/Theme.h"

namespace shenbao {
namespace {

QString printed(const Field& field, Decimal number)
{
    const int decimals =
        isNumberKind(field.kind) && field.decimals < 0 && number.isWhole() ? 0 : field.decimals;
    return printNumber(field.kind, field.unit, decimals, number, true);
}

QString colored(const QString& sign, const QColor& color, const QString& text)
{
    return QStringLiteral("<span style=\"color:%1\">%2 %3</span>")
        .arg(color.name(), sign, text.toHtmlEscaped());
}

/// Refreshes when one of these changes, or what decides whether a threshold is asked for.
QStringList sourcesOf(const FormTemplate& form, const QStringList& keys)
{
    QStringList all = keys;
    for (const QString& key : keys) {
        all += form.field(key)->thresholdWhen.keys();
    }
    return all;
}

bool touches(const QStringList& changed, const QStringList& sources)
{
    return std::any_of(changed.begin(), changed.end(),
                       [&](const QString& key) { return sources.contains(key); });
}

} // namespace

QString missingText(const Field& field, Decimal missing)
{
    return missing.isNegative() ? Tr::tr("%1 too much").arg(printed(field, -missing))
                                : Tr::tr("%1 missing").arg(printed(field, missing));
}

QString thresholdText(const Field& field)
{
    QStringList parts;
    if (field.min) {
        parts << QString(u'≥' + printed(field, *field.min));
    }
    if (field.max) {
        parts << QString(u'≤' + printed(field, *field.max));
    }
    return parts.join(u' ');
}

ThresholdNote::ThresholdNote(ProjectSession& session, const Field& field, QWidget* parent)
    : QLabel(parent)
    , m_session(session)
    , m_field(field)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    QFont small = font();
    small.setPointSizeF(Type::Small);
    setFont(small);
    const QStringList sources = sourcesOf(session.form(), {field.key});
    connect(&session, &ProjectSession::changed, this, [this, sources](const QStringList& keys) {
        if (touches(keys, sources)) {
            refresh();
        }
    });
    refresh();
}

void ThresholdNote::refresh()
{
    const Theme& theme = Theme::current();
    const ThresholdState state = thresholdState(m_field, m_session.proposal());
    QString text;
    switch (state.is) {
    case ThresholdState::Is::NotAsked:
        break;
    case ThresholdState::Is::Blank:
        text = colored(QStringLiteral("○"), theme.faint, tr("to be filled in"));
        break;
    case ThresholdState::Is::Met:
        text = colored(QStringLiteral("✓"), theme.good, tr("reached"));
        break;
    case ThresholdState::Is::Missed:
        text = colored(QStringLiteral("✗"), theme.error, missingText(m_field, state.missing));
        break;
    }
    if (text != this->text()) {
        setText(text);
        setToolTip(tr("%1: %2 is asked for").arg(m_field.label, thresholdText(m_field)));
    }
    setVisible(!text.isEmpty());
}

ThresholdSummary::ThresholdSummary(ProjectSession& session, const QStringList& keys, QWidget* parent)
    : QLabel(parent)
    , m_session(session)
    , m_keys(keys)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    const QStringList sources = sourcesOf(session.form(), keys);
    connect(this, &QLabel::linkActivated, this, &ThresholdSummary::keyWanted);
    connect(&session, &ProjectSession::changed, this, [this, sources](const QStringList& changed) {
        if (touches(changed, sources)) {
            refresh();
        }
    });
    refresh();
}

void ThresholdSummary::refresh()
{
    const Theme& theme = Theme::current();
    int asked = 0;
    int met = 0;
    QStringList open;
    for (const QString& key : m_keys) {
        const Field& field = *m_session.form().field(key);
        const ThresholdState state = thresholdState(field, m_session.proposal());
        if (state.is == ThresholdState::Is::NotAsked) {
            continue;
        }
        ++asked;
        if (state.is == ThresholdState::Is::Met) {
            ++met;
            continue;
        }
        const bool isBlank = state.is == ThresholdState::Is::Blank;
        open << QStringLiteral("<a href=\"%1\">%2</a> %3")
                    .arg(key, field.label.toHtmlEscaped(),
                         colored(isBlank ? QStringLiteral("○") : QStringLiteral("✗"),
                                 isBlank ? theme.faint : theme.error,
                                 isBlank ? tr("to be filled in (%1)").arg(thresholdText(field))
                                         : missingText(field, state.missing)));
    }
    QString text =
        asked == 0 ? tr("No threshold applies yet.")
        : met == asked
            ? colored(QStringLiteral("✓"), theme.good, tr("All %1 thresholds are reached.").arg(asked))
            : tr("%1 of %2 thresholds are reached. Open: ").arg(met).arg(asked) + open.join(tr("; "));
    if (text != this->text()) {
        setText(text);
    }
}

} // namespace shenbao
