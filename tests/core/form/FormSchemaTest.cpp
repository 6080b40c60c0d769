// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

#include <QStandardPaths>

namespace shenbao {
namespace {

class FormSchema : public testing::TestWithParam<const char16_t*>
{};

TEST_P(FormSchema, AcceptsTheForm)
{
    const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
    if (xmllint.isEmpty()) {
        GTEST_SKIP() << "xmllint is not installed";
    }
    const QString source = QStringLiteral(SHENBAO_SOURCE_DIR "/");
    const test::Ran ran = test::runProgram(
        xmllint, {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--schema"),
                  source + u"resources/forms/form.xsd", source + QStringView(GetParam())});
    EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Files, FormSchema,
                         testing::Values(u"resources/forms/sh-hqds.xml", u"resources/forms/wh-hqds.xml",
                                         u"tests/data/forms/third.xml"),
                         [](const auto& name) {
                             QString title =
                                 QString::fromUtf16(name.param).section(u'/', -1).section(u'.', 0, 0);
                             return test::utf8(title.replace(u'-', u'_'));
                         });

} // namespace
} // namespace shenbao
