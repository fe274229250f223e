#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The packages as people get them: built in a bare system, installed into another one, used, upgraded, used again, purged.
# Usage (as root): packages.sh SUITE SOURCE, with SUITE bookworm, trixie or noble. Needs debootstrap and a package mirror.
# With CHATTO_PACKAGES=FOLDER the packages in there are used, and nothing is built.
set -euo pipefail
suite=$1
source=$(realpath "$2")
case $suite in
    # Debian's debootstrap doesn't know noble by name; all of Ubuntu is made in the same way.
    noble) mirror=${CHATTO_UBUNTU_MIRROR:-http://archive.ubuntu.com/ubuntu} components=main,universe script=gutsy ;;
    *) mirror=${CHATTO_MIRROR:-http://deb.debian.org/debian} components=main script= ;;
esac

work=$(mktemp -d)
cleanup() {
    local root
    for root in "$work"/*/; do
        # What runs in there would keep it busy.
        for process in /proc/[0-9]*; do
            [ "$(readlink "$process/root")" != "${root%/}" ] || kill -9 "${process#/proc/}" 2>/dev/null || true
        done
        umount "${root}proc" 2>/dev/null || true
    done
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT

say() { printf '\n== %s\n' "$*"; }

# make_root NAME
make_root() {
    debootstrap --variant=minbase --components="$components" "$suite" "$work/$1" "$mirror" $script >"$work/log" ||
        { cat "$work/log"; exit 1; }
    echo '127.0.0.1 localhost' >"$work/$1/etc/hosts"
    printf '#!/bin/sh\nexit 101\n' >"$work/$1/usr/sbin/policy-rc.d" # no service manager runs in here
    chmod +x "$work/$1/usr/sbin/policy-rc.d"
    mount -t proc proc "$work/$1/proc"
}

# inside NAME COMMAND…
inside() {
    local root=$work/$1
    shift
    chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

packages=${CHATTO_PACKAGES:-}
if [ -z "$packages" ]; then
    say "Building in a bare $suite"
    make_root builder
    git clone --quiet --no-local "$source" "$work/builder/root/chatto"
    inside builder sh -c 'cd /root/chatto && ./dev package'
    packages=$work/builder/root/chatto/build/release/packages
fi

say "Installing into a bare $suite"
make_root user
mkdir "$work/user/packages"
cp "$packages"/*.deb "$work/user/packages"
cp "$source/tests/packages/use.sh" "$work/user/use.sh"
inside user bash /use.sh

say "Managing the service of a bare $suite"
make_root machine
mkdir "$work/machine/packages"
cp "$packages"/chatto-server_*.deb "$work/machine/packages"
cp "$source/tests/packages/manage.sh" "$work/machine/manage.sh"
inside machine sh -c 'apt-get -q update && apt-get install -y -q --no-install-recommends systemd-sysv dbus curl openssl /packages/*.deb' >/dev/null
umount "$work/machine/proc"
"$source/tests/packages/boot.sh" "$work/machine" bash /manage.sh
