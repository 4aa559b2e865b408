/**
 * Election record (digest §4): who and what is asked, under which key. Its SHA-256 in base64, φ, is in every proof.
 * `blank`, `language` and weights are outside this profile and refused.
 */
import type { Require } from './fault'
import { object } from './fault'
import type { Element, FixedBase, Group } from './group/group'
import { groupNamed } from './group/groups'
import { isUuid } from './credential'
import { sha256Base64 } from './hash'
import { count, fields, list, literal, optional, readRecord, text, writeRecord } from './records'
import { elementOf } from './scalars'

const QUESTION = fields({ answers: list(text), min: count, max: count, question: text })
const ELECTION = fields({
  version: literal(1),
  description: text,
  name: text,
  group: text,
  public_key: text,
  questions: list(QUESTION),
  uuid: text,
  administrator: optional(text),
  credential_authority: optional(text),
})

export interface Question {
  readonly answers: readonly string[]
  readonly min: number
  readonly max: number
  readonly question: string
}

export interface Election {
  /** The exact record: φ is its hash. */
  readonly record: string
  /** φ */
  readonly fingerprint: string
  readonly uuid: string
  readonly name: string
  readonly description: string
  readonly group: Group
  readonly publicKey: Element
  readonly key: FixedBase
  readonly questions: readonly Question[]
}

/** The record of an election of ours: description and questions as given, no administrator, no credential authority. */
export function electionRecord(election: {
  readonly description: string
  readonly name: string
  readonly group: Group
  readonly publicKey: string
  readonly questions: readonly Question[]
  readonly uuid: string
}): string {
  return writeRecord({
    version: 1,
    description: election.description,
    name: election.name,
    group: election.group.name,
    public_key: election.publicKey,
    questions: election.questions.map(({ answers, min, max, question }) => ({ answers, min, max, question })),
    uuid: election.uuid,
  })
}

/** Reads an election record; its key must be a member of the group and not the identity. */
export function readElection(record: string, require: Require): Election {
  const read = readRecord(record, ELECTION, 'election', require)
  const group = groupNamed(read.group) ?? object('election/group', 'election.group')
  require(isUuid(read.uuid), 'election/uuid', 'election.uuid')
  require(read.questions.length > 0, 'election/question', 'election.questions')
  read.questions.forEach(({ answers, min, max }, i) => {
    require(answers.length > 0 && min <= max && max <= answers.length, 'election/question', `election.questions[${String(i)}]`)
  })
  const publicKey = elementOf(group, read.public_key, 'election.public_key')
  require(!group.isIdentity(publicKey), 'election/identity', 'election.public_key')
  return {
    record,
    fingerprint: sha256Base64(record),
    uuid: read.uuid,
    name: read.name,
    description: read.description,
    group,
    publicKey,
    key: group.fixedBase(publicKey),
    questions: read.questions,
  }
}
