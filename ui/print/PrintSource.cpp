// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintSource.h"

#include "ui/common/Background.h"
#include "ui/export/ProjectCopy.h"
#include "ui/session/ProjectSession.h"

namespace shenbao {

PrintSource::PrintSource(ProjectSession& session, const FormCatalog& catalog, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_catalog(catalog)
    , m_copy(new ProjectCopy(session, this))
{
    connect(m_copy, &ProjectCopy::done, this, [this] {
        m_isCopying = false;
        m_file = m_copy->take();
        next();
    });
    connect(m_copy, &ProjectCopy::failed, this, [this](const QString& message) {
        m_isCopying = false;
        m_wanted.reset();
        Q_EMIT failed(message);
    });
    connect(&session, &ProjectSession::changed, this, [this] { m_file.reset(); });
}

void PrintSource::load(const PrintSetup& setup)
{
    m_wanted = setup;
    next();
}

void PrintSource::next()
{
    if (!m_wanted || m_isRunning || m_isCopying) {
        return;
    }
    if (!m_file) {
        m_isCopying = true;
        m_copy->start();
        return;
    }
    m_isRunning = true;
    const PrintSetup setup = *m_wanted;
    m_wanted.reset();
    inBackground(
        *QThreadPool::globalInstance(), this,
        [file = m_file, id = m_session.file().id(), catalog = m_catalog, setup] {
            return make(file->fileName(), id, catalog, setup);
        },
        [this](const Made& made) {
            m_isRunning = false;
            if (m_wanted) {
                next(); // what was made is not wanted any more
            } else if (made) {
                Q_EMIT ready(*made);
            } else {
                Q_EMIT failed(made.error().message);
            }
        });
}

PrintSource::Made PrintSource::make(const QString& path, const QString& projectId, const FormCatalog& catalog,
                                    const PrintSetup& setup)
{
    const auto project = ProjectFile::open(path, catalog, ProjectFile::Mode::ReadOnly);
    if (!project) {
        return fail(project.error());
    }
    if ((*project)->id() != projectId) {
        return fail(ErrorCode::Input,
                    tr("The project file was replaced by another one while it was open here. "
                       "Close it, open it again and print then."));
    }
    auto material = makePrintMaterial(**project, setup);
    if (!material) {
        return fail(material.error());
    }
    return std::make_shared<const PrintMaterial>(std::move(*material));
}

} // namespace shenbao
