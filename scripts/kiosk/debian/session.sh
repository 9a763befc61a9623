#!/bin/sh
# What xinit runs: a screen that never blanks, a window manager that gives the browser all of it, the launcher.
xset s off s noblank -dpms
xsetroot -solid black
while :; do
  openbox --config-file "$(dirname "$0")/openbox.xml"
  sleep 1
done &
exec "$(dirname "$0")/launcher.sh"
