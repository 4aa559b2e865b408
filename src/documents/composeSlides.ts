/** The slides of a result (S14) from its signed statement: title, people six by six, fingerprints. */
import { percentAs } from '../domain/meeting/documentSettings'
import type { Decimals } from '../domain/meeting/documentSettings'
import type { Statement, StatementList } from '../domain/result/statement'
import { PEOPLE_A_SLIDE } from '../domain/result/slides'
import type { Slide, SlideDeck, SlidePerson } from '../domain/result/slides'
import type { Denominator } from '../domain/rules/ruleSet'
import { minutesVi } from '../words/minutes'
import { paperVi } from '../words/paper'
import { inFours } from '../words/papers/paperParts'
import { slidesVi as words } from '../words/slides'
import { levelLabels, sumOf } from './minutesNumbers'

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export function composeSlides(statement: Statement, fingerprint: string, decimals: Decimals): SlideDeck {
  const count = (pick: Parameters<typeof sumOf>[1]): string => String(sumOf(statement, pick))
  const title: Slide = {
    kind: 'title',
    title: words.title,
    subtitle: `${statement.round.title}\n${statement.meeting.title}\n${statement.unit.name}`,
    facts: [
      [words.summoned, count((group) => group.summoned)], [words.present, count((group) => group.present)],
      [words.issued, count((group) => group.issued)], [words.collected, count((group) => group.collected)],
    ],
  }
  const end: Slide = { kind: 'end', title: words.end, codes: [[words.opening, inFours(statement.opening.fingerprint)], [words.result, inFours(fingerprint)]] }
  return {
    title: `${words.title} – ${statement.round.title} – ${statement.unit.name}`,
    slides: [title, ...statement.lists.flatMap((list) => listSlides(list, decimals)), end],
    watermark: statement.type === 'rehearsal' ? paperVi.rehearsal : null,
    madeAt: statement.lockedAt,
  }
}

function listSlides(list: StatementList, decimals: Decimals): readonly Slide[] {
  const labels = levelLabels(list).map(capital)
  const people = list.officials.map((official, i): SlidePerson => ({
    number: i + 1,
    name: official.name,
    position: official.position,
    levels: official.levels.map((level, at) => ({ label: labels[at] ?? level.level, count: level.count, percent: level.percent === null ? '' : `${percentAs(decimals, level.percent)}%` })),
    of: list.denominator.value,
  }))
  // Slides as equal as they can be: 7 people are 4 and 3, not 6 and 1.
  const slides = Math.max(1, Math.ceil(people.length / PEOPLE_A_SLIDE))
  const size = Math.ceil(people.length / slides)
  return Array.from({ length: slides }, (_, at): Slide => {
    const part = people.slice(at * size, (at + 1) * size)
    return {
      kind: 'people',
      title: words.part(list.title, at * size + 1, at * size + part.length, people.length),
      note: words.of(minutesVi.denominators[list.denominator.of as Denominator], list.denominator.value),
      people: part,
    }
  })
}
