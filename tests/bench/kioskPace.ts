/**
 * How fast the voter's screens answer on a slow tablet: the built app in Chromium with its page slowed down six times, for a
 * ward's usual list and for the longest.
 *
 * The browser slows only the page itself. What the ballot's worker does is measured apart, in this process; five more times of
 * what lies between a tap and its answer are added, and it is said whether a worker as slow would have caught up by then.
 * The browser's own database process and the disk run at full speed: a tablet's may be slower.
 */
import { randomBytes, randomInt } from 'node:crypto'
import { freshBuild } from '../../scripts/build.mjs'
import { ed25519 } from '../../src/belenios/group/ed25519'
import type { Random } from '../../src/ports/world'
import { ballotRoom } from '../../src/workers/ballotRoom'
import { setUp } from '../support/archives'
import { launchTablet, newProfile } from '../support/launch'
import { goOnToVote, layIntoBrowser, makeOpenRound } from '../support/openedRound'
import { serveDist } from '../support/serveDist'
import { voteOf } from './ballotCosts'
import { preparePage, tabletOf, vote } from './kioskPage'
import type { VoterPace } from './kioskPage'
import { costOf, median, medianCost, quantile } from './measuring'
import type { Cost } from './measuring'
import type { Row } from './table'

const SLOWER = 6
const GUARD_MS = 605
const VOTERS_A_RUN = 3
/** A ward's usual list, and the longest that is promised. The voter waits at most so long for anything, in ms. */
const LISTS = [{ people: 20, patience: 300 }, { people: 50, patience: 1000 }] as const
const IDLE_READY = 1000

const random: Random = { bytes: (length) => new Uint8Array(randomBytes(length)), below: (limit) => randomInt(limit) }

interface WorkerCost {
  /** One person encrypted, checked. */
  readonly person: number
  /** Signed ballots out of sealed answers: what stands between [ĐỒNG Ý] and the database. */
  readonly signing: number
}

async function workerCost(people: number, times: number): Promise<WorkerCost> {
  const { election, records } = setUp({ group: ed25519, trustees: { threshold: 2, size: 3 }, votes: [voteOf(0, people)] })
  const list = { uuid: election.uuid, election: records.election, credentials: records.credentials, fingerprint: election.fingerprint }
  const room = ballotRoom(random)
  await room.warm([list])
  const sealing: Cost[] = []
  const signing: Cost[] = []
  for (let voter = 0; voter <= times; voter += 1) {
    await room.enter([list], 'A'.repeat(22))
    sealing.push(await costOf(async () => {
      for (let person = 0; person < people; person += 1) await room.mark(0, person, person % 3)
      await room.code()
    }))
    signing.push(await costOf(() => room.ballots()))
    await room.leave()
  }
  // The first is the engine's warming up.
  return { person: medianCost(sealing.slice(1)).cpu / people, signing: medianCost(signing.slice(1)).cpu }
}

async function votersAt(people: number, voters: number): Promise<readonly VoterPace[]> {
  const round = await makeOpenRound({ people, voters: 15 })
  const server = await serveDist()
  const profile = newProfile()
  const tablet = await launchTablet({ profile: profile.path, origin: server.address, viewport: { width: 820, height: 1180 } })
  try {
    const { page } = tablet
    await preparePage(page)
    await page.goto(server.address)
    await page.getByRole('button', { name: 'Thử với dữ liệu mẫu' }).waitFor()
    await layIntoBrowser(page, round)
    await goOnToVote(page)
    const touched = await tabletOf(page)
    await touched.cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const paces: VoterPace[] = []
    for (let voter = 0; voter < voters; voter += 1) paces.push(await vote(touched, voter, round.codes[voter] ?? '', () => page.waitForTimeout(GUARD_MS), true))
    return paces
  } finally {
    await tablet.close()
    await server.stop()
    profile.remove()
  }
}

/** A wait of the voter: the median against the voter's patience; `worker`: ms of the worker's own part at full speed. */
function waitRow(what: string, times: readonly number[], limit: number, worker = 0): Row {
  const more = (SLOWER - 1) * worker
  const whole = median(times) + more
  return {
    what,
    value: { wall: whole },
    ratio: whole / limit,
    target: { text: `≤ ${String(limit)} ms`, reached: whole <= limit },
    note: `median of ${String(times.length)}; 95 % below ${(quantile(times, 0.95) + more).toFixed(0)} ms${worker === 0 ? '' : `; ${more.toFixed(0)} ms of it for a worker as slow`}`,
  }
}

async function paceOf({ people, patience }: (typeof LISTS)[number], runs: number): Promise<readonly Row[]> {
  const worker = await workerCost(people, 3 * runs)
  const paces = await votersAt(people, VOTERS_A_RUN * runs)
  const label = `${String(people)} people, ${String(SLOWER)} × slower`
  const every = (pick: (pace: VoterPace) => number) => paces.map(pick)
  const caughtUp = median(every(({ beforeSeal }) => beforeSeal))
  const lastPage = SLOWER * worker.person * 8
  return [
    waitRow(`code's last digit → first page painted, ${label}`, every(({ card }) => card), patience),
    waitRow(`tap a level → mark painted, ${label}`, paces.flatMap(({ choices }) => choices), 100),
    waitRow(`tap [Tiếp theo] → next screen painted, ${label}`, paces.flatMap(({ screens }) => screens), patience),
    waitRow(`[BỎ PHIẾU VÀO HÒM] → code shown, ${label}`, every(({ seal }) => seal), patience),
    waitRow(`… after a correction, ${label}`, every(({ sealAgain }) => sealAgain ?? NaN), patience),
    {
      what: `… a slow worker has caught up by then, ${label}`,
      value: { text: `${caughtUp.toFixed(0)} ms` },
      target: { text: `≥ ${lastPage.toFixed(0)} ms`, reached: caughtUp >= lastPage },
      note: `the time since the last page was left, against eight people encrypted and checked ${String(SLOWER)} × slower (${worker.person.toFixed(1)} ms a person at full speed)`,
    },
    waitRow(`[ĐỒNG Ý, BỎ VÀO HÒM] → S10, ${label}`, every(({ cast }) => cast), patience, worker.signing),
    waitRow(`[Xong] → idle screen ready, ${label}`, every(({ idle }) => idle), IDLE_READY),
  ]
}

export async function kioskPace(runs: number): Promise<readonly Row[]> {
  if (!freshBuild()) throw new Error('the app does not build')
  const rows: Row[] = []
  for (const list of LISTS) rows.push(...(await paceOf(list, runs)))
  return rows
}
