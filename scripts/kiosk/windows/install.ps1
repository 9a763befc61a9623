# Makes this machine a sign, for the user who is signed in now:
#   powershell -ExecutionPolicy Bypass -File install.ps1 -Server https://signs.example.go.th [-Name 'the sign'] [-Browser path]
# Run again to change the server or to bring a newer kit; the sign's key, name and profile stay.
# Not Edge's own kiosk types: they browse InPrivate, where everything the sign keeps is gone with each restart.
param(
  [Parameter(Mandatory)] [ValidatePattern('^https?://[A-Za-z0-9.\-]+(:[0-9]+)?/?$')] [string] $Server,
  [string] $Name = '',
  [string] $Browser = ''
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2

$identity = [Security.Principal.WindowsIdentity]::GetCurrent()
if (-not (New-Object Security.Principal.WindowsPrincipal($identity)).IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
  throw 'Expected an administrator: start PowerShell with "Run as administrator".'
}
$kit = Split-Path -Parent $PSScriptRoot
if (-not (Test-Path "$kit\loader.html")) { throw "Expected $kit\loader.html: the kit is made from the sources by node scripts/kiosk/make-kit.ts" }

$usual = @(
  "$env:ProgramFiles\Google\Chrome\Application\chrome.exe",
  "${env:ProgramFiles(x86)}\Google\Chrome\Application\chrome.exe",
  "${env:ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe",
  "$env:ProgramFiles\Microsoft\Edge\Application\msedge.exe"
)
if (-not $Browser) { $Browser = $usual | Where-Object { Test-Path $_ } | Select-Object -First 1 }
if (-not $Browser -or -not (Test-Path $Browser)) { throw 'Expected Chrome or Edge; name it with -Browser.' }

# A key as it is, made if missing: New-Item -Force would empty one that is there.
function Use-Key([string] $path) { if (-not (Test-Path $path)) { New-Item -Force $path | Out-Null } }
function Set-Number([string] $path, [string] $name, [int] $value) {
  Use-Key $path
  New-ItemProperty -Force $path -Name $name -PropertyType DWord -Value $value | Out-Null
}

$folder = "$env:ProgramData\Paituean"
$origin = $Server.TrimEnd('/')
New-Item -ItemType Directory -Force $folder | Out-Null
foreach ($file in 'loader.html', 'built-in.js', 'chromium-flags.txt', 'policies.json', 'README.md', 'windows\launcher.ps1', 'windows\uninstall.ps1') {
  Copy-Item -Force "$kit\$file" $folder
}

# The key and the name of the installation before stay.
$key = ''
if (Test-Path "$folder\kiosk.json") {
  $before = Get-Content -Raw -Encoding UTF8 "$folder\kiosk.json" | ConvertFrom-Json
  $key = $before.key
  if (-not $Name) { $Name = $before.name }
}
if ($key.Length -lt 32) {
  $bytes = New-Object byte[] 32
  $random = [Security.Cryptography.RandomNumberGenerator]::Create()
  $random.GetBytes($bytes)
  $key = [Convert]::ToBase64String($bytes).Replace('+', '-').Replace('/', '_').TrimEnd('=')
}
@{ server = $origin; key = $key; name = $Name; browser = $Browser } | ConvertTo-Json | Set-Content -Encoding UTF8 "$folder\kiosk.json"
# The key is for the user who shows the sign and for administrators.
& icacls.exe $folder /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' "$($identity.Name):(OI)(CI)M" | Out-Null

# Policies of both browsers: a list is a key of numbered values.
$policies = (Get-Content -Raw -Encoding UTF8 "$kit\policies.json").Replace('@SERVER@', $origin) | ConvertFrom-Json
foreach ($place in 'HKLM:\SOFTWARE\Policies\Google\Chrome', 'HKLM:\SOFTWARE\Policies\Microsoft\Edge') {
  Use-Key $place
  foreach ($policy in $policies.PSObject.Properties) {
    if ($policy.Value -is [array]) {
      New-Item -Force "$place\$($policy.Name)" | Out-Null
      for ($i = 0; $i -lt $policy.Value.Count; $i++) { New-ItemProperty -Force "$place\$($policy.Name)" -Name ($i + 1) -Value $policy.Value[$i] | Out-Null }
    } else {
      Set-Number $place $policy.Name ([int] $policy.Value)
    }
  }
}

# Never sleeps, never blanks.
foreach ($setting in 'monitor-timeout-ac', 'monitor-timeout-dc', 'standby-timeout-ac', 'standby-timeout-dc', 'hibernate-timeout-ac', 'hibernate-timeout-dc') {
  & powercfg.exe /change $setting 0
}
# No toasts over the picture; updates restart the machine by night, between 02:00 and 05:00.
Set-Number 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer' DisableNotificationCenter 1
Set-Number 'HKCU:\SOFTWARE\Microsoft\Windows\CurrentVersion\PushNotifications' ToastEnabled 0
$update = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'
Set-Number $update SetActiveHours 1
Set-Number $update ActiveHoursStart 5
Set-Number $update ActiveHoursEnd 23

# At logon, and again each minute should the loop itself have ended; a second one is not started beside the first.
$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -WindowStyle Hidden -ExecutionPolicy Bypass -File `"$folder\launcher.ps1`""
$atLogon = New-ScheduledTaskTrigger -AtLogOn -User $identity.Name
$again = New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1)
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew
$user = New-ScheduledTaskPrincipal -UserId $identity.Name -LogonType Interactive
Register-ScheduledTask -Force -TaskName 'Paituean kiosk' -Action $action -Trigger $atLogon, $again -Settings $settings -Principal $user | Out-Null
Start-ScheduledTask -TaskName 'Paituean kiosk'

Write-Host "This machine is a sign of $origin now, whenever $($identity.Name) is signed in. What it does: $folder\launcher.log"
Write-Host 'Still to do by hand: let that user sign in by itself (netplwiz), and set the display''s scaling to 100 %.'
