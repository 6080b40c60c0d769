// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QTemporaryDir>

#include <deque>
#include <memory>

namespace shenbao {

class AttachmentReader;
class PageViewer;
class RenderClient;
class Thumbnails;

/// What is done with the attachments of a project: taking files in on another thread, showing them, handing them to other
/// programs. One for each list of the form.
class AttachmentDesk final : public QObject
{
    Q_OBJECT

public:
    /// The session outlives it. `window`: what viewers belong to.
    AttachmentDesk(ProjectSession& session, QString renderProgram, QWidget* window);
    ~AttachmentDesk() override;

    ProjectSession& session() const { return m_session; }
    RenderClient& client() const { return *m_client; }
    Thumbnails& thumbnails() const { return *m_thumbnails; }

    /// Reads files and puts them in front of row `at` of an entry (−1: behind the last), as one step of undo. What cannot be
    /// used is told; what is there already is left out.
    void addFiles(const QString& key, int at, const QStringList& paths);
    bool isReading() const { return m_reader != nullptr; }
    /// Adds nothing of what is being read and waits.
    void cancelReading();

    /// A window with the pages; the same one for all documents.
    void view(const QString& reference, const QString& title);
    PageViewer* viewer() const { return m_viewer; }
    /// With the program that the system has for it.
    void openOutside(const QString& reference);
    bool saveCopy(const QString& reference, const QString& path);
    /// A name for a copy, with the ending of its kind whatever the file was called.
    QString fileNameFor(const QString& reference) const;

Q_SIGNALS:
    void message(const QString& text);
    /// `name` of `count` files is being read; `done` are.
    void progressed(int done, int count, const QString& name);
    /// Nothing is being read any more.
    void readingEnded();
    void added(const QString& key, int at, int count);

private:
    struct Order
    {
        QString key;
        int at = -1;
        QStringList paths;
    };
    void readNext();
    void takeIn(const Order& order, const std::vector<NewAttachment>& files, const QStringList& problems);

    ProjectSession& m_session;
    QWidget* m_window;
    RenderClient* m_client;
    Thumbnails* m_thumbnails;
    std::deque<Order> m_orders;
    AttachmentReader* m_reader = nullptr;
    PageViewer* m_viewer = nullptr;
    std::unique_ptr<QTemporaryDir> m_opened; ///< files that other programs look at
};

} // namespace shenbao
