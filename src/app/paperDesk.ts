/**
 * PaperDesk: what screens may ask about papers: the files of any paper, and the minutes (S15) with their free texts, kept with the
 * round at every change until [Hoàn tất] freezes them, builds the package and leads to the export.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { isMinutesText } from '../domain/result/minutes'
import type { MinutesFacts, MinutesText } from '../domain/result/minutes'
import type { PaperDocument } from '../domain/result/paper'
import type { RemadeFacts } from '../domain/result/remade'
import type { Statement } from '../domain/result/statement'
import type { RoundRefusal } from '../domain/round/round'
import type { PaperError, PaperKind, Papers } from '../ports/papers'
import type { DeskError } from './deskError'
import type { World } from './world'

export interface MinutesView {
  readonly facts: MinutesFacts
  readonly text: MinutesText
  /** [Hoàn tất] was pressed: nothing changes any more. */
  readonly finished: boolean
}

export interface PaperDesk {
  paperFile(paper: PaperDocument, kind: PaperKind): Promise<Result<Uint8Array, PaperError>>
  minutes(id: string): Promise<Result<MinutesView, DeskError>>
  /** The paper as it stands with these texts. */
  minutesPaper(view: MinutesView): Promise<PaperDocument>
  keepMinutes(id: string, text: MinutesText): Promise<Result<void, DeskError>>
  /** The paper made again from signed figures (S17, S18). */
  remadePaper(facts: RemadeFacts): Promise<PaperDocument>
  /** The result as a workbook, for whoever reads it before the package is made. */
  resultWorkbook(statement: Statement): Promise<Result<Uint8Array, PaperError>>
}

/** Name of a paper's file without ending: ASCII, like the package's, with `LAMTHU_` before it for a rehearsal. */
export function paperName(what: string, { type, unit, meeting, round }: Statement): string {
  return `${type === 'official' ? '' : 'LAMTHU_'}${what}_${unit.code}_${meeting.date.replaceAll('-', '')}_L${String(round.number)}`
}

/** Free texts of the minutes, beside the round's archives. */
export const MINUTES_TEXT_FILE = 'bien-ban-van-ban.json'

const notMade = err({ code: 'paper/not-made' } as const)

/** Whoever makes papers where none can be made is told so: a simulation may be asked for without documents. */
export const papersOf = ({ papers }: World): Papers => {
  if (papers === undefined) throw new Error('this world makes no papers')
  return papers
}

export function paperDesk(world: World): PaperDesk {
  return {
    paperFile: (paper, kind) => papersOf(world).file(paper, kind).then(ok, () => notMade),
    minutes: (id) => minutesOf(world, id),
    minutesPaper: ({ facts, text, finished }) => papersOf(world).minutes(facts, text, !finished),
    remadePaper: (facts) => papersOf(world).remade(facts),
    keepMinutes: (id, text) => keepMinutes(world, id, text),
    resultWorkbook: (statement) => papersOf(world).workbook(statement, statement.lockedAt).then(ok, () => notMade),
  }
}

export async function minutesOf(world: World, id: string): Promise<Result<MinutesView, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  if (round.state !== 'signed' && round.state !== 'exported') return err({ code: 'round/not-now', state: round.state, event: 'packed' })
  const log = await world.store.log(id)
  if (!log.ok) return log
  const kept = await world.store.file(id, MINUTES_TEXT_FILE)
  if (!kept.ok) return kept
  const { statement } = round.result
  const facts: MinutesFacts = { statement: JSON.parse(statement.json) as Statement, fingerprint: statement.fingerprint, meeting: round.meeting, log: log.value }
  const defaults = await papersOf(world).minutesDefaults(facts)
  return ok({ facts, text: textOf(kept.value) ?? defaults, finished: round.result.package !== undefined })
}

function textOf(bytes: Uint8Array | undefined): MinutesText | undefined {
  if (bytes === undefined) return undefined
  const text: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return isMinutesText(text) ? text : undefined
}

export const minutesTextBytes = (text: MinutesText): Uint8Array => new TextEncoder().encode(JSON.stringify(text))

async function keepMinutes(world: World, id: string, text: MinutesText): Promise<Result<void, DeskError>> {
  const stored = await world.store.update<RoundRefusal>(id, (round) =>
    round.state === 'signed' && round.result.package === undefined
      ? ok({ round, putFiles: [{ name: MINUTES_TEXT_FILE, bytes: minutesTextBytes(text) }] })
      : err({ code: 'round/not-now', state: round.state, event: 'packed' }),
  )
  return stored.ok ? ok(undefined) : stored
}
