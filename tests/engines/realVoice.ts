/**
 * A real voice on this machine, and an ear: speech-dispatcher with espeak-ng, which Chromium speaks through
 * (`--enable-speech-dispatcher`), a PulseAudio server of its own with nothing but an empty sink, and that sink's monitor, recorded
 * for as long as the story runs. All of it lives in one folder and ends with the story; nothing of it reaches a loudspeaker.
 *
 * Debian: `speech-dispatcher speech-dispatcher-espeak-ng espeak-ng pulseaudio pulseaudio-utils`.
 */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NEEDED = ['speech-dispatcher', 'espeak-ng', 'pulseaudio', 'parec'] as const
const MODULE = '/usr/lib/speech-dispatcher-modules/sd_espeak-ng'
const RATE = 22_050
/** A tenth of a second of 16-bit samples on one channel. */
const TENTH = (RATE / 10) * 2
/** Of 32,768: above what an empty sink gives, far below a voice. */
const LOUD = 300
const STARTS_WITHIN_MS = 10_000
const ENDS_WITHIN_MS = 1_000

export interface RealVoice {
  readonly environment: Readonly<Record<string, string>>
  /** How much has been recorded, in tenths of a second. */
  now(): number
  /** Which tenths of a second were loud, from one moment on. */
  loudSince(moment: number): readonly boolean[]
  /** Files of the voice (its log among them) that hold this text. */
  traces(text: string): readonly string[]
  end(): Promise<void>
}

export interface FoundVoice {
  readonly name: string
  /** Undefined where something of it is not installed on this machine. */
  readonly start: (() => Promise<RealVoice>) | undefined
}

const installed = (command: string): boolean => spawnSync('which', [command], { stdio: 'ignore' }).status === 0

async function until(there: () => boolean, what: string): Promise<void> {
  for (const began = Date.now(); !there(); ) {
    if (Date.now() - began > STARTS_WITHIN_MS) throw new Error(`${what} does not start`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  // speech-dispatcher does not always hear it while it speaks.
  const insist = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS)
  await gone
  clearTimeout(insist)
}

async function start(): Promise<RealVoice> {
  const folder = mkdtempSync(join(tmpdir(), 'hom-phieu-voice-'))
  const speech = join(folder, 'speech-dispatcher')
  mkdirSync(speech)
  const pulse = join(folder, 'pulse.sock')
  const environment = { XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder, PULSE_SERVER: `unix:${pulse}` }
  const children: ChildProcess[] = []
  const run = (command: string, args: readonly string[]): ChildProcess => {
    const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore'] })
    children.push(child)
    return child
  }
  run('pulseaudio', [
    '-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no',
    `--load=module-native-protocol-unix socket=${pulse} auth-anonymous=1`, '--load=module-null-sink sink_name=hall',
  ])
  await until(() => existsSync(pulse), 'pulseaudio')
  const chunks: Buffer[] = []
  run('parec', ['-d', 'hall.monitor', '--raw', '--format=s16le', `--rate=${String(RATE)}`, '--channels=1', '--latency-msec=50'])
    .stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  await until(() => chunks.length > 0, 'the recorder')
  run('speech-dispatcher', ['--run-single', '--communication-method', 'unix_socket', '--socket-path', join(speech, 'speechd.sock')])
  await until(() => existsSync(join(speech, 'speechd.sock')), 'speech-dispatcher')
  return {
    environment,
    now: () => Math.floor(chunks.reduce((sum, { length }) => sum + length, 0) / TENTH),
    loudSince(moment) {
      const sound = Buffer.concat(chunks).subarray(moment * TENTH)
      return Array.from({ length: Math.floor(sound.length / TENTH) }, (_, tenth) => {
        for (let at = tenth * TENTH; at < (tenth + 1) * TENTH; at += 2) if (Math.abs(sound.readInt16LE(at)) > LOUD) return true
        return false
      })
    },
    traces: (text) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(text))
        .map(({ name }) => name),
    async end() {
      for (const child of children.reverse()) await ended(child)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

export function findRealVoice(): FoundVoice {
  return { name: 'speech-dispatcher with espeak-ng', start: NEEDED.every(installed) && existsSync(MODULE) ? start : undefined }
}

/** Seconds that the voice itself takes for a text, straight from the engine. */
export function secondsOf(text: string): number {
  const { stdout, status } = spawnSync('espeak-ng', ['-v', 'vi', '--stdout', text], { maxBuffer: 64_000_000 })
  if (status !== 0) throw new Error('espeak-ng says nothing')
  return (stdout.length - 44) / 2 / RATE
}
