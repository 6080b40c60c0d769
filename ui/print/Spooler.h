// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/document/StyleSheet.h"

#include <QByteArray>

#include <atomic>
#include <optional>

namespace shenbao {

/// The print system of Linux (CUPS) by its command `lp`: takes a PDF as it is and prints it in full size. For any thread; it
/// waits for the command.
class Spooler final
{
public:
    struct Request
    {
        QString printer;
        QString title;
        PageGeometry paper;
        int copies = 1;
        bool duplex = false;
    };

    /// Nothing where there is no such system.
    static std::optional<Spooler> find();

    /// Hands a document over; gives the name of the job, which may be empty. When `isCancelled` becomes true on the way, what
    /// was handed over is taken back: ErrorCode::Cancelled.
    Result<QString> print(const QByteArray& pdf, const Request& request,
                          const std::atomic<bool>& isCancelled) const;
    /// Takes a job back, as far as it has not been printed.
    void cancel(const QString& job) const;

    /// What `lp` is called with, without the file.
    static QStringList arguments(const Request& request);

private:
    explicit Spooler(QString program) : m_program(std::move(program)) {}

    QString m_program;
};

} // namespace shenbao
