#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Boots the systemd of a bare system in namespaces of its own (processes, mounts, network, control groups), runs a command
# in there, and ends it all. Usage (as root): boot.sh ROOT COMMAND…
set -euo pipefail
export root
root=$(realpath "$1")
shift

groups=$(mktemp -d)
mount -t cgroup2 cgroup2 "$groups"
group=$groups/chatto-boot-$$
mkdir "$group"
machine=
cleanup() {
    [ -z "$machine" ] || kill -9 "$machine" 2>/dev/null || true # and all that runs in its namespaces
    wait
    local _
    for _ in $(seq 100); do # until the last of them is gone
        find "$group" -depth -type d -exec rmdir {} + 2>/dev/null && break
        sleep 0.1
    done
    umount "$groups"
    rmdir "$groups"
}
trap cleanup EXIT

boot() {
    echo $BASHPID >"$group/cgroup.procs"
    exec unshare --cgroup --mount --uts --ipc --net --pid --fork --kill-child bash -c '
        set -e
        mount --bind "$root" "$root"
        cd "$root"
        mount -t proc proc proc
        mount -t sysfs -o ro sysfs sys
        mount -t cgroup2 cgroup2 sys/fs/cgroup
        mount -t tmpfs -o mode=755 tmpfs run
        mount -t tmpfs tmpfs tmp
        mount -t tmpfs -o mode=755 tmpfs dev
        for device in null zero full random urandom tty; do
            touch dev/$device
            mount --bind /dev/$device dev/$device
        done
        mkdir dev/pts dev/shm
        mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
        mount -t tmpfs tmpfs dev/shm
        ln -s pts/ptmx dev/ptmx
        ln -s /proc/self/fd dev/fd
        pivot_root . mnt
        umount -l /mnt
        mount --make-rshared / # or no service gets its credentials
        exec env -i container=other /lib/systemd/systemd --show-status=no </dev/null
    '
}

boot &
machine=$!
# The first process in there is the child of unshare.
for _ in $(seq 100); do
    init=$(cat "/proc/$machine/task/$machine/children")
    [ -z "$init" ] || ! grep -q systemd "/proc/${init% }/comm" || break
    sleep 0.1
done
nsenter --target "${init% }" --all env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"
