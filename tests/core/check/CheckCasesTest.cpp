// SPDX-License-Identifier: GPL-3.0-or-later
// Every check of the specification 4.1 to 4.4 on the cases of tests/data/checks: it fires on each with its values in the
// message, and is silent on the nearest legal case. One test for each id.
#include "tests/support/Fixtures.h"
#include "tests/support/SampleCases.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

using test::SampleCase;

QString lineOf(const Finding& finding)
{
    return finding.key + u" | " + finding.message;
}

/// Findings of a check, those that the sample gives without changes left out.
QStringList findingsOf(const QString& id, const QString& sample, const SampleCase& one,
                       Findings* whole = nullptr)
{
    const CheckRunner& runner = test::runnerOf(test::formOfSample(sample));
    static std::map<QString, Findings> before;
    if (!before.contains(sample)) {
        before[sample] = test::findingsOf(runner, test::sampleWith(sample, {}));
    }
    QStringList known;
    for (const Finding& finding : before[sample]) {
        known << finding.id + lineOf(finding);
    }
    QStringList result;
    for (const Finding& finding : test::findingsOf(runner, one)) {
        if (finding.id == id && !known.contains(finding.id + lineOf(finding))) {
            result << lineOf(finding);
            EXPECT_FALSE(finding.english.isEmpty() || finding.english.contains(u'{'))
                << lineOf(finding).toStdString();
            if (whole) {
                whole->push_back(finding);
            }
        }
    }
    result.sort();
    return result;
}

/// A fix takes its finding away, and taking its edits back gives the answers as they were.
void expectFixWorks(const QString& sample, const SampleCase& one, const Finding& finding)
{
    const CheckRunner& runner = test::runnerOf(test::formOfSample(sample));
    const auto same = [&](const Findings& findings) {
        return std::count_if(findings.begin(), findings.end(), [&](const Finding& other) {
            return other.id == finding.id && lineOf(other) == lineOf(finding);
        });
    };
    const auto before = same(test::findingsOf(runner, one));
    SampleCase fixed = one;
    std::vector<ProposalEdit> inverses;
    for (const ProposalEdit& edit : finding.fix->edits) {
        auto inverse = fixed.proposal.apply(edit);
        SHENBAO_ASSERT_OK(inverse);
        inverses.push_back(std::move(*inverse));
    }
    EXPECT_LT(same(test::findingsOf(runner, fixed)), before) << lineOf(finding).toStdString();
    EXPECT_FALSE(finding.fix->label.isEmpty());
    for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse) {
        SHENBAO_EXPECT_OK(fixed.proposal.apply(*inverse));
    }
    EXPECT_TRUE(fixed.proposal.answers() == one.proposal.answers());
}

Severity severityOf(const QString& name)
{
    return name == u"info" ? Severity::Info : name == u"warning" ? Severity::Warning : Severity::Error;
}

QStringList idsOf(const QString& file)
{
    QStringList ids;
    const QJsonArray cases = test::casesIn(file);
    for (const QJsonValue& one : cases) {
        if (!ids.contains(one[u"id"].toString())) {
            ids << one[u"id"].toString();
        }
    }
    return ids;
}

std::vector<std::string> allIds()
{
    std::vector<std::string> ids;
    for (const char* file :
         {"checks/common.json", "checks/shanghai.json", "checks/wuhan.json", "checks/print.json"}) {
        const QStringList some = idsOf(QString::fromLatin1(file));
        for (const QString& id : some) {
            ids.push_back(id.toStdString());
        }
    }
    return ids;
}

class CheckCases : public testing::TestWithParam<std::string>
{};

TEST_P(CheckCases, FireAndStaySilent)
{
    const QString id = QString::fromStdString(GetParam());
    const char* file = id.startsWith(u"C-")    ? "checks/common.json"
                       : id.startsWith(u"SH-") ? "checks/shanghai.json"
                       : id.startsWith(u"P-")  ? "checks/print.json"
                                               : "checks/wuhan.json";
    int count = 0;
    const QJsonArray cases = test::casesIn(QString::fromLatin1(file));
    for (const QJsonValue& one : cases) {
        if (one[u"id"].toString() != id) {
            continue;
        }
        ++count;
        SCOPED_TRACE("case " + std::to_string(count) + ": " + one[u"why"].toString().toStdString());
        const QString sample = one[u"sample"].toString();
        QStringList wanted;
        if (one[u"messages"].isArray()) {
            for (const QJsonValue& message : one[u"messages"].toArray()) {
                wanted << message[u"key"].toString() + u" | " + message[u"message"].toString();
            }
        } else {
            wanted << one[u"key"].toString() + u" | " + one[u"message"].toString();
        }
        wanted.sort();
        Findings found;
        EXPECT_EQ(findingsOf(id, sample, test::sampleWith(sample, one[u"fires"].toObject()), &found), wanted);
        if (one[u"severity"].isString()) {
            for (const Finding& finding : found) {
                EXPECT_EQ(finding.severity, severityOf(one[u"severity"].toString()));
            }
        }
        const SampleCase violating = test::sampleWith(sample, one[u"fires"].toObject());
        for (const Finding& finding : found) {
            if (finding.fix) {
                expectFixWorks(sample, violating, finding);
            }
        }
        EXPECT_EQ(findingsOf(id, sample, test::sampleWith(sample, one[u"silent"].toObject())), QStringList())
            << "the nearest legal case";
    }
    EXPECT_GE(count, 1);
}

/// The severity that the specification gives (4.1–4.4; tests/data/checks/severities.json is its table).
TEST(CheckSeverities, AreThoseOfTheSpecification)
{
    std::map<QString, QStringList> allowed;
    for (const QJsonValue& one : test::casesIn(QStringLiteral("checks/severities.json"))) {
        for (const QJsonValue& severity : one[u"severities"].toArray()) {
            allowed[one[u"id"].toString()] << severity.toString();
        }
    }
    EXPECT_EQ(allowed.size(), 178U);
    QStringList declared;
    for (const char* form : {"sh-hqds", "wh-hqds"}) {
        for (const CheckRule& check : test::form(QString::fromLatin1(form))->checks) {
            const QStringList& severities = allowed[check.id];
            EXPECT_TRUE(std::any_of(severities.begin(), severities.end(), [&](const QString& one) {
                return severityOf(one) == check.severity;
            })) << check.id.toStdString();
            declared << check.id;
        }
    }
    declared.removeDuplicates();
    EXPECT_EQ(declared.size(), 178);
}

/// The English interface tells as much as the Chinese one.
TEST(CheckTexts, NameTheSameValuesInEnglish)
{
    const auto valuesIn = [](const QString& text) {
        static const QRegularExpression value(QStringLiteral(R"(\{[^{}]+\})"));
        QSet<QString> values;
        for (auto found = value.globalMatch(text); found.hasNext();) {
            values << found.next().captured();
        }
        return values;
    };
    for (const char* form : {"sh-hqds", "wh-hqds"}) {
        for (const CheckRule& check : test::form(QString::fromLatin1(form))->checks) {
            EXPECT_FALSE(check.english.isEmpty()) << check.id.toStdString();
            EXPECT_EQ(valuesIn(check.english), valuesIn(check.message)) << check.id.toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Specification, CheckCases, testing::ValuesIn(allIds()), [](const auto& one) {
    std::string name = one.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

/// C-001 to C-051, SH-001 to SH-042, WH-001 to WH-070: every number has cases.
TEST(CheckCasesFile, HasCasesForEveryCheck)
{
    const std::vector<std::string> ids = allIds();
    for (const auto& [prefix, last] : {std::pair{"C", 51}, std::pair{"SH", 42}, std::pair{"WH", 70}}) {
        for (int number = 1; number <= last; ++number) {
            const QString id =
                QStringLiteral("%1-%2").arg(QString::fromLatin1(prefix)).arg(number, 3, 10, QChar(u'0'));
            const bool totalOfForms = id == u"C-034"; // both forms have a total of their own words: RuleTests
            if (!totalOfForms) {
                EXPECT_NE(std::find(ids.begin(), ids.end(), id.toStdString()), ids.end()) << id.toStdString();
            }
        }
    }
}

} // namespace
} // namespace shenbao
