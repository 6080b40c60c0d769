// SPDX-License-Identifier: GPL-3.0-or-later
// The samples in resources/samples: the complete ones are clean, the flawed ones show what was put into them.
#include "core/check/CheckRunner.h"
#include "core/input/ValuesReader.h"
#include "tests/support/Fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace shenbao {
namespace {

std::vector<Finding> findingsOf(const QString& sample)
{
    const FormPtr form =
        test::form(sample.startsWith(u"shanghai") ? QStringLiteral("sh-hqds") : QStringLiteral("wh-hqds"));
    const auto values = readValuesFile(test::samplePath(sample + QStringLiteral(".json")), *form, {});
    SHENBAO_EXPECT_OK(values);
    Proposal proposal(form);
    for (const ProposalEdit& edit : values->edits) {
        SHENBAO_EXPECT_OK(proposal.apply(edit));
    }
    const auto runner = CheckRunner::create(form);
    SHENBAO_EXPECT_OK(runner);
    const QDate date =
        sample.startsWith(u"shanghai") ? QDate(2025, 10, 28) : QDate(2026, 2, 25); // of the application
    return runner->run(proposal, date);
}

QStringList describe(const std::vector<Finding>& findings, Severity from)
{
    QStringList list;
    for (const Finding& finding : findings) {
        if (finding.severity <= from) {
            list << finding.id + u' ' + finding.key + u' ' + finding.message;
        }
    }
    return list;
}

class CompleteSample : public testing::TestWithParam<const char*>
{};

class FlawedSample : public testing::TestWithParam<const char*>
{
protected:
    /// "ID KEY MESSAGE" of what was put into the sample, sorted.
    static QStringList expected(const QString& sample)
    {
        const QByteArray json = test::readBytes(
            test::dataPath(QStringLiteral("samples/") + sample + QStringLiteral("-findings.json")));
        const QJsonArray list = QJsonDocument::fromJson(json).array();
        EXPECT_FALSE(list.isEmpty());
        QStringList result;
        for (const QJsonValue& one : list) {
            result << one[QStringLiteral("id")].toString() + u' ' + one[QStringLiteral("key")].toString() +
                          u' ' + one[QStringLiteral("message")].toString();
        }
        result.sort();
        return result;
    }
};

TEST_P(CompleteSample, GivesNoErrorAndNoWarning)
{
    EXPECT_EQ(describe(findingsOf(QString::fromLatin1(GetParam())), Severity::Warning), QStringList());
}

TEST_P(FlawedSample, ShowsExactlyTheFlawsThatWerePutIn)
{
    const QString sample = QString::fromLatin1(GetParam());
    QStringList shown = describe(findingsOf(sample), Severity::Info);
    shown.sort();
    const QStringList wanted = expected(sample);
    EXPECT_GE(wanted.size(), 10);
    EXPECT_EQ(shown, wanted);
}

TEST_P(FlawedSample, LeavesNoPlaceholderInAMessage)
{
    for (const Finding& finding : findingsOf(QString::fromLatin1(GetParam()))) {
        EXPECT_FALSE(finding.message.contains(u'{')) << finding.message.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(All, CompleteSample, testing::Values("shanghai", "wuhan"));
INSTANTIATE_TEST_SUITE_P(All, FlawedSample, testing::Values("shanghai-flawed", "wuhan-flawed"));

/// An empty form leaves every required blank to be found, each once.
class EmptyForm : public testing::TestWithParam<const char*>
{};

TEST_P(EmptyForm, ReportsEachBlankOnce)
{
    const FormPtr form = test::form(QString::fromLatin1(GetParam()));
    const auto runner = CheckRunner::create(form);
    SHENBAO_ASSERT_OK(runner);
    const auto findings = runner->run(Proposal(form), QDate(2026, 2, 25));
    QSet<QString> seen;
    for (const Finding& finding : findings) {
        const QString place = finding.key + u'|' + finding.message;
        EXPECT_FALSE(seen.contains(place)) << place.toStdString();
        seen.insert(place);
        EXPECT_TRUE(finding.key.isEmpty() || form->field(finding.key)) << finding.key.toStdString();
        EXPECT_FALSE(finding.message.contains(u'{')) << finding.message.toStdString();
    }
    const Proposal empty(form);
    for (const Field& field : form->fields) {
        // documents that are only advised have checks where the specification gives them one
        const auto isAsked = [&](const Field& one) {
            const bool isAdvised = one.kind == FieldKind::Enclosure && one.required != Required::Yes;
            return !isAdvised && empty.isRequired(one) && !empty.isFilled(one.key);
        };
        const Field* source = form->field(field.bound);
        const bool shows = source && isAsked(*source); // its blank is reported there
        QStringList ids;
        for (const Finding& finding : findings) {
            const bool asks = finding.severity != Severity::Info && finding.key == field.key;
            if (asks && !ids.contains(finding.id)) {
                ids << finding.id;
            }
        }
        if (isAsked(field) && !shows) {
            EXPECT_GE(ids.size(), 1) << field.key.toStdString();
        }
        // the month of the promise is also what makes the promise incomplete (WH-058, WH-064)
        EXPECT_LE(ids.size(), field.key == u"wh.h.month" ? 2 : 1) << field.key.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(All, EmptyForm, testing::Values("sh-hqds", "wh-hqds"));

} // namespace
} // namespace shenbao
