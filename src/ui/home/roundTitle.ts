/** How a round is named on S0: its title, and unit and day in one line. */
import type { RoundHeader } from '../../app/desk'
import { showDate } from '../../app/setUpForm'
import { adminWords as words } from '../../words/admin'

export const roundTitle = ({ roundTitle: title }: RoundHeader): string => (title === '' ? words.home.untitled : title)

export const roundFacts = ({ unitName, date }: RoundHeader): string =>
  [unitName === '' ? words.home.noUnit : unitName, showDate(date)].filter((part) => part !== '').join(' · ')
