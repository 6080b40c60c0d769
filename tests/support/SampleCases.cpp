// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleCases.h"

#include "core/input/ValuesReader.h"
#include "core/proposal/ValueJson.h"
#include "tests/support/Fixtures.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace shenbao::test {
namespace {

const QJsonObject& sampleJson(const QString& sample)
{
    static std::map<QString, QJsonObject> read;
    auto& json = read[sample];
    if (json.isEmpty()) {
        json = QJsonDocument::fromJson(readBytes(samplePath(sample + QStringLiteral(".json")))).object();
        EXPECT_FALSE(json.isEmpty()) << sample.toStdString();
    }
    return json;
}

void change(QJsonObject& answers, const QJsonObject& changes)
{
    const auto each = [&](const char* name, auto&& use) {
        const QJsonObject list = changes[QLatin1String(name)].toObject();
        for (auto one = list.begin(); one != list.end(); ++one) {
            use(one.key(), one.value());
        }
    };
    each("set", [&](const QString& key, const QJsonValue& value) { answers[key] = value; });
    each("replace", [&](const QString& key, const QJsonValue& pairs) {
        QString text = answers[key].toString();
        for (const QJsonValue& pair : pairs.toArray()) {
            EXPECT_TRUE(text.contains(pair[0].toString()))
                << key.toStdString() << pair[0].toString().toStdString();
            text.replace(pair[0].toString(), pair[1].toString());
        }
        answers[key] = text;
    });
    each("append", [&](const QString& key, const QJsonValue& text) {
        const QString before = answers[key].toString();
        answers[key] = before.isEmpty() ? text.toString() : before + u'\n' + text.toString();
    });
    each("addRows", [&](const QString& key, const QJsonValue& rows) {
        QJsonArray all = answers[key].toArray();
        for (const QJsonValue& row : rows.toArray()) {
            all << row;
        }
        answers[key] = all;
    });
    each("cells", [&](const QString& key, const QJsonValue& cells) {
        QJsonArray all = answers[key].toArray();
        for (const QJsonValue& cell : cells.toArray()) {
            const int number = cell[0].toInt();
            EXPECT_LT(number, all.size()) << key.toStdString();
            QJsonObject row = all[number].toObject();
            row[cell[1].toString()] = cell[2];
            all[number] = row;
        }
        answers[key] = all;
    });
    each("dropRows", [&](const QString& key, const QJsonValue& numbers) {
        QJsonArray all = answers[key].toArray();
        for (const QJsonValue& number : numbers.toArray()) {
            all.removeAt(number.toInt());
        }
        answers[key] = all;
    });
}

CheckFacts factsOf(const QJsonObject& json)
{
    CheckFacts facts;
    facts.company = json[u"company"].toString();
    facts.legalPerson = json[u"legalPerson"].toString();
    facts.openComments = json[u"openComments"].toInt();
    facts.mailSubject = json[u"mailSubject"].toString();
    for (const QJsonValue& gap : json[u"fontGaps"].toArray()) {
        facts.fontGaps.push_back({gap[u"font"].toString(), gap[u"characters"].toString()});
    }
    for (const QJsonValue& picture : json[u"pictures"].toArray()) {
        facts.pictures.push_back({picture[u"key"].toString(), picture[u"dpi"].toDouble()});
    }
    for (const QJsonValue& one : json[u"collection"].toArray()) {
        facts.collection.push_back({one[u"code"].toString(), one[u"name"].toString()});
    }
    facts.errors = json[u"errors"].toInt(-1);
    facts.warnings = json[u"warnings"].toInt();
    for (const QJsonValue& one : json[u"print"].toArray()) {
        const QJsonObject given = one.toObject();
        CheckFacts::Print fact{given[u"fact"].toString(), {}, given[u"key"].toString()};
        for (auto value = given.begin(); value != given.end(); ++value) {
            if (value.key() != u"fact" && value.key() != u"key") {
                fact.values.emplace_back(value.key(), value->toString());
            }
        }
        facts.print.push_back(std::move(fact));
    }
    for (const QJsonValue& part : json[u"changedParts"].toArray()) {
        facts.changedParts << part.toString();
    }
    return facts;
}

} // namespace

FormPtr formOfSample(const QString& sample)
{
    return form(sample.startsWith(u"shanghai") ? QStringLiteral("sh-hqds") : QStringLiteral("wh-hqds"));
}

SampleCase sampleWith(const QString& sample, const QJsonObject& changes)
{
    const FormPtr form = formOfSample(sample);
    QJsonObject answers = sampleJson(sample);
    change(answers, changes);

    SampleCase result{Proposal(form),
                      factsOf(changes[u"facts"].toObject()),
                      sample.startsWith(u"shanghai") ? QDate(2025, 10, 28) : QDate(2026, 2, 25),
                      {}};
    if (changes.contains(u"today")) {
        result.today = QDate::fromString(changes[u"today"].toString(), Qt::ISODate);
    }
    // what no values file may hold is stored as somebody would have typed it
    QJsonObject typed;
    for (const char* name : {"set", "cells"}) {
        const QStringList keys = changes[QLatin1String(name)].toObject().keys();
        for (const QString& key : keys) {
            const Field* field = form->field(key);
            if (!field) {
                ADD_FAILURE() << "no field " << key.toStdString();
                continue;
            }
            if (field->kind != FieldKind::Enclosure && !answers[key].isNull() &&
                !valueFromJson(*field, answers[key])) {
                typed[key] = answers[key];
                answers.remove(key);
            }
        }
    }
    const auto values = readValues(answers, sample, QFileInfo(samplePath(sample)).path(), *form, {});
    SHENBAO_EXPECT_OK(values);
    if (values) {
        for (const ProposalEdit& edit : values->edits) {
            SHENBAO_EXPECT_OK(result.proposal.apply(edit));
        }
        result.files = values->files;
    }
    for (auto one = typed.begin(); one != typed.end(); ++one) {
        const auto value = storedValueFromJson(*form->field(one.key()), one.value());
        EXPECT_TRUE(value.has_value()) << one.key().toStdString();
        if (value) {
            SHENBAO_EXPECT_OK(result.proposal.apply(SetValue{one.key(), *value}));
        }
    }
    return result;
}

Findings findingsOf(const CheckRunner& runner, const SampleCase& one)
{
    TextCache texts;
    return runner.run({one.proposal, one.today, one.facts, {}, texts});
}

const CheckRunner& runnerOf(const FormPtr& form)
{
    static std::map<QString, CheckRunner> runners;
    auto found = runners.find(form->id);
    if (found == runners.end()) {
        auto runner = CheckRunner::create(form);
        if (!runner) {
            throw std::runtime_error(runner.error().message.toStdString());
        }
        found = runners.emplace(form->id, std::move(*runner)).first;
    }
    return found->second;
}

QJsonArray casesIn(const QString& file)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(readBytes(dataPath(file)), &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << file.toStdString();
    return document.array();
}

} // namespace shenbao::test
