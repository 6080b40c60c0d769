// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/RenderClient.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace shenbao {
namespace {

constexpr int kCancelled = 1000;     // ms that an answer nobody wants may still take
constexpr int kIdle = 30'000;        // ms until the child is ended
constexpr int kEnding = 2000;        // ms, at most, for a child that was killed
constexpr qint64 kPiece = 1 << 20;   // bytes that are handed over at a time
constexpr int kComputedTooLong = 24; // SIGXCPU

QString troubleText(render::Trouble trouble)
{
    switch (trouble) {
    case render::Trouble::Password:
        return RenderClient::tr("It is protected by a password.");
    case render::Trouble::TooLarge:
        return RenderClient::tr("It is too large to be shown.");
    case render::Trouble::NoSuchPage:
        return RenderClient::tr("It has no such page.");
    default:
        return RenderClient::tr("It is damaged, or not a PDF, PNG or JPEG.");
    }
}

} // namespace

RenderClient::RenderClient(QString program, AttachmentSource source, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_source(std::move(source))
{
    m_patience.setSingleShot(true);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdle);
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_patience, &QTimer::timeout, this, &RenderClient::childTimedOut);
    connect(&m_idle, &QTimer::timeout, this, &RenderClient::endChild);
    connect(&m_next, &QTimer::timeout, this, &RenderClient::next);
}

RenderClient::~RenderClient()
{
    endChild();
    const auto children = findChildren<QProcess*>();
    for (QProcess* child : children) {
        child->waitForFinished(kEnding);
    }
}

QString RenderClient::findProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    return QStandardPaths::findExecutable(QStringLiteral("shenbao-render"),
                                          {here.path(), here.filePath(QStringLiteral("../libexec/shenbao")),
                                           here.filePath(QStringLiteral("../lib/shenbao"))});
}

qint64 RenderClient::processId() const
{
    return m_child ? m_child->processId() : 0;
}

quint64 RenderClient::askPages(const QString& document, QObject* context, Callback done)
{
    return ask({0, document, -1, {}, Urgency::Now, context, std::move(done)});
}

quint64 RenderClient::draw(const QString& document, int page, QSize box, Urgency urgency, QObject* context,
                           Callback done)
{
    const QSize most(render::kMostSide, render::kMostSide);
    return ask({0, document, page, box.boundedTo(most), urgency, context, std::move(done)});
}

quint64 RenderClient::ask(Question question)
{
    question.number = ++m_lastNumber;
    auto place = m_waiting.end();
    if (question.urgency == Urgency::Now) {
        place = std::find_if(m_waiting.begin(), m_waiting.end(),
                             [](const Question& one) { return one.urgency == Urgency::Later; });
    }
    m_waiting.insert(place, std::move(question));
    m_next.start();
    return m_lastNumber;
}

void RenderClient::cancel(quint64 question)
{
    m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(),
                                   [question](const Question& one) { return one.number == question; }),
                    m_waiting.end());
    if (m_current && m_current->number == question) {
        m_current->done = {};
        if (m_patience.remainingTime() > kCancelled) {
            m_patience.start(kCancelled); // what people want now must not wait for it
        }
    }
}

void RenderClient::next()
{
    while (!m_current && !m_waiting.empty()) {
        m_current = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!m_current->context) {
            m_current.reset();
        }
    }
    if (!m_current || m_patience.isActive()) {
        return;
    }
    m_idle.stop();
    if (!m_child && !start()) {
        fail(tr("The program shenbao-render is missing, which draws previews. Everything else works; "
                "please install Shenbao again."));
        return;
    }
    if (m_open == m_current->document) {
        if (m_current->page < 0) {
            answer({m_pages, {}, {}});
        } else {
            send({render::Request::Kind::Draw, {}, m_current->page, m_current->box});
        }
        return;
    }
    m_open.clear();
    const auto bytes = m_source(m_current->document);
    if (!bytes) {
        fail(bytes.error().message);
    } else if (bytes->size() > render::kMostDocumentBytes) {
        fail(troubleText(render::Trouble::TooLarge));
    } else {
        send({render::Request::Kind::Open, *bytes, 0, {}});
    }
}

bool RenderClient::start()
{
    if (m_program.isEmpty()) {
        return false;
    }
    auto* child = new QProcess(this);
    m_child = child;
    child->setStandardErrorFile(QProcess::nullDevice()); // what libraries print is no message for anybody
    connect(child, &QProcess::readyReadStandardOutput, this, &RenderClient::readMore);
    connect(child, &QProcess::bytesWritten, this, &RenderClient::writeMore);
    connect(child, &QProcess::finished, this, &RenderClient::childEnded);
    child->start(m_program, {QStringLiteral("--megabytes"), QString::number(m_limits.megabytes),
                             QStringLiteral("--seconds"), QString::number(m_limits.seconds)});
    if (child->state() == QProcess::NotRunning) { // at once where the program cannot be found or run
        endChild();
        return false;
    }
    connect(child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            childEnded();
        }
    });
    return true;
}

void RenderClient::send(const render::Request& request)
{
    m_unsent = framed(request);
    m_sent = 0;
    m_received.clear();
    m_patience.start(m_limits.patience);
    writeMore();
}

void RenderClient::writeMore()
{
    if (m_child && m_sent < m_unsent.size() && m_child->bytesToWrite() < kPiece) {
        const qint64 size = std::min<qint64>(kPiece, m_unsent.size() - m_sent);
        m_child->write(m_unsent.constData() + m_sent, size);
        m_sent += size;
        if (m_sent == m_unsent.size()) {
            m_unsent.clear();
            m_sent = 0;
        }
    }
}

void RenderClient::readMore()
{
    m_received += m_child->readAllStandardOutput();
    if (m_received.size() < render::kLengthBytes) {
        return;
    }
    const auto length = render::replyLength(m_received);
    if (length && m_received.size() < render::kLengthBytes + *length) {
        return;
    }
    const auto reply = length && m_received.size() == render::kLengthBytes + *length && m_patience.isActive()
                           ? render::readReply(m_received.sliced(render::kLengthBytes))
                           : std::nullopt;
    m_received.clear();
    if (reply) {
        m_patience.stop();
        take(*reply);
    } else {
        endChild(); // it was taken over, or is another program: nothing more is believed
        fail(tr("The program for previews gave an answer that makes no sense."));
    }
}

void RenderClient::take(const render::Reply& reply)
{
    if (!m_current) {
        return;
    }
    const bool isOpening = m_open.isEmpty();
    if (reply.trouble != render::Trouble::None) {
        fail(troubleText(reply.trouble));
    } else if (isOpening ? reply.pages.isEmpty() : reply.size.isEmpty()) {
        fail(troubleText(render::Trouble::Unreadable));
    } else if (isOpening) {
        m_open = m_current->document;
        m_pages = reply.pages;
        next(); // the page itself
    } else {
        const auto* pixels = reinterpret_cast<const uchar*>(reply.pixels.constData());
        const QImage image(pixels, reply.size.width(), reply.size.height(), qsizetype(reply.size.width()) * 4,
                           QImage::Format_RGB32);
        answer({m_pages, image.copy(), {}});
    }
}

void RenderClient::answer(const Answer& answer)
{
    if (!m_current) {
        return;
    }
    const Question asked = std::move(*m_current);
    m_current.reset();
    m_next.start();
    m_idle.start();
    if (asked.context && asked.done) {
        asked.done(answer);
    }
}

void RenderClient::fail(const QString& problem)
{
    answer({{}, {}, problem});
}

/// Without a word to whoever waits.
void RenderClient::endChild()
{
    m_patience.stop();
    m_idle.stop();
    m_open.clear();
    m_unsent.clear();
    m_sent = 0;
    m_received.clear();
    if (QProcess* child = m_child) {
        m_child = nullptr;
        disconnect(child, nullptr, this, nullptr);
        connect(child, &QProcess::finished, child, &QObject::deleteLater);
        child->kill();
        if (child->state() == QProcess::NotRunning) {
            child->deleteLater();
        }
    }
}

void RenderClient::childEnded()
{
    const bool neverRan = m_child && m_child->error() == QProcess::FailedToStart;
    const bool tooLong = m_child && m_child->exitCode() == kComputedTooLong;
    endChild();
    if (neverRan) {
        fail(tr("The program shenbao-render is missing, which draws previews. Everything else works; "
                "please install Shenbao again."));
    } else if (tooLong) {
        fail(tr("It takes too long to draw."));
    } else {
        fail(tr("The program for previews ended while it was reading it. The document may be damaged."));
    }
}

void RenderClient::childTimedOut()
{
    endChild();
    fail(tr("It takes too long to draw."));
}

} // namespace shenbao
