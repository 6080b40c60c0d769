// SPDX-License-Identifier: GPL-3.0-or-later
// Forms are data: nothing that belongs to one form may stand in the program.
#include "tests/support/Fixtures.h"
#include "tests/support/SourceTree.h"
#include "tests/support/Utf8.h"

#include <QRegularExpression>
#include <QSet>

namespace shenbao {
namespace {

std::vector<test::SourceFile> programSources()
{
    std::vector<test::SourceFile> all;
    for (const char16_t* folder : {u"core", u"app", u"ui"}) {
        for (test::SourceFile& file : test::sourceFiles(QString::fromUtf16(folder))) {
            file.text = test::withoutComments(file.text);
            all.push_back(std::move(file));
        }
    }
    EXPECT_GT(all.size(), 50u);
    return all;
}

/// "path: what", for every piece that stands in the code.
QStringList found(const QSet<QString>& pieces)
{
    QStringList list;
    for (const test::SourceFile& file : programSources()) {
        for (const QString& piece : pieces) {
            if (file.text.contains(piece)) {
                list << file.path + u": " + piece;
            }
        }
    }
    return list;
}

std::vector<FormPtr> officialForms()
{
    return {test::form(QStringLiteral("sh-hqds")), test::form(QStringLiteral("wh-hqds"))};
}

TEST(NoFormInCode, NoFormId)
{
    EXPECT_EQ(found({QStringLiteral("sh-hqds"), QStringLiteral("wh-hqds"), QStringLiteral("gz-demo")}),
              QStringList());
}

TEST(NoFormInCode, NoLiteralBeginsLikeAKey)
{
    static const QRegularExpression literal(QStringLiteral("\"(sh|wh|gz)\\."));
    QStringList list;
    for (const test::SourceFile& file : programSources()) {
        if (const auto match = literal.match(file.text); match.hasMatch()) {
            list << file.path + u": " + match.captured();
        }
    }
    EXPECT_EQ(list, QStringList());
}

TEST(NoFormInCode, NoKeyOfAForm)
{
    QSet<QString> keys;
    for (const FormPtr& form : officialForms()) {
        for (const Field& field : form->fields) {
            keys.insert(field.key);
        }
    }
    EXPECT_EQ(found(keys), QStringList());
}

TEST(NoFormInCode, NoCity)
{
    EXPECT_EQ(found({QStringLiteral("上海"), QStringLiteral("武汉")}), QStringList());
}

TEST(NoFormInCode, NoTitleOrHeading)
{
    QSet<QString> titles;
    for (const FormPtr& form : officialForms()) {
        titles.insert(form->title);
        for (const Part& part : form->parts) {
            for (const Node& node : part.nodes) {
                if (const auto* heading = std::get_if<HeadingNode>(&node)) {
                    titles.insert(heading->text);
                } else if (const auto* grid = std::get_if<GridNode>(&node)) {
                    titles.insert(grid->label);
                }
            }
        }
    }
    titles.removeIf([](const QString& title) { return title.size() < 4; });
    EXPECT_EQ(found(titles), QStringList());
}

TEST(NoFormInCode, NoMessageOfACheck)
{
    QSet<QString> messages;
    for (const FormPtr& form : officialForms()) {
        for (const CheckRule& rule : form->checks) {
            messages.insert(rule.message);
            messages.insert(u'"' + rule.id + u'"');
        }
    }
    EXPECT_EQ(found(messages), QStringList());
}

} // namespace
} // namespace shenbao
