/** The code computed here, the comparison with the tablet's, and the choices that make it, list by list. */
import { useState } from 'react'
import { compareCodes } from '../../app/checkBallot'
import type { BallotChecker } from '../../app/checkBallot'
import { ballotCheckWords as words } from '../../words/ballotCheck'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import styles from './BallotCheck.module.css'

type Checked = Extract<ReturnType<BallotChecker['check']>, { ok: true }>['value']

export interface CheckedBallotProps {
  readonly ballot: Checked
  readonly onClear: () => void
}

export function CheckedBallotView({ ballot, onClear }: CheckedBallotProps) {
  const [typed, setTyped] = useState('')
  const standing = compareCodes(typed, ballot.code)
  return (
    <>
      <Panel title={words.result} lead={words.compareLead}>
        <p className={styles['code']} role="status">
          <span>{words.code}</span>
          <b>{(ballot.code.match(/.{1,4}/g) ?? []).join(' ')}</b>
        </p>
        <Field label={words.typed} value={typed} onValue={setTyped} autoComplete="off" spellCheck={false} className={styles['typed'] ?? ''} />
        {standing === 'same' && <Notice kind="ok" title={words.same} />}
        {standing === 'different' && <Notice kind="error" title={words.different} />}
      </Panel>
      <Panel title={words.choices} lead={words.choicesLead}>
        {ballot.lists.map(({ title, lines }) => (
          <table key={title} className={styles['choices']}>
            <caption>{title}</caption>
            <tbody>
              {lines.map(({ name, position, level }, index) => (
                <tr key={index}>
                  <th scope="row">
                    {index + 1}. {name}
                    <span>{position}</span>
                  </th>
                  <td data-unmarked={level === undefined || undefined}>{level ?? words.unmarked}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
        <div>
          <Button kind="primary" onClick={onClear}>
            {words.clear}
          </Button>
        </div>
      </Panel>
    </>
  )
}
