/** Pieces that several papers share: times in words, fingerprints in groups, the head and the signers of a meeting's papers. */
import type { DocumentSettings } from '../../domain/meeting/documentSettings'
import type { Committee, Sitting, Unit } from '../../domain/meeting/meeting'
import type { PaperDocument, PaperHeader, PaperSigner, StyledRun } from '../../domain/result/paper'
import { paperHeaderVi, paperVi } from '../paper'

/** "08 giờ 15 phút, ngày 02 tháng 11 năm 2026" of a local ISO time. */
export function momentVi(iso: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(iso) ?? []
  return year === undefined ? iso : `${hour ?? ''} giờ ${minute ?? ''} phút, ngày ${day ?? ''} tháng ${month ?? ''} năm ${year}`
}

/** 16 symbols in groups of four, as they are read over the telephone. */
export const inFours = (fingerprint: string): string => (fingerprint.replaceAll(/[^0-9A-Za-z]/gu, '').match(/.{1,4}/g) ?? []).join('-')

export const strong = (text: string): StyledRun => ({ text, bold: true })

/** Of a meeting, what its papers name. */
export interface PaperMeeting {
  readonly unit: Unit
  readonly sitting: Sitting
  readonly committee: Committee
  readonly documents: DocumentSettings
  readonly rehearsal: boolean
}

/** All committee members, then the chair of the meeting. */
export const signersVi = ({ committee, documents }: PaperMeeting): readonly PaperSigner[] => [
  ...committee.members.map(({ name, role }) => ({ role: role === '' ? 'Ủy viên' : role, name, note: paperVi.sign })),
  { role: 'Chủ trì hội nghị', name: documents.chair, note: paperVi.sign },
]

interface PaperParts extends Pick<PaperDocument, 'title' | 'heading' | 'blocks' | 'madeAt'> {
  readonly number?: string
  /** ISO day the paper is dated; the meeting's if left out. */
  readonly date?: string
  readonly footer?: string
}

/** The head of a paper of this meeting; its place is the one the papers are dated at, or else where the meeting sits. */
export const meetingHeaderVi = (
  { unit, sitting, documents }: Pick<PaperMeeting, 'unit' | 'sitting' | 'documents'>,
  { number = '', date = sitting.date }: { readonly number?: string | undefined; readonly date?: string | undefined } = {},
): PaperHeader =>
  paperHeaderVi({
    template: documents.template, superior: unit.superior, issuer: unit.name, number,
    place: documents.locality === '' ? sitting.place : documents.locality, date,
  })

/** A paper of this meeting in Vietnamese: head by its template, marked if it belongs to a rehearsal. */
export function meetingPaper(meeting: PaperMeeting, { number, date, footer = '', ...parts }: PaperParts): PaperDocument {
  const header = meetingHeaderVi(meeting, { number, date })
  return { language: 'vi', header, watermark: meeting.rehearsal ? paperVi.rehearsal : null, footer, ...parts }
}
