// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/GuidancePanel.h"

#include "core/proposal/ValueText.h"
#include "ui/common/Theme.h"

namespace shenbao {
namespace {

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString block(const QString& title, const QString& body)
{
    return QStringLiteral("<p style='margin-top:16px; margin-bottom:4px'><b>%1</b></p>%2").arg(title, body);
}

QString list(const QStringList& items)
{
    QString html = QStringLiteral("<ul style='margin-left:-20px'>");
    for (const QString& item : items) {
        html += QStringLiteral("<li style='margin-bottom:6px'>%1</li>").arg(escaped(item));
    }
    return html + QStringLiteral("</ul>");
}

} // namespace

GuidancePanel::GuidancePanel(const FormTemplate& form, QWidget* parent) : QTextBrowser(parent), m_form(form)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Guidance"));
    document()->setDocumentMargin(Space::Two);
    showKey({});
}

void GuidancePanel::showKey(const QString& key)
{
    if (key == m_key && !key.isEmpty()) {
        return;
    }
    m_key = key;
    const Field* field = m_form.field(key);
    const QString faint = Theme::current().faint.name();
    if (!field) {
        QString html = QStringLiteral("<h3>%1</h3>").arg(escaped(m_form.title));
        for (const QString& text : m_form.about.texts) {
            html += QStringLiteral("<p>%1</p>").arg(escaped(text));
        }
        if (!m_form.about.eligible.isEmpty()) {
            html += block(tr("Who may apply"), list(m_form.about.eligible));
        }
        setHtml(html);
        return;
    }
    QString html = QStringLiteral("<h3>%1</h3>").arg(escaped(field->label));
    QStringList facts;
    if (field->required == Required::Yes && !field->hasRequiredWhen) {
        facts << tr("Required");
    }
    if (field->limit > 0) {
        facts << tr("At most %1 words").arg(field->limit);
    }
    if (field->min) {
        facts << tr("At least %1")
                     .arg(printNumber(field->kind, field->unit, field->decimals, *field->min, true));
    }
    if (field->max) {
        facts << tr("At most %1")
                     .arg(printNumber(field->kind, field->unit, field->decimals, *field->max, true));
    }
    if (field->notApplicableAllowed) {
        facts << tr("“/” where it does not apply, with the reason");
    }
    if (!facts.isEmpty()) {
        html += QStringLiteral("<p style='color:%1'>%2</p>")
                    .arg(faint, escaped(facts.join(QStringLiteral(" · "))));
    }
    if (!field->help.isEmpty()) {
        html += block(tr("What to fill in"), QStringLiteral("<p>%1</p>").arg(escaped(field->help)));
    }
    if (!field->guides.isEmpty()) {
        html += block(tr("What the form asks for"), list(field->guides));
    }
    QStringList points;
    for (const ReviewPoint& point : m_form.about.points) {
        if (point.keys.contains(key)) {
            points << point.text;
        }
    }
    if (!points.isEmpty()) {
        html += block(tr("What reviewers look for"), list(points));
    }
    if (!field->examples.isEmpty()) {
        html += block(tr("Examples"), list(field->examples));
    }
    setHtml(html);
}

} // namespace shenbao
