/**
 * MarkScreen (S7): person cards, as many on a page as measure to fit; the place is a person, not a
 * page number, so rotation and another text size keep it. Every page is shown before the review.
 */
import { useCallback, useEffect } from 'react'
import type { VisitPlan } from '../../app/voterBooth'
import { choiceAt, mayUnmark, placesOf, unmarkedPlaces } from '../../domain/ballot/markedBallot'
import type { Marking } from '../../domain/ballot/sessionStates'
import type { KioskEvent } from '../../app/voterVisit'
import { BackIcon, ForwardIcon } from './icons'
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
}

const GAP = 10
const ignore = (): void => undefined

export function MarkScreen({ session, send }: MarkScreenProps) {
  const { words, textSize } = useKiosk()
  const { visit, at, editing } = session
  const { plan, ballot } = visit
  const places = placesOf(plan)
  const layoutFor = ({ width, height }: Area): CardLayout => {
    if (textSize === 'largest') return 'single'
    const wide = width > height && width >= (textSize === 'medium' ? 1100 : 1400)
    return wide ? 'side' : 'stacked'
  }
  const { areaRef, layerRef, area, pages, densityOf, heightOf } = useMeasuredPages(
    plan.lists.map(({ officials }) => officials.length),
    GAP,
    textSize === 'largest' ? 1 : Infinity,
    (size) => `${textSize}/${layoutFor(size)}`,
  )
  const layout = area === undefined ? 'stacked' : layoutFor(area)
  const shown = pages === undefined ? undefined : pageOf(pages, at)
  const page = shown === undefined ? undefined : pages?.[shown]

  useEffect(() => {
    if (page !== undefined) send({ type: 'pageShown', through: page.to })
  }, [page, send])

  const choose = useCallback(
    (card: number, level: string | undefined) => {
      const place = placesOf(plan)[card]
      if (place !== undefined) send({ type: 'marked', place, level })
    },
    [plan, send],
  )

  const cardAt = (card: number, measuring: boolean) => {
    const place = places[card]
    const official = place && plan.lists[place.list]?.officials[place.official]
    if (place === undefined || official === undefined) return null
    return (
      <PersonCard
        key={card}
        card={card}
        number={place.official + 1}
        name={official.name}
        position={official.position}
        levels={plan.levels}
        choice={measuring ? undefined : choiceAt(ballot, place)}
        layout={layout}
        density={densityOf(card)}
        height={measuring ? undefined : heightOf(card)}
        marked={!measuring && editing && card === at}
        clear={mayUnmark(plan) ? words.mark.clear : undefined}
        clearFor={words.mark.clearFor(official.name)}
        onChoose={measuring ? ignore : choose}
      />
    )
  }

  const rated = places.length - unmarkedPlaces(plan, ballot).length
  const progress = [
    ...(pages === undefined ? [] : [words.mark.page((shown ?? 0) + 1, pages.length)]),
    words.mark.rated(rated, places.length),
  ].join(' · ')

  return (
    <ScreenFrame
      title={words.mark.title}
      progress={progress}
      focusKey={`mark/${shown}`}
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
          {places[page.from]?.official === 0 && <ListLead plan={plan} list={page.group} />}
          {places.slice(page.from, page.to).map((_, index) => cardAt(page.from + index, false))}
        </div>
      )}
      {pages === undefined && (
        <div ref={layerRef} className={styles['layer']} aria-hidden="true" inert>
          {plan.lists.map((_, index) => (
            <ListLead key={index} plan={plan} list={index} />
          ))}
          {places.map((_, card) => cardAt(card, true))}
        </div>
      )}
    </ScreenFrame>
  )
}

interface TurningProps {
  readonly editing: boolean
  readonly before: number | undefined
  readonly after: number | undefined
  readonly send: (event: KioskEvent) => void
}

/** The footer: [◀ Trước] at the left edge, the way on at the right edge, nothing between. */
function Turning({ editing, before, after, send }: TurningProps) {
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
}
