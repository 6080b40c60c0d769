#!/bin/sh
# What a user does first with an installed program: makes the sample, checks and exports it, looks at every page of the window,
# opens the file by a double click, and once more. Without a display, called by packaging/check-deb.sh as an ordinary user with
# an empty HOME and QT_QPA_PLATFORM=offscreen.
#
# usage: sh try-installed.sh PREFIX     where the package is: /usr, or a folder that it was unpacked into
set -eu
prefix=$1
PATH=$prefix/bin:$PATH
cd "$HOME"
# as a login makes it
export XDG_RUNTIME_DIR="$HOME/.runtime"
mkdir -m 700 "$XDG_RUNTIME_DIR"

fail() {
    echo "try-installed: $*" >&2
    exit 1
}

# quietly FILE COMMAND…: what the command says must be nothing; Qt's offscreen platform excuses itself, which is no fault
quietly() {
    log=$1
    shift
    "$@" >"$log" 2>&1 || {
        cat "$log" >&2
        fail "$* ended with an error"
    }
    ! grep -v 'This plugin does not support' "$log" >&2 || fail "$* had something to say"
}

shenbao-cli --version
shenbao --version
[ "$(command -v shenbao)" = "$prefix/bin/shenbao" ] || fail "another shenbao is in the way"
for program in "$prefix"/bin/shenbao* "$prefix"/libexec/shenbao/*; do
    [ ! -e "$program" ] || ! ldd "$program" | grep 'not found' || fail "$program lacks libraries"
done

echo "-- sample, check, export"
file=样例.shenbao
shenbao-cli new wh-hqds "$file" --values "$prefix/share/shenbao/samples/wuhan.json"
shenbao-cli check "$file" >check.txt || fail "the sample has errors: $(cat check.txt)"
SHENBAO_LANGUAGE=en shenbao-cli export "$file" --to 导出 --volume >export.txt 2>&1 || fail "$(cat export.txt)"
! grep 'No installed font has' export.txt || fail "a page cannot be printed with the fonts that the package depends on"
for kind in docx pdf xlsx; do
    [ -n "$(find 导出 -name "*.$kind" -size +10k)" ] || fail "no $kind was exported"
done
ls -l 导出
grep 'was used' export.txt || true
[ "$prefix" != /usr ] || grep -q FandolFang export.txt || fail "仿宋 is not drawn with the font of the package"

echo "-- every page of the window"
quietly pictures.txt shenbao --screenshots 图片 "$file"
pictures=$(find 图片 -name '*.png' -size +5k | wc -l)
[ "$pictures" -ge 20 ] || fail "only $pictures pictures were made"
echo "$pictures pictures"

echo "-- double click"
shenbao-cli get "$file" --json >before.json
opened=
if [ "$prefix" = /usr ] && command -v gio >/dev/null && [ -e /proc/self/exe ]; then
    cp "$file" 无扩展名
    for one in "$file" 无扩展名; do
        type=$(gio info --attributes=standard::content-type "$one" | sed -n 's/.*content-type: //p')
        [ "$type" = application/x-shenbao ] || fail "$one is taken for “$type”"
        icon=$(gio info --attributes=standard::icon "$one" | sed -n 's/.*standard::icon: //p')
        case $icon in
            application-x-shenbao,*) ;;
            *) fail "$one has the icon “$icon”" ;;
        esac
    done
    gio open "$file"
    opened=gio
else
    echo "Started directly: no gio or no /proc here"
    shenbao "$file" >window.txt 2>&1 &
    opened=$!
fi
# the program has the file as soon as nobody else can have it
tries=0
while shenbao-cli get "$file" wh.c.name >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || fail "the program did not open the file within 20 seconds"
    sleep 0.2
done
echo "open"
# a second start brings the first window to the front and ends; where that is too busy to answer, it shows a copy to read
shenbao "$file" >second.txt 2>&1 &
second=$!
sleep 5
if kill "$second" 2>/dev/null; then
    echo "a second window, for reading"
elif wait "$second"; then
    echo "the second start went to the first window"
else
    fail "the second start failed: $(cat second.txt)"
fi
if [ "$opened" = gio ]; then
    for process in /proc/[0-9]*; do
        if [ "$(readlink "$process/exe" 2>/dev/null)" = "$prefix/bin/shenbao" ]; then
            kill "${process#/proc/}" 2>/dev/null || true
        fi
    done
else
    kill "$opened"
fi
tries=0
until shenbao-cli get "$file" --json >after.json 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || fail "the file stays in use"
    sleep 0.2
done
cmp before.json after.json || fail "the file has changed"
[ ! -e "$file-journal" ] || fail "a journal is left beside the file"
echo "the file is as it was"
