/** Of which meeting a paper speaks: the newest at first. Its round is loaded when it is chosen. */
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '../../app/desk'
import type { Round } from '../../domain/round/round'
import { adminWords } from '../../words/admin'
import { settingsWords as words } from '../../words/help/settings'
import { Notice } from '../components/Notice'
import { SelectField } from '../components/SelectField'

interface RoundChoiceProps {
  readonly desk: Desk
  readonly children: (round: Round) => ReactNode
}

export function RoundChoice({ desk, children }: RoundChoiceProps) {
  const headers = useStore(desk.rounds, (view) => view.headers)
  const [chosen, setChosen] = useState<string>()
  const [round, setRound] = useState<Round>()
  const id = chosen ?? headers.at(-1)?.id
  useEffect(() => {
    if (id === undefined) return
    void desk.load(id).then((loaded) => setRound(loaded.ok ? loaded.value : undefined))
  }, [desk, id])
  if (id === undefined) return <Notice kind="info" title={words.round.none} />
  const options = headers.map((header) => ({
    value: header.id,
    label: [header.roundTitle === '' ? adminWords.home.untitled : header.roundTitle, header.unitName, header.date].filter(Boolean).join(' · '),
  }))
  return (
    <>
      {options.length > 1 && <SelectField label={words.round.label} value={id} options={options} onValue={setChosen} />}
      {round !== undefined && round.id === id && children(round)}
    </>
  )
}
