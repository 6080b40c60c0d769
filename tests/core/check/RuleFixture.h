// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckRunner.h"
#include "core/form/FormReader.h"
#include "tests/support/Fixtures.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao::test {

/// A form of the fields and checks that a test is about, and its answers.
class RuleTest : public testing::Test
{
protected:
    /// `part` holds what only a part can: narratives and enclosures. `common` are the checks that all forms share.
    void use(const QByteArray& fields, const QByteArray& checks, const QByteArray& part = {},
             const QByteArray& common = {})
    {
        const auto form = read(fields, checks, part, common);
        SHENBAO_ASSERT_OK(form);
        m_proposal.emplace(*form);
        auto runner = CheckRunner::create(*form);
        SHENBAO_ASSERT_OK(runner);
        m_runner.emplace(std::move(*runner));
    }

    static Result<FormPtr> read(const QByteArray& fields, const QByteArray& checks,
                                const QByteArray& part = {}, const QByteArray& common = {})
    {
        const QByteArray xml = "<form xmlns=\"urn:shenbao:form:1\" id=\"small\" edition=\"2026\" "
                               "revision=\"1\" title=\"小表\">\n"
                               "<data id=\"inputs\">\n" +
                               fields + "\n</data>\n<part id=\"P\" title=\"正文\">" + part +
                               "</part>\n<checks" +
                               (common.isEmpty() ? QByteArray() : QByteArray(" include=\"common\"")) + ">\n" +
                               checks + "\n</checks>\n</form>";
        return readForm(xml, QStringLiteral("small.xml"),
                        common.isEmpty() ? QByteArray()
                                         : "<checks xmlns=\"urn:shenbao:form:1\">" + common + "</checks>");
    }

    /// What the runner says about a declaration that makes no sense.
    static QString refusal(const QByteArray& fields, const QByteArray& checks)
    {
        const auto form = read(fields, checks);
        SHENBAO_EXPECT_OK(form);
        if (!form) {
            return {};
        }
        const auto runner = CheckRunner::create(*form);
        EXPECT_FALSE(runner.has_value());
        EXPECT_TRUE(runner || runner.error().code == ErrorCode::Input);
        return runner ? QString() : runner.error().message;
    }

    void answer(const char* key, const QJsonValue& json) { set(*m_proposal, QString::fromLatin1(key), json); }
    void answer(const char* key, const char16_t* text) { answer(key, QJsonValue(QString::fromUtf16(text))); }
    /// A text where something else belongs: what a cell keeps when it could not be understood.
    void type(const char* key, const char16_t* text)
    {
        SHENBAO_ASSERT_OK(
            m_proposal->apply(SetValue{QString::fromLatin1(key), Value(QString::fromUtf16(text))}));
    }

    std::vector<Finding> run() const { return m_runner->run(*m_proposal, QDate(2026, 3, 5)); }
    /// The findings as "ID KEY MESSAGE".
    QStringList found() const
    {
        QStringList list;
        for (const Finding& finding : run()) {
            list << finding.id + u' ' + finding.key + u' ' + finding.message;
        }
        return list;
    }
    static QStringList lines(std::initializer_list<const char16_t*> texts)
    {
        QStringList list;
        for (const char16_t* text : texts) {
            list << QString::fromUtf16(text);
        }
        return list;
    }
    static QStringList nothing() { return {}; }

    Proposal& proposal() { return *m_proposal; }

private:
    std::optional<Proposal> m_proposal;
    std::optional<CheckRunner> m_runner;
};

/// The declaration of a check; the message repeats the values that it gets.
inline QByteArray check(const QByteArray& kind, const QByteArray& parameters, const QByteArray& message,
                        const QByteArray& id = "T-1")
{
    return "<check id=\"" + id + "\" severity=\"error\" kind=\"" + kind + "\" " + parameters + " message=\"" +
           message + "\" gloss=\"test\"/>\n";
}

} // namespace shenbao::test
