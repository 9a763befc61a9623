import { pino, type Logger } from 'pino'

export type { Logger }
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** One JSON object a line, on standard error, so that standard output stays for people. */
export const createLog = (level: LogLevel): Logger => pino({ level, base: null, redact: ['token', 'password', 'cookie'] }, process.stderr)
