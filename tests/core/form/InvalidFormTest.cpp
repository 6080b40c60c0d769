// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of tests/data/forms/invalid is named after its fault and says in comments at its top what must be reported:
//   <!-- expect LINE: part of the message -->
#include "core/form/FormReader.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

#include <QDir>
#include <QRegularExpression>

namespace shenbao {
namespace {

struct Expected
{
    int line = 0;
    QString fragment;
};

QString folder()
{
    return QStringLiteral(SHENBAO_SOURCE_DIR "/tests/data/forms/invalid/");
}

std::vector<std::string> fileNames()
{
    std::vector<std::string> names;
    for (const QString& name : QDir(folder()).entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name)) {
        names.push_back(name.toStdString());
    }
    return names;
}

std::vector<Expected> expectations(const QByteArray& xml)
{
    static const QRegularExpression pattern(QStringLiteral("expect (\\d+): (.*) -->"));
    std::vector<Expected> list;
    for (auto found = pattern.globalMatch(QString::fromUtf8(xml)); found.hasNext();) {
        const auto match = found.next();
        list.push_back({match.captured(1).toInt(), match.captured(2)});
    }
    return list;
}

/// One line of a message: the file, the place in it, the reason.
struct Fault
{
    int line = 0;
    int column = 0;
    QString reason;
};

/// Empty when a line of the message does not begin with the file and a place in it.
std::vector<Fault> faultsOf(const QString& message, const QString& file)
{
    const QRegularExpression pattern(u'^' + QRegularExpression::escape(file) +
                                     QStringLiteral("(?:|: line )[:]?(\\d+)(?::|, column )(\\d+): (.+)$"));
    std::vector<Fault> faults;
    for (const QString& line : message.split(u'\n')) {
        const auto match = pattern.match(line);
        if (!match.hasMatch()) {
            return {};
        }
        faults.push_back({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3)});
    }
    return faults;
}

class InvalidForm : public testing::TestWithParam<std::string>
{};

TEST_P(InvalidForm, IsRefusedWithFilePlaceAndReason)
{
    const QString file = QString::fromStdString(GetParam());
    const QByteArray xml = test::readBytes(folder() + file);
    const auto form = readForm(xml, file);
    ASSERT_FALSE(form) << "was read as a good form";
    EXPECT_EQ(form.error().code, ErrorCode::Input);

    const QString& message = form.error().message;
    const auto faults = faultsOf(message, file);
    ASSERT_FALSE(faults.empty()) << test::utf8(message);
    for (const Expected& expected : expectations(xml)) {
        const bool told = std::any_of(faults.begin(), faults.end(), [&](const Fault& fault) {
            return fault.line == expected.line && fault.column > 0 &&
                   fault.reason.contains(expected.fragment);
        });
        EXPECT_TRUE(told) << "expected in line " << expected.line << ": " << test::utf8(expected.fragment)
                          << "\nbut was told\n"
                          << test::utf8(message);
    }
}

INSTANTIATE_TEST_SUITE_P(Folder, InvalidForm, testing::ValuesIn(fileNames()), [](const auto& name) {
    std::string title = name.param.substr(0, name.param.size() - 4);
    std::replace(title.begin(), title.end(), '-', '_');
    return title;
});

TEST(InvalidForms, AreAtLeastTwentyFive)
{
    EXPECT_GE(fileNames().size(), 25u);
}

} // namespace
} // namespace shenbao
