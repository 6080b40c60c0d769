#!/bin/sh
# From a bare Debian 12 to exported sample applications: installs what is missing, builds, exports the samples into
# build/samples, and opens the program where there is a display. Run it again at any time: it does only what is missing.
#
# usage: sh packaging/start.sh
set -eu
cd "$(dirname "$0")/.."
. packaging/packages.sh

install_packages "$build_packages $font_packages"
install_fonts

cmake --preset release -DSHENBAO_BUILD_TESTS=OFF >build-configure.log 2>&1 || {
    cat build-configure.log
    exit 1
}
rm -f build-configure.log
cmake --build --preset release

cli=build/release/bin/shenbao-cli
rm -rf build/samples
mkdir -p build/samples
for sample in sh-hqds:shanghai wh-hqds:wuhan; do
    project=build/samples/${sample#*:}.shenbao
    "$cli" new "${sample%:*}" "$project" --values "resources/samples/${sample#*:}.json"
    "$cli" export "$project" --to build/samples
done
echo
echo "The samples are in build/samples / 示例申报书已导出到 build/samples："
ls build/samples

if [ -x build/release/bin/shenbao ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/bin/shenbao
fi
