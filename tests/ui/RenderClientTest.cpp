// SPDX-License-Identifier: GPL-3.0-or-later
// The real child process, with documents that mean well and others that do not.
#include "ui/attachments/RenderClient.h"

#include "tests/support/Fixtures.h"
#include "tests/support/HostileDocuments.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

namespace shenbao {
namespace {

constexpr int kLongest = 60'000; // ms

class RenderClientTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_FALSE(RenderClient::findProgram().isEmpty());
        m_documents[QStringLiteral("good")] =
            test::readBytes(test::samplePath(QStringLiteral("shanghai/audit-2022.pdf")));
        use(RenderClient::findProgram());
    }

    void use(const QString& program, const RenderClient::Limits& limits = {})
    {
        m_client = std::make_unique<RenderClient>(program, [this](const QString& id) -> Result<QByteArray> {
            if (!m_documents.contains(id)) {
                return fail(ErrorCode::Input, QStringLiteral("no such document"));
            }
            return m_documents.value(id);
        });
        m_client->setLimits(limits);
    }

    /// Waits for the answer to the first page of a document.
    RenderClient::Answer draw(const QString& id, QSize box = QSize(200, 200), int page = 0)
    {
        std::optional<RenderClient::Answer> got;
        m_client->draw(id, page, box, RenderClient::Urgency::Now, &m_context,
                       [&](const RenderClient::Answer& answer) { got = answer; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return got.has_value(); }, kLongest));
        return got.value_or(RenderClient::Answer{});
    }

    RenderClient::Answer drawBytes(const QByteArray& bytes)
    {
        const QString id = QStringLiteral("document %1").arg(m_documents.size());
        m_documents[id] = bytes;
        return draw(id);
    }

    /// A program of this text.
    QString script(const QByteArray& text)
    {
        const QString path = m_folder.path(QStringLiteral("program"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + text + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    void expectGoodWorks()
    {
        const auto answer = draw(QStringLiteral("good"));
        EXPECT_EQ(answer.problem, QString());
        EXPECT_FALSE(answer.image.isNull());
    }

    test::TempFolder m_folder;
    QObject m_context;
    QHash<QString, QByteArray> m_documents;
    std::unique_ptr<RenderClient> m_client;
};

bool hasInk(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128) {
                return true;
            }
        }
    }
    return false;
}

TEST_F(RenderClientTest, DrawsPagesOfAPdf)
{
    const auto answer = draw(QStringLiteral("good"), QSize(600, 4000), 1);
    ASSERT_EQ(answer.problem, QString());
    EXPECT_EQ(answer.pages.size(), 3);
    EXPECT_NEAR(answer.pages.first().width(), 595.3, 0.5);
    EXPECT_EQ(answer.image.width(), 600);
    EXPECT_NEAR(answer.image.height(), 849, 1);
    EXPECT_TRUE(hasInk(answer.image));
    EXPECT_EQ(answer.image.pixel(2, 2), qRgb(255, 255, 255)) << "paper is white";
}

TEST_F(RenderClientTest, DrawsPictures)
{
    const QString path = test::samplePath(QStringLiteral("shanghai/loop.png"));
    const auto png = drawBytes(test::readBytes(path));
    ASSERT_EQ(png.problem, QString());
    EXPECT_EQ(png.pages.size(), 1);
    EXPECT_EQ(png.image.width(), 200);
    EXPECT_TRUE(hasInk(png.image));

    const QString jpeg = m_folder.path(QStringLiteral("a.jpg"));
    ASSERT_TRUE(QImage(path).save(jpeg));
    m_documents[QStringLiteral("jpeg")] = test::readBytes(jpeg);
    const auto second = draw(QStringLiteral("jpeg"));
    EXPECT_EQ(second.problem, QString());
    EXPECT_TRUE(hasInk(second.image));
}

TEST_F(RenderClientTest, TellsThePagesAlone)
{
    std::optional<RenderClient::Answer> got;
    m_client->askPages(QStringLiteral("good"), &m_context, [&](const auto& answer) { got = answer; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return got.has_value(); }, kLongest));
    EXPECT_EQ(got->problem, QString());
    EXPECT_EQ(got->pages.size(), 3);
    EXPECT_TRUE(got->image.isNull());
}

TEST_F(RenderClientTest, SaysWhatCannotBeShown)
{
    const QByteArray good = m_documents.value(QStringLiteral("good"));
    QByteArray noise(5000, '\0');
    QRandomGenerator(7).generate(noise.begin(), noise.end());
    const QByteArrayList documents{
        QByteArray(),
        noise,
        QByteArray("PK\x03\x04" + noise),
        good.left(good.size() / 2),
        QByteArray("%PDF-1.7\n" + noise),
        QByteArray("\x89PNG\r\n\x1a\n" + noise),
        QByteArray("\xFF\xD8\xFF" + noise),
        QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"),
        test::pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"}),
        test::pdfOf({"<</Type/Catalog/Pages " + QByteArray(300'000, '[') + QByteArray(300'000, ']') + ">>"})};
    for (const QByteArray& bytes : documents) {
        const auto answer = drawBytes(bytes);
        EXPECT_TRUE(answer.image.isNull());
        EXPECT_TRUE(answer.problem.contains(QStringLiteral("damaged"))) << answer.problem.toStdString();
        expectGoodWorks();
    }
}

TEST_F(RenderClientTest, SaysThatAPasswordIsInTheWay)
{
    const QString locked = m_folder.path(QStringLiteral("locked.pdf"));
    const auto ran = test::runProgram(QStringLiteral("qpdf"),
                                      {QStringLiteral("--encrypt"), QStringLiteral("u"), QStringLiteral("o"),
                                       QStringLiteral("256"), QStringLiteral("--"),
                                       test::samplePath(QStringLiteral("shanghai/audit-2022.pdf")), locked});
    ASSERT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    EXPECT_TRUE(drawBytes(test::readBytes(locked)).problem.contains(QStringLiteral("password")));
    expectGoodWorks();
}

TEST_F(RenderClientTest, DrawsOddPagesWithoutHarm)
{
    for (const char* box : {"0 0 14400000 14400000", "0 0 1 1000000", "0 0 -5 0", "0 0 9e99 9e99", "0 0 0 0",
                            "100 100 50 50", "/a /b /c /d"}) {
        const auto answer = drawBytes(test::pdfPage(box));
        EXPECT_EQ(answer.problem, QString()) << box;
        EXPECT_LE(answer.image.width(), 200) << box;
        EXPECT_LE(answer.image.height(), 200) << box;
    }
    EXPECT_EQ(drawBytes(test::pdfPage("0 0 595 842", QByteArray("q ").repeated(1'000'000))).problem,
              QString());
    EXPECT_EQ(drawBytes(test::pdfWithGiantPicture()).problem, QString()); // an empty page
    EXPECT_FALSE(drawBytes(test::pngOfSize(100'000, 100'000)).problem.isEmpty());
    expectGoodWorks();
}

TEST_F(RenderClientTest, RefusesMorePagesThanAnybodyTurns)
{
    EXPECT_EQ(drawBytes(test::pdfOfPages(300)).pages.size(), 300);
    m_documents[QStringLiteral("many")] = test::pdfOfPages(render::kMostPages + 1);
    EXPECT_TRUE(draw(QStringLiteral("many")).problem.contains(QStringLiteral("too large")));
}

TEST_F(RenderClientTest, EndsWhatComputesTooLong)
{
    use(RenderClient::findProgram(), {.megabytes = 4096, .seconds = 1});
    const auto answer = drawBytes(test::pdfOfPagesInALoop());
    EXPECT_TRUE(answer.problem.contains(QStringLiteral("too long"))) << answer.problem.toStdString();
    expectGoodWorks();
}

TEST_F(RenderClientTest, EndsWhatNeverEnds)
{
    use(RenderClient::findProgram(), {.megabytes = 256, .seconds = 2});
    const auto answer = drawBytes(test::pdfThatNeverEnds()); // either limit will do
    EXPECT_FALSE(answer.problem.isEmpty());
    EXPECT_TRUE(answer.image.isNull());
    expectGoodWorks();
}

TEST_F(RenderClientTest, EndsWhatDoesNotAnswer)
{
    use(script("exec sleep 600"), {.patience = 100});
    EXPECT_TRUE(draw(QStringLiteral("good")).problem.contains(QStringLiteral("too long")));
    EXPECT_EQ(m_client->processId(), 0);
}

TEST_F(RenderClientTest, BelievesNoProgramThatAnswersNonsense)
{
    for (const char* text : {"exec cat", "printf '\\377\\377\\377\\377'; exec sleep 600",
                             "printf '\\0\\0\\0\\4abcd'; exec sleep 600"}) {
        use(script(text));
        EXPECT_FALSE(draw(QStringLiteral("good")).problem.isEmpty()) << text;
        EXPECT_EQ(m_client->processId(), 0) << text;
    }
    // well formed, but a document without pages
    use(script("printf '\\0\\0\\0\\021\\0\\0\\0\\0\\0"
               "\\377\\377\\377\\377\\377\\377\\377\\377\\377\\377\\377\\377'; exec sleep 600"));
    EXPECT_TRUE(draw(QStringLiteral("good")).problem.contains(QStringLiteral("damaged")));
}

TEST_F(RenderClientTest, SaysThatTheProgramIsMissing)
{
    QFile noProgram(m_folder.path(QStringLiteral("text")));
    ASSERT_TRUE(noProgram.open(QIODevice::WriteOnly));
    for (const QString& program :
         {QString(), m_folder.path(QStringLiteral("nowhere")), noProgram.fileName()}) {
        use(program);
        EXPECT_TRUE(draw(QStringLiteral("good")).problem.contains(QStringLiteral("missing")))
            << program.toStdString();
        EXPECT_TRUE(draw(QStringLiteral("good")).problem.contains(QStringLiteral("missing")));
    }
}

TEST_F(RenderClientTest, StartsTheChildAgainAfterItsDeath)
{
    expectGoodWorks();
    const qint64 first = m_client->processId();
    ASSERT_GT(first, 0);
    ASSERT_EQ(kill(pid_t(first), SIGKILL), 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_client->processId() == 0; }, kLongest));
    expectGoodWorks();
    EXPECT_NE(m_client->processId(), first);
}

TEST_F(RenderClientTest, FailsOnlyWhatTheChildWasAtWhenItWasKilled)
{
    expectGoodWorks();
    const auto child = pid_t(m_client->processId());
    ASSERT_EQ(kill(child, SIGSTOP), 0);
    QStringList problems;
    for (int page = 0; page < 3; ++page) {
        m_client->draw(QStringLiteral("good"), page, QSize(90, 90), RenderClient::Urgency::Now, &m_context,
                       [&](const auto& answer) { problems << answer.problem; });
    }
    QTest::qWait(20); // the first is on its way
    ASSERT_EQ(kill(child, SIGKILL), 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return problems.size() == 3; }, kLongest));
    EXPECT_TRUE(problems[0].contains(QStringLiteral("ended"))) << problems[0].toStdString();
    EXPECT_EQ(problems[1], QString());
    EXPECT_EQ(problems[2], QString());
}

TEST_F(RenderClientTest, DrawsWhatPeopleLookAtFirst)
{
    QStringList order;
    const auto ask = [&](const char* name, RenderClient::Urgency urgency) {
        m_client->draw(QStringLiteral("good"), 0, QSize(50, 50), urgency, &m_context,
                       [&order, name](const auto&) { order << QString::fromLatin1(name); });
    };
    ask("later 1", RenderClient::Urgency::Later);
    ask("later 2", RenderClient::Urgency::Later);
    ask("now 1", RenderClient::Urgency::Now);
    ask("now 2", RenderClient::Urgency::Now);
    ASSERT_TRUE(QTest::qWaitFor([&] { return order.size() == 4; }, kLongest));
    EXPECT_EQ(order.join(u','), QStringLiteral("now 1,now 2,later 1,later 2"));
}

TEST_F(RenderClientTest, CallsNobodyBackWhoIsGoneOrDoesNotWant)
{
    int calls = 0;
    const auto count = [&](const auto&) { ++calls; };
    auto gone = std::make_unique<QObject>();
    m_client->draw(QStringLiteral("good"), 0, QSize(50, 50), RenderClient::Urgency::Now, gone.get(), count);
    const quint64 unwanted = m_client->draw(QStringLiteral("good"), 0, QSize(50, 50),
                                            RenderClient::Urgency::Now, &m_context, count);
    gone.reset();
    m_client->cancel(unwanted);
    expectGoodWorks();
    EXPECT_EQ(calls, 0);
}

TEST_F(RenderClientTest, DoesNotWaitLongForAnAnswerThatNobodyWants)
{
    use(RenderClient::findProgram(), {.megabytes = 4096, .seconds = 100, .patience = 100'000});
    m_documents[QStringLiteral("slow")] = test::pdfOfPagesInALoop();
    const quint64 slow = m_client->draw(QStringLiteral("slow"), 0, QSize(50, 50), RenderClient::Urgency::Now,
                                        &m_context, [](const auto&) { ADD_FAILURE(); });
    QTest::qWait(50);
    m_client->cancel(slow);
    expectGoodWorks();
}

TEST_F(RenderClientTest, TellsWhyADocumentIsNotThere)
{
    EXPECT_EQ(draw(QStringLiteral("nowhere")).problem, QStringLiteral("no such document"));
    EXPECT_FALSE(draw(QStringLiteral("good"), QSize(10, 10), 3).problem.isEmpty()) << "has three pages";
    expectGoodWorks();
}

TEST_F(RenderClientTest, HandsOverDocumentsLargerThanAPipe)
{
    QByteArray large = m_documents.value(QStringLiteral("good"));
    large += '\n' + QByteArray(3'000'000, '%');
    EXPECT_EQ(drawBytes(large).problem, QString());
}

#ifdef Q_OS_LINUX
TEST_F(RenderClientTest, KeepsTheChildFromNetworkFilesAndPrograms)
{
    expectGoodWorks();
    const QString process = QStringLiteral("/proc/%1/").arg(m_client->processId());
    const QByteArray status = test::readBytes(process + QStringLiteral("status"));
    EXPECT_TRUE(status.contains("Seccomp:\t2")) << status.constData();
    EXPECT_TRUE(status.contains("NoNewPrivs:\t1"));
    const QByteArray limits = test::readBytes(process + QStringLiteral("limits"));
    EXPECT_TRUE(limits.contains("Max file size             0 ")) << limits.constData();
    EXPECT_TRUE(limits.contains("Max address space         536870912 ")) << limits.constData();
    const QDir open(process + QStringLiteral("fd"));
    const QStringList files = open.entryList(QDir::Files | QDir::System);
    EXPECT_FALSE(files.isEmpty());
    for (const QString& file : files) {
        EXPECT_FALSE(QFile::symLinkTarget(open.filePath(file)).contains(QStringLiteral("socket")))
            << file.toStdString();
    }
}
#endif

} // namespace
} // namespace shenbao
