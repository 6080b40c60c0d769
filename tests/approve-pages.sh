#!/bin/sh
# Takes the pages of both samples as they are now for the approved ones (tests/data/pages). Look at what git shows as changed,
# each picture before and after, before committing it.
#
# usage: sh tests/approve-pages.sh [BUILD FOLDER]     after sh tests/run.sh, which builds
set -eu
cd "$(dirname "$0")/.."
SHENBAO_APPROVE=1 "${1:-build/release}/bin/test_export" --gtest_filter='Samples/PagePictures.*' | grep '^approved' || echo "nothing changed"
git status --short tests/data/pages
