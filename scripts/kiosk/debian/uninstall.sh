#!/bin/bash
# Takes away what install.sh wrote. The profile, with plays not yet delivered, and the sign's key stay unless --purge is given.
set -euo pipefail
if [ "$(id -u)" -ne 0 ]; then
  echo "expected root: sudo $0" >&2
  exit 1
fi
systemctl disable --now --quiet paituean-kiosk.service paituean-weekly.timer paituean-clock.service || true
rm -f /etc/systemd/system/paituean-{kiosk,weekly,clock}.service /etc/systemd/system/paituean-weekly.timer
rm -f /etc/{chromium,chromium-browser,opt/chrome}/policies/managed/paituean.json
rm -f /etc/systemd/logind.conf.d/paituean.conf /etc/systemd/system.conf.d/paituean-watchdog.conf
systemctl unmask --quiet sleep.target suspend.target hibernate.target hybrid-sleep.target
if [ -r /etc/paituean/target-before ]; then systemctl set-default --quiet "$(cat /etc/paituean/target-before)"; fi
rm -f /etc/paituean/target-before
systemctl daemon-reexec
rm -rf /opt/paituean
if [ "${1:-}" = --purge ]; then
  rm -rf /etc/paituean /var/lib/paituean
  userdel sign || true
fi
echo 'This machine is no sign any more.'
