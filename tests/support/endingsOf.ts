/** Annulments and corrections of a made package, signed by its own tablet unless told otherwise. */
import type { CorrectionEntry } from '../../src/domain/result/correction'
import { chain } from '../../src/domain/round/log'
import { signAnnulment, signCorrection } from '../../src/evidence/endingRecords'
import { fingerprintOf } from '../../src/evidence/fingerprint'
import { sha256Hex } from '../../src/evidence/hashing'
import { RESULT_FILE } from '../../src/evidence/packageNames'
import type { Signer } from '../../src/evidence/signing'
import type { SignedText } from '../../src/domain/round/round'
import type { MadePackage } from './makePackage'

const AT = '2026-11-20T08:00:00+07:00'

export function annulmentOf({ statement, opening, openingFingerprint, tablet }: MadePackage, reason = 'Nhầm danh sách'): Promise<SignedText> {
  const log = [chain(undefined, { at: AT, role: 'committee', act: 'round/annulled', facts: { reason } }, sha256Hex)]
  return signAnnulment({
    format: { name: 'hom-phieu/annulment', version: 1 }, type: 'official', unit: statement.unit, meeting: statement.meeting, round: statement.round,
    opening: { fingerprint: openingFingerprint, digest: sha256Hex(opening.json) }, openedAt: statement.openedAt, annulledAt: AT, reason,
    approval: { by: 'pins' }, ballots: [{ group: 'A', count: 1 }], keyCards: 3, device: { key: tablet.key, build: 'golden-1', logHead: log[0]?.hash ?? '' }, log,
  }, tablet)
}

interface CorrectionParts {
  readonly entries: readonly CorrectionEntry[]
  /** The correction before this one. */
  readonly after?: SignedText
  readonly by?: Signer
}

export function correctionOf({ statement, files, tablet }: MadePackage, { entries, after, by = tablet }: CorrectionParts): Promise<SignedText> {
  const result = files.find(({ name }) => name === RESULT_FILE)?.data ?? new Uint8Array()
  const before = after === undefined ? 0 : (JSON.parse(after.json) as { readonly number: number }).number
  return signCorrection({
    format: { name: 'hom-phieu/correction', version: 1 }, type: statement.type, unit: statement.unit,
    round: { id: statement.round.id, number: statement.round.number, title: statement.round.title },
    result: { fingerprint: fingerprintOf(result), digest: sha256Hex(result) }, number: before + 1, previous: after === undefined ? null : sha256Hex(after.json),
    madeAt: AT, entries, reason: 'Ghi thiếu', paper: '02-BB ngày 20/11/2026', device: { key: by.key, build: 'golden-1' },
  }, by)
}

/** Position of the first person of the first list. */
export const positionBecomes = ({ statement }: MadePackage, position: string): readonly CorrectionEntry[] => [
  { kind: 'official', list: 1, official: 1, field: 'position', old: statement.lists[0]?.officials[0]?.position ?? '', new: position },
]
