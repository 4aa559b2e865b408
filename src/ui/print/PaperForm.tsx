/** The parts of a printed record: heads, facts in two columns, a fingerprint to compare, signature lines. */
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { documentsOf } from '../../app/documentForm'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { openingVi } from '../../words/opening'
import { paperVi } from '../../words/paper'
import { meetingHeaderVi } from '../../words/papers/paperParts'
import { PaperHeading } from './PaperHeading'
import styles from './PaperForm.module.css'

const words = openingVi.paper

export function PaperHead({ meeting, title, subtitle }: { readonly meeting: MeetingDraft; readonly title: string; readonly subtitle: string }) {
  const { unit, sitting } = meeting
  return (
    <>
      <PaperHeading header={meetingHeaderVi({ unit, sitting, documents: documentsOf(meeting) })} />
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['subtitle']}>{subtitle}</p>
    </>
  )
}

export function PaperSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className={styles['section']}>{title}</h3>
      {children}
    </section>
  )
}

/** Name and value, one under the other; empty values are left out. */
export function PaperFacts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles['facts']}>
      {facts
        .filter(([, value]) => value !== '' && value !== undefined)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}

/** 16 symbols in groups of four, as they are read over the telephone. */
const inFours = (text: string) => (text.replace(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? []).join('-')

export const Fingerprint = ({ text }: { readonly text: string }) => <span className={styles['fingerprint']}>{inFours(text)}</span>

export function FingerprintBox({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={styles['fingerprintBox']}>
      <p>{label}</p>
      <p className={styles['fingerprint']}>{inFours(text)}</p>
    </div>
  )
}

/** A dotted place to fill in by pen. */
export const Blank = () => <span className={styles['blank']}>&nbsp;</span>

export function Signatures({ meeting, chair }: { readonly meeting: MeetingDraft; readonly chair: boolean }) {
  const people = meeting.committee.members.map(({ name, role }) => ({ name, role: role === '' ? words.member : role }))
  return (
    <ul className={styles['signatures']} aria-label={words.signatures}>
      {[...people, ...(chair ? [{ name: documentsOf(meeting).chair, role: words.chair }] : [])].map(({ name, role }, i) => (
        <li key={i}>
          <span className={styles['role']}>{role}</span>
          <span className={styles['hint']}>{paperVi.sign}</span>
          <span className={styles['signName']}>{name}</span>
        </li>
      ))}
    </ul>
  )
}
