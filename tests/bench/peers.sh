#!/bin/sh
# Our PDF against LibreOffice's conversion of our DOCX, our DOCX against python-docx writing the same content: CPU time and
# peak memory of the whole process, at 1, 10 and 100 times the usual size. About eight minutes.
#
# usage: sh tests/bench/peers.sh [BUILD FOLDER]     needs packages time, libreoffice-writer-nogui, python3-docx, python3-lxml
set -eu
cd "$(dirname "$0")/../.."
bin=${1:-build/release}/bin
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# measure NAME COMMAND…: appends "NAME seconds KB", the least of three runs (one where a run takes minutes)
measure() {
    name=$1
    shift
    runs=3
    [ "$factor" = 100 ] && runs=1
    for run in $(seq $runs); do
        /usr/bin/time -f "%U %S %M" -o "$folder/time" "$@" >/dev/null 2>&1
        awk '{ print $1 + $2, $3 }' "$folder/time"
    done | sort -n | head -n 1 | sed "s/^/$name /" >>"$folder/$factor.txt"
}

for factor in ${FACTORS:-1 10 100}; do
    "$bin/make_values" $factor >"$folder/values.json"
    "$bin/shenbao-cli" new wh-hqds "$folder/$factor.shenbao" --values "$folder/values.json"
    measure pdf "$bin/shenbao-cli" export "$folder/$factor.shenbao" --to "$folder/out" --only pdf
    measure docx "$bin/shenbao-cli" export "$folder/$factor.shenbao" --to "$folder/out" --only docx
    mv "$folder"/out/*.docx "$folder/$factor.docx"
    measure libreoffice soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir "$folder" "$folder/$factor.docx"
    /usr/bin/python3 tests/bench/peer_docx.py collect "$folder/$factor.docx" "$folder/content.json"
    measure python-docx /usr/bin/python3 tests/bench/peer_docx.py write "$folder/content.json" "$folder/peer.docx"
    awk -v factor=$factor '{ cpu[$1] = $2; memory[$1] = $3 / 1024 }
        END { printf "%4d x  PDF %.2f s, %d MB; LibreOffice %.2f s, %d MB: %.0f times.  DOCX %.2f s, %d MB; python-docx %.2f s, %d MB: %.0f times\n",
              factor, cpu["pdf"], memory["pdf"], cpu["libreoffice"], memory["libreoffice"], cpu["libreoffice"] / cpu["pdf"],
              cpu["docx"], memory["docx"], cpu["python-docx"], memory["python-docx"], cpu["python-docx"] / cpu["docx"] }' "$folder/$factor.txt"
    rm -rf "$folder/out"
done
