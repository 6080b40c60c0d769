#!/bin/sh
# The long form of tests that are short in the suite: 50 generated applications compared with LibreOffice's pages, the extreme
# ones rendered by it as well. About six minutes on two cores. SHENBAO_KEEP=DIR keeps the files of those that differ.
#
# usage: sh tests/long.sh [BUILD FOLDER]     after sh tests/run.sh, which builds
set -eu
cd "$(dirname "$0")/.."
SHENBAO_LONG_TESTS=1 "${1:-build/release}/bin/test_export" --gtest_filter='LibreOfficePages.*:*GeneratedPages.*'
