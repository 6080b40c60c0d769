// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input/AttachmentInspector.h"
#include "core/proposal/ValueJson.h"
#include "tests/support/Fixtures.h"
#include "ui/preview/PreviewPanel.h"

#include <QApplication>
#include <QBuffer>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr int kDark = 128;
const QString kUnit = QStringLiteral("t.unit");
const QString kPerson = QStringLiteral("t.person");
const QString kPhone = QStringLiteral("t.phone");
const QString kIdea = QStringLiteral("t.idea");
const QString kHead = QStringLiteral("t.head");

const char* const kForm = R"(
  <part id="front" title="封面" numbering="none">
    <paragraph>单位：<field key="t.unit" label="单位" kind="text"/></paragraph>
  </part>
  <part id="one" title="一、概况" numbering="restart">
    <heading level="1">一、概况</heading>
    <grid id="people" label="人员" columns="40 110">
      <row><label>负责人</label><field key="t.person" label="负责人" kind="text"/></row>
      <row><label>电话</label><field key="t.phone" label="电话" kind="text"/></row>
    </grid>
    <heading level="2">（一）思路</heading>
    <narrative key="t.idea" label="思路" limit="9000"/>
  </part>
  <part id="two" title="二、承诺">
    <heading level="1">二、承诺</heading>
    <zone id="seal" indent="20" height="60">
      <line>
        <label>单位（盖章）：</label>
        <field key="t.head" label="承诺单位" kind="text"/>
        <spot id="S1" what="seal" label="单位（盖章）" by="单位" need="required"/>
      </line>
    </zone>
  </part>)";

class PreviewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        const std::vector<ProposalEdit> edits{
            SetValue{kUnit, Value(QStringLiteral("江城数据有限公司"))},
            SetValue{kPerson, Value(QStringLiteral("王小明"))},
            SetValue{kIdea, narrative(60)},
            SetValue{kHead, Value(QStringLiteral("江城数据有限公司"))},
        };
        auto file = ProjectFile::create(m_folder.path(QStringLiteral("p.shenbao")), *form, edits);
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file));
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
    }

    static Value narrative(int paragraphs)
    {
        RichText text;
        for (int number = 0; number < paragraphs; ++number) {
            TextParagraph paragraph;
            TextSpan span;
            span.text = QStringLiteral("以数据要素为抓手，建设面向行业的高质量数据集，形成可复制的做法。");
            paragraph.spans.push_back(span);
            text.blocks.emplace_back(paragraph);
        }
        return Value(text);
    }

    void set(const QString& key, const Value& value) const
    {
        ASSERT_TRUE(m_session->set(key, value, QStringLiteral("输入")));
    }

    test::TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
};

/// Pixels that are dark inside `area` of the image, `area` in pt.
int darkPixels(const QImage& image, const QRectF& area, double scale)
{
    int count = 0;
    const QRect pixels =
        QRectF(area.topLeft() * scale, area.size() * scale).toAlignedRect().intersected(image.rect());
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            count += qGray(image.pixel(x, y)) < kDark ? 1 : 0;
        }
    }
    return count;
}

// ---- painting ----

TEST_F(PreviewTest, PaintsTextWhereItStandsAndNothingInTheMargins)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    const Pages& pages = *preview.pages();
    constexpr double kScale = 2;
    const QSizeF paper = pageSize(pages);
    const QImage image =
        pageImage(pages, 0, (paper * kScale).toSize(), preview.outlines(), preview.screenImages());

    const std::vector<KeyPlace> places = preview.placesOf(kUnit);
    ASSERT_EQ(places.size(), 1u);
    EXPECT_GT(darkPixels(image, places.front().rect, kScale), 300); // eight characters
    const double left = pages.geometry.left * kPointsPerMm;
    const double top = pages.geometry.top * kPointsPerMm;
    const double bottom = paper.height() - pages.geometry.bottom * kPointsPerMm;
    EXPECT_EQ(darkPixels(image, QRectF(0, 0, left - 1, paper.height()), kScale), 0);
    EXPECT_EQ(darkPixels(image, QRectF(0, 0, paper.width(), top - 1), kScale), 0);
    EXPECT_EQ(darkPixels(image, QRectF(0, bottom, paper.width(), paper.height() - bottom), kScale), 0);
}

TEST_F(PreviewTest, GivesEachGlyphItsShape)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    const auto& face = preview.pages()->faces.front();
    const auto glyph = face->glyph(U'王');
    ASSERT_NE(glyph.id, 0);
    const QRectF box = preview.outlines().outline(face, glyph.id).boundingRect();
    EXPECT_GT(box.width(), face->unitsPerEm() * 0.7);
    EXPECT_LT(box.width(), face->unitsPerEm() * 1.1);
    EXPECT_LT(box.top(), -face->unitsPerEm() * 0.6); // above the baseline
}

TEST_F(PreviewTest, LetsFontsGoThatPagesNoLongerUse)
{
    GlyphOutlines outlines;
    std::weak_ptr<FontFace> held;
    {
        FontResolver fonts;
        (void)fonts.glyph({FontRole::Fangsong, false, false}, U'王');
        const auto face = fonts.faces().front();
        (void)outlines.outline(face, 1);
        held = face;
        outlines.keepOnly({face});
    }
    EXPECT_FALSE(held.expired());
    outlines.keepOnly({});
    EXPECT_TRUE(held.expired());
}

TEST_F(PreviewTest, PaintsThickenedTurnedAndMissing)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    Pages pages = *preview.pages();
    const auto* first = std::get_if<TextItem>(&pages.pages.front().items.front());
    ASSERT_NE(first, nullptr);
    TextItem item = *first;
    item.size = 40;
    item.x = 200;
    item.y = 200;
    const auto inkOf = [&](const PageItem& one) {
        Page page;
        page.items.push_back(one);
        pages.pages = {page};
        const QImage image = pageImage(pages, 0, pageSize(pages).toSize(), preview.outlines(),
                                       [](const QString&) { return QImage(); });
        return std::pair(darkPixels(image, QRectF(0, 0, 600, 190), 1),
                         darkPixels(image, QRectF(0, 0, 600, 800), 1));
    };
    const auto plain = inkOf(item);
    EXPECT_GT(plain.second, 100);
    item.fakeBold = true;
    EXPECT_GT(inkOf(item).second, plain.second * 21 / 20);
    item.fakeBold = false;
    item.turn = -90; // downwards from its start
    EXPECT_EQ(inkOf(item).first, 0);
    item.rgb = 0xFFFFFF;
    EXPECT_EQ(inkOf(item).second, 0);
    // a frame and a cross stand for a picture that is not there; they are grey
    Page page;
    page.items.emplace_back(ImageItem{QStringLiteral("none"), QRectF(100, 100, 200, 100)});
    pages.pages = {page};
    const QImage image = pageImage(pages, 0, pageSize(pages).toSize(), preview.outlines(), {});
    EXPECT_NE(image.pixel(200, 150), qRgb(255, 255, 255));
    EXPECT_EQ(image.pixel(200, 120), qRgb(255, 255, 255));
}

TEST_F(PreviewTest, TellsPagesThatLookDifferentApart)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    const auto before = preview.pages();
    set(kPerson, Value(QStringLiteral("李小明")));
    preview.updateNow();
    const auto after = preview.pages();
    EXPECT_EQ(fingerprint(before->pages[0]), fingerprint(after->pages[0]));
    EXPECT_NE(fingerprint(before->pages[1]), fingerprint(after->pages[1]));
}

// ---- pages of a session ----

TEST_F(PreviewTest, KnowsThePageOfEachAnswer)
{
    PreviewPages preview(*m_session);
    EXPECT_EQ(preview.pageOfKey(kUnit), -1); // nothing is laid out yet
    preview.updateNow();
    const int last = int(preview.pages()->pages.size()) - 1;
    EXPECT_GE(last, 4);
    EXPECT_EQ(preview.pageOfKey(kUnit), 0);
    EXPECT_EQ(preview.pageOfKey(kPerson), 1);
    EXPECT_EQ(preview.pageOfKey(kIdea), 1);
    EXPECT_EQ(preview.pageOfKey(kHead), last);
    EXPECT_EQ(preview.pageOfKey(kPhone), 1); // blank, beside 负责人
    EXPECT_EQ(preview.pageOfKey(QStringLiteral("t.none")), -1);
    EXPECT_TRUE(preview.placesOf(kPhone).empty());

    // the narrative has one place on each of its pages, inside the type area
    const std::vector<KeyPlace> places = preview.placesOf(kIdea);
    ASSERT_EQ(int(places.size()), last - 1);
    const double width = preview.pages()->geometry.textWidth() * kPointsPerMm;
    for (size_t at = 0; at < places.size(); ++at) {
        EXPECT_EQ(places[at].page, int(at) + 1);
        EXPECT_NEAR(places[at].rect.width(), width, 0.1);
    }
}

TEST_F(PreviewTest, KnowsTheAnswerAtAPlace)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    const KeyPlace person = preview.placesOf(kPerson).front();
    EXPECT_EQ(preview.keyAt(1, person.rect.center()), kPerson);
    ASSERT_FALSE(person.cell.isEmpty());
    EXPECT_GT(person.cell.width(), person.rect.width() + 60);
    EXPECT_EQ(preview.keyAt(1, person.cell.topLeft() + QPointF(3, 3)), kPerson); // anywhere in its cell
    EXPECT_EQ(preview.keyAt(1, preview.placesOf(kIdea).front().rect.center()), kIdea);
    EXPECT_EQ(preview.keyAt(0, person.rect.center()), QString()); // the cover has one line at its top
    EXPECT_EQ(preview.keyAt(1, QPointF(2, 2)), QString());
}

TEST_F(PreviewTest, FollowsTheAnswersAMomentLater)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    const auto before = preview.pages();
    QSignalSpy changed(&preview, &PreviewPages::pagesChanged);
    for (int number = 0; number < 5; ++number) {
        set(kIdea, narrative(number + 1));
    }
    EXPECT_TRUE(preview.isWaiting());
    EXPECT_EQ(preview.pages(), before);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    QTest::qWait(300);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_LT(preview.pages()->pages.size(), before->pages.size());
    EXPECT_FALSE(preview.isWaiting());
}

TEST_F(PreviewTest, TellsTheChecksWhichCharactersFontsLack)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    EXPECT_TRUE(m_session->facts().fontGaps.empty());
    const QString unheard = QString::fromUcs4(U"\U0010FFFD");
    set(kPerson, Value(QString(u"王" + unheard)));
    preview.updateNow();
    ASSERT_EQ(m_session->facts().fontGaps.size(), 1U);
    EXPECT_EQ(m_session->facts().fontGaps.front().characters, unheard);
    set(kPerson, Value(QStringLiteral("王一")));
    preview.updateNow();
    EXPECT_TRUE(m_session->facts().fontGaps.empty()) << "what is no longer in the text is no longer told";
}

TEST_F(PreviewTest, TellsTheChecksOfPicturesThatWouldPrintBlurred)
{
    QImage dots(200, 100, QImage::Format_RGB32);
    dots.fill(Qt::gray);
    QByteArray png;
    QBuffer buffer(&png);
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly) && dots.save(&buffer, "PNG"));
    const auto file = inspectAttachment(png, QStringLiteral("图.png"));
    SHENBAO_ASSERT_OK(file);
    ASSERT_TRUE(m_session->attach({}, {*file}, QStringLiteral("attach")));
    RichText text;
    TextPicture picture;
    picture.source = attachmentReference(file->facts);
    text.blocks.emplace_back(picture);
    set(kIdea, Value(text));
    PreviewPages preview(*m_session);
    preview.updateNow();
    ASSERT_EQ(m_session->facts().pictures.size(), 1U);
    EXPECT_EQ(m_session->facts().pictures.front().key, kIdea);
    EXPECT_GT(m_session->facts().pictures.front().dpi, 0);
}

TEST_F(PreviewTest, WaitsForALongPauseWhileNobodyLooks)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    preview.setActive(false);
    QSignalSpy changed(&preview, &PreviewPages::pagesChanged);
    set(kPhone, Value(QStringLiteral("12345")));
    QTest::qWait(300);
    EXPECT_TRUE(changed.isEmpty());
    preview.setActive(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    EXPECT_FALSE(preview.placesOf(kPhone).empty());
    preview.setActive(false);
    changed.clear();
    set(kPhone, Value(QStringLiteral("67890")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !changed.isEmpty(); }, 10000)) << "checks want to know";
}

TEST_F(PreviewTest, MarksADraftWhenAsked)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    const size_t plain = preview.pages()->pages.front().items.size();
    preview.setDraft(true);
    preview.updateNow();
    EXPECT_GT(preview.pages()->pages.front().items.size(), plain);
}

TEST_F(PreviewTest, LaysOutBesideTheWindow)
{
    PreviewPages preview(*m_session);
    QSignalSpy changed(&preview, &PreviewPages::pagesChanged);
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.size() == 1; }));
    // an edit while pages are being laid out is not lost, and they are not taken for the new ones
    set(kIdea, narrative(2));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !preview.isWaiting(); }));
    const size_t two = preview.pages()->pages.size();
    for (int number = 3; number < 60; number += 8) {
        set(kIdea, narrative(number));
        QTest::qWait(160); // about as long as a layout waits
    }
    set(kIdea, narrative(2));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !preview.isWaiting(); }));
    EXPECT_EQ(preview.pages()->pages.size(), two);
}

TEST_F(PreviewTest, DropsPagesOfTheOtherKind)
{
    PreviewPages preview(*m_session);
    preview.updateNow();
    const size_t plain = preview.pages()->pages.front().items.size();
    std::vector<size_t> seen;
    QObject::connect(&preview, &PreviewPages::pagesChanged, &preview,
                     [&] { seen.push_back(preview.pages()->pages.front().items.size()); });
    set(kPerson, Value(QStringLiteral("赵")));
    // as soon as a layout has begun, its result is out of date
    ASSERT_TRUE(QTest::qWaitFor([&] {
        preview.setDraft(true);
        return !preview.isWaiting();
    }));
    ASSERT_FALSE(seen.empty());
    for (const size_t items : seen) {
        EXPECT_GT(items, plain) << "pages without the mark flashed up";
    }
}

TEST_F(PreviewTest, CanGoWhileItIsBusy)
{
    for (int round = 0; round < 5; ++round) {
        PreviewPages preview(*m_session);
        QCoreApplication::processEvents();
        set(kIdea, narrative(50 + round));
    }
    QTest::qWait(50);
}

// ---- pictures ----

TEST(PictureCache, DecodesBesideTheWindow)
{
    QByteArray png;
    QBuffer buffer(&png);
    QImage source(3200, 800, QImage::Format_RGB32);
    source.fill(Qt::blue);
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly) && source.save(&buffer, "PNG"));
    int asked = 0;
    PictureCache cache([&](const QString& id) -> Result<QByteArray> {
        ++asked;
        if (id == u"gone") {
            return fail(ErrorCode::Input, QStringLiteral("gone"));
        }
        return id == u"broken" ? QByteArray("no picture") : png;
    });
    QSignalSpy arrived(&cache, &PictureCache::arrived);
    const QString id = QStringLiteral("blue");
    EXPECT_EQ(cache.forScreen(id).size(), QSize(1, 1)); // a grey surface for the time being
    EXPECT_EQ(cache.forScreen(id).size(), QSize(1, 1));
    EXPECT_EQ(asked, 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !arrived.isEmpty(); }));
    EXPECT_EQ(cache.forScreen(id).size(), QSize(1600, 400)); // no finer than a screen
    EXPECT_EQ(cache.forScreen(id).pixel(5, 5), qRgb(0, 0, 255));
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(cache.forPaper(id).size(), QSize(3200, 800));
    EXPECT_TRUE(cache.forScreen(QStringLiteral("gone")).isNull());
    EXPECT_TRUE(cache.forPaper(QStringLiteral("gone")).isNull());
    (void)cache.forScreen(QStringLiteral("broken"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return arrived.size() == 2; }));
    EXPECT_TRUE(cache.forScreen(QStringLiteral("broken")).isNull());
}

// ---- the view ----

class PageViewTest : public PreviewTest
{
protected:
    void SetUp() override
    {
        PreviewTest::SetUp();
        if (HasFatalFailure()) {
            return;
        }
        m_panel = std::make_unique<PreviewPanel>(*m_session);
        m_panel->resize(600, 700);
        m_panel->show();
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_panel->view().pageCount() > 0; }));
    }

    PageView& view() { return m_panel->view(); }

    std::unique_ptr<PreviewPanel> m_panel;
};

TEST_F(PageViewTest, FitsTheWidthUntilItIsZoomed)
{
    EXPECT_EQ(view().pageCount(), int(m_panel->pages().pages()->pages.size()));
    EXPECT_EQ(view().fit(), PageView::Fit::Width);
    EXPECT_EQ(view().horizontalScrollBar()->maximum(), 0);
    const double fitting = view().zoom();
    EXPECT_LT(view().pageRect(0).width(), view().viewport()->width());
    EXPECT_GT(view().pageRect(0).width(), view().viewport()->width() - 50);
    m_panel->resize(900, 700);
    QCoreApplication::processEvents();
    EXPECT_GT(view().zoom(), fitting * 1.3);
    view().setZoom(2);
    EXPECT_EQ(view().fit(), PageView::Fit::None);
    EXPECT_GT(view().horizontalScrollBar()->maximum(), 0);
    view().zoomIn();
    EXPECT_GT(view().zoom(), 2);
    view().zoomOut();
    EXPECT_NEAR(view().zoom(), 2, 1e-9);
    view().setZoom(1e9);
    EXPECT_LE(view().zoom(), 4);
    EXPECT_FALSE(m_panel->grab().isNull()); // painted piece by piece
    view().fitWidth();
    EXPECT_EQ(view().horizontalScrollBar()->maximum(), 0);
}

TEST_F(PageViewTest, ShowsAWholePageAndPaperInItsOwnSize)
{
    view().showPage(2);
    view().fitPage();
    EXPECT_EQ(view().fit(), PageView::Fit::Page);
    EXPECT_EQ(view().currentPage(), 2);
    const QRectF whole = view().pageRect(2);
    EXPECT_GE(whole.top(), 0);
    EXPECT_LE(whole.bottom(), view().viewport()->height());
    m_panel->resize(600, 500);
    QCoreApplication::processEvents();
    EXPECT_LT(view().pageRect(0).height(), whole.height());
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(view().zoom(), 1);
    QTest::keyClick(&view(), Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(view().fit(), PageView::Fit::Page);
    QTest::keyClick(&view(), Qt::Key_Right);
    EXPECT_EQ(view().currentPage(), 3);
    QTest::keyClick(&view(), Qt::Key_Left);
    EXPECT_EQ(view().currentPage(), 2);
}

TEST_F(PageViewTest, GoesToThePageThatIsEntered)
{
    auto* number = m_panel->findChild<QLineEdit*>();
    ASSERT_NE(number, nullptr);
    EXPECT_EQ(number->text(), QStringLiteral("1"));
    const auto enter = [&](const QString& text) {
        number->setFocus();
        number->selectAll();
        number->insert(text);
        QTest::keyClick(number, Qt::Key_Return);
    };
    enter(QStringLiteral("3"));
    EXPECT_EQ(view().currentPage(), 2);
    enter(QStringLiteral("２")); // full width
    EXPECT_EQ(view().currentPage(), 1);
    EXPECT_EQ(number->text(), QStringLiteral("2"));
    enter(QStringLiteral("999"));
    EXPECT_EQ(view().currentPage(), view().pageCount() - 1);
    EXPECT_EQ(number->text(), QString::number(view().pageCount()));
    enter(QStringLiteral("x"));
    EXPECT_EQ(view().currentPage(), view().pageCount() - 1);
    EXPECT_EQ(number->text(), QString::number(view().pageCount()));
    enter(QStringLiteral("0"));
    EXPECT_EQ(view().currentPage(), 0);
}

TEST_F(PageViewTest, HasButtonsForPagesAndPrinting)
{
    const auto button = [&](const char16_t* name) {
        for (QToolButton* one : m_panel->findChildren<QToolButton*>()) {
            if (one->accessibleName() == QString::fromUtf16(name)) {
                return one;
            }
        }
        ADD_FAILURE() << QString::fromUtf16(name).toStdString();
        return static_cast<QToolButton*>(nullptr);
    };
    QToolButton* next = button(u"Next page");
    QToolButton* previous = button(u"Previous page");
    QToolButton* print = button(u"Print this page…");
    ASSERT_TRUE(next && previous && print);
    EXPECT_FALSE(previous->isEnabled());
    next->click();
    EXPECT_EQ(view().currentPage(), 1);
    EXPECT_TRUE(previous->isEnabled());
    QSignalSpy wanted(m_panel.get(), &PreviewPanel::printRequested);
    print->click();
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front().front().toInt(), 1);
    previous->click();
    EXPECT_EQ(view().currentPage(), 0);
    view().showPage(view().pageCount() - 1);
    EXPECT_FALSE(next->isEnabled());
}

TEST_F(PageViewTest, RemembersWhetherRingsAreShown)
{
    auto* rings = m_panel->findChild<QToolButton*>(QStringLiteral("rings"));
    ASSERT_NE(rings, nullptr);
    rings->setChecked(false);
    EXPECT_FALSE(view().showsSpots());
    EXPECT_FALSE(PreviewPanel(*m_session).view().showsSpots());
    rings->setChecked(true);
    EXPECT_TRUE(PreviewPanel(*m_session).view().showsSpots());
}

TEST_F(PageViewTest, FollowsTheCursorInANarrative)
{
    QTextEdit editor;
    editor.setPlainText(QString(60, u'\n'));
    editor.show();
    editor.activateWindow();
    editor.setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::focusWidget() == &editor; }));
    m_panel->showKey(kIdea);
    EXPECT_EQ(view().currentPage(), 1);
    editor.moveCursor(QTextCursor::End);
    const KeyPlace end = m_panel->pages().placesOf(kIdea).back();
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return view().isInView(end.page, QRectF(end.rect.bottomLeft() - QPointF(0, 10), QSizeF(100, 10)));
    }));
    editor.moveCursor(QTextCursor::Start);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view().currentPage() == 1; }));
}

TEST_F(PageViewTest, ZoomsAboutTheMiddle)
{
    view().showPage(2);
    const double middle = view().viewport()->height() / 2.0;
    const auto shareOf = [&] { return (middle - view().pageRect(2).top()) / view().pageRect(2).height(); };
    const double before = shareOf();
    view().setZoom(view().zoom() * 2);
    EXPECT_NEAR(shareOf(), before, 0.01);
}

TEST_F(PageViewTest, ScrollsWithTheKeyboard)
{
    QScrollBar* bar = view().verticalScrollBar();
    EXPECT_EQ(view().currentPage(), 0);
    QTest::keyClick(&view(), Qt::Key_Down);
    const int step = bar->value();
    EXPECT_GT(step, 0);
    QTest::keyClick(&view(), Qt::Key_PageDown);
    EXPECT_GT(bar->value(), 5 * step);
    QTest::keyClick(&view(), Qt::Key_End);
    EXPECT_EQ(bar->value(), bar->maximum());
    EXPECT_EQ(view().currentPage(), view().pageCount() - 1);
    QTest::keyClick(&view(), Qt::Key_Home);
    EXPECT_EQ(bar->value(), 0);
    const double zoom = view().zoom();
    QTest::keyClick(&view(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(view().zoom(), zoom);
    QTest::keyClick(&view(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(view().fit(), PageView::Fit::Width);
}

TEST_F(PageViewTest, PaintsThePaperWhiteAndTheTextOnIt)
{
    view().showPage(1);
    QTest::qWait(100);
    const QImage image = view().viewport()->grab().toImage();
    const double ratio = image.devicePixelRatio();
    const QRectF page = view().pageRect(1);
    const QPointF corner = (page.topLeft() + QPointF(6, 6)) * ratio;
    EXPECT_EQ(image.pixel(corner.toPoint()), qRgb(255, 255, 255));
    EXPECT_NE(image.pixel((page.topLeft() - QPointF(6, -6)).toPoint() * ratio), qRgb(255, 255, 255));
    EXPECT_GT(darkPixels(image, page, ratio), 1000);
}

TEST_F(PageViewTest, ShowsTheRingsOfSeals)
{
    const int last = view().pageCount() - 1;
    view().showPage(last);
    QTest::qWait(100);
    const auto red = [&] {
        const QImage image = view().viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                count += qRed(pixel) > qGreen(pixel) + 60 && qRed(pixel) > qBlue(pixel) + 60 ? 1 : 0;
            }
        }
        return count;
    };
    view().setShowSpots(false);
    EXPECT_EQ(red(), 0);
    view().setShowSpots(true);
    EXPECT_GT(red(), 50);
    view().setShowSpots(false);
    EXPECT_EQ(red(), 0);
}

TEST_F(PageViewTest, FollowsTheAnswerThatIsEdited)
{
    const int last = view().pageCount() - 1;
    m_panel->showKey(kHead);
    EXPECT_EQ(view().currentPage(), last);
    m_panel->showKey(kUnit);
    EXPECT_EQ(view().currentPage(), 0);
    m_panel->showKey(kPhone); // blank: its page at least
    EXPECT_EQ(view().currentPage(), 1);
    m_panel->showKey(kIdea, 1);
    const KeyPlace end = m_panel->pages().placesOf(kIdea).back();
    EXPECT_TRUE(view().isInView(end.page, QRectF(end.rect.bottomLeft() - QPointF(0, 10), QSizeF(100, 10))));
    // an edit that is still waiting is laid out first
    set(kIdea, narrative(1));
    m_panel->showKey(kHead);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view().pageCount() == 3; }));
    EXPECT_TRUE(view().isInView(2, m_panel->pages().placesOf(kHead).front().rect));
}

TEST_F(PageViewTest, JumpsToTheAnswerThatIsClickedTwice)
{
    QSignalSpy activated(m_panel.get(), &PreviewPanel::keyActivated);
    m_panel->showKey(kPerson);
    const KeyPlace place = m_panel->pages().placesOf(kPerson).front();
    const QRectF page = view().pageRect(1);
    const double scale = page.width() / pageSize(*m_panel->pages().pages()).width();
    const QPoint at = (page.topLeft() + place.rect.center() * scale).toPoint();
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, at);
    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated.front().front().toString(), kPerson);
    QTest::keyClick(&view(), Qt::Key_Return); // the same without a mouse
    EXPECT_EQ(activated.size(), 2);
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    EXPECT_EQ(activated.size(), 2);
}

TEST_F(PageViewTest, NamesEverythingForThoseWhoCannotSeeIt)
{
    for (const QToolButton* button : m_panel->findChildren<QToolButton*>()) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
        EXPECT_TRUE(button->focusPolicy() & Qt::TabFocus);
    }
    EXPECT_FALSE(view().accessibleName().isEmpty());
    const QString first = view().accessibleDescription();
    view().showPage(2);
    EXPECT_NE(view().accessibleDescription(), first);
}

TEST_F(PageViewTest, IsEmptyWithoutPages)
{
    GlyphOutlines outlines;
    PageView empty(outlines, {});
    empty.resize(300, 200);
    EXPECT_EQ(empty.pageCount(), 0);
    EXPECT_EQ(empty.currentPage(), -1);
    empty.showPage(0);
    empty.highlight(0, QRectF(0, 0, 10, 10), QRectF(0, 0, 10, 10));
    QTest::mouseDClick(empty.viewport(), Qt::LeftButton, {}, QPoint(50, 50));
    EXPECT_FALSE(empty.grab().isNull());
}

} // namespace
} // namespace shenbao
