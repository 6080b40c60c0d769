// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CompanyProfile.h"

#include "core/proposal/ValueJson.h"
#include "core/text/CreditCode.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QSettings>

#include <algorithm>

namespace shenbao {
namespace {

const QString kGroup = QStringLiteral("company");
const QString kName = QStringLiteral("name");
const QString kLegalPerson = QStringLiteral("legal-person");

using Group = ProfileEntry::Group;

} // namespace

/// The order decides where two entries fit a field: the first that is filled in is taken.
const std::vector<ProfileEntry>& CompanyProfile::entries()
{
    static const std::vector<ProfileEntry> all{
        {"name",
         QT_TRANSLATE_NOOP("CompanyProfile", "Full name of the unit"),
         Group::Unit,
         {FieldKind::UnitName},
         {u"单位名称", u"申报单位", u"申请单位", u"承担单位", u"企业名称", u"机构名称", u"公司名称",
          u"单位全称"},
         {u"推荐", u"联合", u"合作", u"主管", u"归口", u"参与", u"协作", u"开户"}},
        {"credit-code",
         QT_TRANSLATE_NOOP("CompanyProfile", "Unified social credit code"),
         Group::Unit,
         {FieldKind::CreditCode},
         {u"信用代码"},
         {u"推荐", u"联合", u"合作", u"主管", u"归口", u"参与", u"协作"}},
        {"legal-person",
         QT_TRANSLATE_NOOP("CompanyProfile", "Legal representative"),
         Group::Unit,
         {FieldKind::Person},
         {u"法定代表人", u"法人代表", u"法人姓名"},
         {u"推荐", u"联合", u"合作"}},
        {"capital",
         QT_TRANSLATE_NOOP("CompanyProfile", "Registered capital (万元)"),
         Group::Unit,
         {FieldKind::Money},
         {u"注册资本", u"注册资金", u"开办资金"},
         {u"联合", u"合作"}},
        {"address",
         QT_TRANSLATE_NOOP("CompanyProfile", "Address"),
         Group::Unit,
         {FieldKind::Text},
         {u"单位地址", u"企业地址", u"注册地址", u"通信地址", u"通讯地址", u"联系地址", u"办公地址", u"住所"},
         {u"推荐", u"联合", u"合作", u"项目", u"网址"}},
        {"district",
         QT_TRANSLATE_NOOP("CompanyProfile", "District of registration"),
         Group::Unit,
         {FieldKind::Text},
         {u"所在区", u"所属区", u"注册区"},
         {u"推荐", u"联合", u"合作", u"项目"}},
        {"postcode",
         QT_TRANSLATE_NOOP("CompanyProfile", "Postcode"),
         Group::Unit,
         {FieldKind::Text},
         {u"邮编", u"邮政编码"},
         {u"推荐", u"联合", u"合作"}},
        {"head",
         QT_TRANSLATE_NOOP("CompanyProfile", "Head of the unit"),
         Group::People,
         {FieldKind::Person},
         {u"单位负责人", u"企业负责人", u"主要负责人"},
         {u"推荐", u"联合", u"合作", u"项目"}},
        {"head-phone",
         QT_TRANSLATE_NOOP("CompanyProfile", "Phone of the head"),
         Group::People,
         {FieldKind::Phone, FieldKind::Mobile},
         {u"单位负责人", u"企业负责人", u"主要负责人"},
         {u"推荐", u"联合", u"合作", u"项目"}},
        {"contact",
         QT_TRANSLATE_NOOP("CompanyProfile", "Contact person"),
         Group::People,
         {FieldKind::Person},
         {u"联系人", u"经办人"},
         {u"推荐", u"联合单位", u"合作", u"紧急"}},
        {"contact-title",
         QT_TRANSLATE_NOOP("CompanyProfile", "Position of the contact person"),
         Group::People,
         {FieldKind::Text},
         {u"联系人职务", u"经办人职务", u"联系人部门"},
         {u"推荐", u"联合单位", u"合作"}},
        {"phone",
         QT_TRANSLATE_NOOP("CompanyProfile", "Phone of the contact person"),
         Group::People,
         {FieldKind::Phone},
         {u"电话"},
         {u"推荐", u"联合单位", u"合作", u"负责人", u"法定代表人", u"法人", u"传真", u"财务", u"紧急"}},
        {"mobile",
         QT_TRANSLATE_NOOP("CompanyProfile", "Mobile phone of the contact person"),
         Group::People,
         {FieldKind::Mobile, FieldKind::Phone},
         {u"手机", u"移动电话", u"电话"},
         {u"推荐", u"联合单位", u"合作", u"负责人", u"法定代表人", u"法人", u"传真", u"财务", u"紧急"}},
        {"email",
         QT_TRANSLATE_NOOP("CompanyProfile", "E-mail of the contact person"),
         Group::People,
         {FieldKind::Email},
         {u"邮箱", u"邮件", u"Email", u"E-mail"},
         {u"推荐", u"联合单位", u"合作", u"负责人", u"财务"}},
    };
    return all;
}

QString CompanyProfile::labelOf(const ProfileEntry& entry)
{
    return QCoreApplication::translate("CompanyProfile", entry.label);
}

bool CompanyProfile::isAskedBy(const ProfileEntry& entry, const Field& field)
{
    const auto holds = [&](QStringView word) { return field.label.contains(word, Qt::CaseInsensitive); };
    const bool takesAnswer =
        !field.isFigure && !field.fixed && field.bound.isEmpty() && field.computed.as == Computed::As::None;
    return takesAnswer &&
           std::find(entry.kinds.begin(), entry.kinds.end(), field.kind) != entry.kinds.end() &&
           std::any_of(entry.words.begin(), entry.words.end(), holds) &&
           std::none_of(entry.except.begin(), entry.except.end(), holds);
}

CompanyProfile CompanyProfile::load()
{
    QSettings settings;
    settings.beginGroup(kGroup);
    CompanyProfile profile;
    for (const ProfileEntry& entry : entries()) {
        const QString id = QString::fromLatin1(entry.id);
        profile.setValue(id, settings.value(id).toString());
    }
    return profile;
}

void CompanyProfile::store() const
{
    QSettings settings;
    settings.beginGroup(kGroup);
    settings.remove(QString()); // the whole group
    for (auto one = m_values.begin(); one != m_values.end(); ++one) {
        settings.setValue(one.key(), one.value());
    }
}

void CompanyProfile::setValue(const QString& id, const QString& value)
{
    const auto entry = std::find_if(entries().begin(), entries().end(), [&](const ProfileEntry& one) {
        return QString::fromLatin1(one.id) == id;
    });
    const bool isCode = entry != entries().end() && entry->kinds.front() == FieldKind::CreditCode;
    const QString clean = isCode ? creditcode::normalised(value) : value.simplified();
    if (clean.isEmpty()) {
        m_values.remove(id);
    } else {
        m_values.insert(id, clean);
    }
}

std::vector<ProposalEdit> CompanyProfile::fillFor(const FormTemplate& form) const
{
    std::vector<ProposalEdit> edits;
    for (const Field& field : form.fields) {
        for (const ProfileEntry& entry : entries()) {
            const QString known = value(QString::fromLatin1(entry.id));
            if (known.isEmpty() || !isAskedBy(entry, field)) {
                continue;
            }
            const auto taken = valueFromJson(field, QJsonValue(known));
            if (taken && !taken->isBlank()) {
                edits.emplace_back(SetValue{field.key, *taken});
                break;
            }
        }
    }
    return edits;
}

void CompanyProfile::putInto(CheckFacts& facts) const
{
    facts.company = value(kName);
    facts.legalPerson = value(kLegalPerson);
}

} // namespace shenbao
