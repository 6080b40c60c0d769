// SPDX-License-Identifier: GPL-3.0-or-later
// The contradiction finder (C-031, C-032, WH-068; specification 3.5) on sentences put into the samples: 178 that contradict,
// each of another wording, and 246 nearest legal ones (tests/data/contradictions.json). Those marked tentative are open in
// the specification: neither is demanded of them.
#include "tests/support/Fixtures.h"
#include "tests/support/SampleCases.h"

namespace shenbao {
namespace {

bool isContradiction(const QString& id)
{
    return id == u"C-031" || id == u"C-032" || id == u"WH-068";
}

struct Planted
{
    QString text;      ///< of the changed answer
    QStringList found; ///< "ID place" of its findings
    Findings findings;
};

Planted plant(const QJsonValue& one)
{
    const QString sample = one[u"sample"].toString();
    const QString key = one[u"key"].toString();
    QJsonObject append;
    QJsonObject set;
    QJsonObject changes;
    if (one[u"append"].isString()) {
        append[key] = one[u"append"];
    } else {
        changes[QStringLiteral("replace")] = QJsonObject{{key, one[u"replace"]}};
    }
    for (const QJsonValue& other : one[u"also"].toArray()) {
        append[other[u"key"].toString()] = other[u"append"];
    }
    for (const QJsonValue& blank : one[u"unset"].toArray()) {
        set[blank.toString()] = QJsonValue();
    }
    changes[QStringLiteral("append")] = append;
    changes[QStringLiteral("set")] = set;
    const test::SampleCase changed = test::sampleWith(sample, changes);
    TextCache texts;
    const CheckRunner& runner = test::runnerOf(test::formOfSample(sample));
    Planted planted;
    for (Finding& finding : runner.run({changed.proposal, changed.today, changed.facts, {}, texts})) {
        if (isContradiction(finding.id)) {
            const QString text = texts.text(changed.proposal, finding.key).plain();
            planted.found << finding.id + u' ' + finding.key + u" “" +
                                 text.mid(finding.start, finding.end - finding.start) + u'”';
            planted.findings.push_back(std::move(finding));
        }
    }
    planted.text = texts.text(changed.proposal, key).plain();
    return planted;
}

bool isFound(const Planted& planted, const QJsonValue& expected, const QJsonValue& one)
{
    QStringList keys{one[u"key"].toString()};
    for (const QJsonValue& other : one[u"also"].toArray()) {
        keys << other[u"key"].toString();
    }
    const QString fragment = expected[u"fragment"].toString();
    return std::any_of(planted.findings.begin(), planted.findings.end(), [&](const Finding& finding) {
        if (finding.id != expected[u"id"].toString()) {
            return false;
        }
        if (finding.id == u"C-032") {
            return true; // it stands at the later of the two places
        }
        const QString quoted = planted.text.mid(finding.start, finding.end - finding.start);
        const qsizetype at = planted.text.lastIndexOf(fragment, finding.start);
        return keys.contains(finding.key) && !quoted.isEmpty() && fragment.contains(quoted) && at >= 0 &&
               finding.start < at + fragment.size();
    });
}

class Contradictions : public testing::TestWithParam<int>
{
protected:
    /// Every tenth entry from the parameter on: ten tests that may run side by side.
    template<typename Use>
    static void forEachEntry(Use&& use)
    {
        const QJsonArray all = test::casesIn(QStringLiteral("contradictions.json"));
        ASSERT_GT(all.size(), 300);
        for (int at = GetParam(); at < int(all.size()); at += 10) {
            SCOPED_TRACE(std::to_string(at) + ": " + all[at][u"append"].toString().toStdString() + " (" +
                         all[at][u"why"].toString().toStdString() + ")");
            use(all[at]);
        }
    }
};

TEST_P(Contradictions, AreFoundWhereTheyArePlanted)
{
    forEachEntry([](const QJsonValue& one) {
        const Planted planted = plant(one);
        if (one[u"tentative"].toBool()) {
            return;
        }
        const QJsonArray expected = one[u"expect"].toArray();
        for (const QJsonValue& finding : expected) {
            EXPECT_TRUE(isFound(planted, finding, one))
                << "not found: " << finding[u"id"].toString().toStdString() << ' '
                << finding[u"fragment"].toString().toStdString()
                << "; found: " << planted.found.join(u", ").toStdString();
        }
        EXPECT_EQ(planted.findings.size(), size_t(expected.size()))
            << planted.found.join(u", ").toStdString();
    });
}

INSTANTIATE_TEST_SUITE_P(Sentences, Contradictions, testing::Range(0, 10));

TEST(ContradictionsOfSamples, AreNone)
{
    for (const QString& sample : {QStringLiteral("shanghai"), QStringLiteral("wuhan")}) {
        const test::SampleCase clean = test::sampleWith(sample, {});
        for (const Finding& finding : test::findingsOf(test::runnerOf(test::formOfSample(sample)), clean)) {
            EXPECT_FALSE(isContradiction(finding.id)) << finding.message.toStdString();
        }
    }
}

} // namespace
} // namespace shenbao
