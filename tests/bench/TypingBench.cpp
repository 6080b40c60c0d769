// SPDX-License-Identifier: GPL-3.0-or-later
// What a keystroke costs in the real window: from the moment a key is due to its counter on the screen.
//
// usage: bench_typing [--keys N] [--interval MS] [--profile]
//
// Keys come at a steady pace, as a key that is held down sends them, and the event loop runs between them; so work that was
// put off counts when it makes a later key wait. Prints percentiles in ms for a real application and one ten times as long,
// with each panel open beside the text. --profile adds what the time went into, by kind of event.
#include "core/store/ProjectFile.h"
#include "tests/bench/Scaled.h"
#include "ui/common/Theme.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectView.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QKeyEvent>
#include <QLabel>
#include <QMetaEnum>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <map>

namespace shenbao::bench {
namespace {

using Clock = std::chrono::steady_clock;

const QString kKey = QStringLiteral("wh.d.2.1"); // the longest narrative
constexpr int kPlaceholders = 30;                // places that a check underlines
constexpr int kSettle = 1500;                    // ms after opening

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// Knows when a widget has been painted and the picture handed over, and where the time goes.
class Application final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const QEvent::Type type = event->type(); // the event may be gone afterwards
        m_isPainted = m_isPainted || (type == QEvent::Paint && receiver == m_watched);
        const auto start = Clock::now();
        const QString name = profile && m_depth == 0 ? nameOf(*receiver, type) : QString();
        ++m_depth;
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        if (profile && m_depth == 0) {
            auto& [count, total, longest] = spent[name];
            const double time = milliseconds(Clock::now() - start);
            ++count;
            total += time;
            longest = std::max(longest, time);
        }
        if (m_isPainted && type == QEvent::UpdateRequest) {
            m_painted = Clock::now();
            m_isPainted = false;
            m_watched = nullptr;
            if (whenPainted) {
                whenPainted();
            }
        }
        return taken;
    }

    /// Calls whenPainted after the next time that this widget is on the screen.
    void watch(QObject* widget)
    {
        m_watched = widget;
        m_isPainted = false;
    }
    Clock::time_point painted() const { return m_painted; }

    struct Spent
    {
        int count = 0;
        double total = 0;
        double longest = 0;
    };
    bool profile = false;
    std::map<QString, Spent> spent;
    std::function<void()> whenPainted;

private:
    static QString nameOf(const QObject& receiver, QEvent::Type type)
    {
        const char* kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        return QString(QString::fromLatin1(kind ? kind : "event") + u" to " +
                       QLatin1String(receiver.metaObject()->className()));
    }

    QObject* m_watched = nullptr;
    bool m_isPainted = false;
    int m_depth = 0;
    Clock::time_point m_painted;
};

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(std::max(ms, 0), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Time that this thread has worked, in ms.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

struct Times
{
    std::vector<double> waited; ///< ms from each key until its counter was on the screen
    std::vector<double> worked; ///< ms of the processor for that; other programs do not count
};

/// Types `count` characters.
Times typeKeys(Application& application, NarrativeEditor& editor, int count, int interval)
{
    QWidget* counter = editor.counter().findChild<QLabel*>(QStringLiteral("counter"));
    Times times;
    auto due = Clock::now();
    for (int number = 0; number < count; ++number) {
        due += std::chrono::milliseconds(interval);
        due = std::max(due, application.painted()); // people wait, too
        const double rest = milliseconds(due - Clock::now());
        if (rest > 0) {
            wait(int(rest));
        }
        while (Clock::now() < due) { // timers are a part of a millisecond early
        }
        const double before = worked();
        QEventLoop loop;
        bool isPainted = false;
        application.whenPainted = [&] {
            isPainted = true;
            loop.quit();
        };
        application.watch(counter->visibleRegion().isEmpty() ? editor.edit().viewport() : counter);
        const QString text(QChar(0x4E00 + number % 2000));
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, text);
        QApplication::sendEvent(&editor.edit(), &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, text);
        QApplication::sendEvent(&editor.edit(), &release);
        if (!isPainted) {
            loop.exec();
        }
        application.whenPainted = nullptr;
        times.waited.push_back(milliseconds(application.painted() - due));
        times.worked.push_back(worked() - before);
    }
    return times;
}

/// The narrative of an application, repeated until it has this many characters, with places that a check underlines.
RichText narrative(const Proposal& proposal, int characters)
{
    RichText text;
    const Value source = proposal.value(kKey);
    do {
        std::copy_if(source.richText()->blocks.begin(), source.richText()->blocks.end(),
                     std::back_inserter(text.blocks),
                     [](const TextBlock& block) { return !std::holds_alternative<TextPicture>(block); });
    } while (plainText(text).size() < characters);
    std::vector<TextParagraph*> paragraphs;
    for (TextBlock& block : text.blocks) {
        auto* paragraph = std::get_if<TextParagraph>(&block);
        if (paragraph && paragraph->kind == TextParagraph::Kind::Body) {
            paragraphs.push_back(paragraph);
        }
    }
    for (int number = 0; number < kPlaceholders; ++number) {
        TextParagraph& paragraph = *paragraphs[paragraphs.size() * size_t(number) / kPlaceholders];
        paragraph.spans.back().text += QStringLiteral("投入XX万元，");
    }
    return text;
}

void print(const char* panel, const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](size_t percent) {
        return times[std::min(times.size() - 1, times.size() * percent / 100)];
    };
    std::printf("  %-9s %s p50 %6.2f  p90 %6.2f  p99 %6.2f  max %6.2f ms\n", panel, what, at(50), at(90),
                at(99), times.back());
}

void run(Application& application, int factor, int characters, int keys, int interval, const QString& panel)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.shenbao"));
    Proposal proposal = scaledProposal(factor);
    (void)proposal.apply(SetValue{kKey, Value(narrative(proposal, characters))});
    std::vector<ProposalEdit> edits;
    for (const auto& [key, value] : proposal.answers()) {
        edits.emplace_back(SetValue{key, value});
    }
    if (!ProjectFile::create(path, proposal.formPtr(), edits)) {
        qFatal("the project cannot be made");
    }
    MainWindow window(forms(), {});
    window.resize(1366, 768);
    window.QMainWindow::show();
    if (!window.openProject(path)) {
        qFatal("the project cannot be opened");
    }
    ProjectView& view = *window.project();
    view.showKey(kKey);
    auto* editor = dynamic_cast<NarrativeEditor*>(view.findChild<QWidget*>(kKey));
    if (!editor) {
        qFatal("the narrative has no editor");
    }
    QTextCursor cursor(editor->edit().document());
    if (qEnvironmentVariableIsSet("MID"))
        cursor.setPosition(cursor.document()->characterCount() / 2);
    cursor.movePosition(QTextCursor::EndOfBlock);
    editor->edit().setTextCursor(cursor);
    const struct
    {
        ProjectView::Side side;
        const char* name;
    } sides[] = {{ProjectView::Side::Guidance, "guidance"},
                 {ProjectView::Side::Findings, "checks"},
                 {ProjectView::Side::Preview, "preview"}};
    const ProjectSession& session = view.session();
    std::printf("%d times, %d characters in the narrative, %zu findings, %zu of them in it\n", factor,
                int(view.session().analysis(kKey).plain().size()), session.findings().size(),
                session.findingsOf(kKey).size());
    for (const auto& one : sides) {
        if (!panel.isEmpty() && panel != QLatin1String(one.name)) {
            continue;
        }
        view.showSide(one.side);
        wait(kSettle);
        application.spent.clear();
        const Times times = typeKeys(application, *editor, keys, interval);
        print(one.name, "wait", times.waited);
        print("", "work", times.worked);
        std::vector<std::pair<QString, Application::Spent>> spent(application.spent.begin(),
                                                                  application.spent.end());
        std::sort(spent.begin(), spent.end(),
                  [](const auto& a, const auto& b) { return a.second.total > b.second.total; });
        spent.resize(std::min<size_t>(spent.size(), 12));
        for (const auto& [name, cost] : spent) {
            std::printf("      %8.3f ms a key, longest %8.2f ms, %5d × %s\n", cost.total / keys, cost.longest,
                        cost.count, name.toUtf8().constData());
        }
        std::fflush(stdout);
    }
    window.close();
}

} // namespace
} // namespace shenbao::bench

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) {
        qputenv(name, home.path().toUtf8());
    }
    shenbao::bench::Application application(argc, argv);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    shenbao::Theme::apply(application, shenbao::Theme::Mode::Light);
    QCommandLineParser parser;
    const QCommandLineOption keys(QStringLiteral("keys"), {}, QStringLiteral("N"), QStringLiteral("1000"));
    const QCommandLineOption interval(QStringLiteral("interval"), {}, QStringLiteral("MS"),
                                      QStringLiteral("33"));
    const QCommandLineOption profile(QStringLiteral("profile"));
    const QCommandLineOption only(QStringLiteral("only"), {}, QStringLiteral("1|10|60000"));
    const QCommandLineOption panel(QStringLiteral("panel"), {}, QStringLiteral("guidance|checks|preview"));
    parser.addOptions({keys, interval, profile, only, panel});
    parser.process(application);
    application.profile = parser.isSet(profile);
    const auto run = [&](const char* name, int factor, int characters) {
        if (!parser.isSet(only) || parser.value(only) == QLatin1String(name)) {
            shenbao::bench::run(application, factor, characters, parser.value(keys).toInt(),
                                parser.value(interval).toInt(), parser.value(panel));
        }
    };
    run("1", 1, 0);
    run("10", 10, 0);
    run("60000", 10, 60'000);
    return 0;
}
