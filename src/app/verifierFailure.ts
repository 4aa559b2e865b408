/**
 * The verification of a file broke off: an exception in the verifier, or its worker ended. That is our fault or this machine's, and
 * says nothing about the file; it is kept apart from an unreadable file, with a code, so that it can be told and tried again.
 */
import type { JudgedFile } from '../domain/canvass/judgedFile'
import type { FileVerdict } from '../evidence/verifyPackage'

const CODE = 'verifier/failed'
const REPORT = `verifier: ${CODE}`
const DETAIL_LENGTH = 300

const detailOf = (error: Error): string => `${error.name}: ${error.message}`.slice(0, DETAIL_LENGTH)

export const brokenOff = (file: string, error: Error): FileVerdict => ({
  file, kind: 'unknown', type: null, verdict: 'unreadable', checks: [], failure: { code: CODE, detail: detailOf(error) },
})

export const judgedBrokenOff = (file: string, error: Error): JudgedFile => ({
  file, kind: 'refused', verdict: 'unreadable', codes: [`${REPORT} ${detailOf(error)}`],
})

/** Whether a report of a received file says that its verification broke off. */
export const saysBrokenOff = (codes: readonly string[]): boolean => codes.some((code) => code.startsWith(REPORT))

/** Broke off before: the same file is worth another try. */
export const triedInVain = (judged: JudgedFile | undefined): boolean => judged?.kind === 'refused' && saysBrokenOff(judged.codes)
