# Debian packages that the project uses, by purpose. Read by packaging/start.sh and tests/run.sh; not run by itself.
# shellcheck disable=SC2034 # the lists are used by the scripts that read this file

# compiler and libraries
build_packages="g++ cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libsqlite3-dev libzip-dev zlib1g-dev libxlsxwriter-dev libqpdf-dev
    libharfbuzz-dev libfontconfig-dev libexpected-dev"

# fonts of the printed pages: 宋体, 黑体 and 小标宋 by Noto CJK, 楷体 by LXGW WenKai, Latin by Liberation, boxes by DejaVu
font_packages="fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai fonts-liberation fonts-dejavu-core"

# tests and benchmarks
test_packages="libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev
    libxml2-utils poppler-utils qpdf"

# format and lint, asked for by .ci/run
lint_packages="clang-format git"

# missing PACKAGE…: those of the list that are not installed
missing() {
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || printf '%s ' "$package"
    done
}

# install_packages LIST: says what it installs, and installs it; nothing when all is there
install_packages() {
    # shellcheck disable=SC2086 # a list of words is meant
    wanted=$(missing $1)
    [ -n "$wanted" ] || return 0
    echo "Installing Debian packages / 正在安装软件包: $wanted"
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            echo "These packages are missing, and neither root nor sudo is available / 缺少上述软件包，且没有 root 或 sudo 权限" >&2
            exit 3
        }
        as_root=sudo
    fi
    $as_root apt-get update -q >/dev/null || echo "apt-get update failed; trying with the package lists that are there" >&2
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -q --no-install-recommends $wanted >/dev/null
}
