// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Screenshots.h"

#include "core/base/Tr.h"
#include "ui/common/Language.h"
#include "ui/common/Theme.h"
#include "ui/export/ExportDialog.h"
#include "ui/form/PartPage.h"
#include "ui/help/HelpWindow.h"
#include "ui/history/HistoryDialog.h"
#include "ui/print/PrintDialog.h"
#include "ui/search/SearchPanel.h"
#include "ui/shell/CompanyProfileDialog.h"
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
constexpr int kSettle = 400;     // ms for timers: preview, layouts
constexpr int kLongest = 10'000; // ms for what is read or laid out beside the window
constexpr int kTallest = 30'000; // pixels of one picture

void settle(const std::function<bool()>& isBusy = {})
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kSettle || (isBusy && isBusy() && clock.elapsed() < kLongest)) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

/// Takes pictures of windows and counts them.
class Album
{
public:
    Album(const QString& folder, QString prefix, double ratio)
        : m_folder(folder)
        , m_prefix(std::move(prefix))
        , m_ratio(ratio)
    {}

    void take(QWidget& widget, const QString& name)
    {
        const QSize size = widget.size().boundedTo({kTallest, int(kTallest / m_ratio)});
        QImage image(size * m_ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(m_ratio);
        widget.render(&image);
        const QString path = m_folder.filePath(
            QStringLiteral("%1-%2-%3.png").arg(m_prefix).arg(m_number++, 2, 10, QChar(u'0')).arg(name));
        if (!image.save(path)) {
            m_failed << path;
        }
    }

    const QStringList& failed() const { return m_failed; }

private:
    QDir m_folder;
    QString m_prefix;
    double m_ratio;
    int m_number = 0;
    QStringList m_failed;
};

void takeParts(ProjectView& view, Album& album, bool wholePages)
{
    for (int part = 0; part < view.partCount(); ++part) {
        view.showPart(part);
        view.showSide(part % 4 == 0   ? ProjectView::Side::Guidance
                      : part % 4 == 1 ? ProjectView::Side::Findings
                      : part % 4 == 2 ? ProjectView::Side::Preview
                                      : ProjectView::Side::Comments);
        settle();
        const QString name = QStringLiteral("part%1").arg(part + 1);
        album.take(*view.window(), name);
        if (wholePages) { // with what is below the window
            for (const auto* page : view.findChildren<PartPage*>()) {
                if (page->isVisible()) {
                    album.take(*page->widget(), name + u"-whole");
                }
            }
        }
    }
}

void takeDialogs(MainWindow& window, const FormCatalog& catalog, Album& album)
{
    ProjectView& view = *window.project();
    ProjectSession& session = view.session();
    view.search()->open(true);
    settle();
    album.take(window, QStringLiteral("search"));
    view.search()->close();
    HistoryDialog history(session, &window);
    history.show();
    settle([&] { return history.isBusy(); });
    album.take(history, QStringLiteral("history"));
    history.close();
    PrintDialog print(session, catalog, PrinterSource::system(), &window);
    print.show();
    settle([&] { return !print.isUpToDate(); });
    album.take(print, QStringLiteral("print"));
    print.close();
    ExportDialog exports(session, catalog, &window);
    exports.show();
    settle();
    album.take(exports, QStringLiteral("export"));
    exports.close();
    CompanyProfileDialog profile(&window);
    profile.show();
    settle();
    album.take(profile, QStringLiteral("profile"));
    HelpWindow help;
    help.show();
    settle();
    album.take(help, QStringLiteral("help"));
}

} // namespace

int makeScreenshots(QApplication& application, const FormCatalog& catalog, const QString& samples,
                    const QString& folder, const QString& file)
{
    QTextStream errors(stderr);
    QDir().mkpath(folder);
    const Screen small{u"768", {1366, 768}, 1};
    const Screen large{u"4k", {1920, 1080}, 2};
    struct Look
    {
        const char16_t* name;
        Theme::Mode mode;
        Language language;
        std::vector<Screen> screens;
    };
    const Look looks[] = {{u"light", Theme::Mode::Light, Language::Chinese, {small, large}},
                          {u"dark", Theme::Mode::Dark, Language::Chinese, {small, large}},
                          {u"english", Theme::Mode::Light, Language::English, {small}}};
    for (const Look& look : looks) {
        Theme::apply(application, look.mode);
        applyLanguage(application, look.language);
        for (const Screen& screen : look.screens) {
            MainWindow window(catalog, samples);
            window.resize(screen.size);
            window.QMainWindow::show();
            Album album(
                folder,
                QStringLiteral("%1-%2").arg(QString::fromUtf16(look.name), QString::fromUtf16(screen.name)),
                screen.ratio);
            settle();
            album.take(window, QStringLiteral("start"));
            if (!window.openProject(file)) {
                errors << window.lastMessage() << '\n';
                return 3;
            }
            takeParts(*window.project(), album, screen.ratio == 1);
            takeDialogs(window, catalog, album);
            window.closeProject();
            if (!album.failed().isEmpty()) {
                errors << Tr::tr("%1: the picture could not be written.").arg(album.failed().first()) << '\n';
                return 4;
            }
        }
    }
    return 0;
}

} // namespace shenbao
