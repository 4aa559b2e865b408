/** How many voting cards a group needs: + 10 %, at least 5 spare (protocol.md §4). */
export const cardsToPrint = (summoned: number): number => summoned + Math.max(5, Math.ceil(summoned / 10))
