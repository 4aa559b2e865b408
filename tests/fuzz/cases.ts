/**
 * Cases of the fuzzing: case `index` of run `seed` is one changed package, archive or opening record, always the same one.
 *
 * What must never happen: an exception other than a verdict, a file whose bytes differ from the base's counting as sound, or
 * (watched by the runner) a case without an end. Cases of kind `re-signed` hold the tablet's key, as a thief of the tablet
 * would, and sign the list of contents anew; what the key alone may change (the note on top, the tail of the log) is left out.
 */
import { composeContents } from '../../src/evidence/contents'
import { signDetached } from '../../src/evidence/jws'
import { CONTENTS_FILE, CONTENTS_JWS, CONTENTS_TYPE, LOG_FILE, README_FILE } from '../../src/evidence/packageNames'
import { verifyFile } from '../../src/evidence/verifyFile'
import { joined, packMember, writeZip } from '../../src/evidence/writeZip'
import type { ZipInput } from '../../src/evidence/writeZip'
import type { MadePackage } from '../support/makePackage'
import { unitPackage } from '../support/manyUnits'
import { seededRandom } from '../support/seededRandom'
import type { SeededRandom } from '../support/seededRandom'
import { mutateBytes, mutateJson } from './mutate'

const KINDS = ['zip', 'zip', 'zip', 'zip', 'zip', 'zip', 'zip', 'archive', 'opening', 'member', 're-signed'] as const
type Kind = (typeof KINDS)[number]

const ONE_PERSON = [{ name: 'Nguyễn Văn An', position: 'Bí thư', place: 1 as const }]
const ONE_VOTER = [{ group: 'A', choices: [[0]] }]

/** Two small packages of different units: one to change, one to take pieces of. */
export const fuzzBases = (): Promise<readonly MadePackage[]> =>
  Promise.all([
    unitPackage({ code: 'F-01', officials: ONE_PERSON, changes: { voters: ONE_VOTER } }),
    unitPackage({ code: 'F-02', officials: ONE_PERSON, changes: { voters: [] } }),
  ])

export interface FuzzOutcome {
  readonly kind: Kind
  readonly changed: boolean
  readonly verdict: string
  readonly falseAccept: boolean
}

export async function fuzzCase(bases: readonly MadePackage[], seed: string, index: number): Promise<FuzzOutcome> {
  const random = seededRandom(`${seed} ${String(index)}`)
  const base = bases[random.below(bases.length)]!
  const other = bases.find((one) => one !== base)!
  const kind = KINDS[random.below(KINDS.length)]!
  const { original, bytes } = await changedFile(kind, random, base, other)
  const changed = original.length !== bytes.length || original.some((byte, i) => byte !== bytes[i])
  const { verdict, result } = await verifyFile('fuzz', bytes, { confirmedFingerprint: base.openingFingerprint, openings: [base.opening] })
  const sound = verdict === 'verified' || (verdict === 'unknown-keys' && result?.kind !== 'opening')
  return { kind, changed, verdict, falseAccept: changed && sound }
}

async function changedFile(kind: Kind, random: SeededRandom, base: MadePackage, other: MadePackage): Promise<{ readonly original: Uint8Array; readonly bytes: Uint8Array }> {
  switch (kind) {
    case 'zip':
      return { original: base.bytes, bytes: mutateBytes(random, base.bytes, other.bytes) }
    case 'archive': {
      const [original = new Uint8Array()] = base.archives
      return { original, bytes: mutateBytes(random, original, other.archives[0] ?? original) }
    }
    case 'opening': {
      const original = new TextEncoder().encode(base.opening.json)
      return { original, bytes: random.below(2) === 0 ? mutateJson(random, original) : mutateBytes(random, original, original) }
    }
    case 'member':
    case 're-signed':
      return { original: base.bytes, bytes: await changedMember(kind === 're-signed', random, base, other) }
  }
}

/** A zip as good as the first one around one member that is not; its list of contents signed anew by the tablet, or not. */
async function changedMember(signAnew: boolean, random: SeededRandom, base: MadePackage, other: MadePackage): Promise<Uint8Array> {
  const targets = base.files.filter(({ name }) => !signAnew || (name !== README_FILE && name !== LOG_FILE))
  const target = targets[random.below(targets.length)]!
  const theirs = other.files.find(({ name }) => name === target.name)?.data ?? new Uint8Array()
  const data = random.below(5) === 0 ? theirs : target.name.endsWith('.json') && random.below(3) > 0 ? mutateJson(random, target.data) : mutateBytes(random, target.data, theirs)
  const files: ZipInput[] = base.files.map((file) => (file === target ? { name: file.name, data } : file))
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const listed = signAnew ? files : base.files
  const contents = utf8(composeContents(base.statement.round.id, listed.map((input) => ({ input, packed: packMember(input) }))))
  const jws = utf8(await signDetached(contents, CONTENTS_TYPE, [base.tablet]))
  return joined(writeZip([...files, { name: CONTENTS_FILE, data: contents }, { name: CONTENTS_JWS, data: jws }].map(packMember)))
}
