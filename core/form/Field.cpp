// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/Field.h"

#include <array>

namespace shenbao {
namespace {

struct KindName
{
    FieldKind kind;
    QStringView name;
};
constexpr std::array kKindNames{
    KindName{FieldKind::Text, u"text"},       KindName{FieldKind::UnitName, u"unit-name"},
    KindName{FieldKind::Person, u"person"},   KindName{FieldKind::CreditCode, u"credit-code"},
    KindName{FieldKind::Phone, u"phone"},     KindName{FieldKind::Mobile, u"mobile"},
    KindName{FieldKind::Email, u"email"},     KindName{FieldKind::Money, u"money"},
    KindName{FieldKind::Percent, u"percent"}, KindName{FieldKind::Integer, u"integer"},
    KindName{FieldKind::Number, u"number"},   KindName{FieldKind::Quantity, u"quantity"},
    KindName{FieldKind::Date, u"date"},       KindName{FieldKind::Month, u"month"},
    KindName{FieldKind::Period, u"period"},   KindName{FieldKind::Tick, u"tick"},
    KindName{FieldKind::Names, u"names"},     KindName{FieldKind::Choice, u"choice"},
    KindName{FieldKind::Time, u"time"},       KindName{FieldKind::Narrative, u"narrative"},
    KindName{FieldKind::Rows, u"rows"},       KindName{FieldKind::Enclosure, u"attachments"},
};

} // namespace

bool isTextKind(FieldKind kind)
{
    return kind <= FieldKind::Email;
}

bool isNumberKind(FieldKind kind)
{
    return kind >= FieldKind::Money && kind <= FieldKind::Quantity;
}

bool isTimeKind(FieldKind kind)
{
    return kind >= FieldKind::Date && kind <= FieldKind::Time;
}

QString nameOf(FieldKind kind)
{
    const auto found = std::find_if(kKindNames.begin(), kKindNames.end(),
                                    [&](const KindName& one) { return one.kind == kind; });
    return found->name.toString();
}

std::optional<FieldKind> fieldKindOf(QStringView name)
{
    const auto found = std::find_if(kKindNames.begin(), kKindNames.end(),
                                    [&](const KindName& one) { return one.name == name; });
    return found == kKindNames.end() ? std::nullopt : std::optional(found->kind);
}

int Field::columnIndex(QStringView name) const
{
    for (size_t at = 0; at < columns.size(); ++at) {
        if (columns[at].name == name) {
            return int(at);
        }
    }
    return -1;
}

const std::vector<Column>& enclosureColumns()
{
    static const std::vector<Column> columns = [] {
        std::vector<Column> list;
        const auto add = [&list](const char16_t* name, FieldKind kind, bool required = false) {
            Column column;
            column.name = column.title = QString::fromUtf16(name);
            column.kind = kind;
            column.required = required;
            list.push_back(column);
        };
        add(u"文件", FieldKind::Text, true);
        add(u"标题", FieldKind::Text);
        add(u"日期", FieldKind::Date);
        add(u"起", FieldKind::Time);
        add(u"止", FieldKind::Time);
        add(u"年度", FieldKind::Integer);
        add(u"备注", FieldKind::Text);
        return list;
    }();
    return columns;
}

} // namespace shenbao
