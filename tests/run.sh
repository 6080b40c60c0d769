#!/bin/sh
# Installs what is missing, builds, and runs every test. Ends with the count of tests. Run it again at any time.
#
# usage: sh tests/run.sh [PRESET] [CTEST OPTION…]     PRESET: release (default), ci, dev, asan
set -eu
cd "$(dirname "$0")/.."
. packaging/packages.sh

preset=release
case "${1:-}" in
    release | ci | dev | asan)
        preset=$1
        shift
        ;;
esac

install_packages "$build_packages $font_packages $test_packages"
install_fonts
# The independent validators of exported files lie beside the project, not in it; without them their tests are skipped.
if [ -x ../shared/tools/install-validators ]; then
    ../shared/tools/install-validators || echo "The validators could not be installed; the tests that need them are skipped." >&2
fi

cmake --preset "$preset" -DSHENBAO_BUILD_TESTS=ON >/dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" -j 2 "$@"
