/**
 * A store (or any object of functions) one of whose steps waits until the test lets it go on: what else happens meanwhile is
 * the story.
 *
 *   const { parts: store, hold } = heldBack(inMemoryRoundStore(digest))
 *   const gate = hold('collected')      // the next call only
 *   const paused = desk.pause(id)
 *   await gate.reached
 *   …                                   // in between
 *   gate.letGo()
 */
export interface Gate {
  /** Ends when the step was asked for; it has done nothing yet, or with 'after' everything but answer. */
  readonly reached: Promise<void>
  letGo(): void
}

export interface HeldBack<T> {
  readonly parts: T
  hold(step: keyof T, when?: 'before' | 'after'): Gate
}

export function heldBack<T extends object>(whole: T): HeldBack<T> {
  const gates = new Map<PropertyKey, { readonly when: 'before' | 'after'; readonly reach: () => void; readonly open: Promise<void> }[]>()
  const parts = new Proxy(whole, {
    get(target, name, receiver) {
      const step: unknown = Reflect.get(target, name, receiver)
      if (typeof step !== 'function') return step
      return (...given: unknown[]): unknown => {
        const gate = gates.get(name)?.shift()
        const run = (): unknown => Reflect.apply(step, target, given)
        if (gate === undefined) return run()
        if (gate.when === 'before') {
          gate.reach()
          return gate.open.then(run)
        }
        return Promise.resolve(run()).then(async (answer) => {
          gate.reach()
          await gate.open
          return answer
        })
      }
    },
  })
  return {
    parts,
    hold(step, when = 'before') {
      const [reached, reach] = signal()
      const [open, letGo] = signal()
      gates.set(step, [...(gates.get(step) ?? []), { when, reach, open }])
      return { reached, letGo }
    },
  }
}

function signal(): [Promise<void>, () => void] {
  let ring = (): void => undefined
  const rung = new Promise<void>((resolve) => {
    ring = resolve
  })
  return [rung, () => ring()]
}
