// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <string>

namespace {

/// Takes the tests named in tests/known-faults.txt out of the run, and says so in the words that ctest reads as skipped.
void leaveOutKnownFaults()
{
    std::ifstream list(SHENBAO_SOURCE_DIR "/tests/known-faults.txt");
    std::string filter = testing::GTEST_FLAG(filter);
    const std::string wanted = filter;
    for (std::string name; std::getline(list, name);) {
        if (name.empty() || name.front() == '#') {
            continue;
        }
        filter += (filter.find('-') == std::string::npos ? "-" : ":") + name;
        if (wanted == name) {
            std::cout << "[  SKIPPED ] " << name << ": known fault\n";
        }
    }
    testing::GTEST_FLAG(filter) = filter;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("TZ", "Asia/Shanghai");
    qputenv("LC_ALL", "C.UTF-8");
    QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    leaveOutKnownFaults();
    return RUN_ALL_TESTS();
}
