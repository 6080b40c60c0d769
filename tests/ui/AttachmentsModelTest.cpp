// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentsModel.h"

#include "core/input/AttachmentInspector.h"
#include "tests/support/Fixtures.h"
#include "ui/attachments/AttachmentEdits.h"
#include "ui/attachments/RenderClient.h"
#include "ui/attachments/Thumbnails.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

namespace shenbao {
namespace {

const QString kKey = QStringLiteral("sh.g.tech");

class AttachmentsModelTest : public testing::Test
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
        m_client = std::make_unique<RenderClient>(
            QString(), [](const QString&) -> Result<QByteArray> { return QByteArray(); });
        m_thumbnails = std::make_unique<Thumbnails>(*m_client);
        m_model = std::make_unique<AttachmentsModel>(*m_session, *m_session->form().field(kKey),
                                                     QStringLiteral("材料"), *m_thumbnails);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    static Row row(int number)
    {
        Row cells(enclosureColumns().size());
        cells[0] = Value(QStringLiteral("attachment:%1/%2.pdf").arg(number, 16, 16, QChar(u'0')).arg(number));
        return cells;
    }

    void fill(int count)
    {
        Rows rows;
        for (int number = 0; number < count; ++number) {
            rows.push_back(row(number));
        }
        m_session->set(kKey, Value(rows), QStringLiteral("fill"));
    }

    QString order() const
    {
        QStringList names;
        for (int at = 0; at < m_model->rowCount(); ++at) {
            names << m_model->fileName(at).section(u'.', 0, 0);
        }
        return names.join(u' ');
    }

    Rows answer() const
    {
        const Value value = m_session->proposal().value(kKey);
        return value.rows() ? *value.rows() : Rows();
    }

    void edit(const std::vector<ProposalEdit>& edits)
    {
        EXPECT_TRUE(m_session->edit(edits, QStringLiteral("x")));
    }

    test::TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<RenderClient> m_client;
    std::unique_ptr<Thumbnails> m_thumbnails;
    std::unique_ptr<AttachmentsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TEST_F(AttachmentsModelTest, KeepsTheHoldOfARowThatIsMoved)
{
    fill(5);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex hold(m_model->index(1));
    edit({MoveRow{kKey, 1, 3}});
    EXPECT_EQ(order(), QStringLiteral("0 2 3 1 4"));
    EXPECT_EQ(hold.row(), 3);
    edit({MoveRow{kKey, 3, 0}});
    EXPECT_EQ(hold.row(), 0);
    EXPECT_EQ(moved.size(), 2);
    m_session->undo();
    EXPECT_EQ(hold.row(), 3);
    EXPECT_EQ(reset.size(), 0);
}

TEST_F(AttachmentsModelTest, KeepsTheHoldOfRowsAroundThoseThatComeAndGo)
{
    fill(4);
    const QPersistentModelIndex last(m_model->index(3));
    edit({InsertRows{kKey, 1, {row(8), row(9)}}});
    EXPECT_EQ(order(), QStringLiteral("0 8 9 1 2 3"));
    EXPECT_EQ(last.row(), 5);
    edit({RemoveRows{kKey, 0, 2}});
    EXPECT_EQ(last.row(), 3);
    m_session->set(kKey, Value(), QStringLiteral("none"));
    EXPECT_EQ(m_model->rowCount(), 0);
    EXPECT_FALSE(last.isValid());
}

TEST_F(AttachmentsModelTest, SaysThatTheProjectLacksAFile)
{
    fill(1);
    EXPECT_EQ(m_model->index(0).data(AttachmentsModel::SeverityRole).toInt(), int(Severity::Error));
    EXPECT_FALSE(m_model->index(0).data(AttachmentsModel::NoteRole).toString().isEmpty());
    EXPECT_FALSE(m_model->facts(0).has_value());
}

TEST_F(AttachmentsModelTest, CleansACaptionAndTakesABlankOneAway)
{
    fill(1);
    EXPECT_TRUE(m_model->setData(m_model->index(0), QStringLiteral("  一\x01\n二  ")));
    EXPECT_EQ(m_model->caption(0), QStringLiteral("材料：一 二"));
    EXPECT_TRUE(m_model->setData(m_model->index(0), QStringLiteral("材料")));
    EXPECT_EQ(m_model->caption(0), QStringLiteral("材料")) << "printed once";
    EXPECT_TRUE(m_model->setData(m_model->index(0), QStringLiteral("  ")));
    EXPECT_TRUE(answer()[0][1].isBlank());
}

TEST_F(AttachmentsModelTest, FollowsWhateverHappens)
{
    QRandomGenerator random(20260222);
    fill(3);
    for (int step = 0; step < 600; ++step) {
        const int count = m_model->rowCount();
        std::vector<int> rows;
        for (int at = 0; at < count; ++at) {
            if (random.bounded(3) == 0) {
                rows.push_back(at);
            }
        }
        switch (random.bounded(7)) {
        case 0:
            if (count < 12) {
                edit({InsertRows{kKey, int(random.bounded(count + 1)), {row(step), row(step + 10'000)}}});
            }
            break;
        case 1:
            m_session->edit(removeEdits(kKey, rows), QStringLiteral("x"));
            break;
        case 2:
        case 3: {
            const int at = int(random.bounded(count + 1));
            Rows expected = answer();
            Rows chosen;
            for (auto one = rows.rbegin(); one != rows.rend(); ++one) {
                chosen.insert(chosen.begin(), expected[size_t(*one)]);
                expected.erase(expected.begin() + *one);
            }
            const auto above = std::count_if(rows.begin(), rows.end(), [at](int one) { return one < at; });
            expected.insert(expected.begin() + at - above, chosen.begin(), chosen.end());
            m_session->edit(reorderEdits(kKey, rows, at), QStringLiteral("x"));
            EXPECT_EQ(answer(), expected);
            break;
        }
        case 4:
            m_session->undo();
            break;
        case 5:
            m_session->redo();
            break;
        default:
            m_session->edit(transferEdits(m_session->proposal(), kKey, rows, kKey, count, true),
                            QStringLiteral("x"));
        }
        ASSERT_EQ(m_model->rows(), answer());
    }
}

} // namespace
} // namespace shenbao
