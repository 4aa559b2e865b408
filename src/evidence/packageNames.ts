/**
 * Names inside and outside a result package (protocol.md §6). All ASCII: they survive sticks, archives and mail of any age.
 * `n` is the 1-based place of a list in its round. The `typ` of a signature says what was signed, so that a signature of one
 * text never passes for another.
 */
import type { RoundType } from '../domain/meeting/meeting'

export const RESULT_FILE = 'ket-qua.json'
export const RESULT_JWS = 'ket-qua.jws'
export const OPENING_FILE = 'mo-luot.json'
export const OPENING_JWS = 'mo-luot.jws'
export const CONTENTS_FILE = 'muc-luc.json'
export const CONTENTS_JWS = 'muc-luc.jws'
export const CSV_FILE = 'ket-qua.csv'
export const LOG_FILE = 'nhat-ky.json'
export const README_FILE = 'DOC-TRUOC.txt'
/** Copies for people that a package may lack. */
export const MINUTES_DOCX = 'bien-ban.docx'
export const MINUTES_PDF = 'bien-ban.pdf'
export const WORKBOOK_FILE = 'ket-qua.xlsx'
export const OPTIONAL_FILES: readonly string[] = [MINUTES_DOCX, MINUTES_PDF, WORKBOOK_FILE]

export const archiveFileName = (n: number): string => `hom-phieu-${n}.bel`
export const strongProofsFileName = (n: number): string => `giai-ma-${n}.json`

export const KEY_RECORD_TYPE = 'hom-phieu/key-record'
export const OPENING_TYPE = 'hom-phieu/opening'
export const RESULT_TYPE = 'hom-phieu/result'
export const CONTENTS_TYPE = 'hom-phieu/contents'
export const ANNULMENT_TYPE = 'hom-phieu/annulment'
export const CORRECTION_TYPE = 'hom-phieu/correction'

/** What file names are made of: of a meeting, an opening record or a statement. */
export interface NamedRound {
  readonly type: RoundType
  readonly unitCode: string
  /** ISO yyyy-mm-dd */
  readonly date: string
  readonly roundNumber: number
}

const stem = ({ unitCode, date, roundNumber }: NamedRound): string => `${unitCode}_${date.replaceAll('-', '')}_L${roundNumber}`

/** `TinNhiem_…zip`, of a rehearsal `LAMTHU_…zip`. */
export const packageFileName = (round: NamedRound): string => `${round.type === 'official' ? 'TinNhiem' : 'LAMTHU'}_${stem(round)}.zip`

interface RecordNames {
  readonly json: string
  readonly jws: string
}

const rehearsed = ({ type }: NamedRound): string => (type === 'official' ? '' : 'LAMTHU_')

/** Outside the package: `MoLuot_…json` and `.jws`. */
export const openingFileNames = (round: NamedRound): RecordNames => ({
  json: `${rehearsed(round)}MoLuot_${stem(round)}.json`,
  jws: `${rehearsed(round)}MoLuot_${stem(round)}.jws`,
})

/** Of a round that was annulled. */
export const annulmentFileNames = (round: NamedRound): RecordNames => ({
  json: `${rehearsed(round)}HuyLuot_${stem(round)}.json`,
  jws: `${rehearsed(round)}HuyLuot_${stem(round)}.jws`,
})

/** @param number  of the correction, from 1 */
export const correctionFileNames = (round: NamedRound, number: number): RecordNames => ({
  json: `${rehearsed(round)}DinhChinh_${stem(round)}_${String(number)}.json`,
  jws: `${rehearsed(round)}DinhChinh_${stem(round)}_${String(number)}.jws`,
})
