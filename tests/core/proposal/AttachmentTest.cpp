// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Attachment.h"

#include "core/proposal/Enclosures.h"
#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

AttachmentFacts someFacts()
{
    AttachmentFacts facts;
    facts.hash = QByteArray::fromHex("0123456789abcdef00112233445566778899aabbccddeeff0011223344556677");
    facts.name = QStringLiteral("执照.pdf");
    return facts;
}

TEST(Attachment, IsNamedByItsContentWithTheFileNameForPeople)
{
    EXPECT_EQ(attachmentReference(someFacts()), u"attachment:0123456789abcdef/执照.pdf");
}

TEST(Attachment, GivesIdAndNameOfAReference)
{
    const QString reference = attachmentReference(someFacts());
    EXPECT_EQ(attachmentId(reference), u"0123456789abcdef");
    EXPECT_EQ(attachmentName(reference), u"执照.pdf");
}

TEST(Attachment, TakesNoPathForAReference)
{
    for (const char16_t* text : {u"", u"licence.pdf", u"attachment:", u"attachment:0123/执照.pdf",
                                 u"attachment:0123456789ABCDEF/a.pdf", u"attachment:0123456789abcdeg/a.pdf",
                                 u" attachment:0123456789abcdef/a.pdf"}) {
        const QString path = QString::fromUtf16(text);
        EXPECT_EQ(attachmentId(path), QString()) << path.toStdString();
        EXPECT_EQ(attachmentName(path), path);
    }
}

TEST(Attachment, ALookupForAnotherThreadKnowsWhatTheAnswersName)
{
    const auto form = test::smallForm(R"(
      <part id="one" title="一">
        <narrative key="t.text" label="正文"/>
        <enclosures><category title="材料">
          <entry key="t.papers" label="材料"/>
        </category></enclosures>
      </part>)");
    SHENBAO_ASSERT_OK(form);
    const auto reference = [](const char* hash) {
        AttachmentFacts facts = someFacts();
        facts.hash = QByteArray::fromHex(hash) + facts.hash.mid(8);
        return attachmentReference(facts);
    };
    const QString inText = reference("1111111111111111");
    const QString inList = reference("2222222222222222");
    RichText text;
    TextPicture picture;
    picture.source = inText;
    text.blocks.emplace_back(picture);
    picture.source = QStringLiteral("a/path.png");
    text.blocks.emplace_back(picture);
    Proposal proposal(*form);
    SHENBAO_ASSERT_OK(proposal.apply(SetValue{QStringLiteral("t.text"), Value(text)}));
    const Field& papers = *(*form)->field(QStringLiteral("t.papers"));
    Row row(papers.columns.size());
    row[size_t(papers.columnIndex(u"文件"))] = Value(inList);
    SHENBAO_ASSERT_OK(proposal.apply(SetValue{papers.key, Value(Rows{row})}));
    QStringList asked;
    const AttachmentLookup lookup = lookupFor(proposal, [&](const QString& id) {
        asked << id;
        return std::optional(someFacts());
    });
    EXPECT_THAT(asked, testing::UnorderedElementsAre(attachmentId(inText), attachmentId(inList)));
    proposal = Proposal(*form); // the look-up has its own
    EXPECT_TRUE(lookup(attachmentId(inText)).has_value());
    EXPECT_TRUE(lookup(attachmentId(inList)).has_value());
    EXPECT_FALSE(lookup(QStringLiteral("3333333333333333")).has_value());
    EXPECT_EQ(asked.size(), 2);
}

} // namespace
} // namespace shenbao
