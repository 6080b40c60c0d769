// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Attachment.h"

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

} // namespace
} // namespace shenbao
