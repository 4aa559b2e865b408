/**
 * useSpokenBallot: the voter's screens read aloud, for a voter who asked for it and wears headphones: each new screen, whatever
 * gets the focus, every choice made, every message. Read off the screen's own roles and names, so it can say nothing that is
 * not there. Off by default and off again for the next voter; silent at once under the privacy cover.
 */
import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { SpokenVoice } from '../../app/spokenVoice'
import type { SupportWords } from '../../words/support'
import { wordsOf } from './wordsOf'

/** A new page of people measures itself before it is shown. */
const SETTLED_MS = 250

export interface SpokenBallot {
  readonly kiosk: RefObject<HTMLElement | null>
  /** Undefined: silent. */
  readonly voice: SpokenVoice | undefined
  readonly language: 'vi' | 'en'
  readonly words: SupportWords['said']
  /** Said first. */
  readonly trial: string
}

export function useSpokenBallot({ kiosk, voice, language, words, trial }: SpokenBallot): void {
  useEffect(() => {
    const root = kiosk.current
    if (root === null || voice === undefined) return
    const say = (text: string) => voice.say(words.aloud(text), language)
    let lastGroup: Element | null = null
    let settling: ReturnType<typeof setTimeout> | undefined
    const focused = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !root.contains(target)) return
      clearTimeout(settling)
      const group = target.closest('[role=radiogroup]')
      if (target.tagName === 'MAIN') settling = setTimeout(() => say(screenText(root, target)), SETTLED_MS)
      else say(controlText(target, group === lastGroup ? null : group, words))
      lastGroup = group
    }
    const observer = new MutationObserver((changes) => {
      const spoken = changes.map((change) => changeText(change, words)).filter((text) => text !== '')
      const last = spoken.at(-1)
      if (last !== undefined) say(last)
    })
    root.addEventListener('focusin', focused)
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-checked'], attributeOldValue: true })
    say(trial)
    return () => {
      clearTimeout(settling)
      root.removeEventListener('focusin', focused)
      observer.disconnect()
      voice.stop()
    }
  }, [kiosk, voice, language, words, trial])
}

/** By `aria-labelledby`, then `aria-label`, then what stands in it. */
function nameOf(element: Element): string {
  const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '')
  if (labels.length > 0) return labels.map((id) => wordsOf(document.getElementById(id))).join(', ')
  return element.getAttribute('aria-label') ?? wordsOf(element)
}

/** Title, progress and the sentences of a screen; people and buttons are read as they are reached. */
function screenText(root: HTMLElement, main: HTMLElement): string {
  const progress = wordsOf(root.querySelector('header [aria-live]'))
  const sentences = [...main.querySelectorAll('p, strong, li, dt, dd, [data-dialog] > div > span')]
    .filter((element) => element.closest('button, section, [role=radiogroup], [aria-hidden=true], [inert]') === null && element.querySelector('p, li') === null)
    .map((element) => wordsOf(element))
  return [nameOf(main), progress, ...sentences].filter((text) => text !== '').map((text) => (/[.?!…]$/u.test(text) ? text : `${text}.`)).join(' ')
}

function controlText(control: HTMLElement, group: Element | null, words: SpokenBallot['words']): string {
  const position = group?.getAttribute('aria-describedby') ?? ''
  const parts = [group === null ? '' : nameOf(group), wordsOf(document.getElementById(position)), nameOf(control)]
  if (control.getAttribute('role') === 'radio') parts.push(control.getAttribute('aria-checked') === 'true' ? words.chosen : words.open)
  if (control.getAttribute('aria-disabled') === 'true') parts.push(words.notYet)
  return parts.filter((text) => text !== '').join(', ')
}

function changeText({ type, target, oldValue }: MutationRecord, words: SpokenBallot['words']): string {
  const element = target instanceof Element ? target : target.parentElement
  if (element === null || element.closest('[inert]') !== null) return ''
  if (type !== 'attributes') {
    const message = element.closest('[role=alert], [role=status]')
    return message === null ? '' : nameOf(message)
  }
  const group = element.closest('[role=radiogroup]')
  const now = element.getAttribute('aria-checked')
  if (group === null || now === oldValue) return ''
  if (now === 'true') return words.choice(nameOf(element), nameOf(group))
  return group.querySelector('[aria-checked=true]') === null ? words.cleared(nameOf(group)) : ''
}
