#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A fresh clone in a bare system, with nothing done before: `./dev test` must pass there.
# Usage (as root): bare_root.sh SUITE SOURCE, with SUITE bookworm or trixie. Needs debootstrap and a package mirror.
set -euo pipefail
suite=$1
source=$(realpath "$2")
mirror=${CHATTO_MIRROR:-http://deb.debian.org/debian}

root=$(mktemp -d)
cleanup() {
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap cleanup EXIT

debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" || { cat "$root.log"; exit 1; }
rm -f "$root.log"
echo '127.0.0.1 localhost' >"$root/etc/hosts" # which every installer writes
mount -t proc proc "$root/proc"
git clone --quiet --no-local "$source" "$root/root/chatto"
chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 sh -c 'cd /root/chatto && ./dev test'
