#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs in a bare system with the packages in /packages: checks, installs, uses, upgrades and purges them.
set -euo pipefail

say() { printf '\n-- %s\n' "$*"; }
fail() { printf 'use.sh: %s\n' "$*" >&2; exit 1; }
api=http://localhost:8000/api/v1

# --- The server, as its unit starts it --------------------------------------------------------------------------------

unit=/lib/systemd/system/chatto-server.service
state=/var/lib/chatto-server

# What systemd would do: the folder, the credential, somebody who isn't root.
start_server() {
    local command credentials=/run/credentials/chatto-server.service
    command=$(sed -n 's/^ExecStart=//p' $unit)
    mkdir -p $state $credentials
    cp /etc/chatto/server.conf $credentials/
    chown -R nobody $state $credentials
    setpriv --reuid=nobody --regid=nogroup --clear-groups \
        env -i PATH=/usr/bin:/bin CREDENTIALS_DIRECTORY=$credentials sh -c "exec $command" 2>/tmp/server.log &
    server=$!
    local _
    for _ in $(seq 100); do
        curl -fs -o /dev/null http://localhost:8000/healthz && return
        kill -0 $server 2>/dev/null || break
        sleep 0.2
    done
    cat /tmp/server.log
    fail "the server doesn't answer"
}

# As systemd would: the server alone, for its Redis is its own to end.
stop_server() {
    kill $server
    wait $server || fail "the server ended with $?"
}

# --- Two people, each at a display of their own -----------------------------------------------------------------------

post() { curl -fsS "$api/$1" -H 'Content-Type: application/json' ${token:+-H "Authorization: Bearer $token"} -d "$2"; }

# wait_for WHAT COMMAND…
wait_for() {
    local what=$1 _
    shift
    for _ in $(seq 150); do
        "$@" && return
        sleep 0.2
    done
    curl -s "$api/rooms/lobby/messages" -H "Authorization: Bearer $token"
    cat /tmp/client-*.log
    fail "$what"
}

is_here() { curl -fsS "$api/users?prefix=$1" -H "Authorization: Bearer $token" | grep -q '"presence":"online"'; }
was_said() { curl -fsS "$api/rooms/lobby/messages" -H "Authorization: Bearer $token" | grep -qF "\"text\":\"$1\""; }

# join NAME DISPLAY
join() {
    local name=$1 display=$2
    Xvfb ":$display" -screen 0 1000x700x24 -nolisten tcp >/dev/null 2>&1 &
    displays+=($!)
    wait_for "Xvfb doesn't start" test -S "/tmp/.X11-unix/X$display"
    mkdir -p "/home/$name/run"
    chmod 700 "/home/$name/run"
    env -i HOME="/home/$name" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="/home/$name/run" DISPLAY=":$display" \
        chatto --server http://localhost:8000 --user "$name" --guest >"/tmp/client-$name.log" 2>&1 &
    clients+=($!)
    wait_for "$name isn't here" is_here "$name"
}

# write DISPLAY TEXT: the composer has the keyboard after the start.
write() {
    local window
    window=$(DISPLAY=:$1 xdotool search --onlyvisible --name Chatto | tail -n 1)
    DISPLAY=:$1 xdotool windowfocus "$window"
    DISPLAY=:$1 xdotool type --delay 20 "$2"
    DISPLAY=:$1 xdotool key Return
    wait_for "nobody got \"$2\"" was_said "$2"
}

talk() {
    displays=() clients=()
    join ada 21
    join bob 22
    write 21 "$1 from ada"
    write 22 "$1 from bob"
    kill "${clients[@]}"
    wait "${clients[@]}" || fail "a client ended with $?"
    kill "${displays[@]}"
}

# --- All of it --------------------------------------------------------------------------------------------------------

say "Checking"
apt-get -q update
apt-get install -y -q --no-install-recommends lintian desktop-file-utils appstream curl xvfb xdotool systemd man-db >/dev/null
lintian --fail-on error /packages/*.deb

say "Installing the version before"
# There is none yet that was published: this one with a lesser number.
mkdir /before
for package in /packages/*.deb; do
    dpkg-deb -R "$package" /tmp/unpacked
    sed -i 's/^Version: .*/Version: 0.0.1-1/' /tmp/unpacked/DEBIAN/control
    dpkg-deb -b /tmp/unpacked "/before/$(basename "$package")" >/dev/null
    rm -r /tmp/unpacked
done
apt-get install -y -q --no-install-recommends /before/*.deb
dpkg-query -W chatto chatto-server

desktop-file-validate /usr/share/applications/chatto.desktop
# Chatto has no domain of its own that its name could be built from.
appstreamcli validate --no-net --override=cid-desktopapp-is-not-rdns=info /usr/share/metainfo/chatto.metainfo.xml
man -w chatto chatto-server chatto-server.conf chatto-bench
grep -qx KillMode=mixed $unit || fail "systemd would end the private Redis before the server"
systemd-analyze security --offline=true --threshold=15 --no-pager $unit | tail -n 1
chatto --version
chatto-server --check-config >/dev/null

say "Using it"
sed -i 's/^#guests = no/guests = yes/' /etc/chatto/server.conf
start_server
token=$(post login '{"username":"watcher"}' | sed 's/.*"token":"\([^"]*\)".*/\1/')
talk "before"
chatto-server admin owner ada
stop_server

say "Upgrading"
apt-get install -y -q --no-install-recommends /packages/*.deb
dpkg-query -W chatto chatto-server
grep -q '^guests = yes' /etc/chatto/server.conf || fail "the configuration was overwritten"
start_server
token=$(post login '{"username":"another"}' | sed 's/.*"token":"\([^"]*\)".*/\1/')
for name in ada bob; do
    was_said "before from $name" || fail "a message was lost"
done
talk "after"
stop_server

say "Removing and purging"
apt-get remove -y -q chatto chatto-server
[ -e /etc/chatto/server.conf ] && [ -d $state ] || fail "removing took the configuration or the messages"
apt-get purge -y -q chatto-server # of the client nothing is left
for left in /etc/chatto $state $unit /usr/bin/chatto /usr/bin/chatto-server /usr/share/doc/chatto; do
    [ ! -e "$left" ] || fail "$left is left"
done
say "All is well"
