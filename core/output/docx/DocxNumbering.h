// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"

#include <QByteArray>

namespace shenbao {

/// Gives list items real Word numbering: neighbours share a list, a list that begins anew gets its own numbers.
class DocxNumbering final
{
public:
    /// The w:numId for the next paragraph in the order of the document; 0 for one that is no list item.
    int numberFor(const Paragraph& paragraph);
    QByteArray write() const; ///< word/numbering.xml

private:
    struct Instance
    {
        bool bullet = false;
        int level = 0;
        int start = 1;
    };
    static constexpr int kLevels = 6;
    std::vector<Instance> m_instances;
    int m_bullets = 0;           ///< instance of all bullets; 0: none yet
    int m_current[kLevels] = {}; ///< instance of the running list, by level
    int m_next[kLevels] = {};    ///< the number that would go on with it
};

} // namespace shenbao
