// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Screenshots.h"

#include "core/base/Tr.h"
#include "ui/common/Theme.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectView.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

namespace shenbao {
namespace {

struct Screen
{
    const char16_t* name;
    QSize size; ///< device-independent
    double ratio;
};
constexpr int kSettle = 400; // ms for timers: preview, layouts

void settle()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kSettle) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

bool grab(QWidget& window, const Screen& screen, const QString& path)
{
    QImage image(window.size() * screen.ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(screen.ratio);
    window.render(&image);
    return image.save(path);
}

} // namespace

int makeScreenshots(QApplication& application, const FormCatalog& catalog, const QString& samples,
                    const QString& folder, const QString& file)
{
    QTextStream errors(stderr);
    const QDir target(folder);
    QDir().mkpath(folder);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::apply(application, mode);
        const QString tone = mode == Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark");
        for (const Screen& screen : {Screen{u"768", {1366, 768}, 1}, Screen{u"4k", {1920, 1080}, 2}}) {
            MainWindow window(catalog, samples);
            window.resize(screen.size);
            window.QMainWindow::show();
            int number = 0;
            const auto shoot = [&](const QString& name) {
                settle();
                const QString path = target.filePath(QStringLiteral("%1-%2-%3-%4.png")
                                                         .arg(tone, QString::fromUtf16(screen.name))
                                                         .arg(number++, 2, 10, QChar(u'0'))
                                                         .arg(name));
                if (!grab(window, screen, path)) {
                    errors << Tr::tr("%1: the picture could not be written.").arg(path) << '\n';
                    return false;
                }
                return true;
            };
            if (!shoot(QStringLiteral("start"))) {
                return 4;
            }
            if (!window.openProject(file)) {
                errors << window.lastMessage() << '\n';
                return 3;
            }
            ProjectView& view = *window.project();
            for (int part = 0; part < view.partCount(); ++part) {
                view.showPart(part);
                view.showSide(part % 4 == 0   ? ProjectView::Side::Guidance
                              : part % 4 == 1 ? ProjectView::Side::Findings
                              : part % 4 == 2 ? ProjectView::Side::Preview
                                              : ProjectView::Side::Comments);
                if (!shoot(QStringLiteral("part%1").arg(part + 1))) {
                    return 4;
                }
            }
            window.closeProject();
        }
    }
    return 0;
}

} // namespace shenbao
