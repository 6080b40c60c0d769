#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From the start of the process to the painted window with a real application, and the memory it then takes: median and most of
# RUNS. Usage: sh tests/bench/window.sh [RUNS]
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work"
for sample in shanghai wuhan; do
    case $sample in shanghai) form=sh-hqds ;; *) form=wh-hqds ;; esac
    build/release/bin/shenbao-cli new "$form" "$work/$sample.shenbao" --values "resources/samples/$sample.json" >/dev/null
    : >"$work/times" && : >"$work/memory"
    run=0
    while [ "$run" -lt "$runs" ]; do
        begin=$(date +%s%3N)
        build/release/bin/shenbao --measure "$work/$sample.shenbao" >"$work/out" 2>/dev/null
        sed -n "s/^painted //p" "$work/out" | while read -r end; do echo $((end - begin)); done >>"$work/times"
        sed -n "s/^memory //p" "$work/out" >>"$work/memory"
        run=$((run + 1))
    done
    middle=$(((runs + 1) / 2))
    echo "$sample: painted after $(sort -n "$work/times" | sed -n "${middle}p") ms (most $(sort -n "$work/times" | tail -n 1) ms)," \
        "memory $(($(sort -n "$work/memory" | sed -n "${middle}p") / 1024)) MB (most $(($(sort -n "$work/memory" | tail -n 1) / 1024)) MB)"
done
