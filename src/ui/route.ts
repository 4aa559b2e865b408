/**
 * Which side of the tablet is shown. Kept by the entry, not by the app's root: when the language changes everything is drawn
 * afresh, and whoever changed it stays where they were. Nothing of it is in the address bar or the history.
 */
import type { LazyFile } from '../app/fileDesk'
import type { OpenTarget } from './home/openTarget'
import type { SuperiorTab } from './superior/superiorTab'

export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'plan' | 'ballotCheck' | 'help' }
  /** `launched`: files the system handed over, verified at once. */
  | { readonly at: 'superior'; readonly tab: SuperiorTab; readonly launched?: readonly LazyFile[] }
  | ({ readonly at: 'round' | 'gate' } & OpenTarget)
  /** `release`: a voter group whose next ballot is released from the pool; gone once it was. */
  | ({ readonly at: 'kiosk'; readonly release?: string } & OpenTarget)

export const HOME: Route = { at: 'home' }

/**
 * Whether files that the system hands over may take the screen: never from a voter's side, nor from a round, where a ceremony or a
 * closing would end with its screen. They then wait until somebody opens them again.
 */
export const takesLaunchedFiles = ({ at }: Route): boolean => at !== 'kiosk' && at !== 'gate' && at !== 'round'
