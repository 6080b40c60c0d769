// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QFileSystemWatcher;

namespace shenbao {

/// Lets a second start of the program with a file that is open already bring the window to the front that has it. No network
/// and no service: the window leaves a small file in the user's cache folder, and watches that folder for a second one.
class WindowCall final : public QObject
{
    Q_OBJECT

public:
    /// Listens for the project at `path` until it is destroyed.
    explicit WindowCall(const QString& path, QObject* parent = nullptr);
    ~WindowCall() override;

    /// Whether a window of this user has the project and has answered within `ms`. Waits in an event loop.
    static bool call(const QString& path, int ms = 1500);

Q_SIGNALS:
    void called();

private:
    void answer();

    QString m_base;
    QFileSystemWatcher* m_watcher;
};

} // namespace shenbao
