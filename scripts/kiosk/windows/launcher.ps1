# Starts the browser on the sign's page, listens for the page's heartbeat in the browser's log, and starts it again when it falls silent.
# The page logs `HB n` every 5 s while what it shows is sound. The rules are those of debian/launcher.sh.
param([string] $Folder = "$env:ProgramData\Paituean")
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2

$kiosk = Get-Content -Raw -Encoding UTF8 "$Folder\kiosk.json" | ConvertFrom-Json
$profileFolder = "$Folder\profile"
$backup = "$Folder\backup"
$browserLog = "$Folder\browser.log"
# Seconds: silence that means a hang; silence allowed before the first beat; beating that makes a run sound; a week.
$limit = 60; $first = 120; $sound = 60; $week = 604800

# Short runs in a row; why the last run ended; what took the place of the profile since the last sound run.
$failures = 0; $why = 'start'; $replaced = 'none'

function Write-Reason([string] $text) {
  $log = "$Folder\launcher.log"
  if ((Test-Path $log) -and (Get-Item $log).Length -gt 1MB) { Move-Item -Force $log "$log.old" }
  Add-Content -Encoding UTF8 $log "$(Get-Date -Format s) $text"
}

function Get-Address {
  $hash = "server=$($kiosk.server)&key=$($kiosk.key)&why=$why&failures=$failures&limit=$limit"
  if ($kiosk.name) { $hash += "&name=$([uri]::EscapeDataString($kiosk.name))" }
  if ($failures -ge 3) { $hash += '&slot=previous' }
  if ($replaced -ne 'none') { $hash += "&profile=$replaced" }
  "$(([uri]"$Folder\loader.html").AbsoluteUri)#$hash"
}

function Start-Browser {
  # A log of one run; it would else grow for ever.
  if (Test-Path $browserLog) { Remove-Item -Force $browserLog }
  $flags = @(Get-Content "$Folder\chromium-flags.txt" | Where-Object { $_ -like '--*' })
  $flags += '--enable-logging', "--log-file=`"$browserLog`"", "--user-data-dir=`"$profileFolder`"", "`"$(Get-Address)`""
  $browser = Start-Process -FilePath $kiosk.browser -ArgumentList $flags -PassThru
  Write-Reason "started browser $($browser.Id): why=$why failures=$failures profile=$replaced"
  $browser
}

# With all its processes, known by the profile they work on: the first one may have ended before the others.
function Stop-Browser {
  Get-CimInstance Win32_Process | Where-Object { $_.Name -eq (Split-Path -Leaf $kiosk.browser) -and "$($_.CommandLine)".Contains($profileFolder) } |
    ForEach-Object { Stop-Process -Force -ErrorAction SilentlyContinue -Id $_.ProcessId }
  Start-Sleep -Seconds 1
}

# The heartbeats written since the last look; the browser keeps the file open.
function Read-Heartbeat([ref] $position) {
  if (-not (Test-Path $browserLog)) { return $false }
  $stream = [IO.File]::Open($browserLog, 'Open', 'Read', 'ReadWrite, Delete')
  try {
    [void] $stream.Seek($position.Value, 'Begin')
    $text = (New-Object IO.StreamReader($stream)).ReadToEnd()
    $position.Value = $stream.Length
    return $text -match 'CONSOLE.*"HB \d+"'
  } finally {
    $stream.Dispose()
  }
}

# Until the browser has to be started again; gives the reason, and for how long it has beaten, s.
function Wait-Silence($browser) {
  # Not the wall clock, which may jump while we wait.
  $watch = [Diagnostics.Stopwatch]::StartNew()
  $beat = 0; $allowed = $first; $position = 0
  while ($true) {
    Start-Sleep -Seconds 1
    $now = $watch.Elapsed.TotalSeconds
    if (Read-Heartbeat ([ref] $position)) { $beat = $now; $allowed = $limit }
    if ($browser.HasExited) { return @{ why = 'exit'; beaten = $beat } }
    if ($now - $beat -ge $allowed) { return @{ why = 'hang'; beaten = $beat } }
    if ($now -ge $week -and (Get-Date).Hour -eq 3) { return @{ why = 'renew'; beaten = $beat } }
  }
}

# Kept for whoever looks into it, three at most.
function Switch-Profile([string] $by) {
  Move-Item $profileFolder "$Folder\aside-$(Get-Date -Format yyyyMMddTHHmmss)-$failures"
  Get-ChildItem $Folder -Directory -Filter 'aside-*' | Sort-Object LastWriteTime -Descending | Select-Object -Skip 3 | Remove-Item -Recurse -Force
  $script:replaced = 'clean'
  if ($by -eq 'backup' -and (Test-Path $backup)) { Copy-Item -Recurse $backup $profileFolder; $script:replaced = 'backup' }
  Write-Reason "profile moved aside after $failures failures; in its place: $replaced"
}

# While no browser writes.
function Backup-Profile {
  if (Test-Path "$backup.making") { Remove-Item -Recurse -Force "$backup.making" }
  $bytes = (Get-ChildItem $profileFolder -Recurse -File -Force | Measure-Object Length -Sum).Sum
  if ($bytes -gt 300MB) { Write-Reason "profile not backed up: it has $bytes bytes"; return }
  Copy-Item -Recurse $profileFolder "$backup.making"
  if (Test-Path $backup) { Remove-Item -Recurse -Force $backup }
  Move-Item "$backup.making" $backup
  Write-Reason 'profile backed up'
}

while ($true) {
  try {
    Stop-Browser
    if ($failures -gt 1) { Start-Sleep -Seconds ([Math]::Min(30, [Math]::Pow(2, $failures - 2))) }
    $run = Wait-Silence (Start-Browser)
    $why = $run.why
    Write-Reason "browser ended: $why; it had beaten for $([int] $run.beaten) s"
    Stop-Browser
    if ($why -eq 'renew') { $failures = 0; Backup-Profile; continue }
    if ($run.beaten -ge $sound) { $failures = 0; $replaced = 'none'; continue }
    $failures++
    if ($failures -eq 6) { Switch-Profile 'backup' }
    if ($failures -eq 9) { Switch-Profile 'clean' }
  } catch {
    Write-Reason "fault: $_"
    Start-Sleep -Seconds 5
  }
}
