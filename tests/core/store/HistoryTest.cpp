// SPDX-License-Identifier: GPL-3.0-or-later
// The past of a project: what it was at every step, versions and their names, damage.
#include "core/store/History.h"

#include "core/store/Migrations.h"
#include "tests/core/store/StoreFixture.h"

#include <random>

namespace shenbao {
namespace {

using Mode = ProjectFile::Mode;
using test::textValue;

const QString kName = QStringLiteral("a.name");
const QString kAmount = QStringLiteral("a.amount");
const QString kLines = QStringLiteral("a.lines");
const QString kText = QStringLiteral("a.text");
constexpr qint64 kMinute = 60 * 1000;

class HistoryTest : public testing::Test
{
protected:
    void SetUp() override { SHENBAO_ASSERT_OK(ProjectFile::create(m_path, test::storeForm())); }

    std::unique_ptr<ProjectFile> open(Mode mode = Mode::ReadWrite)
    {
        auto project = ProjectFile::open(m_path, FormCatalog({}), mode);
        SHENBAO_EXPECT_OK(project);
        return std::move(project).value();
    }
    static void set(ProjectFile& project, const char16_t* name,
                    ProjectFile::Step step = ProjectFile::Step::New)
    {
        SHENBAO_ASSERT_OK(project.apply({SetValue{kName, textValue(name)}}, {}, step));
    }
    static History read(const ProjectFile& project)
    {
        auto history = History::read(project);
        SHENBAO_EXPECT_OK(history);
        return history.value_or(History());
    }
    static QString nameAt(const History& history, const ProjectFile& project, qint64 step)
    {
        const auto proposal = history.proposalAt(project, step);
        SHENBAO_EXPECT_OK(proposal);
        return proposal ? proposal->text(kName) : QString();
    }
    /// Puts rows into the history as if they had been written at these minutes; the name was 第N版 before step N + 1.
    void writeSteps(std::initializer_list<int> minutes)
    {
        auto database = Database::open(m_path, Database::Mode::ReadWrite);
        SHENBAO_ASSERT_OK(database);
        qint64 step = 0;
        for (const int minute : minutes) {
            const QByteArray before = step == 0 ? QByteArray() : "[\"第" + QByteArray::number(step) + "版\"]";
            SHENBAO_ASSERT_OK(HistoryTable(*database).add(++step, minute * kMinute, kName, before));
        }
    }
    static QList<qint64> steps(const std::vector<Version>& versions)
    {
        QList<qint64> list;
        for (const Version& version : versions) {
            list << version.step;
        }
        return list;
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
};

class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    int below(int end) { return int(m_engine() % unsigned(end)); }
    Value text()
    {
        return below(4) == 0 ? Value() : Value(QStringLiteral("文字%1“引号”\n第二行").arg(below(1000)));
    }
    Row row() { return {Value(), text(), below(2) == 0 ? Value(Decimal(below(100))) : textValue(u"约五万")}; }
    ProposalEdit edit(const Proposal& proposal)
    {
        const int count = proposal.count(kLines);
        switch (below(6)) {
        case 0:
            return SetValue{kName, text()};
        case 1:
            return SetValue{kAmount, below(3) == 0 ? Value() : Value(Decimal(below(10000)))};
        case 2:
            return InsertRows{kLines, below(count + 1), {row(), row()}};
        case 3:
            return count > 0 ? ProposalEdit(RemoveRows{kLines, below(count), 1}) : SetValue{kName, text()};
        case 4:
            return count > 0 ? ProposalEdit(SetCell{kLines, below(count), 1, text()})
                             : SetValue{kAmount, Value(Decimal(1))};
        default: {
            RichText rich;
            for (int at = below(4); at > 0; --at) {
                TextParagraph paragraph;
                paragraph.kind = below(2) == 0 ? TextParagraph::Kind::Body : TextParagraph::Kind::Bullet;
                paragraph.spans = {{QStringLiteral("段落%1").arg(below(100)),
                                    below(2) == 0 ? TextFormats(TextFormat::Bold) : TextFormats()}};
                rich.blocks.emplace_back(paragraph);
            }
            return SetValue{kText, Value(rich)};
        }
        }
    }

private:
    std::mt19937 m_engine;
};

TEST_F(HistoryTest, KnowsWhatWasAnsweredAtEveryStep)
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        m_path = m_folder.path(QStringLiteral("random%1.shenbao").arg(seed));
        SHENBAO_ASSERT_OK(ProjectFile::create(m_path, test::storeForm()));
        Dice dice(seed);
        std::vector<std::map<QString, Value>> recorded{{}};
        {
            const auto project = open();
            for (int step = 0; step < 25; ++step) {
                std::vector<ProposalEdit> edits;
                Proposal next = project->proposal();
                for (int count = 1 + dice.below(3); count > 0; --count) {
                    edits.push_back(dice.edit(next));
                    SHENBAO_ASSERT_OK(next.apply(edits.back()));
                }
                const bool continues = step > 0 && dice.below(3) == 0;
                SHENBAO_ASSERT_OK(project->apply(
                    edits, {}, continues ? ProjectFile::Step::Continued : ProjectFile::Step::New));
                if (continues) {
                    recorded.pop_back();
                }
                recorded.push_back(project->proposal().answers());
            }
        }
        const auto project = open(Mode::ReadOnly);
        const History history = read(*project);
        ASSERT_EQ(size_t(history.lastStep()), recorded.size() - 1) << "seed " << seed;
        for (size_t step = 0; step < recorded.size(); ++step) {
            const auto proposal = history.proposalAt(*project, qint64(step));
            SHENBAO_ASSERT_OK(proposal);
            EXPECT_EQ(proposal->answers(), recorded[step]) << "seed " << seed << ", step " << step;
        }
        EXPECT_EQ(history.damagedRows(), 0);
    }
}

TEST_F(HistoryTest, IsReadInPieces)
{
    const auto project = open();
    for (const char16_t* name : {u"甲", u"乙", u"丙"}) {
        set(*project, name);
    }
    History history;
    int pieces = 0;
    for (auto more = history.readMore(*project, 1); more && *more; more = history.readMore(*project, 1)) {
        ++pieces;
    }
    EXPECT_EQ(pieces, 3);
    EXPECT_EQ(nameAt(history, *project, 1), u"甲");
    set(*project, u"丁");
    SHENBAO_ASSERT_OK(history.readMore(*project, 1000));
    EXPECT_EQ(history.lastStep(), 4);
    EXPECT_EQ(nameAt(history, *project, 3), u"丙");
}

TEST_F(HistoryTest, TypingGoesOnWithAStep)
{
    const auto project = open();
    set(*project, u"甲");
    set(*project, u"甲乙", ProjectFile::Step::Continued);
    set(*project, u"甲乙丙", ProjectFile::Step::Continued);
    SHENBAO_ASSERT_OK(
        project->apply({SetValue{kAmount, Value(Decimal(5))}}, {}, ProjectFile::Step::Continued));
    set(*project, u"丁");
    const History history = read(*project);
    EXPECT_EQ(history.lastStep(), 2);
    EXPECT_EQ(nameAt(history, *project, 1), u"甲乙丙");
    EXPECT_EQ(history.proposalAt(*project, 0).value_or(project->proposal()).answers().size(), 0U);
}

TEST_F(HistoryTest, TypingBehindAMarkIsAStepOfItsOwn)
{
    const auto project = open();
    set(*project, u"甲");
    SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Named, QStringLiteral("送审稿")));
    set(*project, u"甲乙", ProjectFile::Step::Continued);
    const History history = read(*project);
    EXPECT_EQ(history.lastStep(), 2);
    EXPECT_EQ(nameAt(history, *project, 1), u"甲");
}

TEST_F(HistoryTest, TypingAfterReopeningIsAStepOfItsOwn)
{
    set(*open(), u"甲");
    set(*open(), u"甲乙", ProjectFile::Step::Continued);
    const auto project = open(Mode::ReadOnly);
    EXPECT_EQ(nameAt(read(*project), *project, 1), u"甲");
}

TEST_F(HistoryTest, AFreshProjectHasOneVersion)
{
    const auto project = open();
    const auto versions = read(*project).versions();
    ASSERT_EQ(versions.size(), 1U);
    EXPECT_TRUE(versions[0].isNow);
    EXPECT_TRUE(versions[0].isFirst);
    EXPECT_EQ(versions[0].at, project->created());
}

TEST_F(HistoryTest, AVersionEndsWithAPauseOrAfterHalfAnHour)
{
    // a pause of ten minutes behind step 3, then three quarters of an hour of work
    writeSteps({0, 1, 9, 19, 28, 37, 46, 55, 64});
    const auto project = open();
    const auto versions = read(*project).versions();
    EXPECT_EQ(steps(versions), (QList<qint64>{9, 7, 3, 0}));
    ASSERT_EQ(versions.size(), 4U);
    EXPECT_TRUE(versions[0].isNow);
    EXPECT_EQ(versions[1].at, QDateTime::fromMSecsSinceEpoch(46 * kMinute, Qt::UTC));
    EXPECT_EQ(versions[2].at, QDateTime::fromMSecsSinceEpoch(9 * kMinute, Qt::UTC));
    EXPECT_TRUE(versions[3].isFirst);
    EXPECT_EQ(versions[2].changes, 1) << "one answer, however often it was edited";
    EXPECT_EQ(nameAt(read(*project), *project, 3), QStringLiteral("第3版"));
}

TEST_F(HistoryTest, MarksMakeVersions)
{
    {
        const auto project = open();
        set(*project, u"甲");
        SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Named, QStringLiteral("送审稿")));
        SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Exported));
        SHENBAO_ASSERT_OK(
            project->apply({SetValue{kName, textValue(u"乙")}, SetValue{kAmount, Value(Decimal(5))}}));
        SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Printed));
        set(*project, u"丙");
        SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::BeforeRestore));
        set(*project, u"丁");
    }
    const auto versions = read(*open(Mode::ReadOnly)).versions();
    EXPECT_EQ(steps(versions), (QList<qint64>{4, 3, 2, 1, 0}));
    ASSERT_EQ(versions.size(), 5U);
    EXPECT_TRUE(versions[1].isBeforeRestore);
    EXPECT_TRUE(versions[2].isPrinted);
    EXPECT_EQ(versions[2].changes, 2);
    EXPECT_TRUE(versions[2].name.isEmpty());
    EXPECT_EQ(versions[3].name, QStringLiteral("送审稿"));
    EXPECT_TRUE(versions[3].isExported);
    EXPECT_FALSE(versions[3].isPrinted);
    EXPECT_TRUE(versions[3].isReachable);
}

TEST_F(HistoryTest, NamesAreChangedAndTakenAwayButNotTheVersion)
{
    const auto project = open();
    set(*project, u"甲");
    SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Exported));
    SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Named, QStringLiteral("初稿")));
    SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Named, QStringLiteral("送审稿")));
    set(*project, u"乙");
    EXPECT_EQ(read(*project).versions()[1].name, QStringLiteral("送审稿"));
    SHENBAO_ASSERT_OK(project->removeVersionName(1));
    const auto versions = read(*project).versions();
    EXPECT_EQ(steps(versions), (QList<qint64>{2, 1, 0}));
    EXPECT_TRUE(versions[1].name.isEmpty());
    EXPECT_TRUE(versions[1].isExported);
    EXPECT_EQ(nameAt(read(*project), *project, 1), u"甲");
}

TEST_F(HistoryTest, MarksAreNoEdits)
{
    const auto project = open();
    set(*project, u"甲");
    const QDateTime before = project->lastEdit();
    SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Named, QStringLiteral("送审稿")));
    EXPECT_EQ(project->lastEdit(), before);
    EXPECT_EQ(read(*project).lastStep(), 1);
}

TEST_F(HistoryTest, NothingIsMarkedInAProjectOpenedForReading)
{
    set(*open(), u"甲");
    const auto project = open(Mode::ReadOnly);
    const auto marked = project->mark(VersionMark::Kind::Named, QStringLiteral("送审稿"));
    ASSERT_FALSE(marked);
    EXPECT_EQ(marked.error().code, ErrorCode::Output);
    EXPECT_EQ(nameAt(read(*project), *project, 0), QString());
}

TEST_F(HistoryTest, VersionsInFrontOfADamagedRowAreOutOfReach)
{
    {
        const auto project = open();
        for (const char16_t* name : {u"甲", u"乙", u"丙", u"丁"}) {
            set(*project, name);
            SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Exported));
        }
    }
    test::runSql(m_path, "UPDATE history SET before = '[\"假\"]' WHERE id = 3");
    const auto project = open(); // a damaged past keeps nobody from working
    const History history = read(*project);
    EXPECT_EQ(history.damagedRows(), 1);
    const auto versions = history.versions();
    ASSERT_EQ(versions.size(), 5U);
    EXPECT_TRUE(versions[0].isReachable);
    for (size_t at = 1; at < versions.size(); ++at) {
        EXPECT_EQ(versions[at].isReachable, versions[at].step >= 4) << at;
    }
    for (const qint64 step : {0, 1, 2, 3}) {
        const auto proposal = history.proposalAt(*project, step);
        ASSERT_FALSE(proposal) << step;
        EXPECT_EQ(proposal.error().code, ErrorCode::Input);
        EXPECT_FALSE(proposal.error().message.isEmpty());
    }
    // what comes later is reached
    set(*project, u"戊");
    EXPECT_EQ(nameAt(read(*project), *project, 4), u"丁");
}

TEST_F(HistoryTest, ADamagedLastRowIsNoticed)
{
    {
        const auto project = open();
        set(*project, u"甲");
        set(*project, u"乙");
    }
    test::runSql(m_path, "UPDATE history SET key = 'a.date' WHERE id = 2");
    const auto project = open();
    const History history = read(*project);
    EXPECT_EQ(history.damagedRows(), 1);
    EXPECT_FALSE(history.proposalAt(*project, 0));
    EXPECT_TRUE(history.versions().front().isReachable) << "now is now";
    EXPECT_FALSE(history.versions().back().isReachable);
}

TEST_F(HistoryTest, AMissingRowIsNoticed)
{
    {
        const auto project = open();
        for (const char16_t* name : {u"甲", u"乙", u"丙"}) {
            set(*project, name);
        }
    }
    test::runSql(m_path, "DELETE FROM history WHERE id = 2");
    const auto project = open();
    const History history = read(*project);
    EXPECT_EQ(history.damagedRows(), 1);
    EXPECT_FALSE(history.proposalAt(*project, 1));
    EXPECT_EQ(nameAt(history, *project, 3), u"丙");
}

TEST_F(HistoryTest, AnAnswerThatCannotBeReadIsAnError)
{
    const auto project = open();
    set(*project, u"甲");
    const Proposal& now = project->proposal();
    for (const char* json : {"no json", "[]", "{}", "[{\"x\": 1}]"}) {
        EXPECT_FALSE(proposalOf(now, {{kName, json}})) << json;
    }
    EXPECT_FALSE(proposalOf(now, {{QStringLiteral("a.unknown"), "[\"x\"]"}}));
    const auto blank = proposalOf(now, {{kName, {}}});
    SHENBAO_ASSERT_OK(blank);
    EXPECT_TRUE(blank->own(kName).isBlank());
}

TEST_F(HistoryTest, ADamagedMarkIsToldAndLeftOut)
{
    {
        const auto project = open();
        set(*project, u"甲");
        SHENBAO_ASSERT_OK(project->mark(VersionMark::Kind::Named, QStringLiteral("送审稿")));
        set(*project, u"乙");
    }
    test::runSql(m_path, "UPDATE version SET name = 'x'");
    const auto project = open();
    const History history = read(*project);
    EXPECT_EQ(history.damagedMarks(), 1);
    EXPECT_EQ(steps(history.versions()), (QList<qint64>{2, 0}));
    EXPECT_EQ(nameAt(history, *project, 1), u"甲");
}

TEST_F(HistoryTest, TheFilesOfOlderVersionsAreStillThere)
{
    const NewAttachment file = test::attachmentOf("scan", QStringLiteral("执照.pdf"));
    Row row(enclosureColumns().size());
    row[0] = Value(attachmentReference(file.facts));
    {
        const auto project = open();
        SHENBAO_ASSERT_OK(project->apply({SetValue{QStringLiteral("a.files"), Value(Rows{row})}}, {file}));
        SHENBAO_ASSERT_OK(project->apply({SetValue{QStringLiteral("a.files"), Value()}}));
    }
    const auto project = open();
    const auto past = read(*project).proposalAt(*project, 1);
    SHENBAO_ASSERT_OK(past);
    const Value files = past->own(QStringLiteral("a.files"));
    ASSERT_TRUE(files.rows());
    const auto data = project->attachmentData(attachmentId(*files.rows()->front()[0].text()));
    SHENBAO_ASSERT_OK(data);
    EXPECT_EQ(*data, "scan");
}

class HistoryOfOlderFormats : public testing::TestWithParam<int>
{};

TEST_P(HistoryOfOlderFormats, IsReadAndCanBeNamed)
{
    const QString name = QStringLiteral("v%1.shenbao").arg(GetParam());
    test::TempFolder folder;
    const QString path = folder.path(name);
    test::writeBytes(path, test::readBytes(test::dataPath(QStringLiteral("projects/") + name)));
    {
        const auto project = ProjectFile::open(path, FormCatalog({}), Mode::ReadWrite);
        SHENBAO_ASSERT_OK(project);
        const auto answers = (*project)->proposal().answers();
        SHENBAO_ASSERT_OK((*project)->mark(VersionMark::Kind::Named, QStringLiteral("旧文件")));
        SHENBAO_ASSERT_OK((*project)->apply({SetValue{QStringLiteral("fz.amount"), Value(Decimal(5))}}));
        const auto history = History::read(**project);
        SHENBAO_ASSERT_OK(history);
        const auto first = history->proposalAt(**project, 1);
        SHENBAO_ASSERT_OK(first);
        EXPECT_EQ(first->answers(), answers);
        const auto empty = history->proposalAt(**project, 0);
        SHENBAO_ASSERT_OK(empty);
        EXPECT_TRUE(empty->answers().empty());
    }
    const auto project = ProjectFile::open(path, FormCatalog({}), Mode::ReadOnly);
    SHENBAO_ASSERT_OK(project);
    const auto history = History::read(**project);
    SHENBAO_ASSERT_OK(history);
    const auto versions = history->versions();
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[1].name, QStringLiteral("旧文件"));
    EXPECT_TRUE(versions[2].isFirst);
}

INSTANTIATE_TEST_SUITE_P(EveryFormat, HistoryOfOlderFormats, testing::Range(1, currentFormat() + 1));

TEST(HistoryOfFormat3, HasItsName)
{
    const auto project = ProjectFile::open(test::dataPath(QStringLiteral("projects/v3.shenbao")),
                                           FormCatalog({}), Mode::ReadOnly);
    SHENBAO_ASSERT_OK(project);
    const auto history = History::read(**project);
    SHENBAO_ASSERT_OK(history);
    EXPECT_EQ(history->versions().front().name, QStringLiteral("送审稿"));
    EXPECT_EQ(history->damagedMarks(), 0);
}

} // namespace
} // namespace shenbao
