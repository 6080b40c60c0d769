// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/form/FormCatalog.h"
#include "core/publish/PrintMaterial.h"

#include <QObject>
#include <QTemporaryFile>

#include <memory>
#include <optional>

namespace shenbao {

class ProjectCopy;
class ProjectSession;

/// What an open project has to print, made on another thread from a copy of its file, so that it is what an export makes. One
/// at a time; the last order counts.
class PrintSource final : public QObject
{
    Q_OBJECT

public:
    /// `catalog` and session must live longer.
    PrintSource(ProjectSession& session, const FormCatalog& catalog, QObject* parent = nullptr);

    void load(const PrintSetup& setup);
    bool isLoading() const { return m_wanted.has_value() || m_isRunning; }

Q_SIGNALS:
    void ready(const std::shared_ptr<const shenbao::PrintMaterial>& material);
    void failed(const QString& message);

private:
    using Made = Result<std::shared_ptr<const PrintMaterial>>;

    void next();
    static Made make(const QString& path, const QString& projectId, const FormCatalog& catalog,
                     const PrintSetup& setup);

    ProjectSession& m_session;
    const FormCatalog& m_catalog;
    ProjectCopy* m_copy;
    std::shared_ptr<QTemporaryFile> m_file; ///< the copy; empty when answers have changed since
    std::optional<PrintSetup> m_wanted;     ///< not begun yet
    bool m_isCopying = false;
    bool m_isRunning = false;
};

} // namespace shenbao
