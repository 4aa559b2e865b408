/**
 * `npm run ease [-- --voters N]`: measured ease. 31 synthetic voters vote through 11 people on an upright tablet whose page is six
 * times slower, and one table says how many taps a ballot takes and how much of a voter's time the app itself takes.
 */
import { parseArgs } from 'node:util'
import { freshBuild } from '../../scripts/build.mjs'
import { launchTablet, newProfile } from '../support/launch'
import { makeOpenRound } from '../support/openedRound'
import { serveDist } from '../support/serveDist'
import { easeOf, OTHER_TAPS } from './easePage'
import type { Part } from './easePage'
import { median } from './measuring'
import { tableOf, targetsOf } from './table'

const PEOPLE = 11
const SLOWER = 6
const SHARE_MS = 2000
const NAMES: Readonly<Record<Part, string>> = {
  card: "the code's last digit → first page",
  choices: `${String(PEOPLE)} marks`,
  screens: 'pages turned, to the review',
  seal: '[BỎ PHIẾU VÀO HÒM] → code',
  cast: '[ĐỒNG Ý, BỎ VÀO HÒM] → thanks',
}

const { values } = parseArgs({ options: { voters: { type: 'string' } } })
const voters = Number(values.voters ?? 31)
if (!freshBuild()) throw new Error('the app does not build')
const round = await makeOpenRound({ people: PEOPLE, voters })
const server = await serveDist()
const profile = newProfile()
const tablet = await launchTablet({ profile: profile.path, origin: server.address, viewport: { width: 820, height: 1180 } })
try {
  const eases = await easeOf(tablet.page, server.address, round, voters, SLOWER)
  const waited = eases.map((ease) => ease.waited)
  const taps = Math.max(...eases.map((ease) => ease.taps))
  const goal = PEOPLE + (round.codes[0]?.length ?? 0) + OTHER_TAPS
  const rows = [
    {
      what: `taps a ballot, ${String(PEOPLE)} people`, value: { text: String(taps) }, ratio: taps / goal,
      target: { text: `≤ ${String(goal)}`, reached: taps <= goal },
      note: `people + code digits + ${String(OTHER_TAPS)}; ${String(eases[0]?.pages ?? 0)} pages; the most of ${String(voters)} voters`,
    },
    {
      what: `the app's own share of a voter's time, ${String(SLOWER)} × slower`, value: { wall: Math.max(...waited) }, ratio: Math.max(...waited) / SHARE_MS,
      target: { text: `< ${String(SHARE_MS)} ms`, reached: Math.max(...waited) < SHARE_MS },
      note: `the slowest of ${String(voters)} voters; median ${median(waited).toFixed(0)} ms; every tap of the ballot, release to painted answer; nothing is animated`,
    },
  ]
  const parts = Object.entries(NAMES) as [Part, string][]
  const shares = parts.map(([part, name]) => ({ what: `… ${name}`, value: { wall: median(eases.map((ease) => ease.parts[part])) }, note: `median; the slowest ${Math.max(...eases.map((ease) => ease.parts[part])).toFixed(0)} ms` }))
  process.stdout.write(`${tableOf([...rows, ...shares])}\n\n${targetsOf(rows)}\n`)
} finally {
  await tablet.close()
  await server.stop()
  profile.remove()
}
