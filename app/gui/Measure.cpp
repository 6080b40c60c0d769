// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Measure.h"

#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectView.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

namespace shenbao {
namespace {

constexpr int kPause = 2000; // ms, until the preview has been laid out and painted

void wait(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    do {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    } while (clock.elapsed() < milliseconds);
}

/// Resident memory in kilobytes, 0 where the system does not tell.
qint64 residentMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        const QByteArrayList lines = status.readAll().split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith("VmRSS:")) {
                return line.mid(6).trimmed().chopped(3).toLongLong(); // “ 123 kB”
            }
        }
    }
    return 0;
}

/// The first time that the window has been painted as a whole.
class PaintWatch final : public QObject
{
public:
    bool isPainted = false;
    bool eventFilter(QObject*, QEvent* event) override
    {
        isPainted = isPainted || event->type() == QEvent::Paint;
        return false;
    }
};

} // namespace

int measureWindow(const FormCatalog& catalog, const QString& samples, const QString& file)
{
    MainWindow window(catalog, samples);
    window.QMainWindow::show();
    if (!window.openProject(file)) {
        QTextStream(stderr) << window.lastMessage() << '\n';
        return 3;
    }
    PaintWatch watch;
    window.project()->installEventFilter(&watch);
    while (!watch.isPainted) {
        wait(0);
    }
    wait(0); // its children too
    QTextStream out(stdout);
    out << "painted " << QDateTime::currentMSecsSinceEpoch() << Qt::endl;
    window.project()->showSide(ProjectView::Side::Preview);
    wait(kPause);
    for (int part = 0; part < window.project()->partCount(); ++part) {
        window.project()->showPart(part);
        wait(kPause / 10);
    }
    wait(kPause);
    out << "memory " << residentMemory() << Qt::endl;
    return 0;
}

} // namespace shenbao
