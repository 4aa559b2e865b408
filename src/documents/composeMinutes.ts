/**
 * The minutes (biên bản kiểm phiếu, rules.md §6) as a paper: numbers from the signed statement and the log, free texts from the
 * secretary, sentences from `words`. In Vietnamese whatever the screen speaks. R13: classes stand in an annex, never in the text
 * that is read in the hall.
 */
import { documentsOf } from '../domain/meeting/documentSettings'
import { boldRun, italicRun } from '../domain/result/paper'
import type { PaperBlock, PaperDocument } from '../domain/result/paper'
import { pausesOf } from '../domain/result/minutes'
import type { MinutesFacts, MinutesText } from '../domain/result/minutes'
import { ruleSetById } from '../domain/rules/ruleSets'
import { ADDRESS_WORDS, SECRECY_MARKS } from '../words/documentSettings'
import { dateVi, hourVi, minutesVi as words } from '../words/minutes'
import { paperHeaderVi, paperVi } from '../words/paper'
import { inFours } from '../words/papers/paperParts'
import { annexesOf } from './minutesAnnexes'
import { ballotBlocks, resultBlocks, sumOf } from './minutesNumbers'

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text, indent: true })

/** What the free texts say before anybody wrote in them. */
export function minutesDefaults({ meeting, statement }: MinutesFacts): MinutesText {
  const settings = documentsOf(meeting)
  return {
    number: settings.minutesNumber,
    locality: settings.locality,
    legalBasis: settings.legalBasis.join('\n'),
    chair: settings.chair,
    secretary: settings.secretary,
    agreement: words.agreement(ADDRESS_WORDS[settings.address]),
    incidents: '',
    keyCardsLost: 0,
    keyCardsDestroyed: statement.lists[0]?.configuration.trustees ?? 0,
    seal: '',
    endedAt: statement.lockedAt.slice(11, 16),
    copies: settings.copies,
  }
}

export function composeMinutes(facts: MinutesFacts, text: MinutesText, draft: boolean): PaperDocument {
  const { statement, meeting } = facts
  const settings = documentsOf(meeting)
  const annexes = annexesOf(facts)
  const secrecy = SECRECY_MARKS[settings.secrecy]
  const header = paperHeaderVi({
    template: settings.template, superior: statement.unit.superior, issuer: statement.unit.name,
    number: text.number === '' ? words.number : text.number, place: text.locality, date: statement.meeting.date,
  })
  const rehearsal = statement.type === 'rehearsal'
  return {
    language: 'vi',
    title: `${words.title} – ${statement.round.title} – ${statement.unit.name}`,
    header: secrecy === '' ? header : { ...header, number: `${header.number}\n${secrecy}` },
    heading: { title: words.title, abstract: `${statement.round.title}\n${statement.meeting.title}` },
    blocks: [
      ...basisBlocks(text), ...peopleBlocks(facts, text),
      heading(words.parts.agreement), ...linesOf(text.agreement).map(paragraph),
      heading(words.parts.ballots), ...ballotBlocks(facts),
      heading(words.parts.rules), ...ruleBlocks(facts),
      heading(words.parts.results), ...resultBlocks(facts),
      heading(words.parts.keyCards), ...keyCardBlocks(facts, text),
      heading(words.parts.course), ...courseBlocks(facts, text),
      heading(words.parts.fingerprints), ...fingerprintBlocks(facts),
      heading(words.parts.end), paragraph(`${words.end(hourVi(text.endedAt), text.copies)} ${words.annexes(annexes.length)}`),
      ...signatureBlocks(facts, text),
      ...annexes.flatMap(({ title, blocks, apart }, at): PaperBlock[] => [...(apart ? [{ kind: 'pageBreak' } as const] : []), heading(words.annex.heading(at + 1, title)), ...blocks]),
    ],
    watermark: rehearsal ? paperVi.rehearsal : draft ? paperVi.draft : null,
    footer: words.footer(statement.unit.name, statement.round.title),
    madeAt: statement.lockedAt,
  }
}

function basisBlocks({ legalBasis }: MinutesText): readonly PaperBlock[] {
  const lines = linesOf(legalBasis)
  return lines.map((line, at) => ({
    kind: 'paragraph', indent: true, text: [italicRun(`${words.basis(line).replace(/[;.]$/u, '')}${at === lines.length - 1 ? '.' : ';'}`)],
  }))
}

function peopleBlocks({ statement, meeting, log }: MinutesFacts, text: MinutesText): readonly PaperBlock[] {
  const address = capital(ADDRESS_WORDS[documentsOf(meeting).address])
  const place = statement.meeting.place
  const [present, summoned] = [sumOf(statement, (group) => group.present), sumOf(statement, (group) => group.summoned)]
  const frozen = statement.lists[0]?.configuration
  const quorum = frozen && ruleSetById(frozen.ruleSet.id, frozen.ruleSet.version)?.quorum
  const late = log.filter(({ act }) => act === 'present/raised')
  return [
    paragraph(words.opening(hourVi(statement.openedAt), dateVi(statement.openedAt), place, statement.unit.name, statement.meeting.title, statement.round.title)),
    ...(statement.replaces === null ? [] : [paragraph(words.replaces(statement.replaces.reason))]),
    heading(words.parts.people),
    {
      kind: 'keyValues',
      pairs: [
        ...(text.chair === '' ? [] : [[words.chair, `${address} ${text.chair}`] as const]),
        ...(text.secretary === '' ? [] : [[words.secretary, `${address} ${text.secretary}`] as const]),
        [words.summoned, String(summoned)],
        [words.present, String(present)],
        [words.absent, String(summoned - present)],
        ...electorates(statement),
      ],
    },
    ...(quorum === undefined ? [] : statement.lists.length === 1
      ? [paragraph(words.quorum(present, summoned, quorum.numerator, quorum.denominator))]
      // [96-QD Đ3.2] each list has its own electorate, and its own quorum.
      : statement.lists.map(({ title, numbers }) => paragraph(words.quorumOf(title, numbers.present, numbers.summoned, quorum.numerator, quorum.denominator)))),
    ...late.map(({ facts }) => paragraph(words.late(Number(facts['present'] ?? 0), String(facts['reason'] ?? '')))),
    { kind: 'paragraph', text: words.committee, indent: true, keepWithNext: true },
    { kind: 'list', ordered: true, items: meeting.committee.members.map(({ name, role }) => words.member(address, name, role)) },
    ...(meeting.committeeOnListReason === undefined || meeting.committeeOnListReason === '' ? [] : [paragraph(words.onList(meeting.committeeOnListReason))]),
  ]
}

/** One line, or one a list where lists stand for different bodies. */
function electorates({ lists }: MinutesFacts['statement']): readonly (readonly [string, string])[] {
  const totals = lists.flatMap(({ title, numbers: { electorate } }) => (electorate === null ? [] : [{ title, electorate }]))
  const [first] = totals
  if (first === undefined) return []
  if (totals.length === lists.length && totals.every(({ electorate }) => electorate === first.electorate)) return [[words.electorate, String(first.electorate)]]
  return totals.map(({ title, electorate }) => [`${words.electorate} (${title})`, String(electorate)])
}

export function ruleBlocks({ statement }: Pick<MinutesFacts, 'statement'>): readonly PaperBlock[] {
  const frozen = statement.lists[0]?.configuration.ruleSet
  const ruleSet = frozen && ruleSetById(frozen.id, frozen.version)
  if (frozen === undefined || ruleSet === undefined) return []
  const { validity, unmarked } = frozen.settings
  return [paragraph(`${words.ruleSet(ruleSet.title)} ${words.validity[validity]} ${words.unmarked[unmarked]}`)]
}

function keyCardBlocks({ statement }: MinutesFacts, text: MinutesText): readonly PaperBlock[] {
  const frozen = statement.lists[0]?.configuration
  const made = frozen?.trustees ?? 0
  return [paragraph(`${words.keyCards(made, frozen?.threshold ?? 0, statement.members.length)} ${words.keyCardsLost(text.keyCardsLost)} ${words.keyCardsDestroyed(text.keyCardsDestroyed, made)}`)]
}

function courseBlocks({ statement, log }: MinutesFacts, text: MinutesText): readonly PaperBlock[] {
  const pauses = pausesOf(log).map(({ at, resumedAt, restart, before, after }) => {
    if (resumedAt === null || after === null) return words.lastPause(hourVi(at), before)
    return before === after ? words.pause(hourVi(at), hourVi(resumedAt), restart, before) : words.pauseDiffers(hourVi(at), hourVi(resumedAt), before, after)
  })
  const incidents = linesOf(text.incidents)
  const seal = text.seal.trim() === '' ? [] : [words.seal(text.seal.trim())]
  return [
    { kind: 'list', ordered: false, items: [...(pauses.length === 0 ? [words.noPause] : pauses), words.locked(hourVi(statement.lockedAt)), ...(incidents.length === 0 ? [words.noIncident] : incidents), ...seal] },
  ]
}

function fingerprintBlocks({ statement, fingerprint }: MinutesFacts): readonly PaperBlock[] {
  const lists = statement.lists.map((list) => [words.configurationFingerprint(list.title), inFours(list.configurationFingerprint)] as const)
  const build = statement.lists[0]?.configuration.build.slice(0, 8) ?? ''
  return [
    { kind: 'note', text: words.openingFingerprint, mono: inFours(statement.opening.fingerprint) },
    { kind: 'note', text: words.resultFingerprint, mono: inFours(fingerprint) },
    { kind: 'keyValues', pairs: [...lists, [words.build, build]] },
  ]
}

function signatureBlocks({ meeting }: MinutesFacts, text: MinutesText): readonly PaperBlock[] {
  const { recipients } = documentsOf(meeting)
  return [
    {
      kind: 'signatures',
      people: [
        ...meeting.committee.members.map(({ name, role }) => ({ role: role === '' ? words.memberRole : role, name, note: paperVi.sign })),
        { role: words.chair, name: text.chair, note: paperVi.sign },
      ],
    },
    ...(recipients.length === 0 ? [] : ([{ kind: 'paragraph', text: [boldRun(words.recipients)], keepWithNext: true }, { kind: 'list', ordered: false, items: recipients }] as const)),
  ]
}
