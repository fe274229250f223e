#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs under systemd in a bare system in which the package of the server was installed from /packages: what an
# administrator does with the service, as docs/operations.md has it.
set -euo pipefail

say() {
    printf '\n-- %s\n' "$*"
    systemctl reset-failed 2>/dev/null || true # else systemd takes so many starts for a failure
}
fail() {
    journalctl --no-pager -o cat -u chatto-server | tail -n 40
    printf 'manage.sh: %s\n' "$*" >&2
    exit 1
}
api=http://localhost:8000/api/v1
configuration=/etc/chatto/server.conf

# wait_for WHAT COMMAND…
wait_for() {
    local what=$1 _
    shift
    for _ in $(seq 300); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.2
    done
    fail "$what"
}

show() { systemctl show chatto-server --property "$1" --value; }
is_served() { curl -fsS -o /dev/null "http://localhost:${1:-8000}/healthz"; }
sign_in() { curl -fsS $api/login -H 'Content-Type: application/json' -d "{\"username\":\"$1\"}" | sed 's/.*"token":"\([^"]*\)".*/\1/'; }
was_said() { curl -fsS $api/rooms/lobby/messages -H "Authorization: Bearer $(sign_in "$1")" | grep -qF '"text":"Beep."'; }

say "Started with the machine"
wait_for "systemd doesn't come up" systemctl is-active multi-user.target
is_served || fail "the server was not ready when it said so"
systemd-analyze security --threshold=15 --no-pager chatto-server | tail -n 1
[ "$(stat -c %a /var/lib/private/chatto-server)" = 700 ] || fail "others can read the messages"

say "Restarted"
sed -i 's/^#guests = no/guests = yes/' $configuration
systemctl restart chatto-server
is_served || fail "the server was not ready when it said so"
token=$(sign_in ada)
curl -fsS $api/rooms/lobby/messages -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d '{"text":"Beep."}'
systemctl reload chatto-server
systemctl restart chatto-server
was_said bob || fail "a restart lost a message"
! journalctl -o cat -u chatto-server | grep -i 'warning\|error\|unasked' || fail "there are complaints"

say "Killed"
kill -9 "$(show MainPID)"
wait_for "nobody started it again" was_said carol
[ "$(show NRestarts)" = 1 ] || fail "it was restarted $(show NRestarts) times"

say "Stopped in its tracks, which the watchdog sees"
kill -STOP "$(show MainPID)"
wait_for "the watchdog sleeps" is_served
[ "$(show NRestarts)" = 1 ] || fail "it was restarted $(show NRestarts) times"

say "With settings that are wrong"
cp -p $configuration /root/server.conf
echo 'colour = red' >>$configuration
! systemctl restart chatto-server || fail "it ran with nonsense"
[ "$(show ActiveState)" = failed ] || fail "it tries nonsense again and again"
cp -p /root/server.conf $configuration
systemctl start chatto-server
is_served || fail "it doesn't come back"

say "With a socket of systemd's"
systemctl stop chatto-server && systemctl enable --now chatto-server.socket && systemctl start chatto-server
is_served || fail "it doesn't serve on the socket"
systemctl restart chatto-server &
for _ in $(seq 50); do
    # What the old server took in its last moment it may leave without an answer; 7: the connection was refused.
    is_served 2>/dev/null || [ $? != 7 ] || fail "somebody was turned away by a restart"
done
wait $!
mkdir -p /etc/systemd/system/chatto-server.socket.d
printf '[Socket]\nListenStream=\nListenStream=443\n' >/etc/systemd/system/chatto-server.socket.d/port.conf
systemctl daemon-reload
systemctl stop chatto-server chatto-server.socket && systemctl start chatto-server.socket && systemctl start chatto-server
is_served 443 || fail "it doesn't serve on port 443"
rm -r /etc/systemd/system/chatto-server.socket.d
systemctl daemon-reload
systemctl disable --now chatto-server.socket
systemctl restart chatto-server

say "With a certificate that a group may read"
groupadd --force ssl-cert
install -d -g ssl-cert -m 710 /etc/ssl/private
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext \
    subjectAltName=DNS:localhost -keyout /root/key.pem -out /root/chain.pem 2>/dev/null
install -g ssl-cert -m 640 /root/chain.pem /etc/ssl/private/chat.crt
install -g ssl-cert -m 640 /root/key.pem /etc/ssl/private/chat.key
sed -i 's,^guests = yes,&\ntls-cert = /etc/ssl/private/chat.crt\ntls-key = /etc/ssl/private/chat.key,' $configuration
mkdir -p /etc/systemd/system/chatto-server.service.d
printf '[Service]\nSupplementaryGroups=ssl-cert\n' >/etc/systemd/system/chatto-server.service.d/group.conf
systemctl daemon-reload
systemctl restart chatto-server
curl -fsS -o /dev/null --cacert /root/chain.pem https://localhost:8000/healthz
systemctl reload chatto-server
curl -fsS -o /dev/null --cacert /root/chain.pem https://localhost:8000/healthz
rm -r /etc/systemd/system/chatto-server.service.d
cp -p /root/server.conf $configuration
systemctl daemon-reload
systemctl restart chatto-server

say "Backed up and restored"
chatto-server export /root/chat.jsonl
systemctl stop chatto-server.socket chatto-server
mv /var/lib/private/chatto-server /var/lib/private/chatto-server.old && mkdir -m 700 /var/lib/private/chatto-server
chatto-server --config $configuration import /root/chat.jsonl
systemctl start chatto-server
was_said dora || fail "the restore lost a message"

say "Upgraded"
rm /usr/sbin/policy-rc.d # which kept the service from being started where there was no systemd yet
dpkg -i /packages/chatto-server_*.deb
is_served || fail "an upgrade doesn't start it"
was_said eve || fail "an upgrade lost a message"

say "Purged"
apt-get purge -y -q chatto-server
! is_served 2>/dev/null || fail "it still runs"
[ ! -e /var/lib/private/chatto-server ] || fail "a purge leaves the messages"
say "All is well"
