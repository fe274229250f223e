#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Makes Chatto-ARCH.AppImage from build/release. UNTESTED: linuxdeploy can't be had where this was written.
# Needs linuxdeploy and linuxdeploy-plugin-qt in PATH (both are AppImages themselves, from their projects' releases);
# build on the oldest system that it shall run on.
set -euo pipefail
cd "$(dirname "$0")/../.."
./dev build release
folder=$PWD/build/appimage
rm -rf "$folder"
DESTDIR=$folder cmake --install build/release --prefix /usr --component client
# What Qt loads only when it is needed: the modules whose plugins are taken along, and another platform.
export QMAKE=${QMAKE:-qmake6} EXTRA_QT_MODULES="network;sql;svg;waylandclient"
export EXTRA_PLATFORM_PLUGINS="libqwayland-generic.so;libqwayland-egl.so"
linuxdeploy --appdir "$folder" --plugin qt --output appimage \
    --desktop-file "$folder/usr/share/applications/chatto.desktop" \
    --icon-file "$folder/usr/share/icons/hicolor/scalable/apps/chatto.svg"
