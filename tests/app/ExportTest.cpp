// SPDX-License-Identifier: GPL-3.0-or-later
// The samples from the values file to the three finished files, looked at with programs that are not ours.
#include "tests/support/Exported.h"

#include "core/document/ValuePrinter.h"
#include "core/layout/FlowUnit.h"
#include "core/proposal/ValueJson.h"
#include "core/text/Markdown.h"
#include "tests/support/Documents.h"
#include "tests/support/PdfText.h"
#include "tests/support/PrintedTexts.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace shenbao {
namespace {

using test::Exported;

const QStringList& samples()
{
    static const QStringList names{QStringLiteral("shanghai"), QStringLiteral("wuhan"),
                                   QStringLiteral("shanghai-flawed"), QStringLiteral("wuhan-flawed")};
    return names;
}

class SampleExport : public testing::TestWithParam<QString>
{
protected:
    static bool isShanghai() { return GetParam().startsWith(u"shanghai"); }
    static QString formId() { return isShanghai() ? QStringLiteral("sh-hqds") : QStringLiteral("wh-hqds"); }
};

INSTANTIATE_TEST_SUITE_P(Samples, SampleExport, testing::ValuesIn(samples().begin(), samples().end()),
                         [](const auto& sample) { return QString(sample.param).remove(u'-').toStdString(); });

// ---- printed texts ----

TEST_P(SampleExport, PrintsEveryOfficialTextInOrderInTheDocx)
{
    Exported exported(GetParam());
    EXPECT_EQ(test::firstMissing(test::printedTexts(formId()), exported.docxText()), QString());
}

TEST_P(SampleExport, PrintsEveryOfficialTextInOrderInThePdf)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Exported exported(GetParam());
    EXPECT_EQ(test::firstMissing(test::printedTexts(formId()), exported.pdfText()), QString());
}

/// The specification without its own marks and white space.
QString specification()
{
    const QString path = QStringLiteral(SHENBAO_SOURCE_DIR "/../shared/spec/templates.md");
    return QFile::exists(path) ? QString::fromUtf8(test::readBytes(path)) : QString();
}

TEST(PrintedTexts, StandInTheSpecification)
{
    QString text = specification();
    if (text.isEmpty()) {
        GTEST_SKIP() << "../shared/spec/templates.md is absent";
    }
    static const QRegularExpression marks(QStringLiteral("[*`>]"));
    text = test::compact(text.remove(marks));
    for (const QString& form : {QStringLiteral("sh-hqds"), QStringLiteral("wh-hqds")}) {
        for (const test::PrintedText& one : test::printedTexts(form)) {
            for (const QString& piece : one.pieces) {
                EXPECT_TRUE(text.contains(piece))
                    << form.toStdString() << " line " << one.line << ": " << piece.toStdString();
            }
        }
    }
}

/// Verbatim texts of a section: the quoted lines, or all lines that begin with a number when none is quoted.
QStringList verbatim(const QString& specificationText, const QString& heading)
{
    const qsizetype start = specificationText.indexOf(heading);
    EXPECT_GE(start, 0) << heading.toStdString();
    const QString section =
        specificationText.mid(start, specificationText.indexOf(QStringLiteral("\n#"), start + 5) - start);
    static const QRegularExpression numbered(QStringLiteral("^(\\d\\.|[一二三四五六]、)"));
    QStringList quoted;
    QStringList plain;
    const QStringList lines = section.split(u'\n').mid(1);
    for (const QString& line : lines) {
        if (line.startsWith(QStringLiteral("> "))) {
            quoted << line.mid(2);
        } else if (numbered.match(line).hasMatch()) {
            plain << line;
        }
    }
    return quoted.isEmpty() ? plain : quoted;
}

TEST(PrintedTexts, HoldEveryVerbatimTextOfTheSpecification)
{
    const QString text = specification();
    if (text.isEmpty()) {
        GTEST_SKIP() << "../shared/spec/templates.md is absent";
    }
    const std::vector<std::pair<QString, QStringList>> sections{
        {QStringLiteral("sh-hqds"), {QStringLiteral("### 1.3 "), QStringLiteral("### 1.6 ")}},
        {QStringLiteral("wh-hqds"), {QStringLiteral("### 2.3 "), QStringLiteral("### 2.9 ")}}};
    for (const auto& [form, headings] : sections) {
        QString printed;
        for (const test::PrintedText& one : test::printedTexts(form)) {
            printed += one.pieces.join(QString()) + u'\n';
        }
        for (const QString& heading : headings) {
            const QStringList lines = verbatim(text, heading);
            EXPECT_GT(lines.size(), 2);
            for (QString line : lines) {
                line.replace(QStringLiteral("2026年X月前"), QStringLiteral("2026年月前"));
                EXPECT_TRUE(printed.contains(test::compact(line)))
                    << heading.toStdString() << line.toStdString();
            }
        }
    }
}

TEST(PrintedTexts, HoldEveryHeadingOfTheSpecification)
{
    const QString text = specification();
    if (text.isEmpty()) {
        GTEST_SKIP() << "../shared/spec/templates.md is absent";
    }
    // rows of the tables of 1.5 and 2.5: | key | heading | …; what stands in brackets alone is not printed in the blank form
    static const QRegularExpression row(
        QStringLiteral("^\\| (?:`(?:sh\\.[np]|wh\\.d)\\.[^|]*|— )\\| ([^|(]+) \\|"),
        QRegularExpression::MultilineOption);
    for (const auto& [form, from, to] :
         {std::tuple(QStringLiteral("sh-hqds"), QStringLiteral("### 1.5"), QStringLiteral("### 1.6")),
          std::tuple(QStringLiteral("wh-hqds"), QStringLiteral("### 2.5"), QStringLiteral("### 2.6"))}) {
        QStringList printed;
        for (const test::PrintedText& one : test::printedTexts(form)) {
            printed << one.pieces.join(QString());
        }
        const qsizetype start = text.indexOf(from);
        const QString section = text.mid(start, text.indexOf(to) - start);
        int count = 0;
        for (auto match = row.globalMatch(section); match.hasNext(); ++count) {
            const QString heading = test::compact(match.next().captured(1));
            EXPECT_TRUE(printed.contains(heading)) << heading.toStdString();
        }
        EXPECT_GT(count, 12) << form.toStdString();
    }
}

// ---- answers ----

/// How the form prints its lists: by key, the columns of item formats and whether a total stands below.
struct ListPrinting
{
    QMap<QString, QString> formats;
    QSet<QString> totals; ///< of lists and of numbers that stand in a cell by themselves
};

void collectPrinting(const RowsNode& node, ListPrinting& printing)
{
    printing.formats[node.key] += node.format;
    if (!node.total.isEmpty()) {
        printing.totals.insert(node.key);
    }
}

ListPrinting printingOf(const FormTemplate& form)
{
    ListPrinting printing;
    const auto inlines = [&](const InlineList& list) {
        for (const Inline& piece : list) {
            if (piece.type == Inline::Type::Value) {
                printing.totals.insert(piece.value.key);
            }
        }
    };
    for (const Part& part : form.parts) {
        for (const Node& node : part.nodes) {
            if (const auto* rows = std::get_if<RowsNode>(&node)) {
                collectPrinting(*rows, printing);
            } else if (const auto* grid = std::get_if<GridNode>(&node)) {
                for (const GridNode::Row& row : grid->rows) {
                    for (const GridNode::Cell& cell : row.cells) {
                        for (const CellNode& content : cell.content) {
                            if (const auto* inner = std::get_if<RowsNode>(&content)) {
                                collectPrinting(*inner, printing);
                            } else if (const auto* paragraph = std::get_if<ParagraphNode>(&content)) {
                                inlines(paragraph->content);
                            }
                        }
                    }
                }
            }
        }
    }
    return printing;
}

/// What an answer prints, as pieces each of which has to be found.
QStringList printedPieces(const ListPrinting& printing, const Field& field, const Value& value,
                          const Proposal& proposal)
{
    if (const RichText* text = value.richText()) {
        return plainText(*text).split(u'\n');
    }
    if (const Rows* rows = value.rows()) {
        QStringList pieces;
        for (const Row& row : *rows) {
            for (size_t column = 0; column < field.columns.size(); ++column) {
                const Column& definition = field.columns[column];
                const bool isItem = printing.formats.value(field.key).contains(u'{' + definition.name + u'}');
                if (definition.width > 0 || isItem) {
                    pieces << printScalar(definition.kind, definition.unit, definition.decimals,
                                          proposal.cell(field, row, int(column)));
                } else if (field.kind == FieldKind::Enclosure && definition.name == u"标题") {
                    pieces << *row[column].text();
                }
            }
        }
        return pieces;
    }
    if (field.kind == FieldKind::Choice) {
        QStringList pieces;
        for (const Option& option : field.options) {
            if (value.list() && value.list()->contains(option.value)) {
                pieces << QChar(kTickedBox) + option.text;
            }
        }
        return pieces;
    }
    if (const QStringList* names = value.list()) {
        return *names;
    }
    return {printScalar(field.kind, field.unit, field.decimals, value)};
}

/// Keys that the document shows somewhere: in a run, a paragraph, a table.
void collectKeys(const std::vector<Block>& blocks, QSet<QString>& keys)
{
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            keys.insert(paragraph->key);
            for (const Run& run : paragraph->runs) {
                keys.insert(run.key);
            }
        } else if (const auto* table = std::get_if<Table>(&block)) {
            keys.insert(table->key);
            for (const TableRow& row : table->rows) {
                for (const TableCell& cell : row.cells) {
                    collectKeys(cell.blocks, keys);
                }
            }
        }
    }
}

TEST_P(SampleExport, ShowsEachAnswerAsItWasTyped)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Exported exported(GetParam());
    const QString docx = exported.docxText();
    const Proposal& proposal = exported.proposal();
    QSet<QString> shown;
    collectKeys(Exporter(exported.project()).compose(false).blocks, shown);
    const QJsonObject values =
        QJsonDocument::fromJson(test::readBytes(test::samplePath(GetParam() + QStringLiteral(".json"))))
            .object();
    ASSERT_GT(values.size(), 40);
    const ListPrinting printing = printingOf(proposal.form());
    int checked = 0;
    for (auto entry = values.begin(); entry != values.end(); ++entry) {
        const Field* field = proposal.form().field(entry.key());
        ASSERT_NE(field, nullptr) << entry.key().toStdString();
        if (!shown.contains(field->key)) {
            continue;
        }
        // read anew from the file, so that what the project keeps is compared with what was given
        const auto value = field->kind == FieldKind::Enclosure ? Result<Value>(proposal.own(field->key))
                                                               : valueFromJson(*field, entry.value());
        SHENBAO_ASSERT_OK(value);
        for (const QString& piece : printedPieces(printing, *field, *value, proposal)) {
            const QString wanted = test::compact(piece);
            EXPECT_TRUE(docx.contains(wanted))
                << "DOCX " << field->key.toStdString() << ": " << piece.toStdString();
            EXPECT_TRUE(exported.pdfShows(wanted))
                << "PDF " << field->key.toStdString() << ": " << piece.toStdString();
            ++checked;
        }
        // one line as it stands in the file, where printing does not change its form
        const bool isPlain = isTextKind(field->kind) && entry.value().isString();
        if (isPlain) {
            EXPECT_TRUE(docx.contains(test::compact(entry.value().toString()))) << field->key.toStdString();
        }
    }
    EXPECT_GT(checked, 100);
}

/// Printed answers belong to a key of the document; the exceptions are named one by one.
TEST_P(SampleExport, ShowsEveryAnswerOfAPrintedPart)
{
    Exported exported(GetParam());
    const Proposal& proposal = exported.proposal();
    QSet<QString> shown;
    collectKeys(Exporter(exported.project()).compose(false).blocks, shown);
    for (const auto& [key, value] : proposal.answers()) {
        const Field& field = *proposal.form().field(key);
        const bool isBesideAnother = key.endsWith(QStringLiteral(".other")) ||
                                     key.endsWith(QStringLiteral(".reason")) ||
                                     key.endsWith(QStringLiteral(".none")) || !field.group.isEmpty();
        // the quality list is printed inside the cells of the sizes, under the key of its items
        EXPECT_TRUE(shown.contains(key) || isBesideAnother) << key.toStdString();
    }
}

TEST_P(SampleExport, SaysTheSameInDocxAndPdf)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Exported exported(GetParam());
    const QString pdf = exported.pdfText();

    QString docx;
    for (const test::DocxParagraph& paragraph : exported.docx()) {
        docx += test::compact(paragraph.marker + paragraph.text);
    }
    // the dots before a page number are drawn in the PDF and made by the tab stop in Word
    EXPECT_EQ(test::sorted(QString(pdf).remove(u'.')), test::sorted(QString(docx).remove(u'.')));

    qsizetype from = 0;
    for (const test::DocxParagraph& paragraph : exported.docx()) {
        const QString wanted = test::printed(paragraph);
        if (paragraph.inTable) {
            EXPECT_TRUE(exported.pdfShows(wanted)) << wanted.toStdString();
            continue;
        }
        const qsizetype found = pdf.indexOf(wanted, from);
        ASSERT_GE(found, 0) << wanted.toStdString() << " behind "
                            << pdf.mid(std::max<qsizetype>(0, from - 40), 40).toStdString();
        from = found + wanted.size();
    }
}

TEST_P(SampleExport, MakesNoLookAlikesAndKeepsTheBoxes)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Exported exported(GetParam());
    const QString pdf = exported.pdfText();
    for (const QChar character : pdf) {
        const bool isRadical = character.unicode() >= 0x2E80 && character.unicode() <= 0x2FDF;
        ASSERT_FALSE(isRadical) << "U+" << std::hex << int(character.unicode());
        ASSERT_NE(character, QChar(0xFFFD));
    }
    EXPECT_EQ(pdf.count(QChar(kTickedBox)), exported.docxText().count(QChar(kTickedBox)));
    EXPECT_EQ(pdf.count(QChar(kEmptyBox)), exported.docxText().count(QChar(kEmptyBox)));
    EXPECT_GT(pdf.count(QChar(kTickedBox)), 1);
}

TEST_P(SampleExport, MarksWhatStillHasErrorsAsADraft)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Exported exported(GetParam());
    const bool isFlawed = GetParam().endsWith(u"flawed");
    const QStringList pages = test::pdfPages(exported.path(QStringLiteral("pdf")));
    for (const QString& page : pages) {
        EXPECT_EQ(test::compact(page).startsWith(QStringLiteral("草稿")), isFlawed);
    }
    const QStringList parts = test::namesOf(test::unzip(exported.bytes(QStringLiteral("docx"))));
    EXPECT_EQ(parts.contains(QStringLiteral("word/header-draft.xml")), isFlawed);
}

// ---- numbers ----

Decimal exact(const test::XlsxCell& cell)
{
    return Decimal::parse(QString::number(cell.value.toDouble(), 'f', 6)).value_or(Decimal(-1));
}

TEST_P(SampleExport, GivesTheSameTotalsInEveryFormat)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Exported exported(GetParam());
    const Proposal& proposal = exported.proposal();
    const test::XlsxFile book = exported.xlsx();
    const QString docx = exported.docxText();
    const ListPrinting printing = printingOf(proposal.form());
    int compared = 0;
    for (const Field& field : proposal.form().fields) {
        const QString name = QString(QStringLiteral("k.") + field.key).replace(u'[', u'_').remove(u']');
        const bool isTotal = field.sumColumn >= 0 || field.computed.as == Computed::As::Sum;
        const auto total = proposal.number(field.key);
        if (!isTotal || !total || !book.names.contains(name)) {
            continue;
        }
        EXPECT_EQ(exact(book.named(name)), *total) << field.key.toStdString();
        Decimal parts;
        if (field.computed.as == Computed::As::Sum) {
            for (const QString& part : field.computed.of) {
                parts += proposal.number(part).value_or(Decimal());
            }
        } else {
            const Value list = proposal.value(field.key);
            for (const Row& row : list.rows() ? *list.rows() : Rows()) {
                const Value amount = proposal.cell(field, row, field.sumColumn);
                parts += amount.number() ? *amount.number() : Decimal();
            }
        }
        EXPECT_EQ(parts, *total) << field.key.toStdString();
        ++compared;
        if (!printing.totals.contains(field.key)) {
            continue;
        }
        const QString printed = printField(proposal, field, {});
        EXPECT_TRUE(docx.contains(printed)) << field.key.toStdString() << ' ' << printed.toStdString();
        EXPECT_TRUE(exported.pdfText().contains(printed))
            << field.key.toStdString() << ' ' << printed.toStdString();
    }
    EXPECT_GE(compared, isShanghai() ? 2 : 9);
}

TEST_P(SampleExport, PrintsTheTotalBesideItsLabel)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Exported exported(GetParam());
    const QString key = isShanghai() ? QStringLiteral("sh.p.invest.rows") : QStringLiteral("wh.f.total");
    const QString label = isShanghai() ? QStringLiteral("合计") : QStringLiteral("经费预算（合计）");
    const QString total = label + exported.proposal().number(key).value_or(Decimal(-1)).toFixed(2);
    EXPECT_TRUE(exported.docxText().contains(total)) << total.toStdString();
    EXPECT_TRUE(exported.pdfText().contains(total)) << total.toStdString();
}

// ---- the same again ----

TEST_P(SampleExport, GivesTheSameBytesAnywhereAndAnytime)
{
    test::TempFolder folder;
    const QString file = test::sampleProject(folder, GetParam());
    const QStringList command{QStringLiteral(SHENBAO_CLI), QStringLiteral("export"), file,
                              QStringLiteral("--volume"), QStringLiteral("--to")};
    const auto in = [&](const QString& name, const QStringList& environment) {
        const test::Ran ran =
            test::runProgram(QStringLiteral("env"), environment + command + QStringList{folder.path(name)});
        EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    };
    in(QStringLiteral("one"), {QStringLiteral("TZ=Asia/Shanghai"), QStringLiteral("LC_ALL=C.UTF-8")});
    in(QStringLiteral("two"), {QStringLiteral("TZ=America/New_York"), QStringLiteral("LC_ALL=C"),
                               QStringLiteral("LANG=tr_TR.UTF-8")});
    const QStringList files = QDir(folder.path(QStringLiteral("one"))).entryList(QDir::Files);
    EXPECT_EQ(files.size(), 4);
    for (const QString& name : files) {
        const QByteArray one = test::readBytes(folder.path(QStringLiteral("one/") + name));
        const QByteArray two = test::readBytes(folder.path(QStringLiteral("two/") + name));
        EXPECT_FALSE(one.isEmpty());
        EXPECT_TRUE(one == two) << name.toStdString();
    }
}

// ---- seals and volume ----

QJsonArray sealsOf(const QString& file)
{
    const test::Ran ran = test::runCli({QStringLiteral("seals"), QStringLiteral("--json"), file});
    EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    return QJsonDocument::fromJson(ran.output).array();
}

QStringList idsOf(const QJsonArray& seals)
{
    QStringList ids;
    for (const QJsonValue& one : seals) {
        ids << one.toObject().value(QStringLiteral("id")).toString();
    }
    ids.sort();
    return ids;
}

TEST_P(SampleExport, FindsThePlaceOfEverySeal)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Exported exported(GetParam());
    const QJsonArray seals = sealsOf(exported.project().path());
    QStringList expected =
        isShanghai() ? QStringList{QStringLiteral("SH-D1"), QStringLiteral("SH-S1"), QStringLiteral("SH-S5")}
                     : QStringList{QStringLiteral("WH-D1"), QStringLiteral("WH-N1"), QStringLiteral("WH-S1"),
                                   QStringLiteral("WH-S2"), QStringLiteral("WH-S3"), QStringLiteral("WH-S4"),
                                   QStringLiteral("WH-S5")};
    const QString recommender = exported.proposal().text(
        isShanghai() ? QStringLiteral("sh.cover.recommender") : QStringLiteral("wh.cover.recommender"));
    if (!recommender.isEmpty() && recommender != u"无") {
        expected += isShanghai() ? QStringList{QStringLiteral("SH-D2"), QStringLiteral("SH-S2"),
                                               QStringLiteral("SH-S3")}
                                 : QStringList{QStringLiteral("WH-S6")};
    }
    expected.sort();
    EXPECT_EQ(idsOf(seals), expected);
    for (const QJsonValue& value : seals) {
        const QJsonObject seal = value.toObject();
        const int page = seal.value(QStringLiteral("page")).toInt();
        if (page == 0) {
            continue;
        }
        const std::string id = seal.value(QStringLiteral("id")).toString().toStdString();
        ASSERT_LE(page, exported.pdf().size());
        // the label may be split by the value that stands inside it
        const QString label = seal.value(QStringLiteral("label")).toString();
        const QString pdfPage = exported.pdf()[page - 1];
        if (id != "WH-D1") {
            EXPECT_TRUE(pdfPage.contains(label.section(u'：', 0, 0))) << id;
        }
        const QRectF rect(
            seal.value(QStringLiteral("x")).toDouble(), seal.value(QStringLiteral("y")).toDouble(),
            seal.value(QStringLiteral("width")).toDouble(), seal.value(QStringLiteral("height")).toDouble());
        EXPECT_TRUE(QRectF(0, 0, 210, 297).contains(rect)) << id;
        if (seal.value(QStringLiteral("what")).toString() == u"公章") {
            EXPECT_GE(rect.width(), 45) << id;
            EXPECT_GE(rect.height(), 45) << id;
        }
    }
}

TEST(Export, AsksForNoSealOfARecommenderThatIsNotThere)
{
    test::TempFolder folder;
    const QString file = test::sampleProject(folder, QStringLiteral("shanghai"));
    EXPECT_TRUE(idsOf(sealsOf(file)).contains(QStringLiteral("SH-S2")));
    {
        auto project = ProjectFile::open(file, test::forms(), ProjectFile::Mode::ReadWrite);
        SHENBAO_ASSERT_OK(project);
        SHENBAO_ASSERT_OK((*project)->apply({SetValue{QStringLiteral("sh.cover.recommender"), Value()}}));
    }
    const QStringList ids = idsOf(sealsOf(file));
    for (const char16_t* id : {u"SH-S2", u"SH-D2", u"SH-S3"}) {
        EXPECT_FALSE(ids.contains(QString::fromUtf16(id)));
    }
}

TEST(Export, KeepsASignedPlaceWithTheWordsThatAreSigned)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    for (const QString& sample : samples()) {
        Exported exported(sample);
        const bool isShanghai = sample.startsWith(u"shanghai");
        for (const auto& [sign, words] :
             isShanghai
                 ? std::vector<std::pair<QString, QString>>{{QStringLiteral("承诺单位（签章）"),
                                                             QStringLiteral("所开展的高质量数据集建设")},
                                                            {QStringLiteral("推荐单位（签章）"),
                                                             QStringLiteral("六、推荐单位意见（如有）")}}
                 : std::vector<std::pair<QString, QString>>{
                       {QStringLiteral("公司（企业盖章）"), QStringLiteral("我单位对违反上述承诺")}}) {
            for (const QString& page : exported.pdf()) {
                if (page.contains(sign)) {
                    EXPECT_TRUE(page.contains(words))
                        << sample.toStdString() << ": " << sign.toStdString() << " stands alone on a page";
                }
            }
        }
    }
}

TEST(Export, BindsTheAttachmentsWhereTheListSaysTheyAre)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    for (const QString& sample : {QStringLiteral("shanghai"), QStringLiteral("wuhan")}) {
        Exported exported(sample, {QStringLiteral("--volume")});
        const QString folder = QFileInfo(exported.path(QStringLiteral("pdf"))).path();
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.pdf")}, QDir::Files);
        ASSERT_EQ(names.size(), 2);
        const QString form = exported.path(QStringLiteral("pdf"));
        const QString volume =
            QDir(folder).filePath(names[0] == QFileInfo(form).fileName() ? names[1] : names[0]);
        const qsizetype formPages = test::pdfPages(form).size();
        const qsizetype volumePages = test::pdfPages(volume).size();
        qsizetype attached = 0;
        qsizetype sheets = 0;
        static const QRegularExpression divider(QStringLiteral("共(\\d+)件，第(\\d+)—(\\d+)页—(\\d+)—$"));
        int last = 0;
        for (const QString& page : test::pdfPages(volume)) {
            const auto match = divider.match(test::compact(page));
            if (match.hasMatch()) {
                ++sheets;
                EXPECT_EQ(match.captured(2).toInt(), match.captured(4).toInt() + 1);
                EXPECT_TRUE(last == 0 || match.captured(4).toInt() == last + 1);
                last = match.captured(3).toInt();
            }
        }
        EXPECT_EQ(sheets, 4);
        const Proposal& proposal = exported.proposal();
        for (const Field& field : proposal.form().fields) {
            const Value list = proposal.value(field.key);
            if (field.kind != FieldKind::Enclosure || !list.rows()) {
                continue;
            }
            for (const Row& row : *list.rows()) {
                attached += exported.project()
                                .attachment(attachmentId(*row[size_t(field.columnIndex(u"文件"))].text()))
                                ->pages;
            }
        }
        EXPECT_GT(attached, 5);
        EXPECT_EQ(volumePages, formPages + attached + sheets) << sample.toStdString();
    }
}

// ---- the program ----

TEST(Export, WritesOnlyTheFormatsThatAreAskedFor)
{
    test::TempFolder folder;
    const QString file = test::sampleProject(folder, QStringLiteral("wuhan-flawed"));
    const test::Ran ran =
        test::runCli({QStringLiteral("export"), file, QStringLiteral("--to"),
                      folder.path(QStringLiteral("out")), QStringLiteral("--only"), QStringLiteral("xlsx")});
    EXPECT_EQ(ran.exitCode, 0);
    const QStringList names = QDir(folder.path(QStringLiteral("out"))).entryList(QDir::Files);
    ASSERT_EQ(names.size(), 1);
    EXPECT_TRUE(names[0].endsWith(QStringLiteral(".xlsx")));
    EXPECT_TRUE(
        names[0].startsWith(QStringLiteral("武汉垣铄压铸科技有限公司+一体化压铸工艺高质量数据集建设+")));
}

TEST(Export, LeavesOutTheBlankPartsOfTheFileName)
{
    test::TempFolder folder;
    auto project =
        ProjectFile::create(folder.path(QStringLiteral("a.shenbao")), test::form(QStringLiteral("sh-hqds")));
    SHENBAO_ASSERT_OK(project);
    EXPECT_EQ(Exporter(**project).fileName(), u"上海市高质量数据集建设先行先试申报书");
    SHENBAO_ASSERT_OK((*project)->apply(
        {SetValue{QStringLiteral("sh.base.project"), Value(QStringLiteral("a/b: c+d{x}"))}}));
    EXPECT_EQ(Exporter(**project).fileName(), u"a＿b＿ cd{x}+上海市高质量数据集建设先行先试申报书")
        << "a plus in an answer would read as one more part";
}

TEST(Export, ExportsABlankForm)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    for (const QString& id : {QStringLiteral("sh-hqds"), QStringLiteral("wh-hqds")}) {
        test::TempFolder folder;
        auto project = ProjectFile::create(folder.path(QStringLiteral("a.shenbao")), test::form(id));
        SHENBAO_ASSERT_OK(project);
        ExportOptions options;
        options.today = QDate(2026, 3, 5);
        const auto report = Exporter(**project).exportTo(folder.path(QStringLiteral("out")), options);
        SHENBAO_ASSERT_OK(report);
        EXPECT_TRUE(report->draft);
        EXPECT_GT(report->errors, 10);
        ASSERT_EQ(report->files.size(), 3);
        static const QRegularExpression foot(QStringLiteral("^草稿|(—\\d+—)?$"));
        QString text;
        for (const QString& page : test::pdfPages(report->files[1])) {
            text += test::compact(page).remove(foot);
        }
        EXPECT_EQ(test::firstMissing(test::printedTexts(id), text), QString()) << id.toStdString();
    }
}

TEST(Export, ReportsWhatNoFontHas)
{
    test::TempFolder folder;
    const QString name = QStringLiteral("某") + QString::fromUcs4(U"\U0010FFFD");
    auto project =
        ProjectFile::create(folder.path(QStringLiteral("a.shenbao")), test::form(QStringLiteral("sh-hqds")),
                            {SetValue{QStringLiteral("sh.base.legal_rep"), Value(name)}});
    SHENBAO_ASSERT_OK(project);
    ExportOptions options;
    options.docx = options.xlsx = false;
    const auto report = Exporter(**project).exportTo(folder.path(QStringLiteral("out")), options);
    SHENBAO_ASSERT_OK(report);
    EXPECT_EQ(report->missingCharacters, QString::fromUcs4(U"\U0010FFFD"));
}

TEST(Export, TakesATabInAnAnswer)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    test::TempFolder folder;
    const FormPtr form = test::form(QStringLiteral("sh-hqds"));
    const auto value =
        valueFromJson(*form->field(QStringLiteral("sh.base.project")), QStringLiteral("甲\t乙"));
    SHENBAO_ASSERT_OK(value);
    auto project = ProjectFile::create(folder.path(QStringLiteral("a.shenbao")), form,
                                       {SetValue{QStringLiteral("sh.base.project"), *value}});
    SHENBAO_ASSERT_OK(project);
    const auto report = Exporter(**project).exportTo(folder.path(QStringLiteral("out")), {});
    SHENBAO_ASSERT_OK(report);
    EXPECT_EQ(report->missingCharacters, QString());
    EXPECT_TRUE(test::compact(test::pdfPages(report->files[1]).front()).contains(QStringLiteral("甲乙")));
}

TEST(Export, FailsWithoutTouchingTheOldFiles)
{
    test::TempFolder folder;
    auto project =
        ProjectFile::create(folder.path(QStringLiteral("a.shenbao")), test::form(QStringLiteral("sh-hqds")));
    SHENBAO_ASSERT_OK(project);
    const Exporter exporter(**project);
    test::writeBytes(folder.path(QStringLiteral("file")), "old");
    const auto report = exporter.exportTo(folder.path(QStringLiteral("file")), {});
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, ErrorCode::Output);
    EXPECT_EQ(test::readBytes(folder.path(QStringLiteral("file"))), "old");

    ASSERT_TRUE(QDir().mkpath(folder.path(QStringLiteral("out/%1.pdf").arg(exporter.fileName()))));
    EXPECT_FALSE(exporter.exportTo(folder.path(QStringLiteral("out")), {}).has_value());
    const QStringList left = QDir(folder.path(QStringLiteral("out"))).entryList(QDir::Files | QDir::Hidden);
    EXPECT_TRUE(left.filter(QRegularExpression(QStringLiteral("\\.[A-Za-z0-9]{6}$"))).isEmpty())
        << left.join(u' ').toStdString();
}

// ---- independent checks ----

/// Runs a tool of ../shared/tools over files of all samples; LibreOffice starts once.
void expectSound(const QString& tool, const QStringList& options, const QString& suffix,
                 const QStringList& exportOptions = {})
{
    const QString path = test::sharedTool(tool);
    if (path.isEmpty()) {
        GTEST_SKIP() << "../shared/tools/" << tool.toStdString() << " is absent";
    }
    std::vector<std::unique_ptr<Exported>> exported;
    QStringList files;
    for (const QString& sample : samples()) {
        exported.push_back(std::make_unique<Exported>(sample, exportOptions));
        files << exported.back()->path(suffix);
    }
    const test::Ran ran = test::runProgram(path, options + files);
    if (ran.exitCode == 3) {
        GTEST_SKIP() << "a tool that " << tool.toStdString() << " needs is missing:\n"
                     << ran.output.toStdString();
    }
    EXPECT_EQ(ran.exitCode, 0) << ran.output.toStdString() << ran.errors.toStdString();
}

TEST(ExportValidators, PassDocx)
{
    expectSound(QStringLiteral("check-docx"), {QStringLiteral("--contains"), QStringLiteral("承诺")},
                QStringLiteral("docx"));
}

TEST(ExportValidators, PassXlsx)
{
    expectSound(QStringLiteral("check-xlsx"), {}, QStringLiteral("xlsx"));
}

TEST(ExportValidators, PassPdf)
{
    expectSound(QStringLiteral("check-pdf"),
                {QStringLiteral("--page-size"), QStringLiteral("A4"), QStringLiteral("--contains"),
                 QStringLiteral("承诺")},
                QStringLiteral("pdf"));
}

TEST(ExportValidators, PassPdfAsAnArchive)
{
    expectSound(QStringLiteral("check-pdf"), {QStringLiteral("--pdfa"), QStringLiteral("2b")},
                QStringLiteral("pdf"), {QStringLiteral("--pdfa")});
}

} // namespace
} // namespace shenbao
