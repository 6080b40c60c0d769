// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PartPage.h"

#include "tests/support/Fixtures.h"
#include "ui/form/FieldEditor.h"
#include "ui/shell/OutlineModel.h"
#include "ui/tables/BalanceNote.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/SharesPanel.h"
#include "ui/tables/TimelinePanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QTest>

namespace shenbao {
namespace {

class FormPages : public testing::TestWithParam<const char*>
{
protected:
    void SetUp() override
    {
        static const FormCatalog all(
            {QStringLiteral(SHENBAO_SOURCE_DIR "/resources/forms"), test::dataPath(QStringLiteral("forms"))});
        const auto form = all.form(QString::fromLatin1(GetParam()));
        SHENBAO_ASSERT_OK(form);
        auto file = ProjectFile::create(m_folder.path(QStringLiteral("p.shenbao")), *form);
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file));
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
    }

    std::unique_ptr<PartPage> page(const OutlinePart& part)
    {
        auto made = std::make_unique<PartPage>(*m_session, part, nullptr);
        made->resize(1000, 700);
        made->show();
        QTest::qWait(1);
        return made;
    }

    test::TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
};

/// The official forms, and one of a user's own folder.
INSTANTIATE_TEST_SUITE_P(All, FormPages, testing::Values("sh-hqds", "wh-hqds", "gz-demo"),
                         [](const auto& one) { return std::string(one.param).substr(0, 2); });

TEST_P(FormPages, HaveAnEditorForEveryAnswerThatTheFormAsksFor)
{
    QStringList asked;
    for (const OutlinePart& part : outlineOf(m_session->form())) {
        const auto shown = page(part);
        for (const QString& key : part.keys) {
            EXPECT_NE(shown->findChild<QWidget*>(key), nullptr) << key.toStdString();
            EXPECT_FALSE(asked.contains(key)) << key.toStdString();
            asked << key;
        }
    }
    for (const Field& field : m_session->form().fields) {
        const bool implied = field.key.endsWith(u".other") || field.key.endsWith(u".reason");
        if (!field.isFigure && !implied) {
            EXPECT_TRUE(asked.contains(field.key)) << field.key.toStdString();
        }
    }
}

TEST_P(FormPages, NameEveryControlForScreenReaders)
{
    for (const OutlinePart& part : outlineOf(m_session->form())) {
        const auto shown = page(part);
        for (QWidget* widget : shown->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractButton*>(widget);
            if (isControl && widget->focusPolicy() != Qt::NoFocus &&
                !widget->objectName().startsWith(u"qt_")) {
                auto* button = qobject_cast<QAbstractButton*>(widget);
                EXPECT_FALSE(widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                    << part.title.toStdString() << ": " << widget->metaObject()->className();
            }
        }
    }
}

TEST_P(FormPages, TakeWhatIsTypedAndFollowUndo)
{
    for (const OutlinePart& part : outlineOf(m_session->form())) {
        for (const QString& key : part.keys) {
            const Field& field = *m_session->form().field(key);
            if (!isTextKind(field.kind) || !field.optionList.isEmpty()) {
                continue;
            }
            const auto shown = page(part);
            auto* line = shown->findChild<QWidget*>(key)->findChild<QLineEdit*>();
            ASSERT_NE(line, nullptr) << key.toStdString();
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, QStringLiteral("A1"));
            EXPECT_EQ(m_session->proposal().text(key), QStringLiteral("A1")) << key.toStdString();
            m_session->undo();
            EXPECT_TRUE(m_session->proposal().own(key).isBlank());
            EXPECT_NE(line->text(), QStringLiteral("A1"));
            return;
        }
    }
    FAIL() << "no text field";
}

TEST_P(FormPages, OutlineIsAGoodModelAndFollowsAnswers)
{
    OutlineModel model(*m_session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(size_t(model.rowCount()), model.parts().size());
    for (const OutlinePart& part : model.parts()) {
        for (const QString& key : part.keys) {
            const QModelIndex index = model.indexOf(key);
            ASSERT_TRUE(index.isValid()) << key.toStdString();
            EXPECT_EQ(model.parts()[size_t(OutlineModel::partNumber(index))].id, part.id);
        }
    }
    for (const Field& field : m_session->form().fields) {
        if (field.kind == FieldKind::Narrative && field.limit > 0) {
            const QModelIndex index = model.indexOf(field.key);
            EXPECT_EQ(index.data(OutlineModel::CountRole).toString(),
                      QStringLiteral("0/%1").arg(field.limit));
            TextParagraph paragraph;
            paragraph.spans = {{QString(field.limit + 1, QChar(u'字')), {}, {}}};
            EXPECT_TRUE(m_session->set(field.key, Value(RichText{{paragraph}}), QStringLiteral("x")));
            EXPECT_EQ(index.data(OutlineModel::CountRole).toString(),
                      QStringLiteral("%1/%2").arg(field.limit + 1).arg(field.limit));
            EXPECT_TRUE(index.data(OutlineModel::OverRole).toBool());
            EXPECT_EQ(FillState(index.data(OutlineModel::StateRole).toInt()), FillState::Over);
            return;
        }
    }
}

TEST_P(FormPages, PutEveryListWhereItsColumnsHaveRoom)
{
    for (const OutlinePart& part : outlineOf(m_session->form())) {
        const auto shown = page(part);
        for (const QString& key : part.keys) {
            const Field& field = *m_session->form().field(key);
            if (field.kind != FieldKind::Rows || field.columns.size() < 4) {
                continue;
            }
            const auto* table = shown->findChild<RowsTable*>(key);
            ASSERT_NE(table, nullptr) << key.toStdString();
            EXPECT_GE(table->width(), 600) << key.toStdString();
        }
    }
}

TEST_P(FormPages, ShowThePicturesOfTheForm)
{
    int shares = 0;
    int timelines = 0;
    for (const OutlinePart& part : outlineOf(m_session->form())) {
        const auto shown = page(part);
        shares += int(shown->findChildren<SharesPanel*>().size());
        timelines += int(shown->findChildren<TimelinePanel*>().size());
    }
    EXPECT_GE(shares, 1);
    EXPECT_EQ(timelines, 1);
}

TEST_P(FormPages, AskForSettingsAndEligibilityOnPagesOfTheirOwn)
{
    const std::vector<OutlinePart> parts = outlineOf(m_session->form());
    const auto find = [&](QStringView group) {
        return std::find_if(parts.begin(), parts.end(),
                            [&](const OutlinePart& one) { return one.id == groupId(group); });
    };
    const auto eligibility = find(kDeclarations);
    ASSERT_NE(eligibility, parts.end());
    const auto first = page(*eligibility);
    for (const QString& condition : m_session->form().about.eligible) {
        const auto labels = first->findChildren<QLabel*>();
        EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->text().contains(condition);
        })) << condition.toStdString();
    }
    const auto settings = find(kSettings);
    ASSERT_NE(settings, parts.end());
    EXPECT_FALSE(settings->keys.isEmpty());
    for (const OutlinePart& part : parts) {
        EXPECT_FALSE(part.id == groupId(u"inputs")) << "what is not printed has a better place";
    }
}

TEST_P(FormPages, GrowWithTheZoomAndShrinkBack)
{
    const OutlinePart part = outlineOf(m_session->form()).front();
    const auto shown = page(part);
    auto* line = shown->findChild<QLineEdit*>();
    ASSERT_NE(line, nullptr);
    const QSize before = line->size();
    const double points = line->font().pointSizeF();
    const int width = shown->widget()->findChild<QWidget*>(QStringLiteral("paper"))->width();
    shown->resize(2000, 700);
    shown->setZoom(1.5);
    EXPECT_NEAR(line->font().pointSizeF(), 1.5 * points, 0.1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return line->height() >= before.height() * 13 / 10; }));
    EXPECT_GT(shown->widget()->findChild<QWidget*>(QStringLiteral("paper"))->width(), width * 13 / 10);
    shown->setZoom(1);
    EXPECT_NEAR(line->font().pointSizeF(), points, 0.01);
    EXPECT_TRUE(QTest::qWaitFor([&] { return line->height() == before.height(); }));
}

TEST_P(FormPages, ScrollInsteadOfSqueezing)
{
    for (const OutlinePart& part : outlineOf(m_session->form())) {
        const auto shown = page(part);
        shown->resize(260, 500);
        QTest::qWait(1);
        auto* paper = shown->widget()->findChild<QWidget*>(QStringLiteral("paper"));
        EXPECT_GE(paper->width(), paper->layout()->minimumSize().width()) << part.title.toStdString();
    }
}

} // namespace
} // namespace shenbao
