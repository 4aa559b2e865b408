/**
 * What use cases need of the makers of papers. Composing is quick and pure; files are made in a worker of their own (a room like
 * the others), because a long table takes a moment and the page must stay alive. The same paper gives the same bytes anywhere.
 */
import type { Decimals } from '../domain/meeting/documentSettings'
import type { LogEntry } from '../domain/round/log'
import type { MinutesFacts, MinutesText } from '../domain/result/minutes'
import type { LogPaperFacts } from '../domain/result/logPaper'
import type { PaperDocument } from '../domain/result/paper'
import type { RemadeFacts } from '../domain/result/remade'
import type { PublicationChoice } from '../domain/result/publication'
import type { SlideDeck } from '../domain/result/slides'
import type { Statement } from '../domain/result/statement'

export type PaperKind = 'pdf' | 'docx'

export interface PaperRoom {
  file(paper: PaperDocument, kind: PaperKind): Promise<Uint8Array>
  /** The result as a workbook (`ket-qua.xlsx`). */
  workbook(statement: Statement, madeAt: string): Promise<Uint8Array>
  slidesPdf(deck: SlideDeck): Promise<Uint8Array>
}

export interface PaperComposer {
  /** The free texts as they stand before anybody wrote in them. */
  minutesDefaults(facts: MinutesFacts): Promise<MinutesText>
  /** `draft`: marked on every page, not yet finished. */
  minutes(facts: MinutesFacts, text: MinutesText, draft: boolean): Promise<PaperDocument>
  /** What the hall sees: no class, at most six people a slide. */
  slides(statement: Statement, fingerprint: string, decimals: Decimals): Promise<SlideDeck>
  publication(facts: MinutesFacts, text: MinutesText, choice: PublicationChoice): Promise<PaperDocument>
  /** Documents made again from signed figures by the level above. */
  remade(facts: RemadeFacts): Promise<PaperDocument>
  logPaper(facts: LogPaperFacts): Promise<PaperDocument>
  logCsv(entries: readonly LogEntry[]): Promise<Uint8Array>
}

export type Papers = PaperRoom & PaperComposer

export type PaperError = { readonly code: 'paper/not-made' }
