/** The directives our units use; another one is a slip of the pen until it stands here. */
const known: Record<string, readonly string[]> = {
  Unit: ['Description', 'Documentation', 'After', 'Conflicts', 'Wants', 'StartLimitIntervalSec', 'ConditionPathExists'],
  Service: [
    'Type', 'User', 'PAMName', 'TTYPath', 'TTYReset', 'TTYVHangup', 'StandardInput', 'StandardOutput', 'StandardError', 'UtmpIdentifier', 'UtmpMode',
    'EnvironmentFile', 'WorkingDirectory', 'ExecStart', 'Restart', 'RestartSec', 'TimeoutStopSec', 'OOMPolicy', 'LimitCORE', 'RuntimeDirectory',
    'RuntimeDirectoryPreserve', 'StateDirectory', 'ProtectSystem', 'ProtectHome', 'ProtectControlGroups', 'PrivateTmp', 'UMask', 'CapabilityBoundingSet',
    'NoNewPrivileges', 'ReadWritePaths', 'LimitNOFILE', 'PrivateDevices', 'ProtectProc', 'ProtectClock', 'ProtectHostname', 'ProtectKernelTunables',
    'ProtectKernelModules', 'ProtectKernelLogs', 'RestrictSUIDSGID', 'RestrictNamespaces', 'RestrictRealtime', 'RestrictAddressFamilies',
    'LockPersonality', 'SystemCallArchitectures', 'SystemCallFilter', 'SystemCallErrorNumber'
  ],
  Timer: ['OnCalendar', 'RandomizedDelaySec'],
  Install: ['WantedBy'],
  Manager: ['RuntimeWatchdogSec']
}
const values: Record<string, RegExp> = {
  Restart: /^(no|always|on-failure)$/,
  Type: /^(simple|oneshot)$/,
  ExecStart: /^\/\S+/,
  ProtectSystem: /^(full|strict)$/,
  OOMPolicy: /^(continue|stop|kill)$/
}

/** A unit's sections and directives; throws on anything that systemd would ignore or refuse. */
export function readUnit(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>()
  let section = ''
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [, named] = /^\[(\w+)\]$/.exec(line) ?? []
    if (named !== undefined) {
      if (known[named] === undefined || sections.has(named)) throw new Error(`Unknown or second section: ${line}`)
      section = named
      sections.set(named, new Map())
      continue
    }
    const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? []
    if (known[section]?.includes(key) !== true) throw new Error(`Not a directive of [${section}]: ${line}`)
    if (values[key]?.test(value) === false) throw new Error(`Not a value of ${key}: ${line}`)
    sections.get(section)?.set(key, value)
  }
  return sections
}
