#!/bin/bash
# Starts the browser on the sign's page, listens for the page's heartbeat, and starts it again when it falls silent.
# The page logs `HB n` to the console every 5 s while what it shows is sound; Chromium hands that to us on stderr.
set -u

: "${KIOSK_SERVER:?the server, as https://signs.example.go.th}" "${KIOSK_KEY:?the launcher key}"
here=$(dirname "$(readlink -f "$0")")
browser=${KIOSK_BROWSER:-chromium}
loader=${KIOSK_LOADER:-$here/loader.html}
flags_file=${KIOSK_FLAGS:-$here/chromium-flags.txt}
state=${KIOSK_STATE:-/var/lib/paituean}
# Not on disk: six power cuts in a row are no crash loop.
run=${KIOSK_RUN:-/run/paituean}
# Seconds: silence that means a hang; silence allowed before the first beat; beating that makes a run sound; longest wait.
limit=${KIOSK_LIMIT:-60}
first=${KIOSK_FIRST_LIMIT:-$((2 * limit))}
sound=${KIOSK_SOUND:-60}
longest_wait=${KIOSK_LONGEST_WAIT:-30}

profile=$state/profile
backup=$state/backup
# Short runs in a row; why the last run ended; what took the place of the profile since the last sound run.
failures=0 why=start replaced=none
pid='' now=0 started=0 beat=0

log() { printf '%s\n' "$*"; }
remember() { printf '%s %s %s\n' "$1" "$2" "$replaced" >"$run/last"; }
# Not the wall clock: a sign without a battery jumps from 1970 to today while it runs.
look_at_clock() {
  local up
  read -r up _ </proc/uptime
  now=${up%.*}
}

address() {
  local hash="server=$KIOSK_SERVER&key=$KIOSK_KEY${KIOSK_NAME:+&name=$KIOSK_NAME}&why=$why&failures=$failures&limit=$limit"
  if [ "$failures" -ge 3 ]; then hash="$hash&slot=previous"; fi
  if [ "$replaced" != none ]; then hash="$hash&profile=$replaced"; fi
  printf 'file://%s#%s' "$loader" "$hash"
}

start_browser() {
  local flags extra
  mapfile -t flags < <(grep '^--' "$flags_file")
  read -ra extra <<<"${KIOSK_EXTRA_FLAGS:-}"
  mkdir -p "$profile"
  # Left by a browser that was killed, they would keep the next one from this profile.
  rm -f "$profile"/Singleton*
  look_at_clock
  started=$now beat=$now
  exec 3< <(exec setsid "$browser" "${flags[@]}" --enable-logging=stderr --user-data-dir="$profile" "${extra[@]}" "$(address)" 2>&1 >/dev/null)
  pid=$!
  log "started browser $pid: why=$why failures=$failures profile=$replaced"
}

is_running() { kill -0 -- "$1" 2>/dev/null; }
wait_for_end() { for _ in {1..50}; do if is_running "$1"; then sleep 0.1; fi; done; }

# Ends the browser with all its processes; gently where there is time to put its files in order.
end_browser() {
  if [ "$1" = gently ] && kill -TERM "$pid" 2>/dev/null; then wait_for_end "$pid"; fi
  if kill -KILL -- "-$pid" 2>/dev/null; then wait_for_end "-$pid"; fi
  exec 3<&-
  pid=''
}

# Until the browser has to be started again; leaves the reason in `why`.
listen() {
  local line status=0 allowed=$first last_line='' has_beaten=no is_sound=no
  why=''
  while [ -z "$why" ]; do
    if IFS= read -r -t 1 -u 3 line; then
      status=0
      if [[ $line == *CONSOLE*'"HB '[0-9]* ]]; then
        look_at_clock
        beat=$now allowed=$limit
        if [ "$has_beaten" = no ]; then log "browser $pid: first heartbeat after $((now - started)) s"; fi
        has_beaten=yes
      else
        last_line=$line
      fi
    else
      status=$?
    fi
    look_at_clock
    if [ "$is_sound" = no ] && [ $((beat - started)) -ge "$sound" ]; then
      is_sound=yes failures=0 replaced=none
      remember 0 session
      log "browser $pid is sound"
    fi
    # From 1 to 128: no second has passed, every writer is gone.
    if { [ "$status" -gt 0 ] && [ "$status" -le 128 ]; } || ! is_running "$pid"; then
      why='exit'
    elif [ $((now - beat)) -ge "$allowed" ]; then
      why='hang'
    elif [ -e "$run/renew" ]; then
      why='renew'
    fi
  done
  log "browser $pid: $why after $((now - started)) s, $((now - beat)) s after its last heartbeat; it last said: $last_line"
}

# Kept for whoever looks into it, three at most.
set_aside() {
  mv "$profile" "$state/aside-$(date +%Y%m%dT%H%M%S)-$failures"
  find "$state" -maxdepth 1 -name 'aside-*' -printf '%T@ %p\0' | sort -zrn | tail -zn +4 | cut -zd' ' -f2- | xargs -0r rm -rf --
}

replace_profile() {
  set_aside
  if [ "$1" = backup ] && [ -d "$backup" ] && cp -a "$backup" "$profile"; then replaced=backup; else replaced=clean; fi
  log "profile moved aside after $failures failures; in its place: $replaced"
}

# While no browser writes. A profile larger than 300 MiB would keep the sign black for too long; the sign's own downloads come before a copy.
back_up() {
  local used free
  rm -f "$run/renew"
  used=$(du -sk "$profile" | cut -f1)
  free=$(df -Pk "$state" | awk 'NR == 2 { print $4 }')
  rm -rf "$backup.making"
  if [ "$used" -gt 307200 ] || [ "$free" -lt $((2 * used)) ]; then
    log "profile not backed up: it has $used KiB, the disk $free KiB free"
  elif cp -a "$profile" "$backup.making" && rm -rf "$backup" && mv "$backup.making" "$backup"; then
    log 'profile backed up'
  else
    log 'profile not backed up'
  fi
}

fail() {
  failures=$((failures + 1))
  case $failures in
    6) replace_profile backup ;;
    9) replace_profile clean ;;
  esac
  remember "$failures" "$why"
  # The fault may be the window system's: the unit starts it anew, and us with it.
  if [ $((failures % 3)) -eq 0 ]; then exit 1; fi
}

wait_a_little() {
  local wait=$((failures > 6 ? 32 : (1 << failures) / 4))
  sleep "$((wait > longest_wait ? longest_wait : wait))"
}

if [ -r "$run/last" ]; then read -r failures why replaced <"$run/last"; fi
trap 'if [ -n "$pid" ]; then remember "$failures" session; end_browser gently; fi; exit 0' TERM INT
while :; do
  wait_a_little
  start_browser
  # What is true if nobody lives to say otherwise: the window system took us with it.
  remember "$((failures + 1))" session
  listen
  if [ "$why" = renew ]; then
    end_browser gently
    failures=0
    back_up
  else
    end_browser now
    if [ $((beat - started)) -ge "$sound" ]; then failures=0; else fail; fi
  fi
done
