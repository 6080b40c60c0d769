// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PictureIntake.h"

#include "tests/support/Fixtures.h"
#include "ui/narrative/NarrativeEdit.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/session/ProjectSession.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

namespace shenbao {
namespace {

const QString kKey = QStringLiteral("sh.p.base");

class PictureIntakeTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto file = ProjectFile::create(m_folder.path(QStringLiteral("p.shenbao")),
                                        test::form(QStringLiteral("sh-hqds")));
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file));
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        m_editor = std::make_unique<NarrativeEditor>(*m_session, *m_session->form().field(kKey), nullptr);
        m_editor->show();
        m_intake = new PictureIntake(*m_session, *m_editor);
    }

    void wait()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_intake->isIdle(); }, 60'000));
    }

    std::vector<TextPicture> pictures() const
    {
        std::vector<TextPicture> found;
        const Value value = m_session->proposal().own(kKey);
        if (const RichText* text = value.richText()) {
            for (const TextBlock& block : text->blocks) {
                if (const auto* picture = std::get_if<TextPicture>(&block)) {
                    found.push_back(*picture);
                }
            }
        }
        return found;
    }

    static QByteArray sample(const char* name)
    {
        return test::readBytes(test::samplePath(QStringLiteral("shanghai/") + QString::fromLatin1(name)));
    }

    test::TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<NarrativeEditor> m_editor;
    PictureIntake* m_intake = nullptr;
};

TEST_F(PictureIntakeTest, PutsAPictureInWithoutACaption)
{
    Q_EMIT m_editor->pictureOffered(sample("loop.png"), QStringLiteral("IMG_2034.png"));
    EXPECT_TRUE(pictures().empty()) << "read on another thread";
    wait();
    ASSERT_EQ(pictures().size(), 1u);
    EXPECT_EQ(pictures()[0].caption, QString());
    EXPECT_TRUE(m_session->file().attachment(attachmentId(pictures()[0].source)).has_value());
    m_session->undo();
    EXPECT_TRUE(pictures().empty());
}

TEST_F(PictureIntakeTest, KeepsTheOrderOfSeveral)
{
    QStringList names;
    for (const char* name : {"platform-screen.png", "loop.png", "quality.png"}) {
        m_intake->takeFiles({test::samplePath(QStringLiteral("shanghai/") + QString::fromLatin1(name))});
        names << QString::fromLatin1(name);
    }
    wait();
    QStringList taken;
    for (const TextPicture& picture : pictures()) {
        taken << attachmentName(picture.source);
    }
    EXPECT_EQ(taken, names);
}

TEST_F(PictureIntakeTest, SaysWhatIsNoPicture)
{
    QSignalSpy told(m_intake, &PictureIntake::message);
    m_intake->takeData("no picture", QStringLiteral("a.png"));
    m_intake->takeData(sample("licence.pdf"), QStringLiteral("licence.pdf"));
    m_intake->takeFiles({m_folder.path(QStringLiteral("nowhere.png"))});
    m_intake->takeFiles({m_folder.path()});
    wait();
    ASSERT_EQ(told.size(), 4);
    EXPECT_TRUE(told[0][0].toString().contains(QStringLiteral("a.png")));
    EXPECT_TRUE(told[1][0].toString().contains(QStringLiteral("licence.pdf is a PDF")));
    EXPECT_TRUE(told[2][0].toString().contains(QStringLiteral("nowhere.png")));
    EXPECT_TRUE(pictures().empty());
    EXPECT_FALSE(m_session->canUndo());
}

TEST_F(PictureIntakeTest, WaitsUntilACompositionHasEnded)
{
    QInputMethodEvent composing(QStringLiteral("shu ju"), {});
    QApplication::sendEvent(&m_editor->edit(), &composing);
    ASSERT_TRUE(m_editor->edit().isComposing());
    m_intake->takeData(sample("loop.png"), QStringLiteral("loop.png"));
    QTest::qWait(300);
    EXPECT_TRUE(m_editor->edit().isComposing()) << "not disturbed";
    EXPECT_TRUE(pictures().empty());
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("数据"));
    QApplication::sendEvent(&m_editor->edit(), &done);
    wait();
    EXPECT_EQ(pictures().size(), 1u);
    EXPECT_TRUE(m_session->proposal().text(kKey).contains(QStringLiteral("数据")));
}

TEST_F(PictureIntakeTest, MayEndWhileAPictureIsRead)
{
    m_intake->takeData(sample("platform-screen.png"), QStringLiteral("a.png"));
    m_editor.reset();
    QTest::qWait(100);
    EXPECT_FALSE(m_session->canUndo());
}

} // namespace
} // namespace shenbao
