// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ExportJob.h"

#include "core/base/FileInput.h"
#include "core/output/FileSaver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace shenbao {

ExportJob::ExportJob(ExportOrder order) : m_state(std::make_shared<State>(std::move(order))) {}

QString ExportJob::fileName(const ProjectFile& project)
{
    return Exporter(project).fileName();
}

ExportJob::~ExportJob()
{
    if (m_thread) {
        m_thread->wait();
    }
}

bool ExportJob::cancel()
{
    Stage stage = Stage::Making;
    return m_state->stage.compare_exchange_strong(stage, Stage::Cancelled) || stage == Stage::Cancelled;
}

void ExportJob::start()
{
    m_thread.reset(QThread::create([state = m_state] { state->result = run(*state); }));
    connect(m_thread.get(), &QThread::finished, this, &ExportJob::finish);
    // fonts and settings go with the application: nothing may still use them
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        cancel();
        m_thread->wait();
    });
    m_thread->start();
}

void ExportJob::finish()
{
    m_thread->wait();
    const auto& result = m_state->result;
    if (result && m_state->stage != Stage::Cancelled) {
        if (*result) {
            Q_EMIT done(**result);
        } else {
            Q_EMIT failed(result->error().message);
        }
    }
    Q_EMIT ended();
    deleteLater();
}

Result<ExportReport> ExportJob::run(State& state)
{
    const ExportOrder& order = state.order;
    const auto project =
        ProjectFile::open(order.project->fileName(), order.catalog, ProjectFile::Mode::ReadOnly);
    if (!project) {
        return fail(project.error());
    }
    if ((*project)->id() != order.projectId) {
        return fail(ErrorCode::Input,
                    tr("The project file was replaced by another one while it was open here. "
                       "Close it, open it again and export then."));
    }
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return fail(ErrorCode::Output, tr("No temporary folder can be made: %1").arg(folder.errorString()));
    }
    if (state.stage == Stage::Cancelled) {
        return fail(ErrorCode::Cancelled, {});
    }
    auto report = Exporter(**project).exportTo(folder.path(), order.options);
    if (!report) {
        return fail(report.error());
    }
    return publish(state, std::move(*report));
}

/// From the temporary folder into the one that was chosen: all files or none.
Result<ExportReport> ExportJob::publish(State& state, ExportReport report)
{
    const QDir target(state.order.folder);
    std::vector<std::pair<QString, QByteArray>> files;
    for (QString& path : report.files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(ErrorCode::Output,
                        tr("An exported file cannot be read back: %1").arg(fileReason(file)));
        }
        path = target.filePath(QFileInfo(path).fileName());
        files.emplace_back(path, file.readAll());
    }
    Stage stage = Stage::Making;
    if (!state.stage.compare_exchange_strong(stage, Stage::Publishing)) {
        return fail(ErrorCode::Cancelled, {});
    }
    if (!QDir().mkpath(target.path())) {
        return fail(ErrorCode::Output,
                    tr("The folder %1 cannot be created. Please choose another one.").arg(target.path()));
    }
    if (auto saved = saveFiles(files); !saved) {
        return fail(saved.error());
    }
    return report;
}

} // namespace shenbao
