/** One person rated in several places (R3): the results side by side, never added up; more than two is an error. */
import { showDate } from '../../app/setUpForm'
import type { CanvassReport, ReceptionDesk } from '../../app/superiorDesk'
import type { RatedPlace } from '../../domain/canvass/placesRule'
import { canvassWords } from '../../words/canvass'
import { resultsWords } from '../../words/results'
import { superiorWords } from '../../words/superior'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import styles from './Canvass.module.css'

export function PlacesList({ desk, report }: { readonly desk: ReceptionDesk; readonly report: CanvassReport }) {
  const words = superiorWords.canvass
  return (
    <Panel title={words.places} lead={words.placesLead}>
      {report.canvass.places.map(({ kind, places, samePlaceTwice }, i) => (
        <section key={i} className={styles['matter']} data-kind={kind} aria-label={places[0]?.name ?? ''}>
          <p className={styles['name']}>
            {kind === 'too-many' ? '✖ ' : kind === 'possible' ? '⚠ ' : ''}
            {places[0]?.name} · {canvassWords.placesKinds[kind]}
            {samePlaceTwice && `. ${canvassWords.samePlaceTwice}`}
          </p>
          <div className={styles['sides']}>
            {places.map((place) => (
              <Side key={`${place.digest} ${String(place.list)} ${String(place.ordinal)}`} desk={desk} place={place} />
            ))}
          </div>
        </section>
      ))}
    </Panel>
  )
}

function Side({ desk, place }: { readonly desk: ReceptionDesk; readonly place: RatedPlace }) {
  const list = desk.statementOf(place.digest)?.lists[place.list - 1]
  const official = list?.officials[place.ordinal - 1]
  const { ruleSets } = useDesk()
  const levels = ruleSets.find(({ id }) => id === list?.configuration.ruleSet.id)?.levels ?? []
  return (
    <div className={styles['side']}>
      <p className={styles['name']}>
        {place.unitName} ({place.unitCode})
      </p>
      <p className={styles['note']}>
        {official?.position} · {canvassWords.columns.place}: {String(place.place)} {place.birthDate !== null && `· ${showDate(place.birthDate)}`} {place.idCode !== null && `· ${place.idCode}`}
      </p>
      {list !== undefined && official !== undefined && (
        <p>
          {official.levels.map(({ level, count, percent }) => `${levels.find(({ code }) => code === level)?.label ?? level}: ${resultsWords.table.count(count, percent)}`).join(' · ')}
        </p>
      )}
    </div>
  )
}
