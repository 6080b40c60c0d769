// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RenderProtocol.h"
#include "core/output/OutputInfo.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

class QProcess;

namespace shenbao {

/// Has pages of attachments drawn by shenbao-render, one after the other, without making anybody wait. The child is started
/// with the first question, again after its death, and ended when nothing is asked for a while. A document that kills it or
/// takes too long fails alone.
class RenderClient final : public QObject
{
    Q_OBJECT

public:
    /// What one document may use.
    struct Limits
    {
        int megabytes = 512;
        int seconds = 10;      ///< of computing for one answer
        int patience = 15'000; ///< ms of waiting for it: the computer may be busy
    };
    struct Answer
    {
        QList<QSizeF> pages; ///< points; all pages of the document
        QImage image;        ///< null when only the pages were asked for
        QString problem;     ///< translated; empty when all is well
    };
    using Callback = std::function<void(const Answer&)>;
    enum class Urgency : quint8 { Now, Later }; ///< what people look at; thumbnails

    /// `source` gives a document by its id and outlives this.
    RenderClient(QString program, AttachmentSource source, QObject* parent = nullptr);
    ~RenderClient() override;

    /// The child beside this program or in the folder of its helpers; empty when it is missing.
    static QString findProgram();

    void setLimits(const Limits& limits) { m_limits = limits; }

    /// Calls back once, later, and not when `context` is gone or the question was cancelled. Gives its number.
    quint64 askPages(const QString& document, QObject* context, Callback done);
    /// `box`: pixels in which the page is to fit, up to render::kMostSide.
    quint64 draw(const QString& document, int page, QSize box, Urgency urgency, QObject* context,
                 Callback done);
    void cancel(quint64 question);

    /// Of the child; 0 while there is none.
    qint64 processId() const;

private:
    struct Question
    {
        quint64 number = 0;
        QString document;
        int page = -1; ///< -1: sizes of the pages
        QSize box;
        Urgency urgency = Urgency::Now;
        QPointer<QObject> context;
        Callback done;
    };

    quint64 ask(Question question);
    void next();
    void send(const render::Request& request);
    void writeMore();
    void readMore();
    void take(const render::Reply& reply);
    void answer(const Answer& answer);
    void fail(const QString& problem);
    bool start();
    void endChild();
    void childEnded();
    void childTimedOut();

    QString m_program;
    AttachmentSource m_source;
    Limits m_limits;
    std::deque<Question> m_waiting;
    std::optional<Question> m_current;
    quint64 m_lastNumber = 0;
    QPointer<QProcess> m_child;
    QByteArray m_unsent;
    qsizetype m_sent = 0;
    QByteArray m_received;
    QString m_open; ///< document that the child holds
    QList<QSizeF> m_pages;
    QTimer m_patience;
    QTimer m_idle;
    QTimer m_next;
};

} // namespace shenbao
