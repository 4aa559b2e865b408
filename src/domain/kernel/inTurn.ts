/**
 * Work done one piece after another, in the order in which it was asked for; a piece that fails is its own asker's
 * matter and keeps nobody else waiting.
 */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export function inTurn(): InTurn {
  let before: Promise<unknown> = Promise.resolve()
  return (work) => {
    const answer = before.then(work)
    before = answer.catch(() => undefined)
    return answer
  }
}
