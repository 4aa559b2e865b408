/**
 * How fast a rehearsal goes (product.md S2): seconds from the card taken to the ballot recorded, measured at the tablet, in
 * memory; what is kept is one median of all visits, from the third on: of one or two visits it would be a voter's own. Only
 * rehearsals are measured: of an official round nothing about one voter, and no duration, exists anywhere.
 */
import type { RoundIn } from '../domain/round/round'
import type { RehearsalPace } from '../ports/roundStore'
import type { VoterBooth } from './voterBooth'
import type { World } from './world'

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

/** A middle of fewer is no middle. */
const LEAST_VISITS = 3

/** Seconds beside the visit itself: walking up, drawing nearer, the used card into the card box. */
const CHANGE_SECONDS = 15

/** Seconds of one voter and these people, by what a rehearsal measured. */
export const measuredSeconds = (pace: RehearsalPace, officials: number): number =>
  CHANGE_SECONDS + (pace.seconds * officials) / Math.max(1, pace.officials)

export interface PaceKeeper {
  /** The same booth, its visits timed. */
  timed(booth: VoterBooth, round: RoundIn<'open'>): VoterBooth
}

/** @param now monotonic milliseconds */
export function paceKeeper(world: World, now: () => number): PaceKeeper {
  if (!world.rehearsal) throw new Error('only rehearsals are measured')
  const visits = new Map<string, number[]>()
  const record = async (official: string, officials: number, seconds: number): Promise<void> => {
    const so = [...(visits.get(official) ?? []), seconds]
    visits.set(official, so)
    if (so.length < LEAST_VISITS) return
    const kept = await world.tablet.pace(official)
    // After a restart the values of before are gone: the longer series stands.
    if (kept.ok && kept.value !== undefined && kept.value.voters > so.length) return
    await world.tablet.keepPace(official, { seconds: Math.round(median(so)), voters: so.length, officials })
  }
  return {
    timed(booth, { meeting }) {
      const official = meeting.rehearsalOf
      if (official === undefined) return booth
      let began: { readonly at: number; readonly officials: number } | undefined
      return {
        ...booth,
        // Known only after the cards were read: asked each time.
        get codeLength() {
          return booth.codeLength
        },
        async openCard(entry) {
          const opened = await booth.openCard(entry)
          if (opened.ok) began ??= { at: now(), officials: opened.value.lists.reduce((sum, { officials }) => sum + officials.length, 0) }
          return opened
        },
        async cast() {
          const cast = await booth.cast()
          if (cast.ok && began !== undefined) void record(official, began.officials, (now() - began.at) / 1000)
          return cast
        },
        leave() {
          began = undefined
          booth.leave()
        },
      }
    },
  }
}
