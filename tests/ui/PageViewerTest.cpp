// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/PageViewer.h"

#include "tests/ui/AttachmentsFixture.h"
#include "ui/attachments/PageCanvas.h"
#include "ui/attachments/Thumbnails.h"

#include <QDesktopServices>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

#include <csignal>

namespace shenbao {
namespace {

class PageViewerTest : public test::AttachmentsFixture
{
protected:
    PageCanvas& canvas() { return m_view->desk().viewer()->canvas(); }

    void waitForPages()
    {
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return canvas().pageCount() > 0 && canvas().isComplete(); }, kLongest));
    }

    void view(const char* key, int row = 0)
    {
        AttachmentList& documents = list(key);
        documents.setFocus();
        documents.select(row, 1);
        QTest::keyClick(&documents, Qt::Key_Return);
        ASSERT_NE(m_view->desk().viewer(), nullptr);
    }
};

TEST_F(PageViewerTest, ShowsThePagesOfADocument)
{
    openSample("shanghai");
    view("sh.g.finance");
    waitForPages();
    EXPECT_EQ(canvas().pageCount(), 3);
    EXPECT_EQ(canvas().currentPage(), 0);
    EXPECT_EQ(m_view->desk().viewer()->problem(), QString());
    EXPECT_TRUE(m_view->desk().viewer()->windowTitle().contains(QStringLiteral("财务")));
    const QImage shown = canvas().grab().toImage();
    int ink = 0;
    for (int y = 0; y < shown.height(); y += 2) {
        for (int x = 0; x < shown.width(); x += 2) {
            ink += qGray(shown.pixel(x, y)) < 100 ? 1 : 0;
        }
    }
    EXPECT_GT(ink, 100);
    // every way to look opens the same window
    PageViewer* first = m_view->desk().viewer();
    Q_EMIT list("sh.g.licence").viewRequested(0);
    EXPECT_EQ(m_view->desk().viewer(), first);
    waitForPages();
    EXPECT_EQ(canvas().pageCount(), 1);
}

TEST_F(PageViewerTest, IsWorkedWithTheKeys)
{
    openSample("shanghai");
    view("sh.g.finance");
    waitForPages();
    QTest::keyClick(&canvas(), Qt::Key_PageDown);
    EXPECT_EQ(canvas().currentPage(), 1);
    QTest::keyClick(&canvas(), Qt::Key_End);
    EXPECT_EQ(canvas().currentPage(), 2);
    EXPECT_EQ(m_view->desk().viewer()->findChild<QSpinBox*>()->value(), 3);
    QTest::keyClick(&canvas(), Qt::Key_PageUp);
    EXPECT_EQ(canvas().currentPage(), 1);
    QTest::keyClick(&canvas(), Qt::Key_Home);
    EXPECT_EQ(canvas().currentPage(), 0);
    const double fitting = canvas().zoom();
    QTest::keyClick(&canvas(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(canvas().zoom(), fitting);
    EXPECT_EQ(canvas().fit(), PageCanvas::Fit::None);
    waitForPages();
    QTest::keyClick(&canvas(), Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_NEAR(canvas().zoom(), fitting, 1e-6);
    QTest::keyClick(&canvas(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(canvas().fit(), PageCanvas::Fit::Width);
    canvas().setFit(PageCanvas::Fit::Page);
    waitForPages();
    EXPECT_EQ(canvas().verticalScrollBar()->value(), 0);
    m_view->desk().viewer()->findChild<QSpinBox*>()->setValue(3);
    EXPECT_EQ(canvas().currentPage(), 2);
    QTest::keyClick(m_view->desk().viewer(), Qt::Key_Escape);
    EXPECT_FALSE(m_view->desk().viewer()->isVisible());
}

TEST_F(PageViewerTest, StaysWithinItsZoom)
{
    openSample("shanghai");
    view("sh.g.finance");
    waitForPages();
    canvas().setZoom(1000);
    EXPECT_LE(canvas().zoom(), 4);
    waitForPages();
    canvas().setZoom(0);
    EXPECT_GT(canvas().zoom(), 0.05);
    waitForPages();
}

TEST_F(PageViewerTest, SaysPlainlyThatTheProgramIsMissing)
{
    openSample("shanghai");
    m_view.reset();
    show(m_folder.path(QStringLiteral("nowhere")));
    view("sh.g.finance");
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_view->desk().viewer()->problem().isEmpty(); }, kLongest));
    const QString text = m_view->desk().viewer()->problem();
    EXPECT_TRUE(text.contains(QStringLiteral("cannot be previewed"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("missing"))) << text.toStdString();
    // the list goes on with a plain sheet, and says why
    AttachmentsModel& model = documents("sh.g.finance");
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return model.index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("missing")); },
        kLongest));
    EXPECT_TRUE(model.index(0).data(AttachmentsModel::PictureRole).value<QImage>().isNull());
    EXPECT_EQ(m_messages, QStringList()) << "nobody is disturbed";
    list("sh.g.finance").select(0, 1);
    QTest::keyClick(&list("sh.g.finance"), Qt::Key_Delete);
    EXPECT_EQ(documents("sh.g.finance").rowCount(), 2);
}

TEST_F(PageViewerTest, OutlivesTheDeathOfTheChild)
{
    openSample("shanghai");
    view("sh.g.finance");
    waitForPages();
    const auto child = pid_t(m_view->desk().client().processId());
    ASSERT_GT(child, 0);
    ASSERT_EQ(kill(child, SIGKILL), 0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_view->desk().client().processId() == 0; }, kLongest));
    canvas().setZoom(0.5);
    waitForPages();
    EXPECT_NE(m_view->desk().client().processId(), qint64(child));
    view("sh.g.licence");
    waitForPages();
    EXPECT_EQ(m_view->desk().viewer()->problem(), QString());
}

TEST_F(PageViewerTest, MayBeClosedWhilePagesAreDrawn)
{
    openSample("shanghai");
    view("sh.g.finance");
    m_view.reset(); // with a child at work
    QTest::qWait(20);
}

TEST_F(PageViewerTest, ShowsOtherPagesWhenTheDocumentChangesOnTheWay)
{
    openSample("shanghai");
    view("sh.g.finance");
    Q_EMIT list("sh.g.licence").viewRequested(0); // before the first was read
    waitForPages();
    EXPECT_EQ(canvas().pageCount(), 1);
}

TEST_F(PageViewerTest, NamesEveryControl)
{
    openSample("shanghai");
    view("sh.g.finance");
    for (auto* button : m_view->desk().viewer()->findChildren<QToolButton*>()) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
    }
}

TEST_F(PageViewerTest, ThumbnailsOfAllDocumentsCome)
{
    openSample("wuhan");
    for (EntryEditor* one : m_view->entries()) {
        AttachmentsModel& model = one->list().documents();
        for (int row = 0; row < model.rowCount(); ++row) {
            EXPECT_TRUE(QTest::qWaitFor(
                [&] {
                    return !model.index(row).data(AttachmentsModel::PictureRole).value<QImage>().isNull();
                },
                kLongest))
                << model.fileName(row).toStdString();
        }
    }
}

} // namespace
} // namespace shenbao
