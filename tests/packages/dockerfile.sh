#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Does what the Dockerfile says, without an engine: its steps run in copies of a bare system, one for each stage, then the
# server is started, asked for its health, and ended, as an engine would. Nothing of the Dockerfile is repeated here.
# Usage (as root): dockerfile.sh [ROOT], with ROOT a bare Debian 12 (debootstrap --variant=minbase bookworm ROOT), which
# stays as it is; else one is made. Needs python3, debootstrap and a package mirror, port 8000, and the time of a build
# without a cache.
set -euo pipefail
mirror=${CHATTO_MIRROR:-http://deb.debian.org/debian}
source=$(realpath "$(dirname "$0")/../..")

work=$(mktemp -d)
server=
cleanup() {
    local root process
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
fail() { printf 'dockerfile.sh: %s\n' "$*" >&2; exit 1; }

# --- One stage --------------------------------------------------------------------------------------------------------

# Of the stage that is being made.
stage='' root='' folder='' user='' signal='' port=''
environment=() command=() health=() call=()

# prepare COMMAND…: how it runs as the stage's user, in its folder, with its environment; in `call`.
prepare() {
    local home
    home=$(awk -F: -v name="${user:-root}" '$1 == name { print $6 }' "$root/etc/passwd")
    # shellcheck disable=SC2016
    call=(chroot --userspec="${user:-root}" "$root" env -i HOME="$home"
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${environment[@]}"
        sh -c 'cd "$0" && exec "$@"' "$folder" "$@")
}

inside() {
    local call
    prepare "$@"
    "${call[@]}"
}

# from IMAGE [AS NAME]
from() {
    [ "$1" = debian:12-slim ] || fail "this script has debian:12-slim only, and not $1"
    stage=${3:-last} root=$work/${3:-last} folder=/ user='' environment=() command=() health=() signal='' port=''
    cp -a "$bare" "$root"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # as in the image: no service manager runs in there
    chmod +x "$root/usr/sbin/policy-rc.d"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    mount -t proc proc "$root/proc"
}

# copy [--from=STAGE] SOURCE… DESTINATION: a folder's contents, as COPY does.
copy() {
    local place=$source destination=${!#} one
    if [[ $1 == --from=* ]]; then
        place=$work/${1#--from=}
        shift
    fi
    [[ $destination == /* ]] || destination=$folder/$destination
    mkdir -p "$root/$destination"
    while [ $# -gt 1 ]; do
        one=$place/$1
        if [ "$place" = "$source" ] && [ "$1" = . ]; then
            copy_context "$root/$destination"
        elif [ -d "$one" ]; then
            cp -a "$one/." "$root/$destination"
        else
            cp -a "$one" "$root/$destination"
        fi
        shift
    done
}

# copy_context FOLDER: all but what .dockerignore names.
copy_context() {
    local excluded=() line
    while read -r line; do
        case $line in '' | '#'*) continue ;; '**/'*) excluded+=(--exclude="${line#'**/'}") ;; *) excluded+=(--exclude="./$line") ;; esac
    done <"$source/.dockerignore"
    tar -C "$source" "${excluded[@]}" -cf - . | tar -C "$1" -xf - --no-same-owner
}

# words JSON: reads an array of strings into `list`.
words() {
    mapfile -d '' -t list < <(python3 -c 'import json, sys
for word in json.loads(sys.argv[1]): print(word, end="\0")' "$1")
}

# take_health [OPTIONS] CMD ["…"]
take_health() {
    local list
    words "${1#*CMD }"
    health=("${list[@]}")
}

# --- The bare system --------------------------------------------------------------------------------------------------

bare=${1:-$work/bare}
[ $# -gt 0 ] || debootstrap --variant=minbase bookworm "$bare" "$mirror" >"$work/log" || { cat "$work/log"; exit 1; }

# --- The file ---------------------------------------------------------------------------------------------------------

# step INSTRUCTION REST
step() {
    local list words
    say "${stage:+$stage: }$1 $2"
    case $1 in
        FROM) read -ra words <<<"$2"; from "${words[@]}" ;;
        WORKDIR) folder=$2; mkdir -p "$root/$2" ;;
        COPY) read -ra words <<<"$2"; copy "${words[@]}" ;;
        RUN) inside sh -c "$2" ;;
        USER) user=$2 ;;
        ENV) environment+=("$2") ;;
        VOLUME) [ -d "$root/$2" ] || fail "there is no $2" ;;
        EXPOSE) port=$2 ;;
        STOPSIGNAL) signal=${2#SIG} ;;
        HEALTHCHECK) take_health "$2" ;;
        CMD) words "$2"; command=("${list[@]}") ;;
        *) fail "what does $1 do?" ;;
    esac
}

# Continued lines are one.
while IFS= read -r line <&3; do
    case $line in '' | '#'*) continue ;; esac
    step "${line%% *}" "${line#* }"
done 3< <(sed -e ':next' -e '/\\$/{N;s/ *\\\n */ /;b next' -e '}' "$source/Dockerfile")

# --- Running it -------------------------------------------------------------------------------------------------------

say "As an account that the image doesn't know, as on Heroku"
(user=12345:12345 && inside "${command[@]}" --check-config >/dev/null) || fail "only $user can run it"

say "Starting ${command[*]}, as $user"
case $user in '' | root) fail "it would run as root" ;; esac
prepare "${command[@]}"
"${call[@]}" &
server=$!
for _ in $(seq 150); do
    inside "${health[@]}" 2>/dev/null && break
    kill -0 $server 2>/dev/null || fail "the server has ended"
    sleep 0.2
done
inside "${health[@]}" || fail "it isn't healthy"
[ "$(stat -c %U "/proc/$server")" != root ] || fail "it runs as root"
exec 4<>"/dev/tcp/127.0.0.1/$port"
printf 'GET /api/v1/server HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&4
grep -q '"protocol":1' <&4 || fail "it doesn't say what it is"
kill -s "$signal" $server
wait $server || fail "the server ended with $?"
if inside "${health[@]}" 2>/dev/null; then fail "it is healthy, though it has ended"; fi
say "All is well"
