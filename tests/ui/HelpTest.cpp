// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/WindowFixture.h"
#include "ui/help/HelpWindow.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

TEST(HelpTest, EveryTopicHasATitleAndItsLinksLeadSomewhere)
{
    const auto topics = helpTopics();
    ASSERT_GE(topics.size(), 10U);
    QStringList names;
    for (const HelpTopic& topic : topics) {
        EXPECT_FALSE(topic.title.isEmpty()) << topic.name.toStdString();
        EXPECT_GT(topic.markdown.size(), 100) << topic.name.toStdString();
        names << topic.name;
    }
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    int links = 0;
    for (const HelpTopic& topic : topics) {
        for (auto found = link.globalMatch(topic.markdown); found.hasNext(); ++links) {
            const QString target = found.next().captured(1);
            EXPECT_TRUE(target.startsWith(u"topic:") && names.contains(target.mid(6)))
                << topic.name.toStdString() << ": " << target.toStdString();
        }
    }
    EXPECT_GT(links, 1);
}

TEST(HelpTest, FindsTopicsByWords)
{
    HelpWindow help;
    const int all = help.shownCount();
    help.search(QStringLiteral("骑缝章"));
    EXPECT_GT(help.shownCount(), 0);
    EXPECT_LT(help.shownCount(), all);
    EXPECT_FALSE(help.currentTopic().isEmpty());
    help.search(QStringLiteral("没有这样的词语"));
    EXPECT_EQ(help.shownCount(), 0);
    help.search({});
    EXPECT_EQ(help.shownCount(), all);
    help.showTopic(QStringLiteral("sealing"));
    EXPECT_EQ(help.currentTopic(), QStringLiteral("sealing"));
    help.showTopic(QStringLiteral("no such topic"));
    EXPECT_EQ(help.currentTopic(), helpTopics().front().name);
}

class HelpWindowTest : public test::WindowFixture
{};

TEST_F(HelpWindowTest, OpensOnceBesideTheWindowAndGoesWithIt)
{
    m_window->action(QStringLiteral("help"))->trigger();
    m_window->action(QStringLiteral("help"))->trigger();
    EXPECT_EQ(m_window->findChildren<HelpWindow*>().size(), 1);
    m_window->showHelp(QStringLiteral("export"));
    auto* help = m_window->findChild<HelpWindow*>();
    EXPECT_EQ(help->currentTopic(), QStringLiteral("export"));
    QTest::keyClick(help, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(m_window->findChild<HelpWindow*>(), nullptr);
    m_window->showHelp();
    m_window->rebuild();
    EXPECT_EQ(m_window->findChild<HelpWindow*>(), nullptr) << "it would keep the old language";
}

/// What the help promises about keys is so.
TEST_F(HelpWindowTest, NamesTheKeysThatTheWindowHas)
{
    QString all;
    for (const HelpTopic& topic : helpTopics()) {
        all += topic.markdown;
    }
    start("wh-hqds");
    for (const char16_t* name : {u"undo", u"redo", u"export", u"next-finding", u"zoom-in", u"zoom-out",
                                 u"zoom-reset", u"help", u"side", u"next-part"}) {
        const QAction* action = m_window->action(QString::fromUtf16(name));
        ASSERT_NE(action, nullptr);
        EXPECT_TRUE(all.contains(action->shortcut().toString(QKeySequence::PortableText)))
            << action->text().toStdString() << ' ' << action->shortcut().toString().toStdString();
    }
}

} // namespace
} // namespace shenbao
