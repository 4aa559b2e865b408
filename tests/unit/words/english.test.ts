/** English stands beside Vietnamese sentence for sentence, and a screen says whichever language is spoken when it is drawn. */
import { afterEach, describe, expect, it } from 'vitest'
import * as admin from '../../../src/words/admin'
import * as canvass from '../../../src/words/canvass'
import * as ballotCheck from '../../../src/words/ballotCheck'
import * as ceremony from '../../../src/words/ceremony'
import * as calibrate from '../../../src/words/calibrate'
import * as committee from '../../../src/words/committee'
import * as endings from '../../../src/words/endings'
import * as articles from '../../../src/words/help/articles'
import * as incidentCards from '../../../src/words/help/incidents'
import * as settings from '../../../src/words/help/settings'
import * as documentSettings from '../../../src/words/documentSettings'
import * as firstScreen from '../../../src/words/firstScreen'
import * as installGuide from '../../../src/words/installGuide'
import * as keyCardPaper from '../../../src/words/keyCardPaper'
import * as votingCards from '../../../src/words/votingCards'
import * as homeTurns from '../../../src/words/homeTurns'
import { kioskLockGuide } from '../../../src/words/kioskLockGuide'
import { inBoth, onLanguage, speak } from '../../../src/words/language'
import * as log from '../../../src/words/log'
import * as minutesScreen from '../../../src/words/minutesScreen'
import * as opening from '../../../src/words/opening'
import * as paper from '../../../src/words/paper'
import * as plan from '../../../src/words/plan'
import * as preparation from '../../../src/words/preparation'
import * as readiness from '../../../src/words/readiness'
import * as readinessStrip from '../../../src/words/readinessStrip'
import * as rehearsal from '../../../src/words/rehearsal'
import * as resultViews from '../../../src/words/resultViews'
import * as results from '../../../src/words/results'
import * as scan from '../../../src/words/scan'
import * as ruleExample from '../../../src/words/ruleExample'
import * as setup from '../../../src/words/setup'
import * as setupSteps from '../../../src/words/setupSteps'
import * as setupLists from '../../../src/words/setupLists'
import * as superior from '../../../src/words/superior'
import * as verify from '../../../src/words/verify'

const paths = (value: unknown, at = ''): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => paths(child, `${at}.${key}`)) : [at]

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []

/** The whole of a screen's words as it is said in one language. */
function said(words: object, language: 'vi' | 'en'): { readonly paths: readonly string[]; readonly texts: readonly string[] } {
  speak(language)
  return { paths: [...paths(words)].sort(), texts: texts(words) }
}

afterEach(() => speak('vi'))

describe.each([
  ['admin', admin.adminWords],
  ['canvass', canvass.canvassWords],
  ['ballotCheck', ballotCheck.ballotCheckWords],
  ['measuring the screen', calibrate.calibrateWords],
  ['ceremony', ceremony.ceremonyWords],
  ['committee', committee.committeeWords],
  ['documents', documentSettings.documentsWords],
  ['first screen', firstScreen.firstScreenWords],
  ['install guide', installGuide.installGuideWords],
  ['key cards on paper', keyCardPaper.keyCardPaperWords],
  ['home by role', homeTurns.turnsWords],
  ['endings', endings.endingsWords],
  ['kioskLockGuide', kioskLockGuide],
  ['log', log.logWords],
  ['minutes', minutesScreen.minutesScreenWords],
  ['opening', opening.openingWords],
  ['preview', paper.previewWords],
  ['the plan from above', plan.planWords],
  ['the checklist before the meeting', preparation.preparationWords],
  ['readiness', readiness.readinessWords],
  ['readiness strip', readinessStrip.readinessStripWords],
  ['readiness trials', readiness.readinessTrialWords],
  ['rehearsal', rehearsal.rehearsalWords],
  ['results', results.resultsWords],
  ['result views', resultViews.resultViewsWords],
  ['help', articles.helpArticles],
  ['incidents', incidentCards.incidents],
  ['settings', settings.settingsWords],
  ['scan', scan.scanWords],
  ['the worked example', ruleExample.exampleWords],
  ['setup', setup.setupWords],
  ['the steps of set-up', setupSteps.setupStepsWords],
  ['setup of lists', setupLists.setupListsWords],
  ['voting cards', votingCards.votingCardsWords],
  ['superior', superior.superiorWords],
  ['verify', verify.verifyWords],
] as const)('the words of %s', (_, words) => {
  it('say the same things in both languages', () => {
    expect(said(words, 'en').paths).toEqual(said(words, 'vi').paths)
  })
  it('leave nothing empty in English that is said in Vietnamese', () => {
    const empty = ({ texts: all }: { readonly texts: readonly string[] }) => all.filter((text) => text.trim() === '').length
    expect(empty(said(words, 'en'))).toBeLessThanOrEqual(empty(said(words, 'vi')))
  })
})

describe('words in both languages', () => {
  const words = inBoth({ title: 'Kết quả', count: (n: number): string => `${String(n)} phiếu`, part: { no: 'Thôi' } }, { title: 'Result', count: (n) => `${String(n)} ballots`, part: { no: 'No' } })
  it('are said in the language spoken when they are read, parts kept from before included', () => {
    const { part } = words
    expect([words.title, words.count(2), part.no]).toEqual(['Kết quả', '2 phiếu', 'Thôi'])
    speak('en')
    expect([words.title, words.count(2), part.no]).toEqual(['Result', '2 ballots', 'No'])
  })
  it('tell whoever listens that the language changed, once a change', () => {
    let changes = 0
    const stop = onLanguage(() => (changes += 1))
    speak('en')
    speak('en')
    speak('vi')
    stop()
    speak('en')
    expect(changes).toBe(2)
  })
})
