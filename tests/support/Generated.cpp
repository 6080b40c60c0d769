// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Generated.h"

#include "core/proposal/ValueJson.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace shenbao::test {
namespace {

constexpr int kRareEvery = 40; // words

// Chinese and Latin, digits and units, every kind of mark, signs
const QStringList& vocabulary()
{
    static const QStringList list{
        QStringLiteral("数据集"),    QStringLiteral("建设"),         QStringLiteral("质量评测"),
        QStringLiteral("标注规范"),  QStringLiteral("产线"),         QStringLiteral("工艺参数"),
        QStringLiteral("API"),       QStringLiteral("Transformer"),  QStringLiteral("GB/T 36344-2018"),
        QStringLiteral("95.6%"),     QStringLiteral("1,280条"),      QStringLiteral("600亿tokens"),
        QStringLiteral("2026年3月"), QStringLiteral("≥3项"),         QStringLiteral("“样本平衡”"),
        QStringLiteral("（见表）"),  QStringLiteral("《管理办法》"), QStringLiteral("3×5"),
        QStringLiteral("光模块"),    QStringLiteral("知识图谱"),     QStringLiteral("联合单位"),
        QStringLiteral("脱敏"),      QStringLiteral("的"),           QStringLiteral("与"),
        QStringLiteral("覆盖"),      QStringLiteral("形成闭环"),     QStringLiteral("LiDAR")};
    return list;
}

// dashes, points, rare letters, and signs that LibreOffice draws now with one stand-in font and now with another: in every
// paragraph they would be nobody's application
const QStringList& rareWords()
{
    static const QStringList list{QStringLiteral("——"), QStringLiteral("……"), QStringLiteral("𠮷"),
                                  QStringLiteral("㛃"), QStringLiteral("±0.5℃")};
    return list;
}

const QStringList& marks()
{
    static const QStringList list{QStringLiteral("，"), QStringLiteral("，"), QStringLiteral("。"),
                                  QStringLiteral("；"), QStringLiteral("、"), QStringLiteral("：")};
    return list;
}

} // namespace

QString nameOf(Extreme extreme)
{
    static const std::array names{QStringLiteral("None"),    QStringLiteral("Least"),
                                  QStringLiteral("Tenfold"), QStringLiteral("BudgetLines"),
                                  QStringLiteral("Months"),  QStringLiteral("WideTable"),
                                  QStringLiteral("Images"),  QStringLiteral("HundredPages")};
    return names[size_t(extreme)];
}

const std::vector<Extreme>& allExtremes()
{
    static const std::vector<Extreme> list{Extreme::None,        Extreme::Least,       Extreme::Tenfold,
                                           Extreme::BudgetLines, Extreme::Months,      Extreme::WideTable,
                                           Extreme::Images,      Extreme::HundredPages};
    return list;
}

ApplicationGenerator::ApplicationGenerator(const FormTemplate& form, quint32 seed, Extreme extreme,
                                           QString folder)
    : m_form(form)
    , m_random(seed * 16 + quint32(extreme))
    , m_extreme(extreme)
    , m_folder(std::move(folder))
{}

int ApplicationGenerator::length(int usual)
{
    switch (m_extreme) {
    case Extreme::Least:
        return 1;
    case Extreme::Tenfold:
        return usual * 10;
    default:
        return std::max(1, usual / 2 + upTo(usual + 1));
    }
}

QString ApplicationGenerator::words(int characters)
{
    QString text;
    while (text.size() < characters) {
        const QStringList& words = upTo(kRareEvery) == 0 ? rareWords() : vocabulary();
        text += words[upTo(int(words.size()))];
    }
    return text.size() > characters && characters < 4 ? QStringLiteral("数据库存").left(characters) : text;
}

QString ApplicationGenerator::sentences(int characters)
{
    QString text;
    while (text.size() < characters) {
        text += words(4 + upTo(14)) + marks()[upTo(int(marks().size()))];
    }
    if (characters < 4) {
        return words(characters);
    }
    text.chop(1);
    return text + u'。';
}

QString ApplicationGenerator::scalar(FieldKind kind, const Unit& unit, const QStringList& options, int usual)
{
    if (!options.isEmpty()) {
        return options[upTo(int(options.size()))];
    }
    const int year = 2024 + upTo(3);
    const auto month = [&] { return QStringLiteral("%1年%2月").arg(year).arg(1 + upTo(12)); };
    switch (kind) {
    case FieldKind::Money:
        return m_extreme == Extreme::Least ? QStringLiteral("1")
                                           : QStringLiteral("%1.%2").arg(upTo(90000)).arg(10 + upTo(90));
    case FieldKind::Percent:
        return QString::number(upTo(101));
    case FieldKind::Integer:
    case FieldKind::Number:
        return QString::number(m_extreme == Extreme::Least ? 1 : upTo(100000));
    case FieldKind::Quantity:
        return QString::number(1 + upTo(900)) + unit.toString();
    case FieldKind::Date:
        return QStringLiteral("%1年%2月%3日").arg(year).arg(1 + upTo(12)).arg(1 + upTo(28));
    case FieldKind::Month:
    case FieldKind::Time:
        return month();
    case FieldKind::Period:
        return QStringLiteral("%1年1月-%1年%2月").arg(year).arg(2 + upTo(11));
    case FieldKind::Tick:
        return upTo(2) == 0 ? QStringLiteral("是") : QStringLiteral("否");
    default:
        return words(length(usual));
    }
}

QString ApplicationGenerator::table(int columns, int count)
{
    QString text = QStringLiteral("|");
    for (int column = 0; column < columns; ++column) {
        text += words(length(3)) + u'|';
    }
    text += u"\n|" + QStringLiteral("---|").repeated(columns) + u'\n';
    for (int row = 0; row < count; ++row) {
        text += u'|';
        for (int column = 0; column < columns; ++column) {
            text += (column == 0 ? words(length(6)) : QString::number(upTo(100000))) + u'|';
        }
        text += u'\n';
    }
    return text;
}

QString ApplicationGenerator::picture()
{
    const QString name = QStringLiteral("picture-%1.png").arg(m_pictures++);
    QImage image(40 + upTo(900), 30 + upTo(600), QImage::Format_RGB32);
    image.fill(quint32(m_random()) | 0xFF000000U);
    image.save(QDir(m_folder).filePath(name));
    return QStringLiteral("![%1](%2)\n").arg(words(length(8)), name);
}

QString ApplicationGenerator::narrative(const Field& field)
{
    ++m_narratives;
    if (m_extreme == Extreme::Least) {
        return QStringLiteral("字");
    }
    const bool isHuge = m_extreme == Extreme::HundredPages && m_narratives == 3;
    int left = isHuge ? 60000 : length(field.limit > 0 ? field.limit * 3 / 4 : 500);
    const int pictures = m_extreme == Extreme::Images ? 30 : upTo(12) == 0 ? 1 : 0;
    QString text;
    if (m_extreme == Extreme::WideTable && m_narratives % 3 == 0) {
        text += table(40, 6) + u'\n';
    }
    for (int one = 0; one < pictures && (m_extreme != Extreme::Images || m_pictures < 300); ++one) {
        text += picture() + u'\n';
    }
    while (left > 0) {
        const int size = std::min(left, 30 + upTo(300));
        left -= size;
        switch (upTo(9)) {
        case 0:
            text += QStringLiteral("### ") + words(8) + u'\n';
            [[fallthrough]];
        case 1:
            text += QStringLiteral("**%1**").arg(words(6)) + sentences(size) + u'\n';
            break;
        case 2:
            for (int item = 1; item < 4; ++item) {
                text += QString::number(item) + QStringLiteral(". ") + sentences(size / 3) + u'\n';
            }
            break;
        case 3:
            for (int item = 1; item < 4; ++item) {
                text += QStringLiteral("- ") + sentences(size / 3) + u'\n';
            }
            break;
        case 4:
            if (upTo(3) == 0) {
                text += table(2 + upTo(5), 2 + upTo(6));
            }
            [[fallthrough]];
        default:
            text += sentences(size) + u'\n';
        }
        text += u'\n';
    }
    return text;
}

QJsonValue ApplicationGenerator::rows(const Field& field)
{
    const bool hasTime = std::any_of(field.columns.begin(), field.columns.end(), [](const Column& column) {
        return column.kind == FieldKind::Month || column.kind == FieldKind::Time ||
               column.kind == FieldKind::Period;
    });
    int count = m_extreme == Extreme::Least ? 1 : m_extreme == Extreme::Tenfold ? 30 : 1 + upTo(6);
    if (m_extreme == Extreme::BudgetLines && field.sumColumn >= 0) {
        count = 200;
    } else if (m_extreme == Extreme::Months && hasTime) {
        count = 60;
    }
    QJsonArray list;
    for (int row = 0; row < count; ++row) {
        QJsonObject object;
        for (const Column& column : field.columns) {
            if (!column.isNumber) {
                object.insert(column.name, scalar(column.kind, column.unit, column.options, 10));
            }
        }
        list.append(object);
    }
    return list;
}

QJsonValue ApplicationGenerator::answer(const Field& field)
{
    switch (field.kind) {
    case FieldKind::Narrative:
        return narrative(field);
    case FieldKind::Rows:
        return rows(field);
    case FieldKind::Names: {
        QJsonArray names;
        for (int one = 0; one < (m_extreme == Extreme::Least ? 1 : 3); ++one) {
            names.append(words(length(12)));
        }
        return names;
    }
    case FieldKind::Choice: {
        const Option& option = field.options[size_t(upTo(int(field.options.size())))];
        return option.value;
    }
    default:
        return scalar(field.kind, field.unit, {}, 15);
    }
}

QJsonObject ApplicationGenerator::values()
{
    QJsonObject values;
    for (const Field& field : m_form.fields) {
        if (field.isFigure || field.fixed || field.kind == FieldKind::Enclosure ||
            field.group == u"declarations") {
            continue;
        }
        const QJsonValue json = answer(field);
        if (field.kind == FieldKind::Narrative || valueFromJson(field, json)) {
            values.insert(field.key, json);
        }
    }
    return values;
}

QString generatedProject(const TempFolder& folder, const QString& id, quint32 seed, Extreme extreme)
{
    ApplicationGenerator generator(*form(id), seed, extreme, folder.path());
    const QString values = folder.path(QStringLiteral("values.json"));
    QFile file(values);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(generator.values()).toJson());
    file.close();
    const QString project = folder.path(QStringLiteral("%1.shenbao").arg(seed));
    const Ran ran = runCli({QStringLiteral("new"), id, project, QStringLiteral("--values"), values});
    EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    return project;
}

} // namespace shenbao::test
