/**
 * Which side of the tablet is shown. Kept by the entry, not by the app's root: when the language changes everything is drawn
 * afresh, and whoever changed it stays where they were. Nothing of it is in the address bar or the history.
 */
import type { LazyFile } from '../app/fileDesk'
import type { HelpTopic } from '../words/help/articles'
import type { OpenTarget } from './home/openTarget'
import type { SuperiorTab } from './superior/superiorTab'
import type { BallotCheckFrom } from './verifier/ballotCheckFrom'

export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'plan' }
  /** `topic`: the article to begin with. */
  | { readonly at: 'help'; readonly topic?: HelpTopic }
  | { readonly at: 'ballotCheck'; readonly from: BallotCheckFrom }
  /** `launched`: files the system handed over, verified at once. */
  | { readonly at: 'superior'; readonly tab: SuperiorTab; readonly launched?: readonly LazyFile[] }
  | ({ readonly at: 'round' | 'gate' } & OpenTarget)
  /** `release`: a voter group whose next ballot is released from the pool; gone once it was. */
  | ({ readonly at: 'kiosk'; readonly release?: string } & OpenTarget)

export const HOME: Route = { at: 'home' }

/** Back to where the check of one ballot was opened. */
export function leftBallotCheck(from: BallotCheckFrom): Route {
  if (from === 'help') return { at: 'help', topic: 'ballotCheck' }
  return from === 'verify' ? { at: 'superior', tab: 'verify' } : HOME
}

/**
 * Whether files that the system hands over may take the screen: never from a voter's side, nor from a round, where a ceremony or a
 * closing would end with its screen. They then wait until somebody opens them again.
 */
export const takesLaunchedFiles = ({ at }: Route): boolean => at !== 'kiosk' && at !== 'gate' && at !== 'round'
