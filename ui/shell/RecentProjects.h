// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <vector>

namespace shenbao {

/// What the start page tells of a project without opening it.
struct RecentProject
{
    QString path;
    QString title; ///< of the project; the file name when it has none yet
    QString formTitle;
    QDate deadline; ///< invalid: not known
    QDateTime opened;
    int progress = 0; ///< percent
    int errors = 0;
    int missing = 0; ///< answers that are still to be filled in
    QString place;   ///< the answer that people were in last, or "#" and the number of the part
};

/// The projects that were opened last, kept in the settings.
class RecentProjects final
{
public:
    static constexpr int kMost = 20;

    /// What is known of a project; an empty path when nothing is.
    RecentProject find(const QString& path) const;
    /// Newest first.
    std::vector<RecentProject> all() const;
    /// Puts a project in front, with what is known of it now. An invalid `opened` is now.
    void note(RecentProject project);
    void remove(const QString& path);

private:
    static void store(const std::vector<RecentProject>& list);
};

} // namespace shenbao
