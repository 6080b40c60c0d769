#!/bin/sh
# Makes the PNG files beside it anew from the SVG files; after a change of a drawing. Needs librsvg2-bin.
set -eu
cd "$(dirname "$0")"
for name in shenbao document; do
    for size in 16 24 32 48 64 128 256; do
        drawing=$name.svg
        [ "$size" -gt 16 ] || drawing=$name-16.svg
        rsvg-convert --width "$size" --height "$size" --output "$name-$size.png" "$drawing"
    done
done
