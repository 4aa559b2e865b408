/**
 * Run by itself (`node --expose-gc --single-threaded-gc --import tsx tests/support/verifyAlone.ts FILE`): verifies one file and prints
 * verdict, codes and the most memory that was held: what a collection leaves, after each piece that is unpacked and at the end.
 * The peak of the process would say more about when the engine collects than about what is held.
 */
import { readFileSync } from 'node:fs'
import { Inflate } from 'fflate'
import { verifyFile } from '../../src/evidence/verifyFile'

const [path = ''] = process.argv.slice(2)
let held = 0
let pieces = 0

function look(): void {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  held = Math.max(held, heapUsed + external)
}

const prototype: { push(piece: Uint8Array, last?: boolean): void } = Inflate.prototype
const { push } = prototype
prototype.push = function (piece, last) {
  push.call(this, piece, last)
  pieces += 1
  look()
}

const { verdict, checks } = await verifyFile(path, new Uint8Array(readFileSync(path)))
look()
const codes = checks.flatMap(({ code }) => code ?? [])
process.stdout.write(JSON.stringify({ verdict, codes, pieces, heldMiB: Math.round(held / 1024 / 1024) }))
