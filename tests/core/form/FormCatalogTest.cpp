// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/FormCatalog.h"

#include "core/check/CheckRunner.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

#include <QDir>
#include <QFile>

namespace shenbao {
namespace {

/// A form file made in a test.
struct Written
{
    QByteArray id = "small";
    int edition = 2026;
    int revision = 1;
    QByteArray title = "小表";
    QByteArray content = "<part id='p' title='部分'><field key='a.name' label='名称' kind='text'/></part>";

    QByteArray xml() const
    {
        return "<form xmlns='urn:shenbao:form:1' id='" + id + "' edition='" + QByteArray::number(edition) +
               "' revision='" + QByteArray::number(revision) + "' title='" + title + "'>" + content +
               "</form>";
    }
};

class FormCatalogTest : public testing::Test
{
protected:
    void write(const QString& path, const QByteArray& bytes)
    {
        ASSERT_TRUE(QDir().mkpath(QFileInfo(m_folder.path(path)).path()));
        QFile file(m_folder.path(path));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    FormCatalog catalog(const QStringList& folders = {QStringLiteral("one")}) const
    {
        QStringList paths;
        for (const QString& folder : folders) {
            paths << m_folder.path(folder);
        }
        return FormCatalog(paths);
    }

    QString titleOf(const FormCatalog& all, const QString& id, int edition = 0) const
    {
        const auto form = all.form(id, edition);
        return form ? (*form)->title : form.error().message;
    }

    const QString m_small = QStringLiteral("small");

private:
    test::TempFolder m_folder;
};

TEST_F(FormCatalogTest, FindsTheFormsOfAFolder)
{
    write(QStringLiteral("one/a.xml"), Written{}.xml());
    write(QStringLiteral("one/b.xml"), Written{.id = "other"}.xml());
    const FormCatalog all = catalog();
    ASSERT_EQ(all.entries().size(), 2u);
    EXPECT_EQ(all.entries()[0].id, u"other");
    EXPECT_EQ(all.entries()[1].id, u"small");
    EXPECT_TRUE(all.problems().empty());
}

TEST_F(FormCatalogTest, NewestEditionComesFirstAndIsTheDefault)
{
    write(QStringLiteral("one/old.xml"), Written{.edition = 2026, .title = "旧"}.xml());
    write(QStringLiteral("one/new.xml"), Written{.edition = 2027, .title = "新"}.xml());
    const FormCatalog all = catalog();
    EXPECT_EQ(all.entries().front().edition, 2027);
    EXPECT_EQ(titleOf(all, m_small), u"新");
    EXPECT_EQ(titleOf(all, m_small, 2026), u"旧");
}

TEST_F(FormCatalogTest, LaterFolderWinsForTheSameIdAndEdition)
{
    write(QStringLiteral("one/a.xml"), Written{.title = "自带"}.xml());
    write(QStringLiteral("two/b.xml"), Written{.title = "用户"}.xml());
    EXPECT_EQ(titleOf(catalog({QStringLiteral("one"), QStringLiteral("two")}), m_small), u"用户");
    EXPECT_EQ(titleOf(catalog({QStringLiteral("two"), QStringLiteral("one")}), m_small), u"自带");
    EXPECT_EQ(catalog({QStringLiteral("one"), QStringLiteral("two")}).entries().size(), 1u);
}

TEST_F(FormCatalogTest, OlderRevisionOfALaterFolderIsNotUsedAndNamed)
{
    write(QStringLiteral("one/a.xml"), Written{.revision = 3, .title = "new"}.xml());
    write(QStringLiteral("two/a.xml"), Written{.revision = 2, .title = "old"}.xml());
    const FormCatalog all = catalog({QStringLiteral("one"), QStringLiteral("two")});
    ASSERT_EQ(all.entries().size(), 1u);
    EXPECT_TRUE(all.entries().front().path.contains(u"one"));
    EXPECT_TRUE(all.problems().empty());
    ASSERT_EQ(all.notices().size(), 1);
    EXPECT_TRUE(all.notices().front().contains(u"two")) << test::utf8(all.notices().front());
}

TEST_F(FormCatalogTest, OtherEditionOfALaterFolderIsAdded)
{
    write(QStringLiteral("one/a.xml"), Written{.edition = 2026}.xml());
    write(QStringLiteral("two/a.xml"), Written{.edition = 2027}.xml());
    EXPECT_EQ(catalog({QStringLiteral("one"), QStringLiteral("two")}).entries().size(), 2u);
}

TEST_F(FormCatalogTest, FolderThatIsNotThereIsNoProblem)
{
    const FormCatalog all = catalog({QStringLiteral("nowhere")});
    EXPECT_TRUE(all.entries().empty());
    EXPECT_TRUE(all.problems().empty());
}

TEST_F(FormCatalogTest, FileThatIsNoXmlIsAProblemAndHidesNoOther)
{
    write(QStringLiteral("one/broken.xml"), "no xml");
    write(QStringLiteral("one/good.xml"), Written{}.xml());
    const FormCatalog all = catalog();
    ASSERT_EQ(all.problems().size(), 1u);
    EXPECT_TRUE(all.problems().front().message.contains(u"broken.xml"))
        << test::utf8(all.problems().front().message);
    EXPECT_EQ(titleOf(all, m_small), u"小表");
}

TEST_F(FormCatalogTest, OtherFilesAreIgnored)
{
    write(QStringLiteral("one/readme.txt"), Written{}.xml());
    write(QStringLiteral("one/checks-common.xml"), "<checks xmlns='urn:shenbao:form:1'/>");
    write(QStringLiteral("one/note.xml"), "<note/>");
    const FormCatalog all = catalog();
    EXPECT_TRUE(all.entries().empty());
    EXPECT_TRUE(all.problems().empty());
}

TEST_F(FormCatalogTest, UnknownFormNamesTheKnownOnes)
{
    write(QStringLiteral("one/a.xml"), Written{}.xml());
    const FormCatalog all = catalog();
    const auto form = all.form(QStringLiteral("nothing"));
    ASSERT_FALSE(form);
    EXPECT_EQ(form.error().code, ErrorCode::Input);
    EXPECT_TRUE(form.error().message.contains(u"nothing") && form.error().message.contains(m_small))
        << test::utf8(form.error().message);
    EXPECT_FALSE(all.form(m_small, 1999));
}

TEST_F(FormCatalogTest, BrokenFormIsListedAndRefusedWithItsPath)
{
    write(QStringLiteral("one/a.xml"), Written{.content = "<part id='p' title='p'><box/></part>"}.xml());
    const FormCatalog all = catalog();
    EXPECT_EQ(all.entries().size(), 1u);
    const auto form = all.form(m_small);
    ASSERT_FALSE(form);
    EXPECT_TRUE(form.error().message.startsWith(all.entries().front().path + u":1:"))
        << test::utf8(form.error().message);
}

TEST_F(FormCatalogTest, FormIsReadOnce)
{
    write(QStringLiteral("one/a.xml"), Written{}.xml());
    const FormCatalog all = catalog();
    EXPECT_EQ(*all.form(m_small), *all.form(m_small));
}

TEST_F(FormCatalogTest, FormOfAUserTakesTheCommonChecksOfTheInstallation)
{
    write(QStringLiteral("one/checks-common.xml"),
          "<checks xmlns='urn:shenbao:form:1'><check id='C-1' severity='error' kind='required' message='m' "
          "gloss='g'/></checks>");
    Written form;
    form.content += "<checks include='common'/>";
    write(QStringLiteral("two/a.xml"), form.xml());
    const FormCatalog all = catalog({QStringLiteral("one"), QStringLiteral("two")});
    const auto read = all.form(m_small);
    SHENBAO_ASSERT_OK(read);
    EXPECT_EQ((*read)->checks.size(), 1u);
}

TEST_F(FormCatalogTest, FormBehindALongCommentIsFound)
{
    write(QStringLiteral("one/a.xml"), "<!--" + QByteArray(70'000, 'x') + "-->" + Written{}.xml());
    EXPECT_EQ(catalog().entries().size(), 1u);
}

TEST_F(FormCatalogTest, RootTagOfMoreThan64KilobytesIsAProblem)
{
    write(QStringLiteral("one/a.xml"), Written{.title = QByteArray(70'000, 'x')}.xml());
    write(QStringLiteral("one/good.xml"), Written{.id = "good"}.xml());
    const FormCatalog all = catalog();
    EXPECT_EQ(all.problems().size(), 1u);
    ASSERT_EQ(all.entries().size(), 1u);
    EXPECT_EQ(all.entries().front().id, u"good");
}

// ---- a project's form with the guidance of a newer revision

class NewerGuidance : public testing::Test
{
protected:
    static FormPtr read(const Written& form)
    {
        const auto result = readFormOf(form);
        EXPECT_TRUE(result) << test::utf8(result ? QString() : result.error().message);
        return result ? *result : std::make_shared<FormTemplate>();
    }

    static Result<FormPtr> readFormOf(const Written& form)
    {
        return FormCatalog({}).read(form.xml(), QStringLiteral("small.xml"));
    }

    static Written stored()
    {
        return {.content = "<part id='p' title='旧部分'><field key='a.name' label='旧名称' required='yes' "
                           "kind='text'><help>旧</help></field></part>"
                           "<wording><words id='w'><w>旧词</w></words></wording>"
                           "<checks><check id='A' severity='error' kind='required' message='旧' gloss='g' "
                           "keys='a.name'/></checks>"};
    }

    static Written installed()
    {
        return {.revision = 2,
                .content = "<part id='p' title='新部分'><field key='a.name' label='新名称' "
                           "kind='text' required='yes'><help>新</help></field>"
                           "<field key='a.more' label='新增' kind='text'/></part>"
                           "<wording><words id='w'><w>新词</w></words></wording>"
                           "<checks><check id='A' severity='warning' kind='required' message='新' gloss='g' "
                           "keys='a.name'/>"
                           "<check id='B' severity='error' kind='required' message='新增' gloss='g' "
                           "keys='a.name a.more'/>"
                           "<check id='C' severity='error' kind='required' message='条件' gloss='g' "
                           "keys='a.name' when='a.more'/>"
                           "</checks>"};
    }
};

TEST_F(NewerGuidance, KeepsPrintedTextAndKeys)
{
    const FormPtr merged = withNewerGuidance(read(stored()), read(installed()));
    EXPECT_EQ(merged->parts.front().title, u"旧部分");
    EXPECT_EQ(merged->field(QStringLiteral("a.name"))->label, u"旧名称");
    EXPECT_EQ(merged->field(QStringLiteral("a.more")), nullptr);
}

TEST_F(NewerGuidance, TakesHelpWordsAndChecks)
{
    const FormPtr merged = withNewerGuidance(read(stored()), read(installed()));
    EXPECT_EQ(merged->revision, 2);
    EXPECT_EQ(merged->field(QStringLiteral("a.name"))->help, u"新");
    EXPECT_EQ(merged->words.value(QStringLiteral("w")), QStringList{QStringLiteral("新词")});
    EXPECT_EQ(merged->checks.front().message, u"新");
    EXPECT_EQ(merged->checks.front().severity, Severity::Warning);
}

TEST_F(NewerGuidance, TakesLimitsAndThresholds)
{
    Written old = stored();
    old.content.replace("</part>", "<field key='b.n' label='数量' kind='integer' min='5'/>"
                                   "<narrative key='b.t' label='说明' limit='100'/></part>");
    Written newer = installed();
    newer.content.replace("</part>", "<field key='b.n' label='数量' kind='integer' min='9' required='yes'/>"
                                     "<narrative key='b.t' label='说明' limit='80'/></part>");
    const FormPtr merged = withNewerGuidance(read(old), read(newer));
    EXPECT_EQ(merged->field(QStringLiteral("b.n"))->min, Decimal(9));
    EXPECT_EQ(merged->field(QStringLiteral("b.n"))->required, Required::Yes);
    EXPECT_EQ(merged->field(QStringLiteral("b.t"))->limit, 80);
}

TEST_F(NewerGuidance, RulesAboutKeysThatTheProjectDoesNotHaveAreLeftOut)
{
    Written newer = installed();
    newer.content.replace("</part>", "<field key='b.new' label='新组' kind='text'/></part>");
    newer.content.replace(
        "</checks>",
        "<check id='D' severity='error' kind='required' message='组' gloss='g' keys='b.*'/></checks>");
    const FormPtr merged = withNewerGuidance(read(stored()), read(newer));
    const auto runner = CheckRunner::create(merged);
    SHENBAO_ASSERT_OK(runner);
    QStringList ids;
    for (const Finding& finding : runner->run(Proposal(merged), QDate(2026, 3, 5))) {
        ids << finding.id;
    }
    EXPECT_EQ(ids, QStringList{QStringLiteral("A")});
}

TEST_F(NewerGuidance, IsNotTakenFromALowerRevisionOrAnotherForm)
{
    const FormPtr mine = read(stored());
    Written other = installed();
    EXPECT_EQ(withNewerGuidance(mine, nullptr), mine);
    EXPECT_EQ(withNewerGuidance(mine, read(stored())), mine);
    Written higher = stored();
    higher.revision = 3;
    const FormPtr newer = read(higher);
    other.revision = 2;
    EXPECT_EQ(withNewerGuidance(newer, read(other)), newer);
    other.edition = 2027;
    EXPECT_EQ(withNewerGuidance(mine, read(other)), mine);
    other.edition = 2026;
    other.id = "another";
    EXPECT_EQ(withNewerGuidance(mine, read(other)), mine);
}

/// The installed program understands the declarations of the installed form, not those of an older one.
TEST_F(NewerGuidance, IsTakenFromTheInstalledFormOfTheSameRevision)
{
    Written other = installed();
    other.revision = 1;
    const FormPtr theirs = read(other);
    const FormPtr merged = withNewerGuidance(read(stored()), theirs);
    EXPECT_EQ(merged->checks.size(), theirs->checks.size());
}

} // namespace
} // namespace shenbao
