/**
 * The last step of closing (protocol.md §6, step 4): statement from round and archives, signed by the tablet and by the
 * members who closed, stored with archives and strong proofs in the one transaction that makes the round `signed`.
 */
import { sha256Hex } from '../belenios/hash'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { freezeConfiguration } from '../domain/meeting/configuration'
import { composeStatement } from '../domain/result/composeStatement'
import type { Statement } from '../domain/result/statement'
import { logHead } from '../domain/round/log'
import type { LogEntry } from '../domain/round/log'
import { advance } from '../domain/round/round'
import type { RoundIn, SignedText } from '../domain/round/round'
import { fingerprintOf } from '../evidence/fingerprint'
import { signDetached } from '../evidence/jws'
import { archiveFileName, RESULT_TYPE, strongProofsFileName } from '../evidence/packageNames'
import type { Signer } from '../evidence/signing'
import { deviceSigner } from '../evidence/signing'
import type { ClosingError } from '../ports/rooms'
import type { OpenedList } from './closeList'
import type { ClosingWorld } from './closingWorld'

const refused = (reason: string) => err({ code: 'closing/refused', reason } as const)

/** The entries a statement carries: up to the lock, whatever came after a crash. */
function upToTheLock(log: readonly LogEntry[]): readonly LogEntry[] {
  const lock = log.findIndex(({ act }) => act === 'round/locked')
  return lock < 0 ? log : log.slice(0, lock + 1)
}

function statementOf(round: RoundIn<'locked'>, opened: readonly OpenedList[], deviceKey: string, members: readonly Signer[], log: readonly LogEntry[]): Statement {
  const { meeting } = round
  const configurations = meeting.lists.map((_, index) => freezeConfiguration(meeting, index, round.build))
  return composeStatement({
    meeting,
    configurations,
    fingerprints: configurations.map((configuration, i) => ({
      configuration: fingerprintOf(canonicalJson(configuration)),
      election: opened[i]?.facts.fingerprint ?? '',
    })),
    accounting: round.accounting,
    results: opened.map(({ facts }) => facts.result),
    digests: opened.map(({ archive, strongProofs, facts }) => ({
      archive: sha256Hex(archive), strongProofs: sha256Hex(strongProofs), encryptedTally: facts.encryptedTally.digest,
    })),
    devices: [{ key: deviceKey, build: round.build, logHead: logHead(log), ballots: opened.map(({ facts }) => facts.ballots) }],
    members: members.map(({ key }) => key),
    openedAt: round.openedAt,
    lockedAt: round.lockedAt,
    opening: { fingerprint: round.opening.fingerprint, digest: sha256Hex(round.opening.json) },
    log,
  })
}

export async function signResult(world: ClosingWorld, round: RoundIn<'locked'>, opened: readonly OpenedList[], members: readonly Signer[]): Promise<Result<void, ClosingError>> {
  const log = await world.store.log(round.id)
  if (!log.ok) return refused(log.error.code)
  const tablet = await deviceSigner(world.device)
  if (!tablet.ok) return refused(tablet.error.code)
  const json = canonicalJson(statementOf(round, opened, tablet.value.key, members, upToTheLock(log.value)))
  const bytes = new TextEncoder().encode(json)
  const statement: SignedText = { json, jws: await signDetached(bytes, RESULT_TYPE, [tablet.value, ...members]), fingerprint: fingerprintOf(json) }
  const putFiles = opened.flatMap(({ archive, strongProofs }, i) => [
    { name: archiveFileName(i + 1), bytes: archive },
    { name: strongProofsFileName(i + 1), bytes: new TextEncoder().encode(strongProofs) },
  ])
  const at = world.clock.now()
  const stored = await world.store.update<{ readonly code: string }>(round.id, (before) => {
    const signed = advance(before, { type: 'signed', statement })
    if (!signed.ok) return signed
    return ok({ round: signed.value, putFiles, log: [{ at, role: 'committee', act: 'result/signed', facts: { members: members.length, result: statement.fingerprint } }] })
  })
  return stored.ok ? ok(undefined) : refused(stored.error.code)
}
