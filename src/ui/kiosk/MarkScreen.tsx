/**
 * MarkScreen (S7): person cards, as many on a page as measure to fit; the place is a person, not a
 * page number, so rotation and another text size keep it. Every page is shown before the review.
 */
import { memo, useCallback, useEffect, useMemo } from 'react'
import { ballotView } from '../../app/ballotView'
import type { VisitPlan } from '../../app/voterBooth'
import type { Marking } from '../../domain/ballot/sessionStates'
import type { KioskEvent } from '../../app/voterVisit'
import { BackIcon, ForwardIcon } from './Icons'
import { useKiosk } from './kioskContext'
import { ListLead } from './ListLead'
import { pageOf } from './paginate'
import { PersonCard } from './PersonCard'
import type { CardLayout } from './PersonCard'
import { ScreenFrame } from './ScreenFrame'
import { TapButton } from './TapButton'
import { useMeasuredPages } from './useMeasuredPages'
import type { Area } from './useMeasuredPages'
import styles from './MarkScreen.module.css'

interface MarkScreenProps {
  readonly session: Marking<VisitPlan>
  readonly send: (event: KioskEvent) => void
  /** Nobody sees it: it is laid out for the voters to come and takes no focus. */
  readonly ahead?: boolean
}

const GAP = 10
const ignore = (): void => undefined

export function MarkScreen({ session, send, ahead = false }: MarkScreenProps) {
  const { words, textSize, measuredBefore } = useKiosk()
  const { visit, at, editing } = session
  const { plan } = visit
  const view = useMemo(() => ballotView(visit), [visit])
  const { people } = view
  const written = useMemo(() => writtenOn(plan), [plan])
  const layoutFor = ({ width, height }: Area): CardLayout => {
    if (textSize === 'largest') return 'single'
    const wide = width > height && width >= (textSize === 'medium' ? 1100 : 1400)
    return wide ? 'side' : 'stacked'
  }
  const { areaRef, layerRef, area, pages, isSettled, densityOf, heightOf } = useMeasuredPages(
    plan.lists.map(({ officials }) => officials.length),
    { gap: GAP, most: textSize === 'largest' ? 1 : Infinity, spread: 'even' },
    (size) => `${textSize}/${layoutFor(size)}/${written}`,
    measuredBefore,
  )
  const layout = area === undefined ? 'stacked' : layoutFor(area)
  const shown = pages === undefined ? undefined : pageOf(pages, at)
  const page = shown === undefined ? undefined : pages?.[shown]

  useEffect(() => {
    if (page !== undefined && isSettled()) send({ type: 'pageShown', through: page.to })
  }, [page, isSettled, send])

  // The places never change within a visit: a stable callback keeps the other cards from redrawing.
  const places = useMemo(() => placesIn(plan), [plan])
  const choose = useCallback(
    (card: number, level: string | undefined) => {
      const place = places[card]
      if (place !== undefined) send({ type: 'marked', place, level })
    },
    [places, send],
  )

  const cardAt = (card: number, measuring: boolean) => {
    const person = people[card]
    if (person === undefined) return null
    return (
      <PersonCard
        key={card}
        card={card}
        number={person.number}
        name={person.name}
        position={person.position}
        levels={plan.levels}
        choice={measuring ? undefined : person.choice}
        layout={layout}
        density={densityOf(card)}
        height={measuring ? undefined : heightOf(card)}
        marked={!measuring && editing && card === at}
        clear={view.mayUnmark ? words.mark.clear : undefined}
        clearFor={words.mark.clearFor(person.name)}
        onChoose={measuring ? ignore : choose}
      />
    )
  }

  const progress = [
    ...(pages === undefined ? [] : [words.mark.page((shown ?? 0) + 1, pages.length)]),
    words.mark.rated(view.rated, people.length),
  ].join(' · ')

  return (
    <ScreenFrame
      title={words.mark.title}
      progress={progress}
      focusKey={ahead ? undefined : `mark/${shown}`}
      bodyRef={areaRef}
      footer={
        <Turning
          editing={editing}
          before={pages?.[(shown ?? 0) - 1]?.from}
          after={pages?.[(shown ?? 0) + 1]?.from}
          send={send}
        />
      }
    >
      {page !== undefined && (
        <div className={styles['page']}>
          {people[page.from]?.number === 1 && <ListLead plan={plan} list={page.group} />}
          {people.slice(page.from, page.to).map((_, index) => cardAt(page.from + index, false))}
        </div>
      )}
      {area !== undefined && pages === undefined && (
        <div ref={layerRef} className={styles['layer']} aria-hidden="true" inert>
          {plan.lists.map((_, index) => (
            <ListLead key={index} plan={plan} list={index} />
          ))}
          {people.map((_, card) => cardAt(card, true))}
        </div>
      )}
    </ScreenFrame>
  )
}

function placesIn(plan: VisitPlan) {
  return plan.lists.flatMap(({ officials }, list) => officials.map((_, official) => ({ list, official })))
}

/** All that takes room on the cards, of whatever visit: what was measured for the same is right for this one too. */
function writtenOn({ lists, levels, unmarked }: VisitPlan): string {
  return JSON.stringify([lists.map(({ title, officials }) => [title, officials]), levels, unmarked])
}

interface TurningProps {
  readonly editing: boolean
  readonly before: number | undefined
  readonly after: number | undefined
  readonly send: (event: KioskEvent) => void
}

/** The footer: [◀ Trước] at the left edge, the way on at the right edge, nothing between. */
const Turning = memo(function Turning({ editing, before, after, send }: TurningProps) {
  const { words } = useKiosk()
  const turn = (to: number | undefined): void => {
    if (to !== undefined) send({ type: 'turnedTo', at: to })
  }
  const last = editing || after === undefined
  const on = editing ? words.mark.backToReview : last ? words.mark.toReview : words.mark.next
  return (
    <>
      <TapButton
        className={styles['previous']}
        hidden={editing || before === undefined}
        onTap={() => turn(before)}
      >
        <BackIcon />
        {words.mark.previous}
      </TapButton>
      <TapButton
        look="primary"
        className={styles['next']}
        onTap={() => (last ? send({ type: 'reviewAsked' }) : turn(after))}
      >
        {on}
        <ForwardIcon />
      </TapButton>
    </>
  )
})
