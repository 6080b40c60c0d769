// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace shenbao {

/// A page of the help: Markdown, its first line the title.
struct HelpTopic
{
    QString name; ///< of its file without number and ending: “sealing”
    QString title;
    QString markdown;
};

/// The help in reading order, from :/help. Chinese in every language of the interface, as the forms are.
std::vector<HelpTopic> helpTopics();

} // namespace shenbao
