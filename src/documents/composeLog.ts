/** The log on paper and as CSV (S19): what is shown, how much of the whole it is, and whether the chain holds. */
import type { LogEntry } from '../domain/round/log'
import type { LogPaperFacts } from '../domain/result/logPaper'
import type { PaperDocument } from '../domain/result/paper'
import { logRole, logSentence } from '../words/log'
import { paperVi } from '../words/paper'
import { logPaperVi as words } from '../words/slides'
import { logBlocks } from './minutesAnnexes'
import { writeCsv } from './writeCsv'

export function composeLogPaper(facts: LogPaperFacts): PaperDocument {
  const last = facts.shown.at(-1)
  return {
    language: 'vi',
    title: `${words.title} – ${facts.round}`,
    header: null,
    heading: { title: words.title, abstract: `${facts.round}\n${facts.unit}` },
    blocks: [
      { kind: 'paragraph', text: facts.shown.length === facts.whole ? words.whole(facts.whole) : words.filtered(facts.shown.length, facts.whole) },
      { kind: 'paragraph', text: facts.broken === undefined ? words.intact : words.broken(facts.broken) },
      { kind: 'keyValues', pairs: [[words.head, facts.head]] },
      ...logBlocks({ log: facts.shown }),
    ],
    watermark: facts.rehearsal ? paperVi.rehearsal : null,
    footer: `${facts.unit} – ${facts.round}`,
    madeAt: last?.at ?? '2000-01-01T00:00:00+07:00',
  }
}

/** Injection-safe, with a byte order mark, as spreadsheets want it. */
export function logCsv(entries: readonly LogEntry[]): Uint8Array {
  const rows = entries.map(({ number, at, role, act, facts, hash }) => [number, at, logRole(role, 'vi'), logSentence(act, facts, 'vi'), act, hash])
  return new TextEncoder().encode(writeCsv([words.csv, ...rows]))
}
