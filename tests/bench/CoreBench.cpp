// SPDX-License-Identifier: GPL-3.0-or-later
// What one part of an export costs at 1, 10 and 100 times a real application. Growth is linear when the time per item
// (items_per_second) stays the same from line to line.
#include "core/check/CheckSession.h"
#include "core/document/DocumentComposer.h"
#include "core/form/FormReader.h"
#include "core/layout/Paginator.h"
#include "core/output/docx/DocxWriter.h"
#include "core/output/pdf/PdfWriter.h"
#include "core/output/xlsx/XlsxWriter.h"
#include "core/store/ProjectFile.h"
#include "core/text/WordCount.h"
#include "tests/bench/Scaled.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

namespace shenbao::bench {
namespace {

const QDateTime kTime(QDate(2026, 2, 25), QTime(9, 0), Qt::UTC);

OutputInfo info()
{
    return {QStringLiteral("title"), QStringLiteral("author"), QStringLiteral("subject"), kTime, {}, {}};
}

AttachmentSource noAttachments()
{
    return
        [](const QString&) -> Result<QByteArray> { return fail(ErrorCode::Input, QStringLiteral("none")); };
}

FontResolver& fonts()
{
    static FontResolver resolver;
    return resolver;
}

void countWords(benchmark::State& state)
{
    const QString text = scaledText(int(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(countText(text));
    }
    state.SetItemsProcessed(state.iterations() * text.size());
}

/// A form of as many grids as the factor says.
void readTheForm(benchmark::State& state)
{
    QFile file(QStringLiteral(SHENBAO_SOURCE_DIR "/resources/forms/wh-hqds.xml"));
    QFile common(QStringLiteral(SHENBAO_SOURCE_DIR "/resources/forms/checks-common.xml"));
    if (!file.open(QIODevice::ReadOnly) || !common.open(QIODevice::ReadOnly)) {
        state.SkipWithError("the form is missing");
        return;
    }
    QByteArray xml = file.readAll();
    const QByteArray checks = common.readAll();
    QByteArray more;
    for (int i = 1; i < state.range(0); ++i) {
        more += "<part id=\"x" + QByteArray::number(i) + "\" title=\"x\">";
        for (int row = 0; row < 150; ++row) {
            const QByteArray key = QByteArray::number(i) + '_' + QByteArray::number(row);
            more += "<grid id=\"g" + key +
                    "\" label=\"g\" columns=\"40 60\"><row><label>a</label><field key=\"x.f" + key +
                    "\" label=\"f\" kind=\"money\"><help>help help help</help></field></row></grid>\n";
        }
        more += "</part>";
    }
    xml.insert(xml.indexOf("<part "), more);
    for (auto _ : state) {
        const auto form = readForm(xml, QStringLiteral("bench.xml"), checks);
        if (!form) {
            state.SkipWithError(form.error().message.toUtf8().constData());
            return;
        }
    }
    state.SetItemsProcessed(state.iterations() * xml.size());
}

void openProject(benchmark::State& state)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.shenbao"));
    const Proposal proposal = scaledProposal(int(state.range(0)));
    std::vector<ProposalEdit> edits;
    for (const auto& [key, value] : proposal.answers()) {
        edits.emplace_back(SetValue{key, value});
    }
    (void)ProjectFile::create(path, proposal.formPtr(), edits);
    for (auto _ : state) {
        const auto project = ProjectFile::open(path, forms(), ProjectFile::Mode::ReadOnly);
        if (!project) {
            state.SkipWithError(project.error().message.toUtf8().constData());
            return;
        }
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void checkAll(benchmark::State& state)
{
    const Proposal proposal = scaledProposal(int(state.range(0)));
    const auto runner = CheckRunner::create(proposal.formPtr());
    for (auto _ : state) {
        benchmark::DoNotOptimize(runner->run(proposal, QDate(2026, 2, 25)));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// The rules one by one: which costs what.
void checkRule(benchmark::State& state)
{
    const Proposal proposal = scaledProposal(1);
    const auto runner = CheckRunner::create(proposal.formPtr());
    const Rule& rule = *runner->rules()[size_t(state.range(0))];
    const CheckFacts facts;
    const AttachmentLookup attachments;
    TextCache texts;
    const CheckInput input{proposal, QDate(2026, 2, 25), facts, attachments, texts};
    for (const Field& field : proposal.form().fields) {
        texts.text(proposal, field.key);
    }
    for (auto _ : state) {
        Findings findings;
        rule.run(input, findings);
        benchmark::DoNotOptimize(findings);
    }
    state.SetLabel(QString(rule.declaration().id + u' ' + rule.declaration().kind).toStdString());
}

void makeRules(benchmark::State& state)
{
    const FormPtr form = scaledProposal(1).formPtr();
    for (auto _ : state) {
        benchmark::DoNotOptimize(CheckRunner::create(form));
    }
}

/// A character typed into a section of 1,000 characters: the edit, the count, every check that depends on it, and the list of
/// findings. The counters are percentiles over all keystrokes, in µs.
void typeACharacter(benchmark::State& state)
{
    const QString key = QStringLiteral("wh.d.1.1");
    Proposal proposal = scaledProposal(int(state.range(0)));
    RichText text = *proposal.value(key).richText();
    QString written;
    const Value whole = scaledProposal(1).value(key);
    for (const TextBlock& block : whole.richText()->blocks) {
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            written += plainText(paragraph->spans);
        }
    }
    text.blocks.clear();
    for (int at = 0; at < 5; ++at) {
        TextParagraph paragraph;
        paragraph.spans = {{written.mid(at * 200, 200), {}}};
        text.blocks.emplace_back(std::move(paragraph));
    }
    (void)proposal.apply(SetValue{key, Value(text)});
    auto runner = CheckRunner::create(proposal.formPtr());
    CheckSession session(std::make_shared<const CheckRunner>(std::move(*runner)));
    session.setToday(QDate(2026, 2, 25));
    session.updateAll(proposal);
    std::vector<double> times;
    int units = 0;
    for (auto _ : state) {
        auto& paragraph = std::get<TextParagraph>(text.blocks[2]);
        QString& typed = paragraph.spans[0].text;
        typed =
            typed.size() > 260 ? typed.left(200) : QString(typed + QChar(0x4E00 + int(times.size() % 2000)));
        const SetValue edit{key, Value(text)};
        const auto begin = std::chrono::steady_clock::now();
        (void)proposal.apply(edit);
        units = session.update(proposal, {key});
        benchmark::DoNotOptimize(session.texts().text(proposal, key).count());
        benchmark::DoNotOptimize(session.findings());
        times.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    state.counters["p50_us"] = times[times.size() / 2];
    state.counters["p99_us"] = times[times.size() * 99 / 100];
    state.counters["units"] = units;
}

void compose(benchmark::State& state)
{
    const Proposal proposal = scaledProposal(int(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(composeDocument(proposal, {}, {kTime, false}));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void paginateAll(benchmark::State& state)
{
    const Document document = composeDocument(scaledProposal(int(state.range(0))), {}, {kTime, false});
    size_t pages = 0;
    for (auto _ : state) {
        pages = paginate(document, fonts()).pages.size();
    }
    state.counters["pages"] = double(pages);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Edit to preview: one character more in a narrative, and the pages of the whole application anew.
void typeToPages(benchmark::State& state)
{
    const QString key = QStringLiteral("wh.d.1.1");
    Proposal proposal = scaledProposal(int(state.range(0)));
    RichText text = *proposal.value(key).richText();
    TextParagraph* paragraph = nullptr;
    for (TextBlock& block : text.blocks) {
        auto* one = std::get_if<TextParagraph>(&block);
        paragraph = one && one->kind == TextParagraph::Kind::Body ? one : paragraph;
    }
    size_t pages = 0;
    for (auto _ : state) {
        paragraph->spans.back().text += u'字';
        (void)proposal.apply(SetValue{key, Value(text)});
        pages = paginate(composeDocument(proposal, {}, {kTime, false}), fonts()).pages.size();
    }
    state.counters["pages"] = double(pages);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void writeDocxFile(benchmark::State& state)
{
    const Document document = composeDocument(scaledProposal(int(state.range(0))), {}, {kTime, false});
    const Pages pages = paginate(document, fonts());
    for (auto _ : state) {
        benchmark::DoNotOptimize(writeDocx(document, pages, info(), noAttachments(), {}));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void writePdfFile(benchmark::State& state)
{
    const Pages pages =
        paginate(composeDocument(scaledProposal(int(state.range(0))), {}, {kTime, false}), fonts());
    for (auto _ : state) {
        benchmark::DoNotOptimize(writePdf(pages, info(), noAttachments()));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void writeXlsxFile(benchmark::State& state)
{
    const Proposal proposal = scaledProposal(int(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(writeXlsx(proposal, {}, info()));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

#define SHENBAO_BENCH(function) BENCHMARK(function)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond)
SHENBAO_BENCH(countWords);
SHENBAO_BENCH(readTheForm);
SHENBAO_BENCH(openProject);
SHENBAO_BENCH(checkAll);
SHENBAO_BENCH(typeACharacter);
BENCHMARK(checkRule)->DenseRange(0, 149)->Unit(benchmark::kMicrosecond)->MinTime(0.02);
BENCHMARK(makeRules)->Unit(benchmark::kMillisecond);
SHENBAO_BENCH(compose);
SHENBAO_BENCH(paginateAll);
SHENBAO_BENCH(typeToPages);
SHENBAO_BENCH(writeDocxFile);
SHENBAO_BENCH(writePdfFile);
SHENBAO_BENCH(writeXlsxFile);

} // namespace
} // namespace shenbao::bench

BENCHMARK_MAIN();
