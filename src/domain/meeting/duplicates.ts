/**
 * People who stand twice on a list (rules.md §4). Names are compared folded: case, tone placement
 * (hoà/hòa), Unicode form and spaces make no difference; a looser key finds names that differ by marks.
 * Pure comparison: what is refused and what is only warned about is the caller's decision.
 */
import { foldName, foldNameLoosely } from '../kernel/names'
import type { Official } from './officials'

/** What is needed of a person to see a double; places are indexes into the list. */
export type Identity = Pick<Official, 'name' | 'birthDate' | 'idCode'>
export type DuplicateKind = 'same-person' | 'same-name' | 'near-name'
export interface Duplicate {
  readonly kind: DuplicateKind
  readonly index: number
  readonly earlier: number
}

/**
 * Each person that repeats an earlier one, with the strongest reason found:
 * `same-person` (one name, one birth date or id code), `same-name`, `near-name` (differs by marks or y/i only).
 * Two different id codes, or for near names two different birth dates, are two persons.
 */
export function findDuplicates(people: readonly Identity[]): readonly Duplicate[] {
  const keys = people.map((person) => ({ exact: foldName(person.name), loose: foldNameLoosely(person.name) }))
  const found: Duplicate[] = []
  people.forEach((person, index) => {
    let best: Duplicate | undefined
    for (let earlier = 0; earlier < index; earlier += 1) {
      const kind = kindOf(person, people[earlier]!, keys[index]!, keys[earlier]!)
      if (kind !== undefined && (best === undefined || STRENGTH[kind] > STRENGTH[best.kind])) best = { kind, index, earlier }
    }
    if (best) found.push(best)
  })
  return found
}

const STRENGTH: Readonly<Record<DuplicateKind, number>> = { 'same-person': 3, 'same-name': 2, 'near-name': 1 }

interface Keys {
  readonly exact: string
  readonly loose: string
}

function kindOf(a: Identity, b: Identity, keysA: Keys, keysB: Keys): DuplicateKind | undefined {
  if (keysA.exact === '' || keysB.exact === '') return undefined
  if (a.idCode !== undefined && b.idCode !== undefined) return a.idCode === b.idCode ? 'same-person' : undefined
  if (keysA.exact === keysB.exact) {
    return a.birthDate !== undefined && a.birthDate === b.birthDate ? 'same-person' : 'same-name'
  }
  if (keysA.loose !== keysB.loose) return undefined
  return a.birthDate !== undefined && b.birthDate !== undefined && a.birthDate !== b.birthDate ? undefined : 'near-name'
}
