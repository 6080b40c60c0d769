// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ProfileCheck.h"

#include "core/base/Tr.h"
#include "core/form/FormReader.h"
#include "core/proposal/ValueJson.h"
#include "ui/common/FindingText.h"

#include <QFile>
#include <QJsonValue>
#include <QRegularExpression>

#include <algorithm>

namespace shenbao {
namespace {

const QString kPrefix = QStringLiteral("profile.");
const QString kPostcode = QStringLiteral("postcode");

/// Ids have hyphens, keys of fields have none.
QString keyOf(QString id)
{
    return kPrefix + id.remove(u'-');
}

QByteArray formOf(const std::vector<ProfileEntry>& entries)
{
    QString fields;
    for (const ProfileEntry& entry : entries) {
        fields += QStringLiteral(R"(<field key="%1" label="%2" kind="%3"/>)")
                      .arg(keyOf(QString::fromLatin1(entry.id)),
                           CompanyProfile::labelOf(entry).toHtmlEscaped(), nameOf(entry.kinds.front()));
    }
    return QStringLiteral(
               R"(<form xmlns="urn:shenbao:form:1" id="profile" edition="1" revision="1" title="profile">)"
               R"(<data id="inputs">%1</data><part id="P" title="profile"></part>)"
               R"(<checks include="common"></checks></form>)")
        .arg(fields)
        .toUtf8();
}

} // namespace

ProfileCheck::ProfileCheck()
{
    QFile common(QStringLiteral(":/forms/checks-common.xml"));
    if (!common.open(QIODevice::ReadOnly)) {
        return;
    }
    const auto form =
        readForm(formOf(CompanyProfile::entries()), QStringLiteral("profile"), common.readAll());
    if (!form) {
        qWarning("%s", qUtf8Printable(form.error().message));
        return;
    }
    if (auto runner = CheckRunner::create(*form)) {
        m_runner = std::make_unique<CheckRunner>(std::move(*runner));
    } else {
        qWarning("%s", qUtf8Printable(runner.error().message));
    }
}

ProfileCheck::Problem ProfileCheck::problemOf(const QString& id, const QString& value) const
{
    static const QRegularExpression sixDigits(QStringLiteral("^[0-9]{6}$"));
    const QString key = keyOf(id);
    const Field* field = m_runner ? m_runner->form()->field(key) : nullptr;
    if (value.trimmed().isEmpty() || !field) {
        return {};
    }
    if (id == kPostcode && !sixDigits.match(value.trimmed()).hasMatch()) {
        return {Severity::Error, Tr::tr("A postcode has 6 digits.")};
    }
    const auto taken = valueFromJson(*field, QJsonValue(value));
    if (!taken) {
        return {Severity::Error, taken.error().message};
    }
    Proposal proposal(m_runner->form());
    if (const auto applied = proposal.apply(SetValue{key, *taken}); !applied) {
        return {Severity::Error, applied.error().message};
    }
    std::vector<const Finding*> found;
    const Findings findings = m_runner->run(proposal, QDate::currentDate());
    for (const Finding& finding : findings) {
        if (finding.key == key && finding.severity != Severity::Info) {
            found.push_back(&finding);
        }
    }
    if (found.empty()) {
        return {};
    }
    if (found.size() > 1 && field->kind == FieldKind::CreditCode) {
        // each alone would tell how to mend one place, which leads to another wrong code
        return {Severity::Error, Tr::tr("This code is not right in more than one place. Please compare every "
                                        "character with the licence.")};
    }
    return {found.front()->severity, messageOf(*found.front())};
}

} // namespace shenbao
