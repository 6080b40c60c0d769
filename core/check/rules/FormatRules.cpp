// SPDX-License-Identifier: GPL-3.0-or-later
// kind="format" what="credit-code|mobile|phone|email|number|date" [keys]: an answer is not of the form of its kind
// (specification 3.2, 3.3), in lists too. {字段} {v} {n: number of characters}
// kind="check-character" [keys]: the last character of a credit code is wrong (GB 32100-2015). {exp} {got}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/text/CreditCode.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

bool isMobile(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^1[3-9]\d{9}$)"));
    return pattern.match(text).hasMatch();
}

bool isPhone(const QString& text)
{
    static const QRegularExpression fixed(QStringLiteral(R"(^0\d{2,3}-?\d{7,8}(-\d{1,6})?$)"));
    static const QRegularExpression service(QStringLiteral(R"(^(400|800)-?\d{3,4}-?\d{3,4}$)"));
    static const QRegularExpression separators(QStringLiteral("[、/]"));
    const QStringList numbers = text.split(separators, Qt::SkipEmptyParts);
    return !numbers.isEmpty() && std::all_of(numbers.begin(), numbers.end(), [](const QString& number) {
        const QString one = number.trimmed();
        return isMobile(one) || fixed.match(one).hasMatch() || service.match(one).hasMatch();
    });
}

bool isEmail(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$)"));
    return text.size() <= 254 && pattern.match(text).hasMatch();
}

class FormatRule final : public FieldsRule
{
public:
    FormatRule(const CheckRule& declaration, RuleParameters& parameters, const QString& what)
        : FieldsRule(declaration, parameters,
                     [&](const Field& field) {
                         return accepts(field.kind, what) ||
                                std::any_of(field.columns.begin(), field.columns.end(),
                                            [&](const Column& column) { return accepts(column.kind, what); });
                     })
        , m_what(what)
    {}

    /// The rule of the form that takes over a number judges its value; that it is none is still said here.
    void leaveOut(const QStringList& keys) override
    {
        if (m_what == u"number") {
            m_judged = keys;
        } else {
            FieldsRule::leaveOut(keys);
        }
    }

private:
    /// A field for either kind of number takes the rule of the kind that was meant.
    static bool meansMobile(const QString& text)
    {
        const QString number = text.trimmed();
        return number.startsWith(u'1') && number.size() >= 9 &&
               std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit() || c == u' '; });
    }

    static bool accepts(FieldKind kind, const QString& what)
    {
        if (what == u"mobile" && kind == FieldKind::Phone) {
            return true;
        }
        if (what == u"number") {
            return isNumberKind(kind);
        }
        return what == u"date"
                   ? kind == FieldKind::Date || kind == FieldKind::Month || kind == FieldKind::Period
                   : nameOf(kind) == what;
    }

    static bool isGood(FieldKind kind, std::optional<Decimal> least, const Value& value)
    {
        if (const Decimal* number = value.number()) {
            return kind != FieldKind::Money || !number->isNegative() || (least && *number >= *least);
        }
        const QString* text = value.text();
        if (!text) {
            return true;
        }
        switch (kind) {
        case FieldKind::CreditCode:
            return creditcode::hasForm(creditcode::normalised(*text));
        case FieldKind::Mobile:
            return isMobile(text->trimmed());
        case FieldKind::Phone:
            return isPhone(text->trimmed());
        case FieldKind::Email:
            return isEmail(text->trimmed());
        default:
            return false; // text where a number or a date should be: it could not be understood
        }
    }

    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        if (!field.columns.empty()) {
            checkRows(field, value, findings);
            return;
        }
        if (value.isBlank() || value.isNotApplicable() || isGood(field.kind, field.min, value) ||
            (value.number() && m_judged.contains(field.key))) {
            return;
        }
        const QString text = input.proposal.text(field.key);
        if (field.kind == FieldKind::Phone && meansMobile(text) != (m_what == u"mobile")) {
            return;
        }
        findings.push_back(found(field.key, {{QStringLiteral("字段"), field.label},
                                             {QStringLiteral("v"), text},
                                             {QStringLiteral("n"), QString::number(text.size())}}));
    }

    void checkRows(const Field& field, const Value& list, std::vector<Finding>& findings) const
    {
        const size_t count = list.rows() ? list.rows()->size() : 0;
        for (size_t row = 0; row < count; ++row) {
            for (size_t at = 0; at < field.columns.size(); ++at) {
                const Column& column = field.columns[at];
                const Value& cell = (*list.rows())[row][at];
                if (!accepts(column.kind, m_what) || cell.isBlank() ||
                    isGood(column.kind, std::nullopt, cell)) {
                    continue;
                }
                const QString text = cell.text() ? *cell.text() : QString();
                Finding finding = found(field.key, {{QStringLiteral("字段"), column.name},
                                                    {QStringLiteral("v"), text},
                                                    {QStringLiteral("n"), QString::number(text.size())}});
                finding.row = int(row);
                finding.column = int(at);
                findings.push_back(std::move(finding));
            }
        }
    }

    QString m_what;
    QStringList m_judged; ///< keys whose numbers another rule judges
};

class CheckCharacterRule final : public FieldsRule
{
public:
    CheckCharacterRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::CreditCode; })
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const QString code = creditcode::normalised(input.proposal.text(field.key));
        if (creditcode::hasForm(code) && !creditcode::isValid(code)) {
            findings.push_back(found(field.key, {{QStringLiteral("exp"), creditcode::checkCharacter(code)},
                                                 {QStringLiteral("got"), code.back()}}));
        }
    }
};

} // namespace

std::unique_ptr<Rule> makeFormatRule(const CheckRule& declaration, RuleParameters& parameters)
{
    static const QStringList known{QStringLiteral("credit-code"), QStringLiteral("mobile"),
                                   QStringLiteral("phone"),       QStringLiteral("email"),
                                   QStringLiteral("number"),      QStringLiteral("date")};
    const QString what = parameters.required("what");
    if (!what.isEmpty() && !known.contains(what)) {
        parameters.complain(
            Tr::tr("there is no format “%1”; the formats are: %2").arg(what, known.join(u", ")));
    }
    return std::make_unique<FormatRule>(declaration, parameters, what);
}

std::unique_ptr<Rule> makeCheckCharacterRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<CheckCharacterRule>(declaration, parameters);
}

} // namespace shenbao
