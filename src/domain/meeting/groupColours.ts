/**
 * The colour of a voter group (protocol.md §4: letter and colour), fixed by its letter, so that a reprint and the committee's
 * screens agree. Colour only helps the letter: whatever shows the one shows the other.
 */
export const GROUP_COLOURS = ['blue', 'green', 'orange', 'purple', 'red', 'teal', 'yellow', 'grey'] as const
export type GroupColour = (typeof GROUP_COLOURS)[number]

/** @param letter  'A'…'H'; any other letter is grey */
export function groupColour(letter: string): GroupColour {
  const place = letter.length === 1 ? letter.charCodeAt(0) - 'A'.charCodeAt(0) : -1
  return GROUP_COLOURS[place] ?? 'grey'
}
