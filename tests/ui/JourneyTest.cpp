// SPDX-License-Identifier: GPL-3.0-or-later
// From a new application to its files: every field filled in by typing, findings gone, exported, opened again, the same.
#include "core/input/ValuesReader.h"
#include "core/proposal/ValueJson.h"
#include "tests/ui/FormTyper.h"
#include "tests/ui/WindowFixture.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shenbao {
namespace {

using Sample = std::pair<const char*, const char*>; // form, sample

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
    const QString form = QString::fromLatin1(GetParam().first);
    readSample(form, QString::fromLatin1(GetParam().second));
    start(GetParam().first);
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

    m_window->close();
    restart();
    ASSERT_TRUE(m_window->openProject(m_path)) << m_window->lastMessage().toStdString();
    expectTheSample();
}

INSTANTIATE_TEST_SUITE_P(Samples, JourneyTest,
                         testing::Values(Sample("sh-hqds", "shanghai.json"), Sample("wh-hqds", "wuhan.json")),
                         [](const auto& one) { return std::string(one.index == 0 ? "Shanghai" : "Wuhan"); });

} // namespace
} // namespace shenbao
