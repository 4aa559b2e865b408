/**
 * A second verifier, written from docs/result-package.md and docs/design/belenios-digest.md alone: it imports nothing of ours and
 * no package, only what Node brings (zlib, SHA-256, Ed25519). It reads a package byte by byte, checks layout, digests,
 * signatures, fingerprints, arithmetic and outcomes, walks the archive's chain, multiplies the encrypted ballots again, checks
 * every strong decryption proof, combines the shares and compares the totals. It does not check the ballots' own proofs.
 *
 *   node tests/independent/verify.mjs FILE.zip [16 symbols]        prints JSON; exit 0 only if everything holds
 */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'

const fail = (/** @type {string} */ what) => { throw new Error(what) }
const must = (/** @type {unknown} */ holds, /** @type {string} */ what) => { if (!holds) fail(what) }
const sha256 = (/** @type {string | Uint8Array} */ data) => createHash('sha256').update(data).digest()
const hex = (/** @type {string | Uint8Array} */ data) => sha256(data).toString('hex')
const text = (/** @type {Uint8Array} */ bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

// §1 Conventions
/** @param {any} value @returns {string} */
const canonical = (value) =>
  Array.isArray(value) ? `[${value.map(canonical).join(',')}]`
  : value !== null && typeof value === 'object' ? `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
  : JSON.stringify(value)
/** @param {Uint8Array} bytes @returns {any} */
const document = (bytes) => {
  const value = JSON.parse(text(bytes))
  must(canonical(value) === text(bytes), 'a document is not canonical')
  return value
}
const SYMBOLS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** @param {Uint8Array | string} data */
const fingerprint = (data) => {
  const bits = BigInt(`0x${hex(data)}`) >> 176n
  return Array.from({ length: 16 }, (_, i) => SYMBOLS[Number((bits >> BigInt(5 * (15 - i))) & 31n)]).join('')
}
const base64url = (/** @type {string | Uint8Array} */ data) => Buffer.from(data).toString('base64url')
const phi = (/** @type {string} */ election) => sha256(election).toString('base64').replace(/=+$/u, '')

// §3 Zip
/** @param {Buffer} file @returns {Map<string, {packed: Buffer, data: Buffer}>} */
function members(file) {
  const end = file.length - 22
  must(file.readUInt32LE(end) === 0x06054b50 && file.readUInt16LE(end + 20) === 0, 'no end record')
  const found = new Map()
  let at = file.readUInt32LE(end + 16)
  must(at + file.readUInt32LE(end + 12) === end, 'directory')
  let local = 0
  let before = ''
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    must(file.readUInt32LE(at) === 0x02014b50, 'central header')
    const [method, crc, packedSize, size, nameLength, offset] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 16), file.readUInt32LE(at + 20), file.readUInt32LE(at + 24), file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)]
    const name = file.toString('latin1', at + 46, at + 46 + nameLength)
    must(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u.test(name) && name > before, `name ${name}`)
    must(method === (name.endsWith('.bel') ? 8 : 0) && offset === local, `layout of ${name}`)
    const start = local + 30 + nameLength
    must(file.readUInt32LE(local) === 0x04034b50 && file.toString('latin1', local + 30, start) === name, `local header of ${name}`)
    const packed = file.subarray(start, start + packedSize)
    const data = method === 8 ? inflateRawSync(packed, { maxOutputLength: 300 * 1024 * 1024 }) : packed
    must(data.length === size && crc32(data) === crc, `size and checksum of ${name}`)
    found.set(name, { packed, data })
    before = name
    at += 46 + nameLength
    local = start + packedSize
  }
  must(at === end && local === file.readUInt32LE(end + 16), 'bytes outside the members')
  return found
}

// §5 Signatures
/** @param {Uint8Array} payload @param {string} jws @param {string} typ @param {{key: string, role: string}[]} signers */
function checkJws(payload, jws, typ, signers) {
  const { signatures } = JSON.parse(jws)
  must(jws === `{"signatures":[${signatures.map((/** @type {any} */ one) => `{"protected":"${one.protected}","signature":"${one.signature}"}`).join(',')}]}`, `${typ}: not its own re-serialisation`)
  const expected = signers.map(({ key, role }) => ({ key, role, kid: sha256(`{"crv":"Ed25519","kty":"OKP","x":"${key}"}`).toString('base64url') })).sort((a, b) => (a.kid < b.kid ? -1 : 1))
  must(signatures.length === expected.length, `${typ}: signers`)
  expected.forEach(({ key, role, kid }, i) => {
    const { protected: header, signature } = signatures[i]
    must(Buffer.from(header, 'base64url').toString() === `{"alg":"EdDSA","kid":"${kid}","role":"${role}","typ":"${typ}"}` && base64url(Buffer.from(header, 'base64url')) === header, `${typ}: header`)
    const bytes = Buffer.from(signature, 'base64url')
    must(bytes.length === 64 && base64url(bytes) === signature, `${typ}: signature`)
    const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: key } })
    must(verifySignature(null, Buffer.from(`${header}.${base64url(payload)}`), publicKey, bytes), `${typ}: bad signature`)
  })
}

// Groups (digest §2)
const P25519 = 2n ** 255n - 19n
const mod = (/** @type {bigint} */ a, /** @type {bigint} */ m) => ((a % m) + m) % m
/** @param {bigint} base @param {bigint} exponent @param {bigint} m */
const power = (base, exponent, m) => {
  let result = 1n
  for (let b = mod(base, m), e = exponent; e > 0n; e >>= 1n, b = (b * b) % m) if (e & 1n) result = (result * b) % m
  return result
}
const D = mod(-121665n * power(121666n, P25519 - 2n, P25519), P25519)
/** Extended coordinates: x/z, y/z, t = xy/z. @typedef {{x: bigint, y: bigint, z: bigint, t: bigint}} Point */
const ed25519 = {
  q: 2n ** 252n + 27742317777372353535851937790883648493n,
  one: /** @type {Point} */ ({ x: 0n, y: 1n, z: 1n, t: 0n }),
  /** @param {Point} a @param {Point} b @returns {Point} */
  multiply(a, b) {
    const [m, n] = [(a.y - a.x) * (b.y - b.x), (a.y + a.x) * (b.y + b.x)]
    const [c, d] = [2n * D * mod(a.t * b.t, P25519), 2n * a.z * b.z]
    const [e, f, g, h] = [mod(n - m, P25519), mod(d - c, P25519), mod(d + c, P25519), mod(n + m, P25519)]
    return { x: mod(e * f, P25519), y: mod(g * h, P25519), z: mod(f * g, P25519), t: mod(e * h, P25519) }
  },
  /** @param {string} pt @returns {Point} */
  read(pt) {
    const z = BigInt(`0x${pt}`)
    const y = z & (2n ** 255n - 1n)
    const square = mod((y * y - 1n) * power(D * y * y + 1n, P25519 - 2n, P25519), P25519)
    let x = power(square, (P25519 + 3n) / 8n, P25519)
    if (mod(x * x - square, P25519) !== 0n) x = mod(x * power(2n, (P25519 - 1n) / 4n, P25519), P25519)
    must(pt.length === 64 && y < P25519 && mod(x * x - square, P25519) === 0n, 'not a point')
    if ((x & 1n) !== z >> 255n) x = mod(-x, P25519)
    return { x, y, z: 1n, t: mod(x * y, P25519) }
  },
  /** @param {Point} a */
  write(a) {
    const inverse = power(a.z, P25519 - 2n, P25519)
    return (mod(a.y * inverse, P25519) + ((mod(a.x * inverse, P25519) & 1n) << 255n)).toString(16).padStart(64, '0')
  },
  generator: () => ed25519.read(`66${'6'.repeat(60)}58`),
}
/** @param {any} parameters */
const finiteField = ({ p, q, g }) => ({
  q, one: 1n,
  multiply: (/** @type {bigint} */ a, /** @type {bigint} */ b) => (a * b) % p,
  read: (/** @type {string} */ pt) => (must(/^(0|[1-9]\d*)$/u.test(pt) && BigInt(pt) < p && power(BigInt(pt), q, p) === 1n, 'not in the group'), BigInt(pt)),
  write: String,
  generator: () => g,
})
/** @param {any} group @param {any} base @param {bigint} exponent */
const raise = (group, base, exponent) => {
  let result = group.one
  for (let b = base, e = exponent; e > 0n; e >>= 1n, b = group.multiply(b, b)) if (e & 1n) result = group.multiply(result, b)
  return result
}

// §11 Archive (digest §7)
/** @param {Buffer} bytes */
function events(bytes) {
  const records = new Map()
  /** @type {any[]} */
  const chain = []
  let first = true
  for (let at = 0; at < bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 100).replace(/\0.*$/u, '')
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8)
    const data = bytes.subarray(at + 512, at + 512 + size)
    const sum = bytes.subarray(at, at + 512).reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0)
    must(Number.parseInt(bytes.toString('latin1', at + 148, at + 154), 8) === sum, 'tar checksum')
    at += 512 + Math.ceil(size / 512) * 512
    if (first) must(name === 'BELENIOS', 'first member')
    else {
      const [, hash, kind] = /^([0-9a-f]{64})\.(data|event)\.json$/u.exec(name) ?? fail(`member ${name}`)
      must(hex(data) === hash, `hash of ${name}`)
      if (kind === 'data') records.set(hash, text(data))
      else {
        const event = JSON.parse(text(data))
        must(event.height === chain.length && event.parent === chain.at(-1)?.hash, 'chain of events')
        chain.push({ hash, ...event })
      }
    }
    first = false
  }
  const payloads = (/** @type {string} */ type) => chain.filter((event) => event.type === type).map((event) => JSON.parse(records.get(event.payload) ?? fail('payload')))
  must(/^(Setup)( Ballot)* EndBallots EncryptedTally( PartialDecryption)+ Result$/u.test(chain.map(({ type }) => type).join(' ')), 'order of events')
  return { records, payloads }
}

/** @param {any} list @param {number} n @param {any} opening @param {Map<string, {data: Buffer}>} files */
function checkList(list, n, opening, files) {
  const archive = files.get(`hom-phieu-${n}.bel`)?.data ?? fail('archive')
  const proofsText = files.get(`giai-ma-${n}.json`)?.data ?? fail('proofs')
  must(hex(archive) === list.archive && hex(proofsText) === list.strongProofs, 'digests of the list')
  const { records, payloads } = events(archive)
  const [setup] = payloads('Setup')
  const electionText = records.get(setup.election) ?? fail('election')
  const election = JSON.parse(electionText)
  must(phi(electionText) === list.electionFingerprint, 'φ')
  must(election.description === `hom-phieu/1 ${hex(canonical(list.configuration))}` && fingerprint(canonical(list.configuration)) === list.configurationFingerprint, 'configuration')
  must(hex(records.get(setup.credentials) ?? '') === opening.credentials.digest, 'credentials')
  election.questions.forEach((/** @type {any} */ { question }, /** @type {number} */ i) => must(question === `${i + 1}. ${list.officials[i].name} \u2014 ${list.officials[i].position}`.normalize('NFC'), `question ${i + 1}`))
  /** @type {any} */
  const group = election.group === 'Ed25519' ? ed25519 : finiteField(FF)
  const ballots = payloads('Ballot')
  must(ballots.length === list.numbers.collected && new Set(ballots.map(({ credential }) => credential)).size === ballots.length, 'ballots')
  const [sized] = payloads('EncryptedTally')
  const tallyText = records.get(sized.encrypted_tally) ?? fail('tally')
  must(hex(tallyText) === list.encryptedTally && sized.num_tallied === ballots.length, 'encrypted tally')
  /** @type {{alpha: string, beta: string}[][]} */
  const tally = JSON.parse(tallyText)
  tally.forEach((answers, q) => answers.forEach(({ alpha, beta }, a) => {
    const product = (/** @type {'alpha' | 'beta'} */ part) => group.write(ballots.reduce((/** @type {any} */ all, ballot) => group.multiply(all, group.read(ballot.answers[q].choices[a][part])), group.one))
    must(product('alpha') === alpha && product('beta') === beta, `sum of question ${q + 1}, answer ${a + 1}`)
  }))
  // §12 Strong decryption proofs, and the shares combined (digest §6)
  const [[, pedersen]] = JSON.parse(records.get(setup.trustees) ?? fail('trustees'))
  const shares = payloads('PartialDecryption').map(({ owner, payload }) => ({ owner, factors: JSON.parse(records.get(payload) ?? fail('share')).decryption_factors }))
  const { factors: strong, uuid } = JSON.parse(text(proofsText))
  must(uuid === list.uuid && canonical(strong.map((/** @type {any} */ one) => one.owner)) === canonical(shares.map(({ owner }) => owner)), 'owners')
  shares.forEach(({ owner, factors }, s) => tally.forEach((answers, q) => answers.forEach(({ alpha }, a) => {
    const X = pedersen.verification_keys[owner - 1].public_key
    const F = factors[q][a]
    const [c, r] = [BigInt(strong[s].proofs[q][a].challenge), BigInt(strong[s].proofs[q][a].response)]
    const A = group.multiply(raise(group, group.generator(), r), raise(group, group.read(X), c))
    const B = group.multiply(raise(group, group.read(alpha), r), raise(group, group.read(F), c))
    const again = BigInt(`0x${hex(['hom-phieu/decrypt/1', list.electionFingerprint, owner, q + 1, a + 1, X, alpha, F, group.write(A), group.write(B)].join('|'))}`) % group.q
    must(again === c && c < group.q && r < group.q, `strong proof of ${owner}, question ${q + 1}`)
  })))
  const used = [...shares].sort((a, b) => a.owner - b.owner).slice(0, pedersen.threshold)
  const lagrange = used.map(({ owner }) => used.filter((other) => other.owner !== owner).reduce((all, { owner: k }) => mod(all * BigInt(k) * power(mod(BigInt(k - owner), group.q), group.q - 2n, group.q), group.q), 1n))
  const [{ result }] = payloads('Result')
  tally.forEach((answers, q) => answers.forEach(({ beta }, a) => {
    const factor = used.reduce((all, { factors }, i) => group.multiply(all, raise(group, group.read(factors[q][a]), lagrange[i] ?? 0n)), group.one)
    must(group.write(group.multiply(factor, raise(group, group.generator(), BigInt(result[q][a])))) === beta, `total of question ${q + 1}, answer ${a + 1}`)
    must(result[q][a] === list.officials[q].levels[a].count, 'total in the statement')
  }))
}

// §9 Arithmetic; rules.md R8–R12
const OUTCOMES = [['low', 'lowTwoThirds', (/** @type {number} */ c, /** @type {number} */ d) => 3 * c >= 2 * d], ['low', 'lowOverHalf', (/** @type {number} */ c, /** @type {number} */ d) => 2 * c > d && 3 * c < 2 * d], ['noConfidence', 'noConfidenceOverHalf', (/** @type {number} */ c, /** @type {number} */ d) => 2 * c > d]]
/** @param {any} list */
function checkFigures({ numbers, denominator, officials, configuration }) {
  must(denominator.value === numbers[configuration.ruleSet.settings.denominator], 'denominator')
  for (const { valid, invalid, unmarked, levels, outcome } of officials) {
    const sum = levels.reduce((/** @type {number} */ total, /** @type {any} */ { count }) => total + count, 0)
    must(valid === sum && invalid === unmarked && valid + unmarked === numbers.collected, 'counts of a person')
    for (const { count, percent } of levels) {
      const den = BigInt(denominator.value)
      const hundredths = den === 0n ? 0n : (20000n * BigInt(count) + den) / (2n * den)
      must(percent === (den === 0n ? null : `${hundredths / 100n},${String(hundredths % 100n).padStart(2, '0')}`), 'percent')
    }
    const rule = denominator.value === 0 ? undefined : OUTCOMES.find(([level, , holds]) => levels.some((/** @type {any} */ one) => one.level === level && /** @type {any} */ (holds)(one.count, denominator.value)))
    must((outcome?.code ?? undefined) === rule?.[1], 'outcome')
  }
}
/** @param {any} statement */
function checkAccounting({ accounting }) {
  for (const a of accounting) {
    must(a.absent === a.summoned - a.present && a.handed === a.printed - a.leftover && a.issued === a.handed + a.released - a.replaced - a.voided, 'cards')
    must(a.issued === a.collected + a.unused + a.missing && (a.cardBox === a.collected - a.released || a.cardBoxReason !== null) && a.issued <= a.present && a.present <= a.summoned, 'ballots')
  }
}

const FF = (() => {
  const digest = readFileSync(new URL('../../docs/design/belenios-digest.md', import.meta.url), 'utf8')
  const number = (/** @type {string} */ name) => BigInt(new RegExp(`^${name} = (\\d+)$`, 'mu').exec(digest)?.[1] ?? fail('parameters'))
  return { p: number('p'), q: number('q'), g: number('g') }
})()

/** Throws at the first thing that does not hold. @param {Buffer} file */
export function verifyPackage(file) {
  const files = members(file)
  const bytes = (/** @type {string} */ name) => files.get(name)?.data ?? fail(`no ${name}`)
  const contents = document(bytes('muc-luc.json'))
  must([...files.keys()].filter((name) => !name.startsWith('muc-luc.')).join() === contents.files.map((/** @type {any} */ { name }) => name).join(), 'list of contents')
  for (const { name, size, sha256: digest, packed } of contents.files) must(bytes(name).length === size && hex(bytes(name)) === digest && packed === (name.endsWith('.bel') ? hex(files.get(name)?.packed ?? '') : null), `digest of ${name}`)
  const opening = document(bytes('mo-luot.json'))
  const statement = document(bytes('ket-qua.json'))
  const tablet = { key: opening.device.key, role: 'tablet' }
  checkJws(bytes('muc-luc.json'), text(bytes('muc-luc.jws')), 'hom-phieu/contents', [tablet])
  checkJws(bytes('mo-luot.json'), text(bytes('mo-luot.jws')), 'hom-phieu/opening', [tablet])
  checkJws(Buffer.from(canonical(opening.keyRecord)), opening.keyRecordJws, 'hom-phieu/key-record', opening.keyRecord.holders.map((/** @type {any} */ { key }) => ({ key, role: 'member' })))
  must(statement.members.length >= opening.keyRecord.threshold && statement.members.every((/** @type {string} */ key) => opening.keyRecord.holders.some((/** @type {any} */ holder) => holder.key === key)), 'members')
  checkJws(bytes('ket-qua.json'), text(bytes('ket-qua.jws')), 'hom-phieu/result', [tablet, ...statement.members.map((/** @type {string} */ key) => ({ key, role: 'member' }))])
  must(statement.opening.digest === hex(bytes('mo-luot.json')) && statement.opening.fingerprint === fingerprint(bytes('mo-luot.json')), 'opening record')
  let previous = '0'.repeat(64)
  for (const { hash, ...entry } of document(bytes('nhat-ky.json')).entries) {
    must(entry.previous === previous && hex(canonical(entry)) === hash, 'log')
    previous = hash
  }
  checkAccounting(statement)
  statement.lists.forEach((/** @type {any} */ list, /** @type {number} */ i) => {
    checkFigures(list)
    checkList(list, i + 1, opening.lists[i], files)
  })
  return {
    type: statement.type, unit: statement.unit.code, openingFingerprint: statement.opening.fingerprint, fingerprint: fingerprint(bytes('ket-qua.json')),
    counts: statement.lists.map((/** @type {any} */ { officials }) => officials.map((/** @type {any} */ { levels, unmarked }) => [...levels.map((/** @type {any} */ { count }) => count), unmarked])),
  }
}

if (process.argv[1] !== undefined && import.meta.url.endsWith('/independent/verify.mjs') && process.argv[1].endsWith('verify.mjs')) {
  const [, , path = '', typed] = process.argv
  const found = verifyPackage(readFileSync(path))
  const known = typed !== undefined && typed.replaceAll(/[\s-]/gu, '').toUpperCase() === found.openingFingerprint
  process.stdout.write(`${JSON.stringify({ ...found, known })}\n`)
}
