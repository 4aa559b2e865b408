/** What S20 offers, in three groups, and everything of it as searchable text. */
import type { Searchable } from '../../app/searchHelp'
import { HELP_TOPICS, helpArticles } from '../../words/help/articles'
import type { HelpTopic } from '../../words/help/articles'
import { INCIDENTS, incidents } from '../../words/help/incidents'
import { settingsWords as words } from '../../words/help/settings'
import { kioskLockGuide } from '../../words/kioskLockGuide'

export const TABLET_TOPICS = ['settings', 'device', 'install', 'wipe'] as const
export const PAPER_TOPICS = ['incidents', 'chair', 'handover', 'keyForms'] as const

export type Topic = (typeof TABLET_TOPICS)[number] | (typeof PAPER_TOPICS)[number] | HelpTopic

const isArticle = (topic: Topic): topic is HelpTopic => HELP_TOPICS.some((each) => each === topic)

export const titleOf = (topic: Topic): string => (isArticle(topic) ? helpArticles[topic].title : words.items[topic])

export interface FoundTopic extends Searchable {
  readonly topic: Topic
}

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []

/** In the language spoken now. */
export function searchableHelp(): readonly FoundTopic[] {
  const articles = HELP_TOPICS.map((topic): FoundTopic => ({ topic, title: titleOf(topic), text: textsOf(helpArticles[topic]).join(' ') }))
  const cards = INCIDENTS.map((incident): FoundTopic => ({ topic: 'incidents', title: incidents[incident].title, text: textsOf(incidents[incident]).join(' ') }))
  const others: readonly FoundTopic[] = [
    { topic: 'settings', title: words.items.settings, text: textsOf([words.language, words.display, words.sound]).join(' ') },
    { topic: 'device', title: words.items.device, text: words.device.lead },
    { topic: 'install', title: words.items.install, text: textsOf(kioskLockGuide).join(' ') },
    { topic: 'wipe', title: words.items.wipe, text: textsOf(words.wipe).join(' ') },
    { topic: 'chair', title: words.items.chair, text: '' },
    { topic: 'handover', title: words.items.handover, text: '' },
    { topic: 'keyForms', title: words.items.keyForms, text: words.keyForms.lead },
  ]
  return [...articles, ...cards, ...others]
}
