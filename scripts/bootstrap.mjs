/**
 * Makes node_modules match package-lock.json before an npm script runs, the pinned Node 24 among it.
 * Runs on whatever Node came with the machine (20.9 or newer): plain JavaScript, no dependency.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.paituean-lock-sha256')
const lockFile = join(root, '.build', 'installing')
const onWindows = process.platform === 'win32'
/** An install that takes longer than this has died without a word. */
const longestInstallMs = 20 * 60 * 1000

const say = (line) => process.stderr.write(`${line}\n`)
const fail = (line) => {
  say(line)
  process.exit(1)
}
const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
const majorOf = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)

const wanted = () => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
const stamp = () => {
  mkdirSync(modules, { recursive: true })
  writeFileSync(stampFile, wanted())
}

/** Whether npm's own list of what it installed already says the same as the lock, as after a plain `npm ci`. */
function isInstalled() {
  const listed = read(join(modules, '.package-lock.json'))
  if (listed === undefined) return false
  const installed = JSON.parse(listed).packages
  const locked = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages)
  return locked.every(([path, { version, optional }]) => {
    if (path === '') return true
    if (installed[path] === undefined) return optional === true
    return installed[path].version === version && existsSync(join(root, path))
  })
}

function isCurrent() {
  if (read(stampFile) === wanted()) return true
  if (!isInstalled()) return false
  stamp()
  return true
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Takes the lock, waiting for another install to end; a lock whose owner died is put aside. */
function lock() {
  mkdirSync(dirname(lockFile), { recursive: true })
  for (let told = false; ; ) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const owner = read(lockFile)
    const age = Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    const isOurs = Number(owner) === process.pid
    if (owner && (isOurs || !isAlive(Number(owner)) || age > longestInstallMs)) {
      const aside = `${lockFile}.${process.pid}`
      try {
        renameSync(lockFile, aside)
        if (read(aside) !== owner) renameSync(aside, lockFile)
        else rmSync(aside)
      } catch {
        // Another waiter was first.
      }
      continue
    }
    if (!told) say('paituean: another start is installing the packages; waiting for it')
    told = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

function install() {
  say('paituean: installing packages, about a minute')
  rmSync(stampFile, { force: true })
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', '--progress=false']
  const npm = process.env.npm_execpath
  const { status, error, stdout, stderr } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', options, { cwd: root, encoding: 'utf8', shell: onWindows })
  if (status === 0) {
    stamp()
    return
  }
  rmSync(lockFile, { force: true })
  say(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`.trimEnd())
  fail('paituean: the packages could not be installed. Check that the npm registry can be reached and the disk has 1 GB free, then run the same command again.')
}

/** The runtime the scripts that follow will find first on their path. */
function checkRuntime() {
  const runtime = join(modules, '.bin', 'node')
  const { stdout, status } = spawnSync(onWindows ? `"${runtime}"` : runtime, ['--version'], { encoding: 'utf8', shell: onWindows })
  if (status === 0 && majorOf(stdout) === 24) return
  const here = `${process.platform} ${process.arch}`
  if (majorOf(process.version) < 24)
    fail(`paituean: Expected Node 24 or newer but this is ${process.version}, and no packaged Node 24 runs on ${here}. Install Node 24 from nodejs.org and run the same command again.`)
  // A runtime that cannot run here must not stand first on the path.
  for (const end of ['', '.cmd', '.ps1']) rmSync(runtime + end, { force: true })
  say(`paituean: no packaged Node 24 runs on ${here}; going on with this Node ${process.version}`)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) fail(`paituean: Expected Node 20.9 or newer but this is ${process.version}.`)
if (!isCurrent()) {
  lock()
  try {
    if (!isCurrent()) install()
  } finally {
    rmSync(lockFile, { force: true })
  }
}
checkRuntime()
