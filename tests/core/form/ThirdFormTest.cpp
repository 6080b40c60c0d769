// SPDX-License-Identifier: GPL-3.0-or-later
// The litmus test of “forms are data”: an invented form in a folder of the user works like the official ones.
#include "core/check/CheckRunner.h"
#include "core/form/FormCatalog.h"
#include "core/proposal/ValueJson.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace shenbao {
namespace {

class ThirdForm : public testing::Test
{
protected:
    static const FormCatalog& catalog()
    {
        static const FormCatalog all(
            {QStringLiteral(SHENBAO_SOURCE_DIR "/resources/forms"), test::dataPath(QStringLiteral("forms"))});
        return all;
    }

    void SetUp() override
    {
        const auto read = catalog().form(QStringLiteral("gz-demo"));
        ASSERT_TRUE(read) << test::utf8(read.error().message);
        m_form = *read;
    }

    const Field& field(const char16_t* key) const
    {
        static const Field none;
        const Field* found = m_form->field(QString::fromUtf16(key));
        EXPECT_NE(found, nullptr) << test::utf8(key);
        return found ? *found : none;
    }

    FormPtr m_form;
};

TEST_F(ThirdForm, StandsBesideTheOfficialOnes)
{
    QStringList ids;
    for (const auto& entry : catalog().entries()) {
        ids << entry.id;
    }
    EXPECT_TRUE(ids.contains(u"gz-demo") && ids.size() == 3) << test::utf8(ids.join(u' '));
    EXPECT_EQ(m_form->edition, 2027);
    EXPECT_EQ(m_form->title, u"滨江市数字化改造项目申请表");
}

TEST_F(ThirdForm, SharesNoKeyWithTheOfficialOnes)
{
    for (const Field& one : m_form->fields) {
        for (const char16_t* id : {u"sh-hqds", u"wh-hqds"}) {
            EXPECT_EQ(test::form(QString::fromUtf16(id))->field(one.key), nullptr) << test::utf8(one.key);
        }
    }
}

TEST_F(ThirdForm, HasItsOwnGridsWithJoinedCells)
{
    const GridNode* grid = m_form->grid(u"unit-table");
    ASSERT_NE(grid, nullptr);
    EXPECT_EQ(grid->columns, (std::vector<double>{34, 46, 34, 46}));
    EXPECT_NE(m_form->grid(u"target-table"), nullptr);
}

TEST_F(ThirdForm, HasItsOwnLimitAndThresholds)
{
    EXPECT_EQ(field(u"gz.plan.idea").limit, 200);
    EXPECT_EQ(field(u"gz.goal.hours").min, Decimal(200'000));
    EXPECT_EQ(field(u"gz.goal.hours").unit.toString(), u"万小时");
    EXPECT_EQ(field(u"gz.goal.devices").max, Decimal(5000));
}

TEST_F(ThirdForm, HasItsOwnBudget)
{
    const Field& rows = field(u"gz.cost.equipment");
    EXPECT_EQ(rows.columns[size_t(rows.sumColumn)].name, u"金额（万元）");
    EXPECT_GE(rows.columns[size_t(rows.sumColumn)].productLeft, 0);
    EXPECT_EQ(field(u"gz.cost.total").computed.of.size(), 2);
}

TEST_F(ThirdForm, HasItsOwnSealSpots)
{
    const Part* pledge = m_form->part(u"four");
    ASSERT_NE(pledge, nullptr);
    const bool hasZone = std::any_of(pledge->nodes.begin(), pledge->nodes.end(),
                                     [](const Node& node) { return std::holds_alternative<ZoneNode>(node); });
    EXPECT_TRUE(hasZone);
    EXPECT_EQ(m_form->offPageSpots.size(), 2u);
}

TEST_F(ThirdForm, HasItsOwnEnclosuresSheetsAndFileName)
{
    EXPECT_EQ(field(u"gz.doc.accounts").years, (QStringList{QStringLiteral("2025"), QStringLiteral("2026")}));
    EXPECT_EQ(m_form->sheets.size(), 4u);
    EXPECT_EQ(m_form->submission.fileName, u"{gz.unit.name}+{gz.unit.title}+数字化改造申请表");
}

TEST_F(ThirdForm, HasTheCommonChecksAndItsOwn)
{
    const auto own = std::count_if(m_form->checks.begin(), m_form->checks.end(),
                                   [](const CheckRule& rule) { return rule.id.startsWith(u"GZ-"); });
    EXPECT_EQ(own, 6);
    EXPECT_GT(m_form->checks.size(), size_t(own));
}

TEST_F(ThirdForm, EveryCheckIsUnderstood)
{
    SHENBAO_EXPECT_OK(CheckRunner::create(m_form));
}

TEST_F(ThirdForm, ValuesFileFitsItsFields)
{
    const auto json =
        QJsonDocument::fromJson(test::readBytes(test::dataPath(QStringLiteral("forms/third-values.json"))))
            .object();
    ASSERT_FALSE(json.isEmpty());
    for (auto value = json.begin(); value != json.end(); ++value) {
        const Field* one = m_form->field(value.key());
        ASSERT_NE(one, nullptr) << test::utf8(value.key());
        SHENBAO_EXPECT_OK(valueFromJson(*one, value.value()));
    }
}

} // namespace
} // namespace shenbao
