/**
 * The places rule (rules.md R3): one person is rated in at most two places. The same person in more than two packages is an
 * error; in two, both results stand side by side and are never added up. [96-QD Đ11.4]
 *
 * The same person: the same name (case, tone placement, Unicode form and spaces aside) with the same birth date or the same id
 * code, and nothing that contradicts (id codes are a unit's own: alone they prove nothing). Where the name is the same and
 * neither birth date nor id code decides, it is a possibility for people to look at, never an error.
 */
import { foldName } from '../kernel/names'
import { parseBirthDate } from '../meeting/birthDate'
import type { RatedPerson, VerifiedPackage } from './verifiedPackage'

export interface RatedPlace extends RatedPerson {
  readonly unitCode: string
  readonly unitName: string
  readonly roundNumber: number
  /** Of the result that rated the person here. */
  readonly digest: string
}

export interface PlacesFinding {
  /** `two`: side by side; `too-many`: an error; `possible`: the same name, and nothing that decides. */
  readonly kind: 'two' | 'too-many' | 'possible'
  readonly places: readonly RatedPlace[]
  /** Two places that both call themselves the same place (1 and 1): worth a look. */
  readonly samePlaceTwice: boolean
}

/** @param packages  results that count: replaced and set-aside ones are gone already */
export function placesFindings(packages: readonly VerifiedPackage[]): readonly PlacesFinding[] {
  const byName = new Map<string, RatedPlace[]>()
  for (const { unitCode, unitName, roundNumber, digest, people } of packages) {
    for (const person of people) {
      const name = foldName(person.name)
      const rated = { ...person, unitCode, unitName, roundNumber, digest }
      const others = byName.get(name)
      if (others === undefined) byName.set(name, [rated])
      else others.push(rated)
    }
  }
  const findings: PlacesFinding[] = []
  for (const namesakes of byName.values()) {
    if (results(namesakes) > 1) findings.push(...findingsAmong(namesakes))
  }
  const order = { 'too-many': 0, two: 1, possible: 2 }
  return findings.sort((a, b) => order[a.kind] - order[b.kind])
}

const results = (places: readonly RatedPlace[]): number => new Set(places.map(({ digest }) => digest)).size

function findingsAmong(namesakes: readonly RatedPlace[]): readonly PlacesFinding[] {
  const { persons, unsure } = personsAmong(namesakes)
  const found: PlacesFinding[] = []
  for (const places of persons) {
    const count = results(places)
    if (count > 2) found.push(finding('too-many', places))
    else if (count === 2) found.push(finding('two', places))
  }
  if (unsure.length > 0) found.push(finding('possible', namesakes))
  return found
}

function finding(kind: PlacesFinding['kind'], places: readonly RatedPlace[]): PlacesFinding {
  const perResult = [...new Map(places.map((place) => [place.digest, place])).values()]
  const numbered = perResult.map(({ place }) => place).filter((place) => place !== 'other')
  return { kind, places, samePlaceTwice: kind === 'two' && numbered.length === 2 && numbered[0] === numbered[1] }
}

/** By value: a package of another program may spell a date its own way. One that cannot be read is as good as none. */
function dateOf({ birthDate }: RatedPlace): string | null {
  const read = parseBirthDate(birthDate ?? '')
  return read.ok ? (read.value?.iso ?? null) : null
}

const isWholeDate = (date: string | null): date is string => date !== null && date.length === 10
const datesContradict = (a: string | null, b: string | null): boolean => a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a)

/** Namesakes told apart: those who are surely one person each, and those who could be one of several or of none. */
function personsAmong(namesakes: readonly RatedPlace[]): { readonly persons: readonly (readonly RatedPlace[])[]; readonly unsure: readonly RatedPlace[] } {
  const persons: RatedPlace[][] = []
  const unsure: RatedPlace[] = []
  const undated: RatedPlace[] = []
  const byDate = new Map<string, RatedPlace[]>()
  for (const person of namesakes) {
    const date = dateOf(person)
    if (!isWholeDate(date)) undated.push(person)
    else byDate.set(date, [...(byDate.get(date) ?? []), person])
  }
  for (const sameDate of byDate.values()) {
    const ids = [...new Set(sameDate.flatMap(({ idCode }) => idCode ?? []))]
    if (ids.length < 2) persons.push([...sameDate])
    else {
      for (const id of ids) persons.push(sameDate.filter(({ idCode }) => idCode === id))
      unsure.push(...sameDate.filter(({ idCode }) => idCode === null))
    }
  }
  for (const person of undated) {
    const same = persons.filter((others) => others.some((other) => sameById(person, other)) && !others.some((other) => datesContradict(dateOf(person), dateOf(other))))
    if (same.length === 1) same[0]?.push(person)
    else if (person.idCode !== null && same.length === 0 && persons.every((others) => others.every((other) => contradicts(person, other)))) persons.push([person])
    else unsure.push(person)
  }
  return { persons, unsure }
}

const sameById = (a: RatedPlace, b: RatedPlace): boolean => a.idCode !== null && a.idCode === b.idCode
const contradicts = (a: RatedPlace, b: RatedPlace): boolean =>
  datesContradict(dateOf(a), dateOf(b)) || (a.idCode !== null && b.idCode !== null && a.idCode !== b.idCode)
