/** Annulments and corrections among chosen files: which `.jws` belongs to which `.json`, and what the verifier says of them. */
import type { FileVerdict, KnownOpening } from '../evidence/verifyPackage'
import type { LazyFile } from './fileDesk'

/** Nothing larger is an annulment, a correction or a signature. */
const SMALL = 4 * 1024 * 1024

const stemOf = (name: string): string => name.replace(/\.[a-z]+$/iu, '')

/** `.jws` files whose `.json` was chosen too: parts of it, not files of their own. */
export function signaturesBeside(files: readonly LazyFile[]): readonly LazyFile[] {
  const stems = new Set(files.filter(({ name }) => /\.json$/iu.test(name)).map(({ name }) => stemOf(name)))
  return files.filter(({ name }) => /\.jws$/iu.test(name) && stems.has(stemOf(name)))
}

export const signatureOf = ({ name }: { readonly name: string }, signatures: readonly LazyFile[]): LazyFile | undefined =>
  signatures.find((file) => stemOf(file.name) === stemOf(name))

export async function isEnding({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<boolean> {
  if (bytes.length > SMALL || !/\.json$/iu.test(name)) return false
  const { endingKindOf } = await import('../evidence/verifyEnding')
  return endingKindOf(bytes) !== undefined
}

export interface EndingFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly jws: LazyFile | undefined
}

export interface EndingSources {
  readonly openings: readonly KnownOpening[]
  readonly verdicts: readonly FileVerdict[]
}

/** undefined: neither an annulment nor a correction. */
export async function endingVerdict({ name, bytes, jws }: EndingFile, { openings, verdicts }: EndingSources): Promise<FileVerdict | undefined> {
  if (!(await isEnding({ name, bytes }))) return undefined
  const [{ verifyEnding }, { endingContext }] = await Promise.all([import('../evidence/verifyEnding'), import('../evidence/knownRounds')])
  const beside = await jws?.read()
  const signature = beside?.ok === true ? new TextDecoder().decode(beside.value.subarray(0, SMALL)) : undefined
  return verifyEnding(name, bytes, signature, endingContext(openings, verdicts))
}
