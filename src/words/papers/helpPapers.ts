/** Guides and incident cards on paper: the Vietnamese articles, whatever language the screen speaks. They belong to no meeting. */
import type { PaperBlock, PaperDocument } from '../../domain/result/paper'
import { strong } from './paperParts'
import type { HelpArticle } from '../help/articlesVi'
import type { KioskLockGuide } from '../kioskLockGuide'
import { INCIDENTS, incidentsVi } from '../help/incidents'

/** Such papers are made of the app's own text: their date is that of the text. */
const MADE_AT = '2026-11-26T00:00:00+07:00'

const paper = (title: string, abstract: string, blocks: readonly PaperBlock[]): PaperDocument => ({
  language: 'vi', title, header: null, heading: { title, abstract }, blocks, watermark: null, footer: 'Hòm Phiếu', madeAt: MADE_AT,
})

export const guidePaper = ({ title, lead, sections }: HelpArticle): PaperDocument =>
  paper(title, lead, sections.flatMap(({ heading, ordered, items }): readonly PaperBlock[] => [
    { kind: 'heading', level: 1, text: heading },
    { kind: 'list', ordered, items },
  ]))

export const incidentPaper = (): PaperDocument =>
  paper('Thẻ xử lý sự cố', 'Để trên bàn Ban Kiểm phiếu trong suốt cuộc bỏ phiếu', INCIDENTS.flatMap((incident): readonly PaperBlock[] => {
    const { title, steps, never } = incidentsVi[incident]
    return [
      { kind: 'heading', level: 1, text: title },
      { kind: 'list', ordered: true, items: steps },
      { kind: 'note', text: [strong('Không làm: '), never] },
    ]
  }))

export const kioskLockPaper = ({ title, lead, before, systems, check, limits }: KioskLockGuide): PaperDocument =>
  paper(title, lead, [
    { kind: 'heading', level: 1, text: before.title },
    { kind: 'list', ordered: true, items: before.steps },
    ...systems.flatMap((system): readonly PaperBlock[] => [
      { kind: 'heading', level: 1, text: system.name },
      { kind: 'paragraph', text: system.lead },
      { kind: 'list', ordered: true, items: system.steps },
      { kind: 'paragraph', text: system.leave },
    ]),
    { kind: 'heading', level: 1, text: check.title },
    { kind: 'list', ordered: true, items: check.steps },
    { kind: 'heading', level: 1, text: limits.title },
    { kind: 'list', ordered: false, items: limits.points },
  ])
