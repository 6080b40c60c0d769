// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/HelpBook.h"

#include <QDir>
#include <QFileInfo>

namespace shenbao {

std::vector<HelpTopic> helpTopics()
{
    const QDir folder(QStringLiteral(":/help/zh_CN"));
    std::vector<HelpTopic> topics;
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        HelpTopic topic;
        topic.name = info.completeBaseName().section(u'-', 1);
        topic.markdown = QString::fromUtf8(file.readAll());
        topic.title = topic.markdown.section(u'\n', 0, 0).mid(2).trimmed(); // “# Title”
        topics.push_back(std::move(topic));
    }
    return topics;
}

} // namespace shenbao
