// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PartPage.h"

#include "tests/support/Fixtures.h"
#include "ui/form/FieldEditor.h"
#include "ui/shell/OutlineModel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

namespace shenbao {
namespace {

class FormPages : public testing::TestWithParam<const char*>
{
protected:
    void SetUp() override
    {
        const FormPtr form = test::form(QString::fromLatin1(GetParam()));
        auto file = ProjectFile::create(m_folder.path(QStringLiteral("p.shenbao")), form);
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

INSTANTIATE_TEST_SUITE_P(Official, FormPages, testing::Values("sh-hqds", "wh-hqds"),
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

TEST(FieldEditors, ChooseAndTakeBackByMouse)
{
    const auto form = test::smallForm(R"(<part id="p" title="部分"><heading level="1">标题</heading>
<grid id="g" label="表" columns="40 60"><row><label>类别</label>
<choice key="a.kind" label="类别" mode="single"><option>甲</option><option>乙</option><option other="yes">其他</option></choice></row></grid></part>)");
    SHENBAO_ASSERT_OK(form);
    test::TempFolder folder;
    auto file = ProjectFile::create(folder.path(QStringLiteral("p.shenbao")), *form);
    SHENBAO_ASSERT_OK(file);
    auto session = ProjectSession::open(std::move(*file));
    SHENBAO_ASSERT_OK(session);
    ProjectSession& project = **session;
    PartPage page(project, outlineOf(project.form()).front(), nullptr);
    page.resize(900, 400);
    page.show();
    const auto buttons = page.findChildren<QRadioButton*>();
    ASSERT_EQ(buttons.size(), 3);
    const auto chosen = [&] {
        const Value value = project.proposal().own(QStringLiteral("a.kind"));
        return value.list() ? *value.list() : QStringList();
    };
    buttons[1]->click();
    EXPECT_EQ(chosen(), QStringList{QStringLiteral("乙")});
    buttons[2]->click();
    EXPECT_EQ(chosen(), QStringList{QStringLiteral("其他")});
    EXPECT_FALSE(buttons[1]->isChecked());
    auto* other = page.findChild<QLineEdit*>();
    ASSERT_NE(other, nullptr);
    EXPECT_TRUE(other->isVisible());
    QTest::keyClicks(other, QStringLiteral("x"));
    EXPECT_EQ(project.proposal().text(QStringLiteral("a.kind.other")), QStringLiteral("x"));
    buttons[2]->click();
    EXPECT_TRUE(chosen().isEmpty());
    EXPECT_FALSE(other->isVisible());
}

TEST(FieldEditors, ShowAmountsInOtherUnitsAndKeepWhatTheyCannotRead)
{
    const auto form = test::smallForm(R"(<part id="p" title="部分"><heading level="1">标题</heading>
<grid id="g" label="表" columns="40 60"><row><label>金额</label><field key="a.sum" label="金额" kind="money"/></row></grid></part><checks><check id="T-1" severity="error" kind="format" what="number" message="读不懂“{v}”。" gloss="x"/></checks>)");
    SHENBAO_ASSERT_OK(form);
    test::TempFolder folder;
    auto file = ProjectFile::create(folder.path(QStringLiteral("p.shenbao")), *form);
    SHENBAO_ASSERT_OK(file);
    auto session = ProjectSession::open(std::move(*file));
    SHENBAO_ASSERT_OK(session);
    ProjectSession& project = **session;
    PartPage page(project, outlineOf(project.form()).front(), nullptr);
    page.show();
    page.activateWindow();
    auto* line = page.findChild<QLineEdit*>();
    ASSERT_NE(line, nullptr);
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("12345000"));
    QInputMethodEvent composing(QStringLiteral("yuan"), {});
    QApplication::sendEvent(line, &composing);
    EXPECT_EQ(project.proposal().own(QStringLiteral("a.sum")).number()->toString(),
              QStringLiteral("12345000"));
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("元"));
    QApplication::sendEvent(line, &composed);
    ASSERT_NE(project.proposal().own(QStringLiteral("a.sum")).number(), nullptr);
    EXPECT_EQ(project.proposal().own(QStringLiteral("a.sum")).number()->toString(), QStringLiteral("1234.5"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("many"));
    ASSERT_NE(project.proposal().own(QStringLiteral("a.sum")).text(), nullptr);
    bool told = false;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        told = told || (label->isVisible() && label->text().startsWith(u"✕"));
    }
    EXPECT_TRUE(told);
}

} // namespace
} // namespace shenbao
