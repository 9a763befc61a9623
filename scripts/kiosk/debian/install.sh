#!/bin/bash
# Makes this machine a sign: sudo ./install.sh --server https://signs.example.go.th [--name 'the sign']
# Run again to change the server or to bring a newer kit; the sign's key, name and profile stay.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
kit=$(dirname "$here")
server='' name='' root=''

usage() {
  echo "usage: sudo $0 --server https://signs.example.go.th [--name 'the sign'] [--root folder]" >&2
  echo '  --root  only writes the files, below that folder: for an image of a disk' >&2
  exit 2
}
while [ $# -gt 0 ]; do
  if [ $# -lt 2 ]; then usage; fi
  case $1 in
    --server) server=${2%/} ;;
    --name) name=$2 ;;
    --root) root=${2%/} ;;
    *) usage ;;
  esac
  shift 2
done
if ! [[ $server =~ ^https?://[A-Za-z0-9.-]+(:[0-9]+)?$|^https?://\[[0-9a-fA-F:]+\](:[0-9]+)?$ ]]; then
  echo "--server: expected an origin such as https://signs.example.go.th, received '$server'" >&2
  usage
fi
if [ -z "$root" ] && [ "$(id -u)" -ne 0 ]; then
  echo "expected root: sudo $0 …" >&2
  exit 1
fi
if [ ! -f "$kit/loader.html" ]; then
  echo "expected $kit/loader.html; this is a folder of the sources, the kit is made from it by: node scripts/kiosk/make-kit.ts" >&2
  exit 1
fi

# Every byte that is not plain, as a URL wants it.
percent_encoded() {
  local LC_ALL=C text=$1 out='' i letter
  for ((i = 0; i < ${#text}; i++)); do
    letter=${text:i:1}
    case $letter in
      [A-Za-z0-9._~-]) out+=$letter ;;
      *) out+=$(printf '%%%02X' "'$letter" | sed 's/%F*\(..\)$/%\1/') ;;
    esac
  done
  printf '%s' "$out"
}
new_key() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
# A value of the installation before.
kept() { if [ -r "$root/etc/paituean/kiosk.conf" ]; then sed -n "s/^$1=//p" "$root/etc/paituean/kiosk.conf"; fi; }
# Replaces a file at once, whole.
put() {
  mkdir -p "$(dirname "$root$1")"
  cat >"$root$1.new"
  chmod "$2" "$root$1.new"
  mv "$root$1.new" "$root$1"
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # Raspberry Pi OS of before calls it chromium-browser.
  local chromium='chromium'
  if ! apt-cache policy chromium | grep -q 'Candidate: [^(]'; then chromium='chromium-browser'; fi
  apt-get install -y -qq --no-install-recommends "$chromium" xserver-xorg xserver-xorg-legacy xinit openbox x11-xserver-utils \
    libpam-systemd dbus fonts-thai-tlwg curl ca-certificates
  # Where there are such: older kernels need the first for the browser's sandbox, a Raspberry Pi the second to find its screen.
  local extra
  for extra in chromium-sandbox gldriver-test; do
    if apt-cache policy "$extra" | grep -q 'Candidate: [^(]'; then apt-get install -y -qq --no-install-recommends "$extra"; fi
  done
  if ! systemctl list-unit-files | grep -q '^chrony\.service'; then apt-get install -y -qq --no-install-recommends systemd-timesyncd || true; fi
}

write_files() {
  local file browser='chromium'
  if ! command -v chromium >/dev/null && command -v chromium-browser >/dev/null; then browser='chromium-browser'; fi
  mkdir -p "$root/opt/paituean" "$root/etc/systemd/system"
  for file in launcher.sh session.sh set-clock.sh uninstall.sh; do install -p -m 755 "$here/$file" "$root/opt/paituean/"; done
  for file in "$here/openbox.xml" "$kit/loader.html" "$kit/built-in.js" "$kit/chromium-flags.txt" "$kit/README.md"; do install -p -m 644 "$file" "$root/opt/paituean/"; done
  for file in "$here"/*.service "$here"/*.timer; do install -p -m 644 "$file" "$root/etc/systemd/system/"; done

  local key encoded_name
  key=$(kept KIOSK_KEY)
  if [ ${#key} -lt 32 ]; then key=$(new_key); fi
  if [ -n "$name" ]; then encoded_name=$(percent_encoded "$name"); else encoded_name=$(kept KIOSK_NAME); fi
  put /etc/paituean/kiosk.conf 600 <<CONF
KIOSK_SERVER=$server
KIOSK_KEY=$key
KIOSK_NAME=$encoded_name
KIOSK_BROWSER=$browser
CONF
  # Debian, Raspberry Pi OS of before, Chrome.
  for file in chromium chromium-browser opt/chrome; do
    sed "s|@SERVER@|$server|" "$kit/policies.json" | put "/etc/$file/policies/managed/paituean.json" 644
  done
  put /etc/systemd/logind.conf.d/paituean.conf 644 <<'CONF'
[Login]
IdleAction=ignore
HandleLidSwitch=ignore
CONF
  if [ -e "$root/dev/watchdog" ]; then
    # A Raspberry Pi's counts to 15 s at most.
    put /etc/systemd/system.conf.d/paituean-watchdog.conf 644 <<'CONF'
[Manager]
RuntimeWatchdogSec=14
CONF
  fi
}

start_everything() {
  if ! id sign >/dev/null 2>&1; then useradd --system --user-group --home-dir /var/lib/paituean --shell /usr/sbin/nologin sign; fi
  local group
  for group in video audio input render tty; do
    if getent group "$group" >/dev/null; then usermod -a -G "$group" sign; fi
  done
  systemctl mask --quiet sleep.target suspend.target hibernate.target hybrid-sleep.target
  if [ ! -e /etc/paituean/target-before ]; then systemctl get-default >/etc/paituean/target-before; fi
  # A desktop would take the screen.
  systemctl set-default --quiet multi-user.target
  systemctl stop --quiet display-manager.service 2>/dev/null || true
  timedatectl set-ntp true || true
  systemctl daemon-reexec
  systemctl enable --quiet paituean-kiosk.service paituean-weekly.timer
  systemctl restart paituean-kiosk.service paituean-weekly.timer
}

if [ -n "$root" ]; then
  write_files
  echo "written below $root"
else
  install_packages
  write_files
  start_everything
  echo "This machine is a sign of $server now. What it does: journalctl -fu paituean-kiosk"
fi
