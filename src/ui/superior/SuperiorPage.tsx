/**
 * The side of the level above: verify packages, register opening records ahead of their results, receive and consolidate.
 * Its tabs are ordinary buttons; what is under way on one is ended by going to another, and what was kept stays kept.
 */
import { lazy, Suspense, useEffect, useState } from 'react'
import type { LazyFile } from '../../app/fileDesk'
import type { SuperiorDesk } from '../../app/superiorDesk'
import { adminWords } from '../../words/admin'
import { superiorWords as words } from '../../words/superior'
import { SuperiorContext } from '../superiorContext'
import { AdminFrame } from '../shell/AdminFrame'
import { VerifyPanel } from '../verifier/VerifyPanel'
import { RegisterOpenings } from './RegisterOpenings'
import { SUPERIOR_TABS } from './superiorTab'
import type { SuperiorTab } from './superiorTab'
import styles from './Superior.module.css'

const CanvassPage = lazy(async () => ({ default: (await import('../canvass/CanvassPage')).CanvassPage }))

interface SuperiorPageProps {
  readonly load: () => Promise<SuperiorDesk>
  readonly tab: SuperiorTab
  /** Files the system handed over: verified at once. */
  readonly launched?: readonly LazyFile[] | undefined
  readonly onBack: () => void
  /** To the check of one ballot (protocol.md §8). */
  readonly onBallotCheck: () => void
}

export function SuperiorPage({ load, tab: first, launched, onBack, onBallotCheck }: SuperiorPageProps) {
  const [desk, setDesk] = useState<SuperiorDesk>()
  useEffect(() => {
    void load().then(setDesk)
  }, [load])
  const [tab, setTab] = useState<SuperiorTab>(first)
  return (
    <AdminFrame title={words.title} subtitle={words.subtitle} rehearsal={false} onBack={onBack}>
      <nav aria-label={words.tabs} className={styles['tabs']}>
        {SUPERIOR_TABS.map((name) => (
          <button key={name} type="button" className={styles['tab']} aria-current={tab === name ? 'page' : undefined} onClick={() => setTab(name)}>
            {words.tab[name]}
          </button>
        ))}
      </nav>
      {desk === undefined ? (
        <p role="status">{adminWords.loading}</p>
      ) : (
        <SuperiorContext value={desk}>
          <Suspense fallback={<p role="status">{adminWords.loading}</p>}>
            {tab === 'verify' && <VerifyPanel launched={launched} onBallotCheck={onBallotCheck} />}
            {tab === 'openings' && <RegisterOpenings />}
            {tab === 'canvass' && <CanvassPage />}
          </Suspense>
        </SuperiorContext>
      )}
    </AdminFrame>
  )
}
