/** keyed → ready: the review sheet on paper, two members' PINs, then the lists are sealed and the opening record is made. */
import { useCallback, useState } from 'react'
import type { DeskError, MemberPin } from '../../app/desk'
import type { RoundIn } from '../../domain/round/round'
import { inSpoken } from '../../words/language'
import { errorWords } from '../../words/errors'
import { openingWords } from '../../words/opening'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { PinFields } from '../components/PinFields'
import { ProgressBar } from '../components/ProgressBar'
import { useDesk } from '../deskContext'
import type { StepPanelProps } from '../round/stepPanel'
import { useDeskValue } from '../useDeskValue'
import { ReviewSheet } from './ReviewSheet'
import styles from './Opening.module.css'

const words = openingWords.review

export function PreparePanel(props: StepPanelProps) {
  const { round } = props
  if (round.state === 'keyed') return <Approve {...props} round={round} />
  if (round.state === 'draft') {
    return <Notice kind="info" title={words.notReady} actions={<Button onClick={() => props.onMove('setup')}>{words.toSetUp}</Button>} />
  }
  return <Approved {...props} round={round} />
}

function Approved({ round }: { readonly round: Exclude<StepPanelProps['round'], RoundIn<'draft'> | RoundIn<'keyed'>> }) {
  const desk = useDesk()
  const question = useCallback(() => desk.opening(round.id), [desk, round.id])
  const { value } = useDeskValue(question)
  const fingerprints = value?.record.lists.map(({ title, configurationFingerprint }) => ({ title, fingerprint: configurationFingerprint })) ?? []
  return (
    <>
      <Notice kind="ok" title={words.approved} actions={<Button onClick={() => window.print()}>{words.print}</Button>} />
      <ReviewSheet meeting={round.meeting} fingerprints={fingerprints} />
    </>
  )
}

function Approve({ round, onMove, onChanged }: StepPanelProps & { readonly round: RoundIn<'keyed'> }) {
  const desk = useDesk()
  const [done, setDone] = useState<number>()
  const [error, setError] = useState<DeskError>()
  const question = useCallback(() => desk.configurationFingerprints(round.id), [desk, round.id])
  const fingerprints = useDeskValue(question)
  const { faults } = desk.check(round.draft)

  const prepare = async (pins: readonly MemberPin[]) => {
    const [first, second] = pins
    if (first === undefined || second === undefined) return
    setError(undefined)
    setDone(0)
    const prepared = await desk.prepare(round.id, [first, second], setDone)
    setDone(undefined)
    if (!prepared.ok) setError(prepared.error)
    else {
      onChanged()
      onMove(undefined)
    }
  }
  if (faults.length > 0) {
    return (
      <Notice kind="warn" title={words.notReady} actions={<Button onClick={() => onMove('setup')}>{words.toSetUp}</Button>}>
        {faults.map((fault, i) => (
          <p key={i}>{inSpoken(errorWords(fault)).what}</p>
        ))}
      </Notice>
    )
  }
  return (
    <>
      <Panel title={words.panel} lead={words.explain}>
        <div className={styles['actions']}>
          <Button onClick={() => window.print()}>{words.print}</Button>
          <Button kind="quiet" onClick={() => onMove('cards')}>
            {words.toCards}
          </Button>
        </div>
        <p className={styles['text']}>{words.noCards}</p>
        {error !== undefined && <ErrorNotice error={error} />}
        {fingerprints.error !== undefined && <ErrorNotice error={fingerprints.error} />}
        {done === undefined ? (
          <>
            <p className={styles['text']}>{openingWords.twoPins}</p>
            <PinFields
              members={round.draft.committee.members.map(({ name }) => name)}
              count={2}
              words={{ member: openingWords.pinMember, pin: openingWords.pin, submit: words.submit }}
              onPins={(pins) => void prepare(pins)}
            />
          </>
        ) : (
          <ProgressBar label={words.sealing} done={done} />
        )}
      </Panel>
      <ReviewSheet meeting={round.draft} {...(fingerprints.value === undefined ? {} : { fingerprints: fingerprints.value })} />
    </>
  )
}
