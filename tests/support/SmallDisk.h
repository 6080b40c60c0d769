// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Fixtures.h"

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

namespace shenbao::test {

/// A folder with room for a few files only; isThere() is false where nobody may mount one.
class SmallDisk
{
public:
    explicit SmallDisk([[maybe_unused]] const char* options)
    {
#ifdef Q_OS_LINUX
        m_mounted = ::mount("tmpfs", m_folder.path().toUtf8().constData(), "tmpfs", 0, options) == 0;
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_mounted) {
            ::umount2(m_folder.path().toUtf8().constData(), MNT_DETACH);
        }
#endif
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isThere() const
    {
        return m_mounted;
    }
    QString path(const QString& name = {}) const
    {
        return m_folder.path(name);
    }
    /// From now on nobody may write, root neither.
    bool makeReadOnly() const
    {
#ifdef Q_OS_LINUX
        return m_mounted && ::mount("tmpfs", m_folder.path().toUtf8().constData(), "tmpfs",
                                    MS_REMOUNT | MS_RDONLY, nullptr) == 0;
#else
        return false;
#endif
    }

private:
    TempFolder m_folder;
    bool m_mounted = false;
};

} // namespace shenbao::test
