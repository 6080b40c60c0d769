// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"
#include "ui/narrative/NarrativeEditor.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QTest>

namespace shenbao::test {

inline const QByteArray kNarrativeForm = R"(
<part id="p" title="部分">
<grid id="g" label="表" columns="40 40"><row><label>金额</label><field key="a.sum" label="金额" kind="money"/></row></grid>
<narrative key="a.text" label="说明" limit="10"/>
<narrative key="a.long" label="详述"/>
</part>)";

/// The editor of a narrative of a small form, in a window of its own.
class NarrativeFixture : public testing::Test
{
protected:
    void open(const QString& key, const QString& markdown = {}, bool readOnly = false)
    {
        const auto form = smallForm(kNarrativeForm);
        SHENBAO_ASSERT_OK(form);
        start(*form, key, markdown, readOnly);
    }

    void start(const FormPtr& form, const QString& key, const QString& markdown, bool readOnly = false)
    {
        std::vector<ProposalEdit> edits;
        if (!markdown.isEmpty()) {
            edits.push_back(SetValue{key, Value(parseMarkdown(markdown))});
        }
        auto file = ProjectFile::create(m_folder.path(QStringLiteral("p.shenbao")), form, edits);
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file), readOnly);
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        m_editor = std::make_unique<NarrativeEditor>(*m_session, *m_session->form().field(key));
        m_editor->resize(700, 400);
        m_editor->show();
    }

    NarrativeEdit& edit() { return m_editor->edit(); }
    QString shown() { return printMarkdown(edit().text().toRichText()); }
    QString stored()
    {
        const RichText* text = m_session->proposal().own(m_editor->key()).richText();
        return text ? printMarkdown(*text) : QString();
    }
    void type(const QString& text) { QTest::keyClicks(&edit(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&edit(), key, modifiers);
    }
    void compose(const QString& preedit, const QString& commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(&edit(), &event);
    }
    void toEnd()
    {
        QTextCursor cursor = edit().textCursor();
        cursor.movePosition(QTextCursor::End);
        edit().setTextCursor(cursor);
    }
    void paste(const QString& html, const QString& plain)
    {
        auto* data = new QMimeData;
        if (!html.isEmpty()) {
            data->setHtml(html);
        }
        if (!plain.isEmpty()) {
            data->setText(plain);
        }
        QApplication::clipboard()->setMimeData(data);
        edit().paste();
    }

    TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<NarrativeEditor> m_editor;
};

} // namespace shenbao::test
