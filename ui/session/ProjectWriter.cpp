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

void ProjectWriter::write(Work work)
{
    Q_ASSERT(!isWriting());
    m_result = std::async(std::launch::async, [this, work = std::move(work)] {
        auto result = m_file.apply(work.edits, {}, work.step, work.comments);
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
