// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Fixtures.h"
#include "ui/attachments/AttachmentDesk.h"
#include "ui/attachments/AttachmentList.h"
#include "ui/attachments/AttachmentsSummary.h"
#include "ui/attachments/AttachmentsView.h"
#include "ui/attachments/EntryEditor.h"
#include "ui/attachments/RenderClient.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

namespace shenbao::test {

/// The list of attachments of a form in a window of its own.
class AttachmentsFixture : public testing::Test
{
protected:
    static constexpr int kLongest = 60'000; // ms

    /// A new project of the form.
    void begin(const char* form)
    {
        auto file = ProjectFile::create(m_path, test::form(QString::fromLatin1(form)));
        SHENBAO_ASSERT_OK(file);
        use(std::move(*file), false);
    }

    void openSample(const char* name, ProjectFile::Mode mode = ProjectFile::Mode::ReadWrite)
    {
        const QString path = test::sampleProject(m_folder, QString::fromLatin1(name));
        auto file = ProjectFile::open(path, test::forms(), mode);
        SHENBAO_ASSERT_OK(file);
        use(std::move(*file), mode == ProjectFile::Mode::ReadOnly);
    }

    void use(std::unique_ptr<ProjectFile> file, bool readOnly,
             const QString& renderProgram = RenderClient::findProgram())
    {
        auto session = ProjectSession::open(std::move(file), readOnly);
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        show(renderProgram);
    }

    void show(const QString& renderProgram = RenderClient::findProgram())
    {
        const EnclosuresNode* node = nullptr;
        for (const Part& part : m_session->form().parts) {
            for (const Node& one : part.nodes) {
                node = std::holds_alternative<EnclosuresNode>(one) ? &std::get<EnclosuresNode>(one) : node;
            }
        }
        ASSERT_NE(node, nullptr);
        m_view = std::make_unique<AttachmentsView>(*m_session, *node, renderProgram, nullptr);
        m_view->resize(760, 1400);
        m_view->show();
        QObject::connect(m_view.get(), &AttachmentsView::message, m_view.get(),
                         [this](const QString& text) { m_messages << text; });
        QObject::connect(m_session.get(), &ProjectSession::findingsChanged, m_view.get(), [this] {
            for (EntryEditor* one : m_view->entries()) {
                one->refresh(); // as the page does
            }
        });
        QTest::qWait(1);
    }

    EntryEditor& entry(const char* key)
    {
        EntryEditor* found = m_view->entry(QString::fromLatin1(key));
        if (!found) {
            throw std::runtime_error(key);
        }
        return *found;
    }
    AttachmentList& list(const char* key) { return entry(key).list(); }
    AttachmentsModel& documents(const char* key) { return list(key).documents(); }

    QStringList names(const char* key)
    {
        QStringList all;
        for (int row = 0; row < documents(key).rowCount(); ++row) {
            all << documents(key).fileName(row);
        }
        return all;
    }

    /// Adds files and waits until they are read.
    void add(const char* key, const QStringList& paths, int at = -1)
    {
        m_view->desk().addFiles(QString::fromLatin1(key), at, paths);
        waitForReading();
    }

    void waitForReading()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !m_view->desk().isReading(); }, kLongest));
        QTest::qWait(1);
    }

    static QStringList samples(const QStringList& names)
    {
        QStringList paths;
        for (const QString& name : names) {
            paths << test::samplePath(QStringLiteral("shanghai/") + name + QStringLiteral(".pdf"));
        }
        return paths;
    }

    /// A file with this content in a folder of the test.
    QString file(const QString& name, const QByteArray& content)
    {
        const QString path = m_folder.path(name);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(content);
        return path;
    }

    static std::unique_ptr<QMimeData> urls(const QStringList& paths)
    {
        auto data = std::make_unique<QMimeData>();
        QList<QUrl> all;
        for (const QString& path : paths) {
            all << (path.contains(QStringLiteral("://")) ? QUrl(path) : QUrl::fromLocalFile(path));
        }
        data->setUrls(all);
        return data;
    }

    /// Drags over an entry and drops; whether it was taken. `row`: in front of which document; -1: on the heading.
    bool drop(const char* key, const QMimeData& data, int row = -1, Qt::DropAction action = Qt::MoveAction)
    {
        QPoint place = entry(key).mapTo(m_view.get(), QPoint(20, 8));
        if (row >= 0) {
            AttachmentList& shown = list(key);
            const bool isBehind = row >= shown.documents().rowCount();
            const QRect area = shown.visualRect(shown.documents().index(isBehind ? row - 1 : row));
            place = shown.viewport()->mapTo(m_view.get(), isBehind ? area.bottomLeft() : area.topLeft());
        }
        return dropAt(place, data, action);
    }

    bool dropAt(QPoint place, const QMimeData& data, Qt::DropAction action = Qt::MoveAction)
    {
        const Qt::DropActions possible = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter(place, possible, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setDropAction(action);
        QApplication::sendEvent(m_view.get(), &enter);
        if (!enter.isAccepted()) {
            return false;
        }
        QDropEvent dropped(place, possible, &data, Qt::LeftButton, Qt::NoModifier);
        dropped.setDropAction(action);
        QApplication::sendEvent(m_view.get(), &dropped);
        waitForReading();
        return dropped.isAccepted();
    }

    std::unique_ptr<QMimeData> dragged(const char* key, const std::vector<int>& rows)
    {
        QModelIndexList indexes;
        for (const int row : rows) {
            indexes << documents(key).index(row);
        }
        return std::unique_ptr<QMimeData>(documents(key).mimeData(indexes));
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<AttachmentsView> m_view;
    QStringList m_messages;
};

} // namespace shenbao::test
