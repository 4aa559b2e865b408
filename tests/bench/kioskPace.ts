/**
 * How fast the voter's screens answer on a slow tablet: the built app in Chromium with its page slowed down six times.
 *
 * The browser slows only the page itself. What the ballot's worker does between the last tap and the ballot being written
 * is measured apart, in this process, and five more times of it are added. The browser's own database process and the
 * disk run at full speed: a tablet's may be slower.
 */
import { randomBytes, randomInt } from 'node:crypto'
import { freshBuild } from '../../scripts/build.mjs'
import { ed25519 } from '../../src/belenios/group/ed25519'
import type { Random } from '../../src/ports/world'
import { ballotRoom } from '../../src/workers/ballotRoom'
import { setUp } from '../support/archives'
import { launchTablet, newProfile } from '../support/launch'
import { serveDist } from '../support/serveDist'
import { voteOf } from './ballotCosts'
import { openRehearsal, preparePage, tabletOf, vote } from './kioskPage'
import type { VoterPace } from './kioskPage'
import { costOf, median, medianCost, quantile } from './measuring'
import type { Cost } from './measuring'
import type { Row } from './table'

const SLOWER = 6
const PEOPLE = 20
const GUARD_MS = 650
const VOTERS_A_RUN = 3

const random: Random = { bytes: (length) => new Uint8Array(randomBytes(length)), below: (limit) => randomInt(limit) }

interface WorkerCost {
  /** All people encrypted, from the first mark to the code. */
  readonly sealing: Cost
  /** Signed ballots out of sealed answers: what stands between [ĐỒNG Ý] and the database. */
  readonly signing: Cost
}

async function workerCost(times: number): Promise<WorkerCost> {
  const { election, records } = setUp({ group: ed25519, trustees: { threshold: 2, size: 3 }, votes: [voteOf(0, PEOPLE)] })
  const list = { uuid: election.uuid, election: records.election, credentials: records.credentials, fingerprint: election.fingerprint }
  const room = ballotRoom(random)
  await room.warm([list])
  const sealing: Cost[] = []
  const signing: Cost[] = []
  for (let voter = 0; voter < times; voter += 1) {
    await room.enter([list], 'A'.repeat(22))
    sealing.push(await costOf(async () => {
      for (let person = 0; person < PEOPLE; person += 1) await room.mark(0, person, person % 3)
      await room.code()
    }))
    signing.push(await costOf(() => room.ballots()))
    await room.leave()
  }
  return { sealing: medianCost(sealing), signing: medianCost(signing) }
}

async function votersAt(voters: number): Promise<readonly VoterPace[]> {
  if (!freshBuild()) throw new Error('the app does not build')
  const server = await serveDist()
  const profile = newProfile()
  const tablet = await launchTablet({ profile: profile.path, origin: server.address })
  try {
    const { page } = tablet
    await preparePage(page)
    await page.goto(server.address)
    await openRehearsal(page, PEOPLE, 15)
    const touched = await tabletOf(page)
    await touched.cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const paces: VoterPace[] = []
    for (let voter = 0; voter < voters; voter += 1) paces.push(await vote(touched, voter, () => page.waitForTimeout(GUARD_MS)))
    return paces
  } finally {
    await tablet.close()
    await server.stop()
    profile.remove()
  }
}

function feedbackRow(what: string, times: readonly number[]): Row {
  const slowest = Math.max(...times)
  return {
    what,
    value: { wall: median(times) },
    target: { text: '< 100 ms', reached: median(times) < 100 },
    note: `median of ${String(times.length)} taps; 95 % below ${quantile(times, 0.95).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
  }
}

export async function kioskPace(runs: number): Promise<readonly Row[]> {
  const worker = await workerCost(3 * runs)
  const paces = await votersAt(VOTERS_A_RUN * runs)
  const more = (cost: Cost) => (SLOWER - 1) * cost.cpu
  const cast = median(paces.map((pace) => pace.cast))
  const whole = cast + more(worker.signing)
  const label = `${String(PEOPLE)} people, ${String(SLOWER)} × slower`
  return [
    feedbackRow(`tap a level → mark painted, ${label}`, paces.flatMap(({ choices }) => choices)),
    feedbackRow(`tap [Tiếp theo] → next screen painted, ${label}`, paces.flatMap(({ screens }) => screens)),
    {
      what: `[ĐỒNG Ý, BỎ VÀO HÒM] → S10, ${label}`,
      value: { wall: whole },
      target: { text: '≤ 300 ms', reached: whole <= 300 },
      note: `page slowed ${cast.toFixed(0)} ms, and ${more(worker.signing).toFixed(0)} ms for a worker as slow; median of ${String(paces.length)} voters, slowest ${Math.max(...paces.map((pace) => pace.cast)).toFixed(0)} ms`,
    },
    {
      what: `[BỎ PHIẾU VÀO HÒM] → code shown, ${label}`,
      value: { wall: median(paces.map(({ seal }) => seal)) },
      note: `page slowed; a worker as slow needs ${(SLOWER * worker.sealing.cpu).toFixed(0)} ms for all people, begun as each page is left`,
    },
  ]
}
