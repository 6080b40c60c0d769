# Debian packages that the project uses, by purpose. Read by packaging/start.sh and tests/run.sh; not run by itself.
# shellcheck disable=SC2034 # the lists are used by the scripts that read this file

# compiler and libraries
build_packages="g++ cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-pdf-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libsqlite3-dev libzip-dev zlib1g-dev libdeflate-dev libxlsxwriter-dev libminizip-dev libqpdf-dev
    libharfbuzz-dev libfontconfig-dev libseccomp-dev libexpected-dev qt6-translations-l10n"

# fonts of the printed pages: 宋体, 黑体 and 小标宋 by Noto CJK, 楷体 by LXGW WenKai, Latin by Liberation, boxes by DejaVu;
# 仿宋 comes out of a package that is not installed whole, see install_fonts
font_packages="fontconfig fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai fonts-liberation fonts-dejavu-core"

# tests and benchmarks
test_packages="libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev
    libxml2-utils poppler-utils qpdf strace libreoffice-writer-nogui"

# format and lint, asked for by .ci/run
lint_packages="clang-format git"

# making and trying the Debian package, asked for by packaging/check-deb.sh
packaging_packages="lintian desktop-file-utils appstream libxml2-utils man-db mmdebstrap"

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

# install_fonts: 仿宋 (FandolFang, one file of a large package) and the table of stand-ins for official fonts, for this user
install_fonts() {
    home=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
    fonts=${XDG_DATA_HOME:-$home/.local/share}/fonts/shenbao
    config=${XDG_CONFIG_HOME:-$home/.config}/fontconfig/conf.d
    if ! cmp -s packaging/fonts/65-shenbao-fonts.conf "$config/65-shenbao-fonts.conf"; then
        echo "Installing $config/65-shenbao-fonts.conf / 正在安装字体对照表"
        mkdir -p "$config" && cp packaging/fonts/65-shenbao-fonts.conf "$config/"
    fi
    [ -z "$(fc-list FandolFang family)" ] || return 0
    echo "Installing the font FandolFang (仿宋) into $fonts / 正在安装仿宋字体"
    mkdir -p "$fonts"
    work=$(mktemp -d)
    font=./usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf
    if (cd "$work" && apt-get download -q texlive-lang-chinese >/dev/null 2>&1) &&
        dpkg-deb --fsys-tarfile "$work"/*.deb | tar -xO "$font" >"$work/font.otf"; then
        mv "$work/font.otf" "$fonts/FandolFang-Regular.otf"
        fc-cache -f "$fonts"
    else
        echo "FandolFang cannot be had; 仿宋 is replaced by a 宋体 / 无法获取仿宋字体，已用宋体代替" >&2
    fi
    rm -rf "$work"
}
