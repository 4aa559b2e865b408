/**
 * S20 Settings and help: this tablet, guides for everybody, papers to print; one search over all of it, with or without
 * diacritics. Everything is in the app itself, so it is there without a network.
 */
import { useState } from 'react'
import type { Desk } from '../../app/desk'
import { searchTexts } from '../../app/searchHelp'
import type { HelpTopic } from '../../words/help/articles'
import { HELP_TOPICS } from '../../words/help/articles'
import { ballotCheckWords } from '../../words/ballotCheck'
import { settingsWords as words } from '../../words/help/settings'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { ReadinessList } from '../opening/ReadinessList'
import { useReadiness } from '../opening/readiness'
import { Panel } from '../components/Panel'
import { AdminFrame } from '../shell/AdminFrame'
import { ArticlePanel } from './ArticlePanel'
import { ChairPanel } from './ChairPanel'
import { HandoverPanel } from './HandoverPanel'
import { PAPER_TOPICS, searchableHelp, TABLET_TOPICS, titleOf } from './helpTopics'
import type { Topic } from './helpTopics'
import { IncidentsPanel } from './IncidentsPanel'
import { InstallPanel } from './InstallPanel'
import { KeyFormsPanel } from './KeyFormsPanel'
import { SettingsPanel } from './SettingsPanel'
import { WipePanel } from './WipePanel'
import styles from './Help.module.css'

interface HelpPageProps {
  readonly official: Desk
  /** The article shown first. */
  readonly topic?: HelpTopic | undefined
  readonly onBack: () => void
  /** To the check of one ballot, which its article speaks of. */
  readonly onBallotCheck: () => void
}

const GROUPS = [
  ['tablet', TABLET_TOPICS],
  ['guides', HELP_TOPICS],
  ['papers', PAPER_TOPICS],
] as const

export function HelpPage({ official, topic: first, onBack, onBallotCheck }: HelpPageProps) {
  const [topic, setTopic] = useState<Topic>(first ?? 'settings')
  const [query, setQuery] = useState('')
  const found = query.trim() === '' ? undefined : searchTexts(searchableHelp(), query)
  const open = (next: Topic) => {
    setTopic(next)
    window.scrollTo(0, 0)
  }
  const aside = (
    <div className={styles['aside']}>
      <Field label={words.search} hint={words.searchHint} type="search" value={query} onValue={setQuery} />
      {found === undefined ? (
        <nav aria-label={words.nav} className={styles['nav']}>
          {GROUPS.map(([group, topics]) => (
            <section key={group} aria-label={words.groups[group]}>
              <h2 className={styles['group']}>{words.groups[group]}</h2>
              <ul>
                {topics.map((each) => (
                  <li key={each}>
                    <TopicButton topic={each} shown={each === topic} onOpen={open} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
      ) : (
        <>
          <p role="status">{words.found(found.length)}</p>
          <ul className={styles['nav']}>
            {found.map((each, i) => (
              <li key={i}>
                <button type="button" className={styles['topic']} onClick={() => open(each.topic)}>
                  {each.title}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
  return (
    <AdminFrame title={words.title} rehearsal={false} onBack={onBack} aside={aside}>
      <TopicPanel key={topic} topic={topic} official={official} onBallotCheck={onBallotCheck} />
    </AdminFrame>
  )
}

function TopicButton({ topic, shown, onOpen }: { readonly topic: Topic; readonly shown: boolean; readonly onOpen: (topic: Topic) => void }) {
  return (
    <button type="button" className={styles['topic']} aria-current={shown ? 'page' : undefined} onClick={() => onOpen(topic)}>
      {titleOf(topic)}
    </button>
  )
}

interface TopicPanelProps extends Pick<HelpPageProps, 'official' | 'onBallotCheck'> {
  readonly topic: Topic
}

function TopicPanel({ topic, official, onBallotCheck }: TopicPanelProps) {
  const readiness = useReadiness()
  switch (topic) {
    case 'settings':
      return <SettingsPanel />
    case 'device':
      return (
        <Panel title={words.items.device} lead={words.device.lead}>
          <ReadinessList items={readiness} />
        </Panel>
      )
    case 'install':
      return <InstallPanel />
    case 'wipe':
      return <WipePanel />
    case 'incidents':
      return <IncidentsPanel />
    case 'chair':
      return <ChairPanel desk={official} />
    case 'handover':
      return <HandoverPanel desk={official} />
    case 'keyForms':
      return <KeyFormsPanel />
    case 'ballotCheck':
      return <ArticlePanel topic={topic} action={<Button onClick={onBallotCheck}>{ballotCheckWords.open}</Button>} />
    default:
      return <ArticlePanel topic={topic satisfies HelpTopic} />
  }
}
