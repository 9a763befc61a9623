#!/bin/sh
# Copies the profile while the browser runs, then asks the launcher for a fresh browser, which makes the copy whole in its pause.
set -u
state=${KIOSK_STATE:-/var/lib/paituean}
run=${KIOSK_RUN:-/run/paituean}

used=$(du -sk "$state/profile" | cut -f1)
free=$(df -Pk "$state" | awk 'NR == 2 { print $4 }')
rm -rf "$state/backup.making"
# The sign's own downloads come before a copy of them.
if [ "$free" -gt $((2 * used)) ]; then
  # Files that change under the copy (24) are put right by the second pass.
  rsync -a --exclude='Singleton*' --link-dest="$state/backup" "$state/profile/" "$state/backup.making/"
  case $? in 0 | 23 | 24) ;; *) rm -rf "$state/backup.making" ;; esac
else
  echo "no backup: the profile has $used KiB, the disk $free KiB free"
fi
touch "$run/renew"
