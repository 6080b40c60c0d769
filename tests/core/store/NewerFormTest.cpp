// SPDX-License-Identifier: GPL-3.0-or-later
// A project whose form is installed in a higher revision: new help and checks, the printed text of the project.
#include "core/check/CheckRunner.h"
#include "core/store/ProjectFile.h"

#include "tests/core/store/StoreFixture.h"

namespace shenbao {
namespace {

const QByteArray kNewField = "<field key=\"a.extra\" label=\"新增\" kind=\"text\" required=\"yes\"/>"
                             "<field key=\"a.extra_more\" label=\"新增二\" kind=\"text\"/>\n";

class NewerFormTest : public testing::Test
{
protected:
    void SetUp() override
    {
        SHENBAO_ASSERT_OK(ProjectFile::create(
            m_path, test::storeForm(), {SetValue{QStringLiteral("a.name"), test::textValue(u"澜溯公司")}}));
    }
    std::unique_ptr<ProjectFile> openWith(const QByteArray& installed)
    {
        auto project =
            ProjectFile::open(m_path, test::catalogWith(m_folder, installed), ProjectFile::Mode::ReadOnly);
        SHENBAO_EXPECT_OK(project);
        return std::move(project).value(); // an error ends this test, not the program
    }
    static QByteArray checks(const QByteArray& checks) { return "<checks>" + checks + "</checks>"; }
    static QByteArray required(const QByteArray& id, const QByteArray& rest)
    {
        return "<check id=\"" + id +
               "\" severity=\"error\" kind=\"required\" message=\"新规则\" gloss=\"new\" " + rest + "/>";
    }
    /// The ids of what the checks find in the project.
    static QStringList foundIn(const ProjectFile& project)
    {
        const auto runner = CheckRunner::create(project.proposal().formPtr());
        SHENBAO_EXPECT_OK(runner);
        QStringList ids;
        for (const Finding& finding :
             runner ? runner->run(project.proposal(), QDate(2026, 3, 5)) : std::vector<Finding>()) {
            ids << finding.id;
        }
        return ids;
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
};

TEST_F(NewerFormTest, SaysThatTheInstalledFormIsNewer)
{
    const auto project = openWith(test::storeFormXml(3));
    ASSERT_EQ(project->notices().size(), 1);
    EXPECT_TRUE(project->notices().front().contains(u'3')) << project->notices().front().toStdString();
    EXPECT_TRUE(project->notices().front().contains(u'1')) << project->notices().front().toStdString();
}

TEST_F(NewerFormTest, KeepsThePrintedTextAndTheKeysOfTheProject)
{
    const auto project = openWith(test::storeFormXml(2, "改过的标题", kNewField));
    const FormTemplate& form = project->proposal().form();
    EXPECT_EQ(form.title, u"小表");
    ASSERT_EQ(form.parts.size(), 1u);
    EXPECT_EQ(std::get<HeadingNode>(form.parts[0].nodes[0]).text, u"小表");
    EXPECT_EQ(form.field(QStringLiteral("a.extra")), nullptr);
    EXPECT_EQ(project->proposal().value(QStringLiteral("a.name")), test::textValue(u"澜溯公司"));
}

TEST_F(NewerFormTest, TakesTheNewHelpAndChecks)
{
    const auto project =
        openWith(test::storeFormXml(2, "小表", {}, "新说明", checks(required("N-1", "keys=\"a.amount\""))));
    EXPECT_EQ(project->proposal().form().field(QStringLiteral("a.name"))->help, u"新说明");
    EXPECT_EQ(foundIn(*project), QStringList{QStringLiteral("N-1")});
}

TEST_F(NewerFormTest, LeavesOutChecksOfKeysThatTheProjectDoesNotHave)
{
    const auto project = openWith(test::storeFormXml(
        2, "小表", kNewField, "新说明",
        checks(required("N-1", "keys=\"a.extra a.amount\"") + required("N-2", "keys=\"a.amount\"") +
               required("N-3", "keys=\"a.amount\" when=\"not a.extra\""))));
    EXPECT_EQ(foundIn(*project), QStringList{QStringLiteral("N-2")});
}

TEST_F(NewerFormTest, CanStillBeCheckedWhenANewPatternMatchesNoKeyOfTheProject)
{
    const auto project = openWith(test::storeFormXml(
        2, "小表", kNewField, "新说明",
        checks(required("N-1", "keys=\"a.extra*\"") + required("N-2", "keys=\"a.amount\""))));
    EXPECT_EQ(foundIn(*project), QStringList{QStringLiteral("N-2")});
}

TEST_F(NewerFormTest, IsSilentForTheSameOrALowerRevisionAndAnotherEdition)
{
    EXPECT_TRUE(openWith(test::storeFormXml(1, "小表", {}, "新说明"))->notices().isEmpty());
    EXPECT_EQ(openWith(test::storeFormXml(1, "小表", {}, "新说明"))
                  ->proposal()
                  .form()
                  .field(QStringLiteral("a.name"))
                  ->help,
              u"新说明");
    EXPECT_TRUE(openWith(test::storeFormXml(0, "小表", {}, "新说明"))->notices().isEmpty());
    EXPECT_TRUE(
        openWith(test::storeFormXml(9).replace("edition=\"2026\"", "edition=\"2027\""))->notices().isEmpty());
}

TEST_F(NewerFormTest, OpensWhenTheInstalledFormIsBroken)
{
    EXPECT_EQ(openWith("<form id=\"small\" edition=\"2026\" revision=\"2\"")->proposal().form().title,
              u"小表");
}

} // namespace
} // namespace shenbao
