/**
 * Copies for people: members of a package that repeat what is signed (table, minutes, workbook, the note on top). If they alone
 * do not hold — damaged, edited, missing — the package is rejected all the same, but its signed figures stand: a named officer
 * may go on with them and have the documents made again (protocol.md §6). One fault anywhere else and nothing stands.
 */
import type { Check, CheckFault } from './checks'
import { leavesKeysUnknown, SHOWN_FAULTS } from './checks'
import { CSV_FILE, OPTIONAL_FILES, README_FILE } from './packageNames'

const COPIES: readonly string[] = [CSV_FILE, README_FILE, ...OPTIONAL_FILES]
const OF_ONE_FILE: readonly CheckFault['code'][] = ['hash/size', 'hash/content', 'hash/packed', 'zip/checksum', 'zip/unpacking', 'contents/missing']

const concernsCopy = (fault: CheckFault): boolean =>
  /^(csv|workbook)\//u.test(fault.code) || (OF_ONE_FILE.includes(fault.code) && 'name' in fault && COPIES.includes(fault.name))

/** Something failed, all of it in copies for people; keys may still be unknown. */
export function onlyCopiesFail(checks: readonly Check[]): boolean {
  const failed = checks.filter((check) => !check.ok && !leavesKeysUnknown(check))
  return failed.length > 0 && failed.every(({ faults = [] }) => faults.length > 0 && faults.length < SHOWN_FAULTS && faults.every(concernsCopy))
}
