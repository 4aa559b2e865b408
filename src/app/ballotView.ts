/**
 * ballotView: a visit's ballot as the screens show it: people in ballot order with their level's
 * label, counts, and what is still missing (rules.md R9, R10). Computed from the visit each time and
 * kept nowhere. `at` numbers the people from 0 over all lists; `number` is the one printed, per list.
 */
import {
  choiceAt,
  countLevels,
  isListComplete,
  mayBeCast,
  mayUnmark,
  placesOf,
  unmarkedBallot,
} from '../domain/ballot/markedBallot'
import type { Place } from '../domain/ballot/markedBallot'
import type { Marking, Visit } from '../domain/ballot/sessionStates'
import type { VisitPlan } from './voterBooth'

export interface BallotPerson {
  readonly at: number
  readonly place: Place
  readonly number: number
  readonly name: string
  readonly position: string
  /** Code and label of the level chosen; `undefined` while unmarked. */
  readonly choice: string | undefined
  readonly level: string | undefined
  /** On a list the voter left blank on purpose. */
  readonly leftBlank: boolean
}

export interface BallotView {
  readonly people: readonly BallotPerson[]
  readonly lists: readonly {
    readonly title: string
    readonly people: readonly BallotPerson[]
    /** Under all-or-nothing: neither all rated nor left blank on purpose. */
    readonly incomplete: boolean
  }[]
  /** Over all lists, in the rule set's order. */
  readonly counts: readonly { readonly code: string; readonly label: string; readonly count: number }[]
  readonly rated: number
  readonly unmarked: number
  /** A single mark may be taken back, and lines may stay unmarked. */
  readonly mayUnmark: boolean
  readonly mayBeCast: boolean
}

export function ballotView({ plan, ballot }: Visit<VisitPlan>): BallotView {
  const people = placesOf(plan).map((place, at): BallotPerson => {
    const official = plan.lists[place.list]?.officials[place.official]
    const choice = choiceAt(ballot, place)
    return {
      at,
      place,
      number: place.official + 1,
      name: official?.name ?? '',
      position: official?.position ?? '',
      choice,
      level: plan.levels.find(({ code }) => code === choice)?.label,
      leftBlank: ballot.lists[place.list]?.leftBlank === true,
    }
  })
  const counted = ballot.lists.map((list) => countLevels(plan, list))
  const unmarked = counted.reduce((sum, list) => sum + list.unmarked, 0)
  return {
    people,
    lists: ballot.lists.map((list, index) => ({
      title: plan.lists[index]?.title ?? '',
      people: people.filter(({ place }) => place.list === index),
      incomplete: !isListComplete(plan, list),
    })),
    counts: plan.levels.map(({ code, label }, index) => ({
      code,
      label,
      count: counted.reduce((sum, { levels }) => sum + (levels[index]?.count ?? 0), 0),
    })),
    rated: people.length - unmarked,
    unmarked,
    mayUnmark: mayUnmark(plan),
    mayBeCast: mayBeCast(plan, ballot),
  }
}

/** What a voter with this paper sees first. */
export function firstScreen(plan: VisitPlan): Marking<VisitPlan> {
  return { state: 'marking', ticket: 0, visit: { plan, ballot: unmarkedBallot(plan), seen: 0 }, at: 0, editing: false }
}
