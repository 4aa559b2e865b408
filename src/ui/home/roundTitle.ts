/** How a round is named on S0: its title, with its number where the meeting has several; unit and day in one line. */
import { numberOf } from '../../app/addRound'
import type { RoundHeader } from '../../app/desk'
import { showDate } from '../../app/setUpForm'
import { adminWords as words } from '../../words/admin'
import { turnsWords } from '../../words/homeTurns'

export function roundTitle(header: RoundHeader, rounds = 1): string {
  const title = header.roundTitle === '' ? words.home.untitled : header.roundTitle
  const number = numberOf(header)
  return rounds > 1 || number > 1 ? turnsWords.numbered(number, title) : title
}

export const roundFacts = ({ unitName, date }: RoundHeader): string =>
  [unitName === '' ? words.home.noUnit : unitName, showDate(date)].filter((part) => part !== '').join(' · ')
