/** Run by itself (`node --import tsx tests/support/verifyAlone.ts FILE`): verifies one file and prints verdict, codes and the process's peak memory. */
import { readFileSync } from 'node:fs'
import { verifyFile } from '../../src/evidence/verifyFile'

const [path = ''] = process.argv.slice(2)
const { verdict, checks } = await verifyFile(path, new Uint8Array(readFileSync(path)))
const codes = checks.flatMap(({ code }) => code ?? [])
process.stdout.write(JSON.stringify({ verdict, codes, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }))
