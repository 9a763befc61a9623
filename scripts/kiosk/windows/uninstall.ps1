# Takes away what install.ps1 set. The profile, with plays not yet delivered, and the sign's key stay unless -Purge is given.
param([switch] $Purge)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2

$folder = "$env:ProgramData\Paituean"
$policies = Get-Content -Raw -Encoding UTF8 "$folder\policies.json" | ConvertFrom-Json
if (Get-ScheduledTask -TaskName 'Paituean kiosk' -ErrorAction SilentlyContinue) {
  Stop-ScheduledTask -TaskName 'Paituean kiosk'
  Unregister-ScheduledTask -TaskName 'Paituean kiosk' -Confirm:$false
}
Get-CimInstance Win32_Process | Where-Object { $_.Name -in 'chrome.exe', 'msedge.exe' -and "$($_.CommandLine)".Contains("$folder\profile") } |
  ForEach-Object { Stop-Process -Force -ErrorAction SilentlyContinue -Id $_.ProcessId }

foreach ($place in 'HKLM:\SOFTWARE\Policies\Google\Chrome', 'HKLM:\SOFTWARE\Policies\Microsoft\Edge') {
  foreach ($policy in $policies.PSObject.Properties) {
    Remove-ItemProperty -ErrorAction SilentlyContinue $place -Name $policy.Name
    if (Test-Path "$place\$($policy.Name)") { Remove-Item -Recurse -Force "$place\$($policy.Name)" }
  }
}
Remove-ItemProperty -ErrorAction SilentlyContinue 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer' -Name DisableNotificationCenter
Remove-ItemProperty -ErrorAction SilentlyContinue 'HKCU:\SOFTWARE\Microsoft\Windows\CurrentVersion\PushNotifications' -Name ToastEnabled
foreach ($name in 'SetActiveHours', 'ActiveHoursStart', 'ActiveHoursEnd') {
  Remove-ItemProperty -ErrorAction SilentlyContinue 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate' -Name $name
}
if ($Purge) { Remove-Item -Recurse -Force $folder }
else { Remove-Item -Force "$folder\launcher.ps1", "$folder\loader.html", "$folder\built-in.js", "$folder\chromium-flags.txt", "$folder\policies.json", "$folder\README.md", "$folder\uninstall.ps1" }
Write-Host 'This machine is no sign any more. Power settings and automatic sign-in stay as they are.'
