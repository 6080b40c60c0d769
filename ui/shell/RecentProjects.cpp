// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentProjects.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace shenbao {
namespace {

const QString kList = QStringLiteral("recent");
const QString kPath = QStringLiteral("path");
const QString kTitle = QStringLiteral("title");
const QString kForm = QStringLiteral("form");
const QString kDeadline = QStringLiteral("deadline");
const QString kOpened = QStringLiteral("opened");
const QString kProgress = QStringLiteral("progress");
const QString kErrors = QStringLiteral("errors");
const QString kMissing = QStringLiteral("missing");
const QString kPlace = QStringLiteral("place");

QString wholePath(const QString& path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

std::vector<RecentProject> RecentProjects::all() const
{
    QSettings settings;
    std::vector<RecentProject> list;
    const int count = std::min(settings.beginReadArray(kList), kMost);
    for (int at = 0; at < count; ++at) {
        settings.setArrayIndex(at);
        RecentProject one;
        one.path = settings.value(kPath).toString();
        one.title = settings.value(kTitle).toString();
        one.formTitle = settings.value(kForm).toString();
        one.deadline = QDate::fromString(settings.value(kDeadline).toString(), Qt::ISODate);
        one.opened = QDateTime::fromString(settings.value(kOpened).toString(), Qt::ISODate);
        one.progress = std::clamp(settings.value(kProgress).toInt(), 0, 100);
        one.errors = std::max(settings.value(kErrors).toInt(), 0);
        one.missing = std::max(settings.value(kMissing).toInt(), 0);
        one.place = settings.value(kPlace).toString();
        if (one.path.isEmpty()) {
            continue; // somebody edited the settings
        }
        if (one.title.isEmpty()) {
            one.title = QFileInfo(one.path).completeBaseName();
        }
        list.push_back(std::move(one));
    }
    settings.endArray();
    return list;
}

RecentProject RecentProjects::find(const QString& path) const
{
    const std::vector<RecentProject> list = all();
    const auto found =
        std::find_if(list.begin(), list.end(),
                     [whole = wholePath(path)](const RecentProject& one) { return one.path == whole; });
    return found == list.end() ? RecentProject() : *found;
}

void RecentProjects::note(RecentProject project)
{
    project.path = wholePath(project.path);
    if (!project.opened.isValid()) {
        project.opened = QDateTime::currentDateTimeUtc();
    }
    std::vector<RecentProject> list = all();
    std::erase_if(list, [&](const RecentProject& one) { return one.path == project.path; });
    list.insert(list.begin(), std::move(project));
    if (list.size() > size_t(kMost)) {
        list.resize(size_t(kMost));
    }
    store(list);
}

void RecentProjects::remove(const QString& path)
{
    std::vector<RecentProject> list = all();
    std::erase_if(list, [whole = wholePath(path)](const RecentProject& one) { return one.path == whole; });
    store(list);
}

void RecentProjects::store(const std::vector<RecentProject>& list)
{
    QSettings settings;
    settings.remove(kList);
    settings.beginWriteArray(kList, int(list.size()));
    for (int at = 0; at < int(list.size()); ++at) {
        const RecentProject& one = list[size_t(at)];
        settings.setArrayIndex(at);
        settings.setValue(kPath, one.path);
        settings.setValue(kTitle, one.title);
        settings.setValue(kForm, one.formTitle);
        settings.setValue(kDeadline, one.deadline.toString(Qt::ISODate));
        settings.setValue(kOpened, one.opened.toUTC().toString(Qt::ISODate));
        settings.setValue(kProgress, one.progress);
        settings.setValue(kErrors, one.errors);
        settings.setValue(kMissing, one.missing);
        settings.setValue(kPlace, one.place);
    }
    settings.endArray();
}

} // namespace shenbao
