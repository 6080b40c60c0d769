// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ProjectFile.h"

#include "core/input/ValuesReader.h"
#include "core/proposal/ValueJson.h"
#include "tests/core/store/StoreFixture.h"
#include "tests/support/SmallDisk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao {
namespace {

using test::textValue;
using Mode = ProjectFile::Mode;

const QString kName = QStringLiteral("a.name");
const QString kLines = QStringLiteral("a.lines");

class ProjectFileTest : public testing::Test
{
protected:
    std::unique_ptr<ProjectFile> create(const std::vector<ProposalEdit>& edits = {},
                                        const std::vector<NewAttachment>& files = {})
    {
        auto project = ProjectFile::create(m_path, test::storeForm(), edits, files);
        SHENBAO_EXPECT_OK(project);
        return std::move(project).value(); // an error ends this test, not the program
    }
    std::unique_ptr<ProjectFile> open(Mode mode = Mode::ReadWrite)
    {
        auto project = ProjectFile::open(m_path, FormCatalog({}), mode);
        SHENBAO_EXPECT_OK(project);
        return std::move(project).value(); // an error ends this test, not the program
    }
    QStringList filesInFolder() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static Row lineRow(const char16_t* name, qint64 amount)
    {
        return {Value(Decimal(1)), textValue(name), Value(Decimal(amount))};
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
};

TEST_F(ProjectFileTest, CreatesAProjectThatOpensAgain)
{
    create({SetValue{kName, textValue(u"澜溯公司")}, InsertRows{kLines, 0, {lineRow(u"网关", 5)}}});
    const auto project = open();
    EXPECT_EQ(project->proposal().form().id, u"small");
    EXPECT_EQ(project->proposal().form().title, u"小表");
    EXPECT_EQ(project->proposal().value(kName), textValue(u"澜溯公司"));
    EXPECT_EQ(project->proposal().number(kLines), Decimal(5));
    EXPECT_EQ(project->path(), m_path);
    EXPECT_TRUE(project->notices().isEmpty());
}

TEST_F(ProjectFileTest, CarriesItsFormWithIt)
{
    create();
    const auto project = ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly);
    SHENBAO_ASSERT_OK(project);
    EXPECT_EQ((*project)->proposal().form().source, test::storeFormXml());
}

TEST_F(ProjectFileTest, RefusesToCreateOverAnExistingFile)
{
    test::writeBytes(m_path, "older work");
    const auto project = ProjectFile::create(m_path, test::storeForm());
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Input);
    EXPECT_EQ(test::readBytes(m_path), "older work");
}

TEST_F(ProjectFileTest, TouchesNoOtherFileWhenCreating)
{
    const QString neighbour = m_path + QStringLiteral(".new");
    test::writeBytes(neighbour, "somebody's notes");
    create();
    EXPECT_TRUE(QFile::exists(neighbour));
    EXPECT_EQ(test::readBytes(neighbour), "somebody's notes");
}

TEST_F(ProjectFileTest, CreatesNothingWhenOneEditFails)
{
    const auto project = ProjectFile::create(
        m_path, test::storeForm(),
        {SetValue{kName, textValue(u"甲")}, SetValue{QStringLiteral("a.none"), textValue(u"乙")}},
        {test::attachmentOf("data", QStringLiteral("a.pdf"))});
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Input);
    EXPECT_EQ(filesInFolder(), QStringList());
}

TEST_F(ProjectFileTest, ReportsAFolderThatIsNotThereAsAnOutputFailure)
{
    const auto project =
        ProjectFile::create(m_folder.path(QStringLiteral("none/p.shenbao")), test::storeForm());
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Output);
}

TEST_F(ProjectFileTest, AppliesAllEditsOrNone)
{
    const auto project = create({SetValue{kName, textValue(u"甲")}});
    const auto done = project->apply({SetValue{kName, textValue(u"乙")}, RemoveRows{kLines, 0, 1}},
                                     {test::attachmentOf("data", QStringLiteral("a.pdf"))});
    ASSERT_FALSE(done);
    EXPECT_EQ(project->proposal().value(kName), textValue(u"甲"));
    SHENBAO_EXPECT_OK(
        project->apply({SetValue{QStringLiteral("a.amount"), Value(Decimal(5))}})); // and it goes on working
    const auto answers = project->proposal().answers();
    EXPECT_EQ(answers.size(), 2u);
}

TEST_F(ProjectFileTest, LeavesNothingOfAFailedApplyOnDisk)
{
    {
        const auto project = create({SetValue{kName, textValue(u"甲")}});
        EXPECT_FALSE(project->apply({SetValue{kName, textValue(u"乙")}, RemoveRows{kLines, 0, 1}},
                                    {test::attachmentOf("data", QStringLiteral("a.pdf"))}));
    }
    EXPECT_EQ(test::query(m_path, "SELECT value FROM answer"), QStringList{QStringLiteral("[\"甲\"]")});
    EXPECT_EQ(test::query(m_path, "SELECT count(*) FROM attachment"), QStringList{QStringLiteral("0")});
    EXPECT_EQ(test::query(m_path, "SELECT count(*) FROM chunk"), QStringList{QStringLiteral("0")});
}

TEST_F(ProjectFileTest, HasEveryEditOnDiskWhenTheCallReturns)
{
    const auto project = create();
    SHENBAO_ASSERT_OK(project->apply({SetValue{kName, textValue(u"甲")}}));
    // what another program would find if this one died here
    const QString copy = m_folder.path(QStringLiteral("copy.shenbao"));
    test::writeBytes(copy, test::readBytes(m_path));
    const auto again = ProjectFile::open(copy, FormCatalog({}), Mode::ReadOnly);
    SHENBAO_ASSERT_OK(again);
    EXPECT_EQ((*again)->proposal().value(kName), textValue(u"甲"));
}

TEST_F(ProjectFileTest, TakesABlankAnswerOut)
{
    {
        const auto project = create({SetValue{kName, textValue(u"甲")}});
        SHENBAO_ASSERT_OK(project->apply({SetValue{kName, Value()}}));
    }
    EXPECT_EQ(test::query(m_path, "SELECT count(*) FROM answer"), QStringList{QStringLiteral("0")});
    EXPECT_TRUE(open()->proposal().answers().empty());
}

TEST_F(ProjectFileTest, KeepsATypedTextThatCouldNotBeUnderstood)
{
    create({SetValue{QStringLiteral("a.amount"), textValue(u"约五万")},
            SetValue{QStringLiteral("a.date"), textValue(u"开春")}});
    const auto project = open();
    EXPECT_EQ(project->proposal().value(QStringLiteral("a.amount")), textValue(u"约五万"));
    EXPECT_EQ(project->proposal().value(QStringLiteral("a.date")), textValue(u"开春"));
}

TEST_F(ProjectFileTest, KeepsRowsThatAreNotFinishedYet)
{
    const std::vector<std::pair<const char*, Row>> unfinished{
        {"an empty row that was just added", Row(3)},
        {"text where an amount belongs", {Value(Decimal(1)), textValue(u"网关"), textValue(u"约五万")}},
        {"an amount before its content", {Value(Decimal(1)), Value(), Value(Decimal(5))}},
        {"a number that was cleared", {Value(), textValue(u"网关"), Value(Decimal(5))}},
    };
    int number = 0;
    for (const auto& [what, row] : unfinished) {
        SCOPED_TRACE(what);
        m_path = m_folder.path(QStringLiteral("p%1.shenbao").arg(++number));
        const Rows rows{lineRow(u"服务器", 30), row};
        create({SetValue{kLines, Value(rows)}});
        EXPECT_EQ(open()->proposal().value(kLines), Value(rows));
    }
}

TEST_F(ProjectFileTest, LeavesNoSideFilesAfterClosing)
{
    {
        const auto project = create({SetValue{kName, textValue(u"甲")}});
        SHENBAO_ASSERT_OK(project->apply({SetValue{kName, textValue(u"乙")}}));
        EXPECT_FALSE(project->apply({RemoveRows{kLines, 0, 1}}));
    }
    open();
    open(Mode::ReadOnly);
    EXPECT_EQ(filesInFolder(), QStringList{QStringLiteral("p.shenbao")});
}

TEST_F(ProjectFileTest, WritesAHistoryRowForEachChangedKey)
{
    {
        const auto project = create();
        SHENBAO_ASSERT_OK(project->apply(
            {SetValue{kName, textValue(u"甲")}, SetValue{QStringLiteral("a.amount"), Value(Decimal(5))}}));
        SHENBAO_ASSERT_OK(project->apply({SetValue{kName, textValue(u"乙")}}));
        SHENBAO_ASSERT_OK(project->apply({SetValue{kName, Value()}}));
        EXPECT_FALSE(project->apply({RemoveRows{kLines, 0, 1}}));
    }
    const QStringList expected{QStringLiteral("a.name|"), QStringLiteral("a.amount|"),
                               QStringLiteral("a.name|[\"甲\"]"), QStringLiteral("a.name|[\"乙\"]")};
    EXPECT_EQ(test::query(m_path, "SELECT key, before FROM history ORDER BY id"), expected);
    const QStringList steps = test::query(m_path, "SELECT DISTINCT step FROM history ORDER BY step");
    EXPECT_EQ(steps.size(), 3);
    EXPECT_EQ(test::query(m_path, "SELECT count(*) FROM history WHERE at <= 0 OR length(hash) = 0"),
              QStringList{QStringLiteral("0")});
}

TEST_F(ProjectFileTest, WritesOneHistoryRowForSeveralEditsOfAKey)
{
    create({InsertRows{kLines, 0, {lineRow(u"甲", 1)}}, SetCell{kLines, 0, 2, Value(Decimal(7))},
            InsertRows{kLines, 1, {lineRow(u"乙", 2)}}});
    EXPECT_EQ(test::query(m_path, "SELECT key, before FROM history"),
              QStringList{QStringLiteral("a.lines|")});
    EXPECT_EQ(open()->proposal().number(kLines), Decimal(9));
}

TEST_F(ProjectFileTest, KnowsTheTimeOfTheLastEdit)
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QDateTime edited;
    {
        const auto project = create();
        EXPECT_TRUE(project->lastEdit().isValid()) << "the time of creation before any edit";
        SHENBAO_ASSERT_OK(project->apply({SetValue{kName, textValue(u"甲")}}));
        edited = project->lastEdit();
    }
    const QDateTime after = QDateTime::currentDateTimeUtc();
    EXPECT_EQ(edited.timeSpec(), Qt::UTC);
    EXPECT_EQ(edited.time().msec(), 0) << "whole seconds";
    EXPECT_GE(edited, before.addSecs(-1));
    EXPECT_LE(edited, after);
    EXPECT_EQ(open()->lastEdit(), edited);
}

TEST_F(ProjectFileTest, DoesNotMoveTheTimeOfTheLastEditByReading)
{
    create({SetValue{kName, textValue(u"甲")}});
    test::runSql(m_path, "PRAGMA quick_check");
    const QByteArray bytes = test::readBytes(m_path);
    open(Mode::ReadOnly);
    EXPECT_EQ(test::readBytes(m_path), bytes);
    open(Mode::ReadWrite);
    EXPECT_EQ(test::readBytes(m_path), bytes);
}

TEST_F(ProjectFileTest, TakesNoEditsWhenOpenedForReading)
{
    create({SetValue{kName, textValue(u"甲")}});
    const QByteArray bytes = test::readBytes(m_path);
    {
        const auto project = open(Mode::ReadOnly);
        const auto done = project->apply({SetValue{kName, textValue(u"乙")}});
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Output);
        EXPECT_EQ(project->proposal().value(kName), textValue(u"甲"));
    }
    EXPECT_EQ(test::readBytes(m_path), bytes);
    EXPECT_EQ(filesInFolder().size(), 1);
}

TEST_F(ProjectFileTest, CanBeReadByTwoAtOnce)
{
    create({SetValue{kName, textValue(u"甲")}});
    const auto first = open(Mode::ReadOnly);
    const auto second = open(Mode::ReadOnly);
    EXPECT_EQ(second->proposal().value(kName), textValue(u"甲"));
}

TEST_F(ProjectFileTest, IsBusyForTheSecondWhoOpensItForEditing)
{
    create({SetValue{kName, textValue(u"甲")}});
    const auto first = open();
    const auto second = ProjectFile::open(m_path, FormCatalog({}), Mode::ReadWrite);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
    EXPECT_TRUE(second.error().message.contains(m_path));
}

TEST_F(ProjectFileTest, StaysWritableForTheFirstWhileASecondTriesToOpenIt)
{
    create({SetValue{kName, textValue(u"甲")}});
    const auto first = open();
    const auto second = ProjectFile::open(m_path, FormCatalog({}), Mode::ReadWrite);
    SHENBAO_EXPECT_OK(first->apply({SetValue{kName, textValue(u"乙")}}));
}

TEST_F(ProjectFileTest, IsBusyForAnotherProgramWhileItIsEdited)
{
    create({SetValue{kName, textValue(u"甲")}});
    const auto project = open();
    SHENBAO_ASSERT_OK(project->apply({SetValue{kName, textValue(u"乙")}}));
    const QString values = m_folder.path(QStringLiteral("v.json"));
    test::writeBytes(values, R"({"a.name": "丙"})");
    const test::Ran ran = test::runCli({QStringLiteral("fill"), m_path, QStringLiteral("--values"), values});
    EXPECT_EQ(ran.exitCode, 3) << ran.errors.toStdString();
    EXPECT_TRUE(ran.errors.contains(m_path.toUtf8())) << ran.errors.toStdString();
    SHENBAO_EXPECT_OK(project->apply({SetValue{kName, textValue(u"丁")}}));
    EXPECT_EQ(project->proposal().value(kName), textValue(u"丁"));
}

TEST_F(ProjectFileTest, KeepsAttachmentsWithTheirHash)
{
    QByteArray data(3 * 1024 * 1024 + 17, Qt::Uninitialized); // several chunks
    for (qsizetype at = 0; at < data.size(); ++at) {
        data[at] = char(at * 31 + at / 251);
    }
    const NewAttachment file = test::attachmentOf(data, QStringLiteral("审计报告.pdf"));
    const QString id = attachmentId(attachmentReference(file.facts));
    {
        const auto project = create();
        SHENBAO_ASSERT_OK(project->apply({}, {file}));
        ASSERT_TRUE(project->attachment(id));
    }
    const auto project = open(Mode::ReadOnly);
    const auto facts = project->attachment(id);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->hash, file.facts.hash);
    EXPECT_EQ(facts->name, u"审计报告.pdf");
    EXPECT_EQ(facts->size, data.size());
    EXPECT_EQ(facts->pages, 3);
    EXPECT_EQ(project->attachmentData(id).value_or(QByteArray()), data);
}

TEST_F(ProjectFileTest, KeepsTheSameBytesOnce)
{
    const NewAttachment file = test::attachmentOf("data", QStringLiteral("a.pdf"));
    NewAttachment copy = file;
    copy.facts.name = QStringLiteral("b.pdf");
    create({}, {file, copy, file});
    EXPECT_EQ(test::query(m_path, "SELECT count(*) FROM chunk"), QStringList{QStringLiteral("1")});
    EXPECT_EQ(open()->attachmentData(attachmentId(attachmentReference(file.facts))).value_or(QByteArray()),
              "data");
}

TEST_F(ProjectFileTest, ReportsAnAttachmentThatIsNotThere)
{
    const auto project = create();
    EXPECT_FALSE(project->attachment(QStringLiteral("0123456789abcdef")));
    const auto data = project->attachmentData(QStringLiteral("0123456789abcdef"));
    ASSERT_FALSE(data);
    EXPECT_EQ(data.error().code, ErrorCode::Input);
}

TEST_F(ProjectFileTest, KeepsWorkingAfterTheDiskWasFull)
{
    test::SmallDisk disk("size=512k");
    if (!disk.isThere()) {
        GTEST_SKIP() << "no small disk can be mounted";
    }
    m_path = disk.path(QStringLiteral("p.shenbao"));
    {
        const auto project = create({SetValue{kName, textValue(u"甲")}});
        const auto full =
            project->apply({SetValue{kName, textValue(u"乙")}},
                           {test::attachmentOf(QByteArray(1'000'000, 'x'), QStringLiteral("a.pdf"))});
        ASSERT_FALSE(full);
        EXPECT_EQ(full.error().code, ErrorCode::Output);
        EXPECT_EQ(project->proposal().value(kName), textValue(u"甲"));
        SHENBAO_EXPECT_OK(project->apply({SetValue{QStringLiteral("a.amount"), Value(Decimal(5))}}));
    }
    EXPECT_EQ(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden),
              QStringList{QStringLiteral("p.shenbao")});
    const auto project = open(Mode::ReadOnly);
    ASSERT_TRUE(project);
    EXPECT_EQ(project->proposal().value(kName), textValue(u"甲"));
    EXPECT_EQ(project->proposal().value(QStringLiteral("a.amount")), Value(Decimal(5)));
}

class SampleProjects : public testing::TestWithParam<const char*>
{};

TEST_P(SampleProjects, GiveTheSameAnswersAndFilesAfterReopening)
{
    const QString sample = QString::fromLatin1(GetParam());
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("p.shenbao"));
    const FormPtr form =
        test::form(sample.startsWith(u"shanghai") ? QStringLiteral("sh-hqds") : QStringLiteral("wh-hqds"));
    const auto values = readValuesFile(test::samplePath(sample + QStringLiteral(".json")), *form, {});
    SHENBAO_ASSERT_OK(values);
    std::map<QString, Value> answers;
    {
        const auto project = ProjectFile::create(path, form, values->edits, values->files);
        SHENBAO_ASSERT_OK(project);
        answers = (*project)->proposal().answers();
    }
    EXPECT_GT(answers.size(), 50u);
    const auto project = ProjectFile::open(path, test::forms(), Mode::ReadOnly);
    SHENBAO_ASSERT_OK(project);
    EXPECT_EQ((*project)->proposal().answers().size(), answers.size());
    for (const auto& [key, value] : answers) {
        EXPECT_EQ((*project)->proposal().own(key), value) << key.toStdString();
    }
    for (const NewAttachment& file : values->files) {
        const auto data = (*project)->attachmentData(attachmentId(attachmentReference(file.facts)));
        SHENBAO_ASSERT_OK(data);
        EXPECT_EQ(*data, file.data) << file.facts.name.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(All, SampleProjects,
                         testing::Values("shanghai", "wuhan", "shanghai-flawed", "wuhan-flawed"));

} // namespace
} // namespace shenbao
