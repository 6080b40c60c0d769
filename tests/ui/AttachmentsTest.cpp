// SPDX-License-Identifier: GPL-3.0-or-later
// The list of attachments as people use it.
#include "tests/ui/AttachmentsFixture.h"

#include "core/input/AttachmentInspector.h"
#include "core/publish/PrintFacts.h"
#include "tests/support/HostileDocuments.h"
#include "ui/attachments/AttachmentDetails.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace shenbao {
namespace {

class Attachments : public test::AttachmentsFixture
{};

// ---- what is required ----

TEST_F(Attachments, SayWhatIsRequiredAndMissing)
{
    begin("sh-hqds");
    using Need = EnclosureState::Need;
    EXPECT_EQ(entry("sh.g.licence").state().need, Need::Required);
    EXPECT_TRUE(entry("sh.g.licence").state().isMissing());
    EXPECT_EQ(entry("sh.g.operation").state().need, Need::Optional);
    EXPECT_FALSE(entry("sh.g.operation").state().isMissing());
    const QString missing = m_view->summary().missingText();
    EXPECT_TRUE(missing.contains(QStringLiteral("4"))) << missing.toStdString();
    EXPECT_TRUE(missing.contains(QStringLiteral("营业执照或法人证书"))) << missing.toStdString();

    add("sh.g.licence", samples({QStringLiteral("licence")}));
    EXPECT_FALSE(entry("sh.g.licence").state().isMissing());
    EXPECT_FALSE(m_view->summary().missingText().contains(QStringLiteral("营业执照")));
    m_session->undo();
    QTest::qWait(1);
    EXPECT_TRUE(entry("sh.g.licence").state().isMissing());
    EXPECT_TRUE(m_view->summary().missingText().contains(QStringLiteral("营业执照")));
}

TEST_F(Attachments, SayWhichYearsAreMissing)
{
    begin("sh-hqds");
    EXPECT_EQ(entry("sh.g.finance").state().missingYears.size(), 3);
    const QStringList years = entry("sh.g.finance").state().missingYears;
    // a name that holds exactly one of the years tells it, and no other name does
    const QByteArray pdf = test::readBytes(samples({QStringLiteral("licence")}).first());
    add("sh.g.finance", {file(QStringLiteral("审计报告%1.pdf").arg(years[1]), pdf + "%1"),
                         file(QStringLiteral("审计报告%1和%2.pdf").arg(years[0], years[2]), pdf + "%2"),
                         file(QStringLiteral("再次审计%1.pdf").arg(years[1]), pdf + "%3")});
    EXPECT_EQ(m_messages, QStringList());
    EXPECT_EQ(documents("sh.g.finance").rowCount(), 3);
    EXPECT_EQ(entry("sh.g.finance").state().missingYears, (QStringList{years[0], years[2]}));
    EXPECT_TRUE(entry("sh.g.finance").state().isMissing());
    EXPECT_TRUE(entry("sh.g.finance").state().text().contains(years[0]));
    const auto note = [&](int row) {
        return documents("sh.g.finance").index(row).data(AttachmentsModel::NoteRole).toString();
    };
    EXPECT_EQ(note(0), QString());
    EXPECT_FALSE(note(1).isEmpty());
    EXPECT_FALSE(note(2).isEmpty()) << "its year has a document already";
}

TEST_F(Attachments, FollowTheAnswersThatDecideWhatIsNeeded)
{
    begin("wh-hqds");
    using Need = EnclosureState::Need;
    EXPECT_EQ(entry("wh.g.contract").state().need, Need::NotNow);
    m_session->set(QStringLiteral("wh.c.kind"), Value(QStringList{QStringLiteral("在建")}),
                   QStringLiteral("x"));
    EXPECT_EQ(entry("wh.g.contract").state().need, Need::Required);
    EXPECT_EQ(entry("wh.g.own_funds").state().need, Need::NotNow);
    EXPECT_EQ(entry("wh.g.ipr").state().need, Need::Advised);
    EXPECT_EQ(m_view->entry(QString()), nullptr) << "a part that is printed has no editor";
}

TEST_F(Attachments, TellThatEverythingIsThere)
{
    openSample("shanghai");
    EXPECT_EQ(m_view->summary().missingText(), QStringLiteral("All required documents are there."));
    EXPECT_TRUE(m_view->summary().totalText().contains(QStringLiteral("12")));
    EXPECT_TRUE(m_view->summary().totalText().contains(QStringLiteral("26")));
}

TEST_F(Attachments, ShowWhatTheChecksFindAtTheEntry)
{
    openSample("wuhan-flawed");
    EXPECT_TRUE(entry("wh.g.tax").note().contains(QStringLiteral("2025年8月至2025年10月")))
        << entry("wh.g.tax").note().toStdString();
    EXPECT_EQ(entry("wh.g.credit").note(), QString()) << "its heading says that it is missing";
    for (const Finding& finding : m_session->findings()) {
        if (finding.key == u"wh.g.tax") {
            entry("wh.g.tax").showFinding(finding);
            EXPECT_TRUE(list("wh.g.tax").hasFocus());
        } else if (finding.key == u"wh.g.credit") {
            entry("wh.g.credit").showFinding(finding);
            EXPECT_TRUE(entry("wh.g.credit").findChild<QPushButton*>()->hasFocus());
        }
    }
}

// ---- taking files in ----

TEST_F(Attachments, TakeFilesThatAreDropped)
{
    begin("sh-hqds");
    QSignalSpy undo(m_session.get(), &ProjectSession::undoChanged);
    EXPECT_TRUE(drop("sh.g.tech", *urls(samples({QStringLiteral("tech-base"), QStringLiteral("rules")}))));
    EXPECT_EQ(names("sh.g.tech"),
              (QStringList{QStringLiteral("tech-base.pdf"), QStringLiteral("rules.pdf")}));
    EXPECT_EQ(undo.size(), 1) << "one step";
    EXPECT_TRUE(drop("sh.g.tech", *urls(samples({QStringLiteral("run-log")})), 1));
    EXPECT_EQ(names("sh.g.tech").at(1), QStringLiteral("run-log.pdf"));
    EXPECT_EQ(list("sh.g.tech").selectedRows(), std::vector<int>{1});
    m_session->undo();
    m_session->undo();
    EXPECT_EQ(names("sh.g.tech"), QStringList());
    m_session->redo();
    m_session->redo();
    EXPECT_EQ(names("sh.g.tech").size(), 3);
    EXPECT_EQ(m_messages, QStringList());
}

TEST_F(Attachments, NeverMakeTheNameOfAFileACaption)
{
    begin("sh-hqds");
    add("sh.g.licence", {file(QStringLiteral("扫描件0001.pdf"),
                              test::readBytes(samples({QStringLiteral("licence")}).first()))});
    EXPECT_EQ(documents("sh.g.licence").caption(0), QStringLiteral("营业执照或法人证书"));
    EXPECT_TRUE(documents("sh.g.licence").index(0).data(Qt::EditRole).toString().isEmpty());
}

TEST_F(Attachments, TellWhatCannotBeTakenAndTakeTheRest)
{
    begin("sh-hqds");
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("文件夹")));
    const QStringList bad{m_folder.path(QStringLiteral("文件夹")), file(QStringLiteral("空.pdf"), {}),
                          file(QStringLiteral("表格.xlsx"), "PK\x03\x04..."),
                          file(QStringLiteral("假的.pdf"), "PK\x03\x04..."),
                          m_folder.path(QStringLiteral("没有.pdf"))};
    EXPECT_TRUE(drop("sh.g.tech", *urls(bad + samples({QStringLiteral("rules")}))));
    EXPECT_EQ(names("sh.g.tech"), QStringList{QStringLiteral("rules.pdf")});
    ASSERT_EQ(m_messages.size(), 1) << "one message, no boxes";
    for (const char* name : {"文件夹", "空.pdf", "表格.xlsx", "假的.pdf", "没有.pdf"}) {
        EXPECT_TRUE(m_messages.first().contains(QString::fromUtf8(name))) << name;
    }
    // nothing but rubbish: nothing to undo
    QSignalSpy undo(m_session.get(), &ProjectSession::undoChanged);
    EXPECT_TRUE(drop("sh.g.tech", *urls(bad)));
    EXPECT_EQ(undo.size(), 0);
    EXPECT_EQ(names("sh.g.tech").size(), 1);
}

TEST_F(Attachments, TakeAFileOnlyOnceIntoAnEntry)
{
    begin("sh-hqds");
    const QStringList one = samples({QStringLiteral("rules")});
    add("sh.g.tech", one + one);
    EXPECT_EQ(names("sh.g.tech").size(), 1);
    ASSERT_EQ(m_messages.size(), 1);
    EXPECT_TRUE(m_messages.first().contains(QStringLiteral("rules.pdf")));
    add("sh.g.operation", one);
    EXPECT_EQ(names("sh.g.operation").size(), 1) << "another entry may name it too";
}

TEST_F(Attachments, FetchNothingFromTheNetwork)
{
    begin("sh-hqds");
    EXPECT_TRUE(drop("sh.g.tech", *urls({QStringLiteral("https://example.invalid/a.pdf")})));
    EXPECT_EQ(names("sh.g.tech"), QStringList());
    ASSERT_EQ(m_messages.size(), 1);
    EXPECT_TRUE(m_messages.first().contains(QStringLiteral("network")));
}

TEST_F(Attachments, LeaveApplicationsToTheWindow)
{
    begin("sh-hqds");
    EXPECT_FALSE(drop("sh.g.tech", *urls({QStringLiteral("/tmp/other.shenbao")})));
    QMimeData text;
    text.setText(QStringLiteral("文字"));
    EXPECT_FALSE(drop("sh.g.tech", text));
    EXPECT_EQ(m_messages, QStringList());
}

TEST_F(Attachments, TakeWhatFallsBetweenTwoEntries)
{
    begin("sh-hqds");
    const auto data = urls(samples({QStringLiteral("licence")}));
    const QPoint between(30, entry("sh.g.tech").geometry().top() - 3);
    EXPECT_TRUE(dropAt(between, *data));
    EXPECT_EQ(names("sh.g.tech").size(), 1);
}

TEST_F(Attachments, AddNothingWhenReadingIsStopped)
{
    begin("sh-hqds");
    m_view->desk().addFiles(QStringLiteral("sh.g.tech"), -1, samples({QStringLiteral("rules")}));
    m_view->desk().addFiles(QStringLiteral("sh.g.usage"), -1, samples({QStringLiteral("usage-proof")}));
    ASSERT_TRUE(m_view->desk().isReading());
    QPushButton* cancel = nullptr;
    for (auto* button : m_view->summary().findChildren<QPushButton*>()) {
        cancel = button->isVisible() ? button : cancel;
    }
    ASSERT_NE(cancel, nullptr);
    cancel->click();
    QTest::qWait(50);
    EXPECT_FALSE(m_view->desk().isReading());
    EXPECT_FALSE(cancel->isVisible());
    EXPECT_EQ(names("sh.g.tech").size() + names("sh.g.usage").size(), 0);
    EXPECT_FALSE(m_session->canUndo());
    EXPECT_EQ(m_messages.size(), 1);
    add("sh.g.tech", samples({QStringLiteral("rules")})); // and works again
    EXPECT_EQ(names("sh.g.tech").size(), 1);
}

TEST_F(Attachments, MayBeClosedWhileFilesAreRead)
{
    begin("sh-hqds");
    m_view->desk().addFiles(QStringLiteral("sh.g.tech"), -1, samples({QStringLiteral("rules")}));
    m_view.reset();
    QTest::qWait(50);
    EXPECT_FALSE(m_session->canUndo());
}

TEST_F(Attachments, TakeFilesThatWereCopiedInTheFileManager)
{
    begin("sh-hqds");
    add("sh.g.tech", samples({QStringLiteral("rules")}));
    QGuiApplication::clipboard()->setMimeData(urls(samples({QStringLiteral("run-log")})).release());
    list("sh.g.tech").setFocus();
    QTest::keyClick(&list("sh.g.tech"), Qt::Key_V, Qt::ControlModifier);
    waitForReading();
    EXPECT_EQ(names("sh.g.tech").size(), 2);
    QGuiApplication::clipboard()->setText(QStringLiteral("文字"));
    QTest::keyClick(&list("sh.g.tech"), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(m_messages.size(), 1);
}

// ---- order ----

class OrderedAttachments : public Attachments
{
protected:
    void SetUp() override
    {
        begin("sh-hqds");
        add("sh.g.tech", samples({QStringLiteral("rules"), QStringLiteral("run-log"),
                                  QStringLiteral("licence"), QStringLiteral("tech-base")}));
    }
    QString order(const char* key = "sh.g.tech")
    {
        QString letters;
        for (const QString& name : names(key)) {
            letters += name.startsWith(QStringLiteral("rules"))     ? u'a'
                       : name.startsWith(QStringLiteral("run-log")) ? u'b'
                       : name.startsWith(QStringLiteral("licence")) ? u'c'
                                                                    : u'd';
        }
        return letters;
    }
};

TEST_F(OrderedAttachments, MoveWithTheKeysAndBack)
{
    AttachmentList& documents = list("sh.g.tech");
    documents.setFocus();
    documents.select(0, 1);
    QTest::keyClick(&documents, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(order(), QStringLiteral("bacd"));
    EXPECT_EQ(documents.selectedRows(), std::vector<int>{1});
    QTest::keyClick(&documents, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&documents, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&documents, Qt::Key_Down, Qt::AltModifier); // there is nothing below
    EXPECT_EQ(order(), QStringLiteral("bcda"));
    QTest::keyClick(&documents, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(order(), QStringLiteral("bcad"));
    for (int step = 0; step < 4; ++step) {
        m_session->undo();
    }
    EXPECT_EQ(order(), QStringLiteral("abcd"));
    m_session->redo();
    EXPECT_EQ(order(), QStringLiteral("bacd"));
}

TEST_F(OrderedAttachments, MoveSeveralTogether)
{
    AttachmentList& documents = list("sh.g.tech");
    documents.setFocus();
    documents.select(0, 2);
    QTest::keyClick(&documents, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(order(), QStringLiteral("cabd"));
    EXPECT_EQ(documents.selectedRows(), (std::vector<int>{1, 2}));
    QTest::keyClick(&documents, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(order(), QStringLiteral("abcd"));
}

TEST_F(OrderedAttachments, MoveByDragging)
{
    EXPECT_TRUE(drop("sh.g.tech", *dragged("sh.g.tech", {0, 2}), 4));
    EXPECT_EQ(order(), QStringLiteral("bdac"));
    EXPECT_TRUE(drop("sh.g.tech", *dragged("sh.g.tech", {3}), 0));
    EXPECT_EQ(order(), QStringLiteral("cbda"));
    EXPECT_TRUE(drop("sh.g.tech", *dragged("sh.g.tech", {1}), 1)); // where it is
    EXPECT_EQ(order(), QStringLiteral("cbda"));
    m_session->undo();
    m_session->undo();
    EXPECT_EQ(order(), QStringLiteral("abcd"));
}

TEST_F(OrderedAttachments, MoveToAnotherEntryAsOneStep)
{
    EXPECT_TRUE(drop("sh.g.usage", *dragged("sh.g.tech", {1, 3})));
    EXPECT_EQ(order(), QStringLiteral("ac"));
    EXPECT_EQ(order("sh.g.usage"), QStringLiteral("bd"));
    m_session->undo();
    EXPECT_EQ(order(), QStringLiteral("abcd"));
    EXPECT_EQ(order("sh.g.usage"), QString());
    EXPECT_TRUE(drop("sh.g.usage", *dragged("sh.g.tech", {0}), -1, Qt::CopyAction));
    EXPECT_EQ(order(), QStringLiteral("abcd"));
    EXPECT_EQ(order("sh.g.usage"), QStringLiteral("a"));
}

TEST_F(OrderedAttachments, AreNotMovedFromAnotherProject)
{
    const auto foreign = dragged("sh.g.tech", {0});
    m_path = m_folder.path(QStringLiteral("other.shenbao"));
    m_view.reset();
    m_session.reset();
    begin("sh-hqds");
    EXPECT_FALSE(drop("sh.g.usage", *foreign));
    QMimeData nonsense;
    nonsense.setData(QStringLiteral("application/x-shenbao-attachments"), "nonsense");
    EXPECT_FALSE(drop("sh.g.usage", nonsense));
}

TEST_F(OrderedAttachments, MoveToAnotherEntryFromTheMenu)
{
    AttachmentList& documents = list("sh.g.tech");
    documents.select(1, 2);
    QMenu menu;
    Q_EMIT documents.menuAboutToShow(&menu);
    ASSERT_EQ(menu.actions().size(), 1);
    const QList<QAction*> targets = menu.actions().first()->menu()->actions();
    ASSERT_EQ(targets.size(), int(m_view->entries().size()) - 1);
    for (QAction* target : targets) {
        if (target->text() == entry("sh.g.usage").entry().label) {
            target->trigger();
        }
    }
    EXPECT_EQ(order(), QStringLiteral("ad"));
    EXPECT_EQ(order("sh.g.usage"), QStringLiteral("bc"));
}

TEST_F(OrderedAttachments, AreTakenAwayAndComeBack)
{
    AttachmentList& documents = list("sh.g.tech");
    documents.setFocus();
    documents.select(1, 2);
    QTest::keyClick(&documents, Qt::Key_Delete);
    EXPECT_EQ(order(), QStringLiteral("ad"));
    EXPECT_EQ(documents.selectedRows(), std::vector<int>{1});
    QTest::keyClick(&documents, Qt::Key_Delete);
    QTest::keyClick(&documents, Qt::Key_Delete);
    EXPECT_EQ(order(), QString());
    EXPECT_TRUE(documents.isHidden());
    m_session->undo();
    m_session->undo();
    m_session->undo();
    EXPECT_EQ(order(), QStringLiteral("abcd"));
    EXPECT_FALSE(documents.isHidden());
}

// ---- names and details ----

TEST_F(OrderedAttachments, AreNamedInPlace)
{
    AttachmentList& documents = list("sh.g.tech");
    EXPECT_TRUE(entry("sh.g.tech").note().contains(QStringLiteral("F2"))) << "four of one name";
    documents.setFocus();
    documents.select(1, 1);
    QTest::keyClick(&documents, Qt::Key_F2);
    auto* line = documents.viewport()->findChild<QLineEdit*>();
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->text(), QString());
    EXPECT_FALSE(line->accessibleName().isEmpty());
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("运行日志"));
    QApplication::sendEvent(line, &typed);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(1);
    EXPECT_EQ(documents.documents().caption(1), QStringLiteral("技术基础证明材料：运行日志"));
    m_session->undo();
    EXPECT_EQ(documents.documents().caption(1), QStringLiteral("技术基础证明材料"));
    m_session->redo();
    // Escape leaves it as it was
    QTest::keyClick(&documents, Qt::Key_F2);
    line = documents.viewport()->findChild<QLineEdit*>();
    ASSERT_NE(line, nullptr);
    line->setText(QStringLiteral("别的"));
    QTest::keyClick(line, Qt::Key_Escape);
    QTest::qWait(1);
    EXPECT_EQ(documents.documents().caption(1), QStringLiteral("技术基础证明材料：运行日志"));
}

TEST_F(OrderedAttachments, HaveAYearADateAndAPeriod)
{
    Q_EMIT list("sh.g.tech").detailsRequested(2);
    auto* details = m_view->findChild<AttachmentDetails*>();
    ASSERT_NE(details, nullptr);
    details->line(u"标题")->setText(QStringLiteral("执照"));
    details->line(u"日期")->setText(QStringLiteral("去年"));
    details->accept();
    EXPECT_TRUE(details->isVisible()) << "what is not understood is said, not kept";
    details->line(u"日期")->setText(QStringLiteral("2025-03-18"));
    details->line(u"起")->setText(QStringLiteral("2025-01"));
    details->line(u"年度")->setText(QStringLiteral("2024"));
    QSignalSpy undo(m_session.get(), &ProjectSession::undoChanged);
    details->accept();
    EXPECT_EQ(undo.size(), 1);
    const QString facts = documents("sh.g.tech").index(2).data(AttachmentsModel::FactsRole).toString();
    for (const char* piece : {"licence.pdf", "2024", "2025年3月18日", "2025年1月"}) {
        EXPECT_TRUE(facts.contains(QString::fromUtf8(piece))) << piece << " in " << facts.toStdString();
    }
    m_session->undo();
    EXPECT_EQ(documents("sh.g.tech").caption(2), QStringLiteral("技术基础证明材料"));
}

TEST_F(OrderedAttachments, KeepDetailsFromTheWrongDocument)
{
    Q_EMIT list("sh.g.tech").detailsRequested(1);
    auto* details = m_view->findChild<AttachmentDetails*>();
    ASSERT_NE(details, nullptr);
    details->line(u"标题")->setText(QStringLiteral("日志"));
    m_session->edit({RemoveRows{QStringLiteral("sh.g.tech"), 0, 1}}, QStringLiteral("meanwhile"));
    details->accept();
    for (int row = 0; row < 3; ++row) {
        EXPECT_EQ(documents("sh.g.tech").caption(row), QStringLiteral("技术基础证明材料"));
    }
}

// ---- size ----

TEST_F(Attachments, KnowWhatMailTakesFromTheForm)
{
    begin("sh-hqds");
    ASSERT_EQ(mailLimit(m_session->form()), 20 * 1024 * 1024);
    EXPECT_TRUE(m_view->summary().limitText().contains(QStringLiteral("20 MB")));
    FormTemplate other;
    EXPECT_EQ(mailLimit(other), std::nullopt);
}

TEST_F(Attachments, SayWhatToDoWhenMailDoesNotTakeThem)
{
    begin("sh-hqds");
    const auto pdf = [](int bytes) {
        return test::pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
                            test::pdfStream(QByteArray(bytes, 'x'))});
    };
    add("sh.g.tech",
        {file(QStringLiteral("大.pdf"), pdf(12'000'000)), file(QStringLiteral("更大.pdf"), pdf(13'000'000))});
    ASSERT_EQ(m_messages, QStringList());
    const QString text = m_view->summary().limitText();
    EXPECT_TRUE(text.contains(QStringLiteral("200 dpi"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("更大.pdf")));
    EXPECT_FALSE(text.contains(QStringLiteral(">大.pdf")));
    Q_EMIT m_view->summary().documentRequested(QStringLiteral("sh.g.tech"), 1);
    EXPECT_EQ(list("sh.g.tech").selectedRows(), std::vector<int>{1});
    EXPECT_TRUE(list("sh.g.tech").hasFocus());
    m_session->undo();
    QTest::qWait(1);
    EXPECT_FALSE(m_view->summary().limitText().contains(QStringLiteral("200 dpi")));
}

// ---- read only ----

TEST_F(Attachments, OfAProjectThatIsOnlyReadStayAsTheyAre)
{
    openSample("shanghai", ProjectFile::Mode::ReadOnly);
    const QStringList before = names("sh.g.tech");
    ASSERT_FALSE(before.isEmpty());
    EXPECT_FALSE(m_view->acceptDrops());
    EXPECT_FALSE(drop("sh.g.tech", *urls(samples({QStringLiteral("licence")}))));
    EXPECT_FALSE(drop("sh.g.usage", *dragged("sh.g.tech", {0})));
    AttachmentList& documents = list("sh.g.tech");
    documents.setFocus();
    documents.select(0, 1);
    for (const int key : {int(Qt::Key_Delete), int(Qt::Key_F2), int(Qt::Key_F4)}) {
        QTest::keyClick(&documents, Qt::Key(key));
    }
    QTest::keyClick(&documents, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(documents.viewport()->findChild<QLineEdit*>(), nullptr);
    EXPECT_EQ(m_view->findChild<AttachmentDetails*>(), nullptr);
    EXPECT_EQ(names("sh.g.tech"), before);
    EXPECT_TRUE(documents.isEnabled()) << "one may still look";
    EXPECT_EQ(m_messages, QStringList());
}

// ---- copies ----

class UrlTaker final : public QObject
{
    Q_OBJECT

public:
    UrlTaker() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~UrlTaker() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList paths;

public Q_SLOTS:
    void take(const QUrl& url) { paths << url.toLocalFile(); }
};

TEST_F(Attachments, AreHandedToOtherProgramsAsCopies)
{
    begin("sh-hqds");
    const QByteArray pdf = test::readBytes(samples({QStringLiteral("licence")}).first());
    add("sh.g.tech", {file(QStringLiteral("程序.exe"), pdf)}); // a PDF, whatever its name
    UrlTaker taker;
    Q_EMIT list("sh.g.tech").openRequested(0);
    Q_EMIT list("sh.g.tech").openRequested(0);
    ASSERT_EQ(taker.paths.size(), 2) << m_messages.join(u' ').toStdString();
    EXPECT_EQ(taker.paths[0], taker.paths[1]);
    EXPECT_TRUE(taker.paths[0].endsWith(QStringLiteral(".pdf"))) << taker.paths[0].toStdString();
    EXPECT_EQ(test::readBytes(taker.paths[0]), pdf);
    m_view.reset();
    EXPECT_FALSE(QFile::exists(taker.paths[0])) << "nothing is left behind";
}

TEST_F(Attachments, AreSavedUnderAHarmlessName)
{
    begin("sh-hqds");
    const QByteArray pdf = test::readBytes(samples({QStringLiteral("licence")}).first());
    for (const char* name : {"../../etc/passwd", "CON.pdf", "a\nb?.pdf", "/abs.pdf", ".."}) {
        auto taken = inspectAttachment(pdf + name, QString::fromUtf8(name));
        SHENBAO_ASSERT_OK(taken);
        const QString safe = m_view->desk().fileNameFor(attachmentReference(taken->facts));
        EXPECT_FALSE(safe.contains(u'/') || safe.contains(u'\n') || safe.contains(u'?')) << name;
        EXPECT_TRUE(safe.endsWith(QStringLiteral(".pdf")) && !safe.startsWith(QStringLiteral("CON.")))
            << name;
    }
    const QString lengthy = QString(200, u'长') + QStringLiteral(".pdf");
    AttachmentFacts facts;
    facts.name = lengthy;
    EXPECT_TRUE(m_view->desk().fileNameFor(attachmentReference(facts)).endsWith(QStringLiteral(".pdf")));

    add("sh.g.tech", samples({QStringLiteral("rules")}));
    const QString reference = documents("sh.g.tech").reference(0);
    const QString target = m_folder.path(QStringLiteral("copy.pdf"));
    EXPECT_TRUE(m_view->desk().saveCopy(reference, target));
    EXPECT_EQ(test::readBytes(target), test::readBytes(samples({QStringLiteral("rules")}).first()));
    EXPECT_FALSE(m_view->desk().saveCopy(reference, m_folder.path(QStringLiteral("no/such/copy.pdf"))));
    EXPECT_EQ(m_messages.size(), 1);
}

// ---- controls ----

TEST_F(Attachments, NameEveryControl)
{
    openSample("wuhan");
    for (auto* one : m_view->findChildren<QWidget*>()) {
        const auto* button = qobject_cast<QAbstractButton*>(one);
        const bool isControl = button || qobject_cast<AttachmentList*>(one);
        EXPECT_FALSE(isControl && one->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            << one->metaObject()->className();
    }
}

TEST_F(Attachments, TakeTheToolsToTheCurrentDocument)
{
    openSample("shanghai");
    AttachmentList& documents = list("sh.g.tech");
    documents.setFocus();
    documents.select(1, 1);
    QToolButton* remove = nullptr;
    for (auto* button : documents.viewport()->findChildren<QToolButton*>()) {
        remove = button->accessibleName().startsWith(QStringLiteral("Take away")) ? button : remove;
    }
    ASSERT_NE(remove, nullptr);
    ASSERT_TRUE(remove->isVisible());
    EXPECT_TRUE(documents.visualRect(documents.documents().index(1))
                    .contains(remove->mapTo(documents.viewport(), remove->rect().center())));
    const QStringList before = names("sh.g.tech");
    remove->click();
    EXPECT_EQ(names("sh.g.tech"), (QStringList{before[0], before[2]}));
}

} // namespace
} // namespace shenbao

#include "AttachmentsTest.moc"
