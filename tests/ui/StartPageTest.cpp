// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "core/text/CreditCode.h"
#include "tests/support/Fixtures.h"
#include "ui/shell/CompanyProfileDialog.h"
#include "ui/shell/FormCard.h"
#include "ui/shell/RecentCard.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace shenbao {
namespace {

const QDate kToday(2025, 10, 20);

class StartPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QSettings().clear();
        m_page = std::make_unique<StartPage>(test::forms());
        m_page->setToday(kToday);
        m_page->resize(1366, 768);
        m_page->show();
        settle();
    }

    /// What was replaced is gone.
    static void settle()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(1);
    }

    QString note(const QString& name, bool isThere)
    {
        RecentProject project;
        project.path = m_folder.path(name);
        project.title = name;
        project.formTitle = QStringLiteral("小表");
        project.deadline = kToday.addDays(12);
        project.progress = 40;
        project.errors = 3;
        if (isThere) {
            QFile file(project.path);
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        }
        RecentProjects().note(project);
        m_page->refresh();
        settle();
        return project.path;
    }

    RecentCard* card(const QString& path) { return m_page->findChild<RecentCard*>(path); }

    static QString textsOf(const QWidget& widget)
    {
        QStringList texts;
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join(u'\n');
    }

    test::TempFolder m_folder;
    std::unique_ptr<StartPage> m_page;
};

TEST_F(StartPageTest, HasACardForEveryForm)
{
    ASSERT_FALSE(test::forms().entries().empty());
    QSignalSpy asked(m_page.get(), &StartPage::newRequested);
    for (const auto& entry : test::forms().entries()) {
        auto* form = m_page->findChild<FormCard*>(entry.id);
        ASSERT_NE(form, nullptr) << entry.id.toStdString();
        EXPECT_TRUE(textsOf(*form).contains(form->form()->title));
        EXPECT_TRUE(textsOf(*form).contains(form->form()->about.eligible.first()));
        QTest::mouseClick(form->startButton(), Qt::LeftButton);
        ASSERT_FALSE(asked.isEmpty());
        EXPECT_EQ(asked.last()[0].value<FormPtr>()->id, entry.id);
    }
    EXPECT_EQ(asked.size(), qsizetype(test::forms().entries().size()));
}

TEST_F(StartPageTest, SaysHowManyDaysAreLeft)
{
    const FormCard* form = m_page->findChild<FormCard*>(QStringLiteral("sh-hqds"));
    ASSERT_NE(form, nullptr);
    EXPECT_TRUE(textsOf(*form).contains(QStringLiteral("11 days left")));
    m_page->setToday(QDate(2025, 11, 2));
    settle();
    form = m_page->findChild<FormCard*>(QStringLiteral("sh-hqds"));
    EXPECT_TRUE(textsOf(*form).contains(QStringLiteral("2 days ago")));
}

TEST_F(StartPageTest, UnfoldsWhatWillBeNeeded)
{
    auto* form = m_page->findChild<FormCard*>(QStringLiteral("wh-hqds"));
    ASSERT_NE(form, nullptr);
    const int folded = form->sizeHint().height();
    form->foldButton()->setFocus();
    QTest::keyClick(form->foldButton(), Qt::Key_Space);
    EXPECT_TRUE(form->foldButton()->isChecked());
    EXPECT_GT(form->sizeHint().height(), folded);
    EXPECT_TRUE(textsOf(*form).contains(QStringLiteral("营业执照")));
}

TEST_F(StartPageTest, AsksForTheOtherWaysIn)
{
    QSignalSpy browse(m_page.get(), &StartPage::browseRequested);
    QSignalSpy profile(m_page.get(), &StartPage::profileRequested);
    QSignalSpy sample(m_page.get(), &StartPage::sampleRequested);
    const auto button = [&](const char* name) {
        return m_page->findChild<QPushButton*>(QString::fromLatin1(name));
    };
    QTest::mouseClick(button("open"), Qt::LeftButton);
    QTest::mouseClick(button("profile"), Qt::LeftButton);
    EXPECT_EQ(browse.size(), 1);
    EXPECT_EQ(profile.size(), 1);
    ASSERT_NE(button("sample")->menu(), nullptr);
    button("sample")->menu()->actions().first()->trigger();
    QSignalSpy fresh(m_page.get(), &StartPage::newRequested);
    ASSERT_NE(button("new")->menu(), nullptr) << "it asks which form";
    button("new")->menu()->actions().last()->trigger();
    ASSERT_EQ(fresh.size(), 1);
    EXPECT_EQ(fresh[0][0].value<FormPtr>()->id, test::forms().entries().back().id);
    m_page->setSamplesAvailable(false);
    settle();
    EXPECT_FALSE(button("sample")->isEnabled());
    EXPECT_FALSE(button("sample")->toolTip().isEmpty());
    ASSERT_EQ(sample.size(), 1);
    EXPECT_EQ(sample[0][0].toString(), test::forms().entries().front().id);
}

TEST_F(StartPageTest, ListsRecentProjectsNewestFirst)
{
    EXPECT_TRUE(m_page->findChildren<RecentCard*>().isEmpty());
    note(QStringLiteral("one.shenbao"), true);
    const QString path = note(QStringLiteral("two.shenbao"), true);
    const auto cards = m_page->findChildren<RecentCard*>();
    ASSERT_EQ(cards.size(), 2);
    EXPECT_EQ(cards[0]->project().path, path);
    EXPECT_TRUE(textsOf(*cards[0]).contains(QStringLiteral("12 days left")));
    EXPECT_TRUE(textsOf(*cards[0]).contains(QStringLiteral("40%")));
    QSignalSpy opened(m_page.get(), &StartPage::openRequested);
    QTest::keyClick(cards[0], Qt::Key_Return);
    QTest::mouseClick(cards[0], Qt::LeftButton, {}, QPoint(30, 15));
    ASSERT_EQ(opened.size(), 2);
    EXPECT_EQ(opened[0][0].toString(), path);
}

TEST_F(StartPageTest, KeepsAMissingFileInSightUntilItIsRemoved)
{
    const QString path = note(QStringLiteral("gone.shenbao"), false);
    ASSERT_NE(card(path), nullptr);
    EXPECT_TRUE(card(path)->isMissing());
    EXPECT_TRUE(textsOf(*card(path)).contains(QStringLiteral("File not found")));
    QSignalSpy opened(m_page.get(), &StartPage::openRequested);
    QTest::mouseClick(card(path), Qt::LeftButton, {}, QPoint(30, 15));
    EXPECT_EQ(opened.size(), 0);
    QTest::mouseClick(card(path)->removeButton(), Qt::LeftButton);
    settle();
    EXPECT_EQ(card(path), nullptr);
    EXPECT_TRUE(RecentProjects().all().empty());
}

TEST_F(StartPageTest, ShowsFewAndOnRequestAll)
{
    for (int at = 0; at < RecentProjects::kMost + 3; ++at) {
        RecentProject project;
        project.path = m_folder.path(QStringLiteral("%1.shenbao").arg(at));
        RecentProjects().note(project);
    }
    m_page->refresh();
    settle();
    EXPECT_EQ(RecentProjects().all().size(), size_t(RecentProjects::kMost));
    EXPECT_LT(m_page->findChildren<RecentCard*>().size(), RecentProjects::kMost);
    QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("more")), Qt::LeftButton);
    settle();
    EXPECT_EQ(m_page->findChildren<RecentCard*>().size(), RecentProjects::kMost);
}

TEST_F(StartPageTest, IsReachableByKeyboardAndNamed)
{
    note(QStringLiteral("one.shenbao"), true);
    for (const QWidget* one : m_page->findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(one);
        if (button && !one->parentWidget()->inherits("QScrollBar")) {
            EXPECT_TRUE(one->focusPolicy() & Qt::TabFocus) << one->objectName().toStdString();
            EXPECT_FALSE(one->accessibleName().isEmpty()) << one->objectName().toStdString();
        }
    }
}

class CompanyProfileTest : public testing::Test
{
protected:
    void SetUp() override { QSettings().clear(); }

    static CompanyProfile profile()
    {
        CompanyProfile one;
        one.setValue(QStringLiteral("name"), QStringLiteral("甲乙数据有限公司"));
        one.setValue(QStringLiteral("credit-code"), QStringLiteral(" 91310000ma1fl0000x "));
        one.setValue(QStringLiteral("contact"), QStringLiteral("张三"));
        one.setValue(QStringLiteral("mobile"), QStringLiteral("13800000000"));
        one.setValue(QStringLiteral("address"), QStringLiteral("某路1号"));
        return one;
    }
};

TEST_F(CompanyProfileTest, FillsWhatAFormAsksForByKindAndLabel)
{
    const auto form = test::smallForm(R"(
<data id="inputs">
  <field key="x.1" label="申报单位名称" kind="unit-name"/>
  <field key="x.2" label="推荐单位名称" kind="unit-name"/>
  <field key="x.3" label="统一社会信用代码" kind="credit-code"/>
  <field key="x.4" label="项目联系人" kind="person"/>
  <field key="x.5" label="联系电话" kind="phone"/>
  <field key="x.6" label="单位地址" kind="text"/>
  <field key="x.7" label="项目名称" kind="text"/>
  <field key="x.8" label="申报单位（封面）" kind="unit-name" bound="x.1"/>
  <field key="x.9" label="联系人邮箱" kind="email"/>
</data>
<part id="P" title="正文"></part>)");
    SHENBAO_ASSERT_OK(form);
    Proposal proposal(*form);
    QStringList keys;
    for (const ProposalEdit& edit : profile().fillFor(**form)) {
        keys << keyOf(edit);
        SHENBAO_EXPECT_OK(proposal.apply(edit));
    }
    EXPECT_EQ(keys.join(u' '), QStringLiteral("x.1 x.3 x.4 x.5 x.6"));
    EXPECT_EQ(proposal.text(QStringLiteral("x.1")), QStringLiteral("甲乙数据有限公司"));
    EXPECT_EQ(proposal.text(QStringLiteral("x.3")), QStringLiteral("91310000MA1FL0000X"));
    EXPECT_EQ(proposal.text(QStringLiteral("x.5")), QStringLiteral("13800000000"));
    EXPECT_EQ(proposal.text(QStringLiteral("x.8")), QStringLiteral("甲乙数据有限公司"));
}

TEST_F(CompanyProfileTest, FillsEveryOfficialFormWithItsOwnUnitOnly)
{
    for (const auto& entry : test::forms().entries()) {
        const FormPtr form = test::form(entry.id);
        const auto edits = profile().fillFor(*form);
        EXPECT_GE(edits.size(), 5U) << entry.id.toStdString();
        for (const ProposalEdit& edit : edits) {
            EXPECT_FALSE(form->field(keyOf(edit))->label.contains(QStringLiteral("推荐")));
        }
    }
}

TEST_F(CompanyProfileTest, IsStoredByTheDialog)
{
    CompanyProfileDialog dialog;
    dialog.show();
    auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("name"));
    ASSERT_NE(name, nullptr);
    name->setText(QStringLiteral("甲乙数据有限公司"));
    dialog.accept();
    EXPECT_EQ(CompanyProfile::load().value(QStringLiteral("name")), QStringLiteral("甲乙数据有限公司"));
    CheckFacts facts;
    CompanyProfile::load().putInto(facts);
    EXPECT_EQ(facts.company, QStringLiteral("甲乙数据有限公司"));
}

TEST_F(CompanyProfileTest, LosesNothingWhateverClosesIt)
{
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Space}) {
        CompanyProfileDialog dialog;
        dialog.show();
        auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("name"));
        name->setFocus();
        name->clear();
        QTest::keyClicks(name, QStringLiteral("abc%1").arg(int(key)));
        if (key == Qt::Key_Escape) {
            QTest::keyClick(name, key);
            EXPECT_FALSE(dialog.isVisible());
        }
        EXPECT_EQ(CompanyProfile::load().value(QStringLiteral("name")),
                  QStringLiteral("abc%1").arg(int(key)));
    }
}

TEST_F(CompanyProfileTest, EnterGoesToTheNextLine)
{
    CompanyProfileDialog dialog;
    dialog.show();
    QTest::qWait(1);
    dialog.activateWindow();
    auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("name"));
    name->setFocus();
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_EQ(dialog.focusWidget(), dialog.findChild<QLineEdit*>(QStringLiteral("credit-code")));
}

TEST_F(CompanyProfileTest, DialogChecksEntriesAsFormsWill)
{
    CompanyProfileDialog dialog;
    dialog.show();
    const auto said = [&](const char* id, const QString& text) {
        auto* edit = dialog.findChild<QLineEdit*>(QString::fromLatin1(id));
        edit->setText(text);
        Q_EMIT edit->editingFinished();
        return dialog.messageOf(QString::fromLatin1(id));
    };
    EXPECT_EQ(said("postcode", QStringLiteral("201203")), QString());
    EXPECT_NE(said("postcode", QStringLiteral("2012")), QString());
    EXPECT_EQ(said("phone", QStringLiteral("021-58881234")), QString());
    EXPECT_NE(said("phone", QStringLiteral("1391234")), QString());
    EXPECT_EQ(said("mobile", QStringLiteral("13912345678")), QString());
    EXPECT_NE(said("mobile", QStringLiteral("138abc")), QString());
    EXPECT_NE(said("email", QStringLiteral("a#b")), QString());
    EXPECT_EQ(said("email", QStringLiteral("office@unit.cn")), QString());
    EXPECT_NE(said("capital", QStringLiteral("many")), QString());
    EXPECT_EQ(said("capital", QStringLiteral("5000")), QString());
    EXPECT_EQ(said("mobile", QString()), QString());
}

TEST_F(CompanyProfileTest, DialogGivesNoAdviceThatLeadsToAnotherWrongCode)
{
    CompanyProfileDialog dialog;
    dialog.show();
    auto* code = dialog.findChild<QLineEdit*>(QStringLiteral("credit-code"));
    const auto said = [&](const QString& text) {
        code->setText(text);
        Q_EMIT code->editingFinished();
        return dialog.messageOf(QStringLiteral("credit-code"));
    };
    const auto whole = [](QString stem, bool isRight) {
        const QChar last = creditcode::checkCharacter(QString(stem + u'0'));
        return QString(stem + (isRight ? last : last == u'1' ? QChar(u'2') : QChar(u'1')));
    };
    QString stem = QStringLiteral("91310000MA1FL0000");
    stem[16] = creditcode::organisationCheckCharacter(QString(stem + u'0'));
    EXPECT_EQ(said(whole(stem, true)), QString());
    const QChar right = creditcode::checkCharacter(QString(stem + u'0'));
    EXPECT_TRUE(said(whole(stem, false)).contains(right)) << "only the last character is wrong";
    stem[16] = stem[16] == u'1' ? u'2' : u'1';
    const QString both = said(whole(stem, false));
    EXPECT_TRUE(both.contains(QStringLiteral("more than one place"))) << both.toStdString();
    EXPECT_NE(said(whole(stem, true)), QString()) << "the organisation code is still wrong";
    EXPECT_NE(said(QStringLiteral("9131")), QString());
}

} // namespace
} // namespace shenbao
