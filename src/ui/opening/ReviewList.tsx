/** One list on the review sheet: who rates it (R6), the people in ballot order, and who is left out and why (R5). */
import { colourOf } from '../../app/groupColour'
import { showDate } from '../../app/setUpForm'
import { electoratesOf } from '../../app/setUpLists'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import type { Official } from '../../domain/meeting/officials'
import { openingVi } from '../../words/opening'
import { setupVi } from '../../words/setup'
import { setupListsVi } from '../../words/setupLists'
import { PaperSection } from '../print/PaperForm'
import paper from '../print/PaperForm.module.css'

const words = openingVi.paper
const own = setupListsVi.paper

interface ReviewListProps {
  readonly meeting: MeetingDraft
  readonly index: number
}

export function ReviewList({ meeting, index }: ReviewListProps) {
  const list = meeting.lists[index]
  if (list === undefined) return null
  const { officials, excluded = [], title } = list
  return (
    <>
      <PaperSection title={words.list(title, officials.length)}>
        {meeting.voterGroups.length > 1 && <RatedBy meeting={meeting} index={index} />}
        <table className={paper['table']}>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.position}</th>
              <th scope="col">{words.birthDate}</th>
            </tr>
          </thead>
          <tbody>
            {officials.map((official, i) => (
              <tr key={i}>
                <td>{i + 1}</td>
                <th scope="row">{official.name}</th>
                <td>{[official.position, ...furtherFacts(official)].join('; ')}</td>
                <td>{showDate(official.birthDate ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </PaperSection>
      {excluded.length > 0 && (
        <PaperSection title={`${own.excluded} – ${title}`}>
          <table className={paper['table']}>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.position}</th>
                <th scope="col">{own.reason}</th>
              </tr>
            </thead>
            <tbody>
              {excluded.map((person, i) => (
                <tr key={i}>
                  <th scope="row">{person.name}</th>
                  <td>{person.position}</td>
                  <td>{setupListsVi.excluded.reasons[person.reason]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </PaperSection>
      )}
    </>
  )
}

function RatedBy({ meeting, index }: ReviewListProps) {
  const electorate = electoratesOf(meeting)[index]
  if (electorate === undefined) return null
  const groups = electorate.groups.map(({ letter }) => {
    const title = meeting.voterGroups.find((group) => group.letter === letter)?.title ?? ''
    return own.group(letter, title, setupListsVi.groups.colour[colourOf(letter)])
  })
  return <p className={paper['paper']}>{own.ratedBy(groups, electorate.summoned ?? 0)}</p>
}

/** What is neither usual nor in a column of its own. */
const furtherFacts = ({ place, idCode }: Official): readonly string[] => [
  ...(place === 1 ? [] : [setupVi.lists.places[place].toLocaleLowerCase('vi')]),
  ...(idCode === undefined || idCode === '' ? [] : [own.idCode(idCode)]),
]
