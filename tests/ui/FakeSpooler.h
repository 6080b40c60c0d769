// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Fixtures.h"

#include <QDir>
#include <QFile>

namespace shenbao::test {

/// Commands `lp` and `cancel` in front of all others on the PATH that note how they are called, until this goes out of scope.
class FakeSpooler
{
public:
    enum class Mood : quint8 {
        Works,
        Refuses,          ///< as CUPS does for a printer that it does not know
        RefusesTheSecond, ///< job
        Hangs,
        Broken, ///< is no program
        Missing
    };

    explicit FakeSpooler(Mood mood = Mood::Works) : m_path(qgetenv("PATH"))
    {
        if (mood == Mood::Missing) {
            qputenv("PATH", m_folder.path().toUtf8());
            return;
        }
        const QByteArray note = "cd '" + m_folder.path().toUtf8() +
                                "'\n"
                                "n=$(($(cat n 2>/dev/null || echo 0) + 1)); echo $n > n\n"
                                "for last; do :; done\n"
                                "cat \"$last\" > document$n\n"
                                "echo \"$*\" >> calls\n";
        const QByteArray works = "echo \"request id is $2-7 (1 file(s))\"\n";
        const QByteArray refuses = "echo 'lp: Error - The printer or class does not exist.' >&2\nexit 1\n";
        switch (mood) {
        case Mood::Works:
        case Mood::Missing:
            script(QStringLiteral("lp"), note + works);
            break;
        case Mood::Refuses:
            script(QStringLiteral("lp"), note + refuses);
            break;
        case Mood::RefusesTheSecond:
            script(QStringLiteral("lp"), note + "if [ $n = 2 ]; then " + refuses + "fi\n" + works);
            break;
        case Mood::Hangs:
            script(QStringLiteral("lp"), note + "exec sleep 600\n");
            break;
        case Mood::Broken:
            script(QStringLiteral("lp"), {}, "#!/no/such/program\n");
            break;
        }
        script(QStringLiteral("cancel"), "echo \"$*\" >> '" + m_folder.path().toUtf8() + "/cancelled'\n");
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
    }
    ~FakeSpooler() { qputenv("PATH", m_path); }
    FakeSpooler(const FakeSpooler&) = delete;
    FakeSpooler& operator=(const FakeSpooler&) = delete;

    /// The words of each call of `lp`.
    QStringList calls() const { return lines(QStringLiteral("calls")); }
    QStringList cancelled() const { return lines(QStringLiteral("cancelled")); }
    /// What the n-th call was given, from 1.
    QByteArray document(int number) const
    {
        return readBytes(m_folder.path(QStringLiteral("document%1").arg(number)));
    }

private:
    void script(const QString& name, const QByteArray& content, const QByteArray& head = "#!/bin/sh\n") const
    {
        QFile file(m_folder.path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(head + content);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QStringList lines(const QString& name) const
    {
        QFile file(m_folder.path(name));
        return file.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                   : QStringList();
    }

    TempFolder m_folder;
    QByteArray m_path;
};

} // namespace shenbao::test
