// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ProjectWriter.h"

#include <QPointer>

namespace shenbao {

ProjectWriter::~ProjectWriter()
{
    if (isWriting()) {
        m_result.wait();
    }
}

void ProjectWriter::write(std::vector<ProposalEdit> edits)
{
    Q_ASSERT(!isWriting());
    m_result = std::async(std::launch::async, [this, edits = std::move(edits)] {
        auto result = m_file.apply(edits);
        QMetaObject::invokeMethod(this, &ProjectWriter::wait, Qt::QueuedConnection);
        return result;
    });
}

void ProjectWriter::wait()
{
    if (isWriting()) {
        Q_EMIT done(m_result.get()); // get() leaves no result behind: not writing any more
    }
}

} // namespace shenbao
