/**
 * What has to be done before the meeting, with dates (rules.md R16): days laid down by the rule set first, then what this way
 * of voting itself asks for. Dates are computed from the day of the meeting and may be changed: provinces set days of their
 * own. A checklist for people: nothing depends on it, and nothing of it is frozen.
 */
import { ruleSetById } from '../rules/ruleSets'
import type { MeetingDraft } from './meeting'
import type { PreparationAct, PreparationEntry, PreparationStep } from './preparation'

/** Days before the meeting that have proved right; no regulation lays them down. */
const SUGGESTED: readonly (readonly [PreparationAct, number])[] = [['people', 7], ['cards', 3], ['ceremony', 1], ['rehearsal', 1], ['device', 1]]

/** The day `days` before an ISO day; '' for anything else. */
export function dayBefore(iso: string, days: number): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  if (year === undefined) return ''
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)) - days * 86_400_000)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10)
}

export function preparationSteps({ sitting, ruleSet, preparation = [] }: Pick<MeetingDraft, 'sitting' | 'ruleSet' | 'preparation'>): readonly PreparationStep[] {
  const rules = ruleSetById(ruleSet.id, ruleSet.version)
  const line = (act: PreparationAct, days: number, article: string | undefined): PreparationStep => {
    const changed = preparation.find((entry) => entry.act === act)
    return { act, own: -1, title: '', date: changed?.date ?? dayBefore(sitting.date, days), article, done: changed?.done ?? false }
  }
  const own = preparation.filter(({ act }) => act === 'own')
  return [
    ...(rules?.preparation ?? []).map(({ act, daysBefore, article }) => line(act, daysBefore, article)), // [96-QD Đ8]
    ...SUGGESTED.map(([act, days]) => line(act, days, undefined)),
    ...own.map(({ title = '', date = '', done = false }, index): PreparationStep => ({ act: 'own', own: index, title, date, article: undefined, done })),
  ]
}

/** The form with one line changed, added (`own` = number of own lines) or taken away. */
export function withPreparation(draft: MeetingDraft, { act, own }: Pick<PreparationStep, 'act' | 'own'>, change: Omit<PreparationEntry, 'act'> | undefined): MeetingDraft {
  const entries = draft.preparation ?? []
  if (act !== 'own') {
    const before = entries.find((entry) => entry.act === act)
    return { ...draft, preparation: [...entries.filter((entry) => entry !== before), { ...before, act, ...change }] }
  }
  const others = entries.filter((entry) => entry.act !== 'own')
  const lines = entries.filter((entry) => entry.act === 'own')
  const changed = change === undefined
    ? lines.filter((_, index) => index !== own)
    : own >= lines.length ? [...lines, { act, ...change }] : lines.map((line, index) => (index === own ? { ...line, ...change } : line))
  return { ...draft, preparation: [...others, ...changed] }
}
