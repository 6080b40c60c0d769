// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input/ValuesReader.h"

#include "tests/support/Fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace shenbao {
namespace {

const QByteArray kForm = R"(
  <data id="inputs">
    <field key="a.name" label="单位名称" kind="unit-name"/>
    <field key="a.amount" label="金额" kind="money"/>
    <field key="a.scale" label="规模" kind="quantity" unit="亿tokens"/>
    <choice key="a.kind" label="类别" mode="single"><option>拟建</option><option>已建</option></choice>
    <rows key="a.lines" label="明细" print="none"><column name="内容" kind="text" required="yes"/><column name="金额" kind="money"/></rows>
  </data>
  <part id="P" title="正文"><narrative key="a.text" label="背景"/>
    <enclosures><category title="材料" need="no"><entry key="a.files" label="证明" need="no"/></category></enclosures></part>)";

class ValuesReaderTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        m_form = *form;
        QFile::copy(test::samplePath(QStringLiteral("shanghai/licence.pdf")),
                    m_folder.path(QStringLiteral("a.pdf")));
        QFile::copy(test::samplePath(QStringLiteral("shanghai/loop.png")),
                    m_folder.path(QStringLiteral("图.png")));
    }

    Result<ProposedValues> read(const QByteArray& json, const AttachmentLookup& existing = {})
    {
        QFile file(m_path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(json);
        file.close();
        return readValuesFile(m_path, *m_form, existing);
    }
    ProposedValues good(const QByteArray& json, const AttachmentLookup& existing = {})
    {
        auto values = read(json, existing);
        SHENBAO_EXPECT_OK(values);
        return values ? std::move(*values) : ProposedValues();
    }
    /// The message without the path of the file, which must stand at the beginning of each line.
    QString refused(const QByteArray& json, const AttachmentLookup& existing = {})
    {
        const auto values = read(json, existing);
        EXPECT_FALSE(values.has_value()) << json.left(200).toStdString();
        if (values) {
            return {};
        }
        EXPECT_EQ(values.error().code, ErrorCode::Input);
        EXPECT_TRUE(values.error().message.startsWith(m_path + u':')) << values.error().message.toStdString();
        return values.error().message.mid(m_path.size() + 1).trimmed();
    }
    static const SetValue& edit(const ProposedValues& values, size_t at = 0)
    {
        return std::get<SetValue>(values.edits.at(at));
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("v.json"));
    FormPtr m_form;
};

TEST_F(ValuesReaderTest, ProposesOneEditForEachKey)
{
    const ProposedValues values = good(R"({"a.name": "澜溯公司", "a.amount": "12.5", "a.kind": "拟建"})");
    ASSERT_EQ(values.edits.size(), 3u);
    QStringList keys;
    for (const ProposalEdit& one : values.edits) {
        keys << keyOf(one);
    }
    keys.sort();
    EXPECT_EQ(keys,
              (QStringList{QStringLiteral("a.amount"), QStringLiteral("a.kind"), QStringLiteral("a.name")}));
    EXPECT_TRUE(values.files.empty());
    EXPECT_TRUE(values.notices.isEmpty());
}

TEST_F(ValuesReaderTest, TakesAnswersOutWithNull)
{
    EXPECT_TRUE(edit(good(R"({"a.name": null})")).value.isBlank());
}

TEST_F(ValuesReaderTest, TakesAnEmptyObject)
{
    EXPECT_TRUE(good("{}").edits.empty());
}

TEST_F(ValuesReaderTest, TakesAByteOrderMark)
{
    EXPECT_EQ(edit(good("\xEF\xBB\xBF{\"a.name\": \"甲\"}")).value, Value(QStringLiteral("甲")));
}

TEST_F(ValuesReaderTest, NamesFileAndKeyOfAnUnknownKey)
{
    EXPECT_TRUE(refused(R"({"a.nowhere": 1})").startsWith(u"a.nowhere:"));
}

TEST_F(ValuesReaderTest, NamesFileKeyAndLabelOfAWrongValue)
{
    for (const char* json : {R"({"a.amount": "若干"})", R"({"a.amount": true})", R"({"a.amount": []})"}) {
        EXPECT_TRUE(refused(json).startsWith(u"a.amount (金额):")) << json;
    }
    EXPECT_TRUE(refused(R"({"a.scale": "600亿条"})").startsWith(u"a.scale (规模):"));
    EXPECT_TRUE(refused(R"({"a.kind": "新建"})").startsWith(u"a.kind (类别):"));
    EXPECT_TRUE(refused(R"({"a.text": 5})").startsWith(u"a.text (背景):"));
    EXPECT_TRUE(refused(R"({"a.lines": [{"价格": 5}]})").startsWith(u"a.lines (明细):"));
}

TEST_F(ValuesReaderTest, ListsEveryFaultOnALineOfItsOwn)
{
    const QString message = refused(R"({"a.amount": "若干", "a.kind": "新建", "a.name": "好的", "b": 1})");
    EXPECT_EQ(message.count(u'\n'), 2) << message.toStdString();
    for (const char16_t* key : {u"a.amount", u"a.kind", u"b"}) {
        EXPECT_TRUE(message.contains(QStringView(key))) << message.toStdString();
    }
    EXPECT_FALSE(message.contains(u"a.name"));
}

TEST_F(ValuesReaderTest, StopsListingAfterTwentyFaults)
{
    QJsonObject object;
    for (int at = 0; at < 50; ++at) {
        object.insert(QStringLiteral("x.%1").arg(at), at);
    }
    const QString message = refused(QJsonDocument(object).toJson());
    EXPECT_EQ(message.count(u'\n'), 20);
    EXPECT_TRUE(message.section(u'\n', -1).contains(u"30")) << message.section(u'\n', -1).toStdString();
}

TEST_F(ValuesReaderTest, NamesLineAndColumnOfBrokenJson)
{
    EXPECT_TRUE(refused("{\n  \"a.name\": \"甲\"\n  \"a.kind\": \"拟建\"\n}").startsWith(u"3:"));
    EXPECT_TRUE(refused("").startsWith(u"1:"));
    EXPECT_TRUE(refused("{\"a.name\": \"甲").startsWith(u"1:"));
    EXPECT_TRUE(refused("{\"a.name\": \"\xff\xfe\"}").startsWith(u"1:"));
    EXPECT_TRUE(refused("a.name = 甲").startsWith(u"1:"));
}

TEST_F(ValuesReaderTest, RefusesJsonThatIsNoObject)
{
    refused("[1, 2]");
    refused("[{\"a.name\": \"甲\"}]");
}

TEST_F(ValuesReaderTest, RefusesJsonNestedWithoutEnd)
{
    refused("{\"a.lines\": " + QByteArray(200'000, '['));
    refused(QByteArray(200'000, '{'));
}

TEST_F(ValuesReaderTest, NamesAFileThatCannotBeRead)
{
    for (const QString& path : {m_folder.path(QStringLiteral("none.json")), m_folder.path()}) {
        const auto values = readValuesFile(path, *m_form, {});
        ASSERT_FALSE(values);
        EXPECT_EQ(values.error().code, ErrorCode::Input);
        EXPECT_TRUE(values.error().message.contains(path));
    }
}

TEST_F(ValuesReaderTest, SaysWhatWasCleanedAway)
{
    const ProposedValues values =
        good(R"({"a.name": "甲\u0001\ud800乙", "a.lines": [{"内容": "丙\ufffe"}], "a.text": "丁"})");
    ASSERT_EQ(values.notices.size(), 2);
    const QString notices = values.notices.join(u'\n');
    EXPECT_TRUE(notices.contains(u"a.name (单位名称)")) << notices.toStdString();
    EXPECT_TRUE(notices.contains(u"a.lines (明细)")) << notices.toStdString();
    EXPECT_TRUE(notices.contains(u'2')) << "two characters: " << notices.toStdString();
    for (const ProposalEdit& one : values.edits) {
        if (keyOf(one) == u"a.name") {
            EXPECT_EQ(std::get<SetValue>(one).value, Value(QStringLiteral("甲乙")));
        }
    }
}

TEST_F(ValuesReaderTest, ReadsAttachmentsBesideTheValuesFile)
{
    const ProposedValues values =
        good(R"({"a.files": [{"文件": "a.pdf", "标题": "执照"}, {"文件": "图.png"}]})");
    ASSERT_EQ(values.files.size(), 2u);
    const Rows& rows = *edit(values).value.rows();
    EXPECT_EQ(rows[0][0], Value(attachmentReference(values.files[0].facts)));
    EXPECT_EQ(rows[0][1], Value(QStringLiteral("执照")));
    EXPECT_EQ(attachmentName(*rows[1][0].text()), u"图.png");
}

TEST_F(ValuesReaderTest, ReadsAttachmentsByAbsolutePath)
{
    const QString path = test::samplePath(QStringLiteral("wuhan/tax.pdf"));
    const ProposedValues values = good("{\"a.files\": [{\"文件\": \"" + path.toUtf8() + "\"}]}");
    EXPECT_EQ(values.files.at(0).facts.name, u"tax.pdf");
}

TEST_F(ValuesReaderTest, NamesKeyAndPathOfAnAttachmentThatIsMissing)
{
    const QString message = refused(R"({"a.files": [{"文件": "a.pdf"}, {"文件": "none.pdf"}]})");
    EXPECT_TRUE(message.startsWith(u"a.files (证明):")) << message.toStdString();
    EXPECT_TRUE(message.contains(u"none.pdf")) << message.toStdString();
}

TEST_F(ValuesReaderTest, RefusesAnAttachmentThatIsNoDocument)
{
    EXPECT_TRUE(refused(R"({"a.files": [{"文件": "v.json"}]})").contains(u"v.json"));
    EXPECT_TRUE(refused(R"({"a.files": [{"文件": "."}]})").contains(u"a.files"));
}

TEST_F(ValuesReaderTest, ReadsPicturesOfATextBesideTheValuesFile)
{
    const ProposedValues values = good(R"_({"a.text": "前文\n![图1](图.png)\n后文"})_");
    ASSERT_EQ(values.files.size(), 1u);
    const auto& picture = std::get<TextPicture>(edit(values).value.richText()->blocks.at(1));
    EXPECT_EQ(picture.source, attachmentReference(values.files[0].facts));
    EXPECT_EQ(picture.caption, u"图1");
}

TEST_F(ValuesReaderTest, NamesAPictureThatIsMissing)
{
    const QString message = refused(R"_({"a.text": "前文\n![图1](none.png)"})_");
    EXPECT_TRUE(message.startsWith(u"a.text (背景):")) << message.toStdString();
    EXPECT_TRUE(message.contains(u"none.png")) << message.toStdString();
}

TEST_F(ValuesReaderTest, RefusesAPdfAsAPicture)
{
    EXPECT_TRUE(refused(R"_({"a.text": "![图1](a.pdf)"})_").contains(u"a.pdf"));
}

TEST_F(ValuesReaderTest, KeepsReferencesToWhatTheProjectHas)
{
    const AttachmentLookup existing = [](const QString& id) {
        AttachmentFacts picture;
        picture.width = picture.height = 10;
        return id == u"0123456789abcdef" ? std::optional(picture) : std::nullopt;
    };
    const ProposedValues values = good(R"_({"a.files": [{"文件": "attachment:0123456789abcdef/执照.pdf"}],
                                            "a.text": "![图](attachment:0123456789abcdef/图.png)"})_",
                                       existing);
    EXPECT_TRUE(values.files.empty());
    EXPECT_EQ((*edit(values).value.rows())[0][0],
              Value(QStringLiteral("attachment:0123456789abcdef/执照.pdf")));
    const QString message =
        refused(R"({"a.files": [{"文件": "attachment:fedcba9876543210/别.pdf"}]})", existing);
    EXPECT_TRUE(message.contains(u"fedcba9876543210")) << message.toStdString();
    refused(R"({"a.files": [{"文件": "attachment:0123456789abcdef/执照.pdf"}]})"); // a new project has none
}

TEST_F(ValuesReaderTest, ReadsTheSamplesWithTheirFiles)
{
    const QString path = test::samplePath(QStringLiteral("shanghai.json"));
    const auto values = readValuesFile(path, *test::form(QStringLiteral("sh-hqds")), {});
    SHENBAO_ASSERT_OK(values);
    EXPECT_GT(values->files.size(), 8u);
    EXPECT_TRUE(values->notices.isEmpty());
    EXPECT_FALSE(readValuesFile(path, *test::form(QStringLiteral("wh-hqds")), {}));
}

TEST_F(ValuesReaderTest, RefusesADeviceAsAnAttachment)
{
    const QString message = refused(R"({"a.files": [{"文件": "/dev/zero"}]})");
    EXPECT_TRUE(message.contains(u"/dev/zero")) << message.toStdString();
}

} // namespace
} // namespace shenbao
