// SPDX-License-Identifier: GPL-3.0-or-later
// From a new application to its files: every field filled in by typing, findings gone, exported, opened again, the same.
#include "core/input/ValuesReader.h"
#include "core/proposal/ValueJson.h"
#include "tests/ui/FormTyper.h"
#include "tests/ui/WindowFixture.h"
#include "ui/export/ExportDialog.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>

namespace shenbao {
namespace {

struct Sample
{
    const char* form;
    const char* file;
    QDate today; ///< within the time in which one may apply
};
void PrintTo(const Sample& sample, std::ostream* stream)
{
    *stream << sample.file;
}

class JourneyTest : public test::WindowFixture, public testing::WithParamInterface<Sample>
{
protected:
    /// The answers of a sample, and its files.
    void readSample(const QString& form, const QString& name)
    {
        auto values = readValuesFile(QString(QStringLiteral(SHENBAO_SOURCE_DIR "/resources/samples/") + name),
                                     *test::form(form), {});
        SHENBAO_ASSERT_OK(values);
        m_values = std::move(*values);
        m_sample = std::make_unique<Proposal>(test::form(form));
        for (const ProposalEdit& edit : m_values.edits) {
            SHENBAO_ASSERT_OK(m_sample->apply(edit));
        }
    }

    void expectTheSample()
    {
        for (const Field& field : m_sample->form().fields) {
            const Value value = withoutProducts(field, session().proposal().value(field.key));
            const Value wanted = withoutProducts(field, m_sample->value(field.key));
            EXPECT_TRUE(value == wanted) << field.key.toStdString() << ": " << shown(field, value)
                                         << "\ninstead of " << shown(field, wanted);
        }
    }
    /// Computed cells: the samples write them out, people leave them to the program.
    static Value withoutProducts(const Field& field, const Value& value)
    {
        Rows rows = value.rows() ? *value.rows() : Rows();
        for (Row& row : rows) {
            for (size_t column = 0; column < row.size(); ++column) {
                if (field.columns[column].productLeft >= 0) {
                    row[column] = Value();
                }
            }
        }
        return value.rows() ? Value(rows) : value;
    }
    static std::string shown(const Field& field, const Value& value)
    {
        return QJsonDocument(QJsonArray{valueToJson(field, value)})
            .toJson(QJsonDocument::Compact)
            .toStdString();
    }

    int errors()
    {
        const Findings& all = session().findings();
        return int(std::count_if(all.begin(), all.end(), [](const Finding& one) {
            return one.severity == Severity::Error && !one.waived;
        }));
    }

    ProposedValues m_values;
    std::unique_ptr<Proposal> m_sample;
};

TEST_P(JourneyTest, FillsInEveryFieldByTyping)
{
    readSample(QString::fromLatin1(GetParam().form), QString::fromLatin1(GetParam().file));
    start(GetParam().form);
    session().setToday(GetParam().today);
    const int atFirst = errors();
    EXPECT_GT(atFirst, 20);

    // documents and pictures come by drag and drop (AttachmentsTest); here they are in the project already
    std::vector<ProposalEdit> documents;
    for (const ProposalEdit& edit : m_values.edits) {
        if (m_sample->form().field(keyOf(edit))->kind == FieldKind::Enclosure) {
            documents.push_back(edit);
        }
    }
    ASSERT_TRUE(session().attach(documents, m_values.files, QStringLiteral("attach")));

    test::FormTyper typer(*m_window);
    EXPECT_EQ(typer.typeAll(*m_sample), QStringList());
    m_window->project()->showPart(0);
    QTest::qWait(1);

    expectTheSample();
    EXPECT_EQ(errors(), 0);
    for (const Finding& one : session().findings()) {
        EXPECT_NE(one.severity, Severity::Error) << one.id.toStdString() << ' ' << one.message.toStdString();
    }

    auto dialog = std::make_unique<ExportDialog>(session(), test::forms());
    dialog->setToday(GetParam().today);
    dialog->setFolder(m_folder.path(QStringLiteral("out")));
    QSignalSpy exported(dialog.get(), &ExportDialog::exported);
    QSignalSpy failed(dialog.get(), &ExportDialog::failed);
    dialog->startExport();
    ASSERT_TRUE(exported.wait(60'000)) << failed.value(0).value(0).toString().toStdString();
    const QStringList files = exported.at(0).at(0).toStringList();
    EXPECT_EQ(files.size(), 3);
    for (const QString& file : files) {
        EXPECT_GT(QFileInfo(file).size(), 10'000) << file.toStdString();
        EXPECT_FALSE(QFileInfo(file).fileName().contains(QStringLiteral("草稿"))) << file.toStdString();
    }

    dialog.reset();
    m_window->close();
    restart();
    ASSERT_TRUE(m_window->openProject(m_path)) << m_window->lastMessage().toStdString();
    expectTheSample();
}

INSTANTIATE_TEST_SUITE_P(Samples, JourneyTest,
                         testing::Values(Sample{"sh-hqds", "shanghai.json", QDate(2025, 10, 28)},
                                         Sample{"wh-hqds", "wuhan.json", QDate(2026, 2, 25)}),
                         [](const auto& one) { return std::string(one.index == 0 ? "Shanghai" : "Wuhan"); });

class WindowJourneyTest : public test::WindowFixture
{};

TEST_F(WindowJourneyTest, TakesABudgetFromASpreadsheetAndAddsItUp)
{
    start("wh-hqds");
    const FormTemplate& form = session().form();
    const auto field = std::find_if(form.fields.begin(), form.fields.end(), [](const Field& one) {
        return one.kind == FieldKind::Rows &&
               std::any_of(one.columns.begin(), one.columns.end(),
                           [](const Column& column) { return column.productLeft >= 0; });
    });
    ASSERT_NE(field, form.fields.end());
    const QString key = field->key;
    m_window->project()->showKey(key);
    auto* table = m_window->findChild<RowsTable*>(key);
    ASSERT_NE(table, nullptr);

    // what a spreadsheet puts on the clipboard: the columns in which people write, amounts as they are formatted there
    QStringList cells;
    int amount = -1;
    table->showCell(0, -1);
    const int first = table->view()->currentIndex().column();
    for (size_t at = 0; at < field->columns.size(); ++at) {
        const Column& column = field->columns[at];
        if (column.productLeft >= 0) {
            amount = int(at);
        }
        if (int(at) >= first) {
            const bool isFactor = amount < 0 && isNumberKind(column.kind);
            cells << (isFactor                                                     ? QStringLiteral("1,250.5")
                      : column.kind == FieldKind::Text && column.options.isEmpty() ? QStringLiteral("设备")
                                                                                   : QString());
        }
    }
    QMimeData mime;
    mime.setText(QString(cells.join(u'\t') + u"\r\n" + cells.join(u'\t') + u"\r\n"));
    table->paste(mime);
    ASSERT_EQ(session().proposal().count(key), 2);
    const Column& left = field->columns[size_t(field->columns[size_t(amount)].productLeft)];
    const Column& right = field->columns[size_t(field->columns[size_t(amount)].productRight)];
    EXPECT_TRUE(isNumberKind(left.kind) && isNumberKind(right.kind));
    const QString shown = table->view()->model()->index(1, amount).data().toString();
    EXPECT_EQ(QString(shown).remove(u','), QStringLiteral("1563750.25"))
        << "1250.5 × 1250.5; pasted: " << cells.join(u'|').toStdString() << " at " << first << ", amount "
        << amount;
    m_window->action(QStringLiteral("undo"))->trigger();
    EXPECT_EQ(session().proposal().count(key), 0);
}

/// Run by the test below in a process of its own: types, and is killed in the middle of it.
TEST_F(WindowJourneyTest, DISABLED_TypesUntilItIsKilled)
{
    m_path = qEnvironmentVariable("SHENBAO_KILL_FILE");
    start("wh-hqds");
    const QString key = textKeys().first();
    for (int number = 0; number < 100'000; ++number) {
        type(key, QString::number(number));
        QTest::qWait(number % 10 == 0 ? 700 : 5); // a pause to breathe
        if (session().saveState() == ProjectSession::SaveState::Saved) {
            QFile out;
            ASSERT_TRUE(out.open(stdout, QIODevice::WriteOnly));
            out.write("saved " + QByteArray::number(number) + '\n');
        }
    }
}

TEST_F(WindowJourneyTest, LosesNothingThatWasSavedWhenItIsKilled)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SHENBAO_KILL_FILE"), m_path);
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--gtest_filter=*DISABLED_TypesUntilItIsKilled"),
                   QStringLiteral("--gtest_also_run_disabled_tests")});
    QByteArray out;
    while (out.count("saved ") < 3 && program.waitForReadyRead(30'000)) {
        out += program.readAllStandardOutput();
    }
    program.kill();
    program.waitForFinished();
    ASSERT_GE(out.count("saved "), 3) << out.toStdString();
    out += program.readAllStandardOutput();
    const int saved = out.mid(out.lastIndexOf("saved ") + 6).trimmed().toInt();
    EXPECT_GT(saved, 0);

    ASSERT_TRUE(m_window->openProject(m_path)) << m_window->lastMessage().toStdString();
    EXPECT_TRUE(m_window->lastMessage().isEmpty()) << m_window->lastMessage().toStdString();
    EXPECT_FALSE(session().isReadOnly());
    EXPECT_GE(session().proposal().text(textKeys().first()).toInt(), saved);
}

} // namespace
} // namespace shenbao
