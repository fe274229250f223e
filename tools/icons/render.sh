#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Draws packaging/icons from resources/chatto.svg. Needs rsvg-convert (librsvg2-bin) and optipng.
set -euo pipefail
cd "$(dirname "$0")/../.."
for size in 16 22 24 32 48 64 128 256 512; do
    icon=packaging/icons/${size}x$size/apps/chatto.png
    mkdir -p "$(dirname "$icon")"
    rsvg-convert --width $size --height $size --output "$icon" resources/chatto.svg
    optipng -quiet -strip all "$icon"
done
