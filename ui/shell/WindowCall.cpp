// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowCall.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QStandardPaths>
#include <QTimer>

namespace shenbao {
namespace {

constexpr int kStep = 20; // ms between two looks
const QString kOpen = QStringLiteral(".open");
const QString kCall = QStringLiteral(".call");

QString folder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
        .filePath(QStringLiteral("open"));
}

QString baseOf(const QString& path)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    const QByteArray name = (canonical.isEmpty() ? file.absoluteFilePath() : canonical).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    return QDir(folder()).filePath(QString::fromLatin1(hash.left(32)));
}

bool touch(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly);
}

} // namespace

WindowCall::WindowCall(const QString& path, QObject* parent)
    : QObject(parent)
    , m_base(baseOf(path))
    , m_watcher(new QFileSystemWatcher(this))
{
    QDir().mkpath(folder());
    QFile::remove(m_base + kCall);
    if (touch(m_base + kOpen)) {
        m_watcher->addPath(folder());
        connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &WindowCall::answer);
    }
}

WindowCall::~WindowCall()
{
    QFile::remove(m_base + kOpen);
}

void WindowCall::answer()
{
    if (QFile::remove(m_base + kCall)) {
        Q_EMIT called();
    }
}

bool WindowCall::call(const QString& path, int ms)
{
    const QString base = baseOf(path);
    if (!QFile::exists(base + kOpen) || !touch(base + kCall)) {
        return false;
    }
    QEventLoop loop;
    const QDeadlineTimer end(ms);
    while (QFile::exists(base + kCall)) {
        if (end.hasExpired()) {
            QFile::remove(base + kCall); // left by a program that ended badly
            return false;
        }
        QTimer::singleShot(kStep, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    return true;
}

} // namespace shenbao
