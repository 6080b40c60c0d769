// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Fixtures.h"
#include "ui/form/FormOutline.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectView.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>

namespace shenbao::test {

/// The window of the program and a project in a folder of its own.
class WindowFixture : public testing::Test
{
protected:
    void SetUp() override { restart(); }

    /// A new window, as after a start of the program.
    void restart()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(test::forms(),
                                                QStringLiteral(SHENBAO_SOURCE_DIR "/resources/samples"));
        m_window->QMainWindow::show();
        QTest::qWait(1);
    }

    void start(const char* form)
    {
        ASSERT_TRUE(m_window->newProject(test::form(QString::fromLatin1(form)), m_path))
            << m_window->lastMessage().toStdString();
    }

    ProjectSession& session() { return m_window->project()->session(); }

    /// Types into the line of a field on its page.
    void type(const QString& key, const QString& text)
    {
        m_window->project()->showKey(key);
        auto* editor = m_window->findChild<QWidget*>(key);
        ASSERT_NE(editor, nullptr) << key.toStdString();
        auto* line = editor->findChild<QLineEdit*>();
        ASSERT_NE(line, nullptr) << key.toStdString();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    /// Keys of fields that take a line of any text.
    QStringList textKeys()
    {
        QStringList keys;
        for (const OutlinePart& part : outlineOf(session().form())) {
            for (const QString& key : part.keys) {
                const Field& field = *session().form().field(key);
                if (field.kind == FieldKind::Text && !field.fixed && field.optionList.isEmpty()) {
                    keys << key;
                }
            }
        }
        return keys;
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("申报.shenbao"));
    std::unique_ptr<MainWindow> m_window;
};

} // namespace shenbao::test
