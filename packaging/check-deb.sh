#!/bin/sh
# Packs the programs that are built as a Debian package and tries it: lintian and the validators of its parts, then a clean
# Debian of the same release with nothing but the package and what it depends on, where a user who sees no build tree starts
# the program and exports the sample (packaging/try-installed.sh), then removal, which must leave nothing behind.
#
# The clean Debian is made by mmdebstrap and needs root and a Debian mirror. Where that cannot be, the package is unpacked into
# an empty folder instead and tried there on the libraries of this machine; the last line says which of the two it was.
#
# usage: sh packaging/check-deb.sh [PRESET]     after a build; PRESET: release (default), ci
set -eu
cd "$(dirname "$0")/.."

# mounts of its own, which end with the script; goes without where that is not permitted
if [ -z "${SHENBAO_CHECK_DEB:-}" ]; then
    if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
        export SHENBAO_CHECK_DEB=mounts
        exec unshare --mount --propagation private sh packaging/check-deb.sh "$@"
    fi
    export SHENBAO_CHECK_DEB=plain
fi

. packaging/packages.sh
install_packages "$packaging_packages"

preset=${1:-release}
build=build/release
[ "$preset" = ci ] || build=build/$preset
work=$(mktemp -d)
chmod 755 "$work"
clean_up() {
    umount "$work/root/proc" 2>/dev/null || true
    umount "$work" 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap clean_up EXIT
trap 'exit 1' INT TERM
# half the time of installing is waiting for the disk
if [ "$SHENBAO_CHECK_DEB" = mounts ] && [ "$(awk '/MemAvailable/ {print $2}' /proc/meminfo)" -gt 4000000 ]; then
    mount -t tmpfs -o mode=755,size=3g none "$work" 2>/dev/null || echo "The clean root is on disk, which is slower."
fi

step() {
    echo "== $*"
}

fail() {
    echo "check-deb: $*" >&2
    exit 1
}

step "package"
rm -f "$build"/package/*.deb
cpack --preset "$preset" >"$work/cpack.log" 2>&1 || {
    cat "$work/cpack.log"
    fail "the package could not be made"
}
deb=$(ls "$build"/package/*.deb)
dpkg-deb --field "$deb" Package Version Architecture Depends Recommends
ls -l "$deb"
dpkg-deb --extract "$deb" "$work/content"
[ -f "$work/content/usr/share/fonts/opentype/shenbao/FandolFang-Regular.otf" ] ||
    fail "the package lacks 仿宋: install_fonts in packaging/packages.sh could not get it"

step "validators"
share=$work/content/usr/share
desktop-file-validate "$share/applications/shenbao.desktop"
appstreamcli validate --no-net --no-color "$share"/metainfo/*.metainfo.xml
appstreamcli validate-tree --no-net --no-color "$work/content"
xmllint --noout --nonet "$share"/metainfo/*.xml "$share"/mime/packages/shenbao.xml
for page in "$share"/man/man1/*.gz "$share"/man/*/man1/*.gz; do
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=100 man --warnings --encoding=utf8 --local-file --pager=cat "$page" 2>&1 >/dev/null)
    [ -z "$said" ] || fail "$page: $said"
done

step "lintian"
status=0
lintian --no-cfg --fail-on error,warning --tag-display-limit 0 "$deb" >"$work/lintian.log" 2>&1 || status=$?
# root is what this runs as in a container; the remark about it is no finding
grep -v 'running with root privileges' "$work/lintian.log" || true
[ "$status" = 0 ] || fail "lintian has found something serious"
echo "lintian: no errors and no warnings but those of packaging/linux/lintian-overrides:"
cat packaging/linux/lintian-overrides

# what stands in the root, without what every installation changes
listing() {
    (cd "$1" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./run -o -path ./home -o \
        -path ./var/lib/dpkg -o -path ./var/cache -o -path ./var/log \) -prune -o -print | LC_ALL=C sort)
}

clean_root() {
    [ "$(id -u)" = 0 ] || return 1
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    [ -n "$codename" ] || return 1
    # the mirrors of this machine, of Debian alone
    sources=$(grep -ls "/debian" /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources || true)
    proxy=$(apt-config shell proxy Acquire::http::Proxy)
    eval "$proxy"
    depends=$(dpkg-deb --field "$deb" Depends | tr ',' '\n' | sed 's/^ *//; s/[ |(].*//' | paste -sd, -)
    # shellcheck disable=SC2086 # a list of files is meant
    TMPDIR=$work mmdebstrap --mode=root --variant=essential --quiet --dpkgopt=force-unsafe-io \
        ${proxy:+--aptopt="Acquire::http::Proxy \"$proxy\""} \
        --include="$depends,desktop-file-utils,libglib2.0-bin" "$codename" "$root" $sources >"$work/root.log" 2>&1
}

root=$work/root
user=54321 # nobody's number
step "clean root"
if clean_root; then
    how="in a clean Debian $(cat "$root/etc/debian_version")"
    if [ "$SHENBAO_CHECK_DEB" = mounts ]; then
        mount -t proc proc "$root/proc" 2>/dev/null || true
    fi
    listing "$root" >"$work/before"
    cp "$deb" "$root/tmp/shenbao.deb"
    chroot "$root" dpkg --install /tmp/shenbao.deb
    cp packaging/try-installed.sh "$root/tmp/"
    mkdir -p "$root/home/clerk"
    chown "$user:$user" "$root/home/clerk"
    step "as a user"
    chroot --userspec="$user:$user" "$root" env -i PATH=/usr/bin:/bin HOME=/home/clerk LANG=C.UTF-8 \
        QT_QPA_PLATFORM=offscreen sh /tmp/try-installed.sh /usr
    step "removal"
    chroot "$root" dpkg --purge shenbao
    listing "$root" >"$work/after"
    diff "$work/before" "$work/after" || fail "removal left something behind, or took too much"
    if grep -rl shenbao "$root/etc" "$root/usr/share/applications" "$root/usr/share/mime" "$root/usr/share/icons"; then
        fail "these files still speak of the program after its removal"
    fi
    echo "nothing is left"
else
    [ ! -s "$work/root.log" ] || tail -n 5 "$work/root.log"
    rm -rf --one-file-system "$root"
    how="UNPACKED INTO A FOLDER, on the libraries of this machine: no clean Debian could be made, removal was not tried"
    mkdir -p "$work/home"
    as_user=
    if [ "$(id -u)" = 0 ]; then
        chown "$user:$user" "$work/home"
        as_user="setpriv --reuid=$user --regid=$user --clear-groups"
    fi
    cp packaging/try-installed.sh "$work/"
    step "as a user"
    # shellcheck disable=SC2086 # a command and its options
    (cd "$work" && $as_user env -i PATH=/usr/bin:/bin HOME="$work/home" LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen \
        sh "$work/try-installed.sh" "$work/content/usr")
fi
echo "check-deb: passed, $how"
