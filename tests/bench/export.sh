#!/bin/sh
# Whole exports, process start included: three files of an application of 1, 10 and 100 times the usual size.
#
# usage: sh tests/bench/export.sh [BUILD FOLDER]     needs GNU time (package time)
set -eu
cd "$(dirname "$0")/../.."
bin=${1:-build/release}/bin
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for factor in 1 10 100; do
    "$bin/make_values" $factor >"$folder/values.json"
    "$bin/shenbao-cli" new wh-hqds "$folder/$factor.shenbao" --values "$folder/values.json"
    for formats in docx,pdf,xlsx docx pdf xlsx; do
        /usr/bin/time -f "$factor x, $formats: %e s, CPU %U + %S s, %M KB" \
            "$bin/shenbao-cli" export "$folder/$factor.shenbao" --to "$folder/out" --only $formats 2>"$folder/errors" >/dev/null
        tail -n 1 "$folder/errors"
    done
done
