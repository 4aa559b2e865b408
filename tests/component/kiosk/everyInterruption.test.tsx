/**
 * Every screen of the voter × every interruption (product.md S11, issue of the voter at the tablet): afterwards no choice can
 * be seen, nothing is told that was not confirmed, the card is unspent unless the ballot is in the box, and the screen says
 * which. Rotation is the one interruption after which everything stays.
 */
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { fakeScanner } from '../../support/fakeScanner'
import { choose, code, enterPin, hideTab, onAKiosk, page, pass, press, startKiosk, type } from './kioskDriver'
import type { Kiosk } from './kioskDriver'

onAKiosk()

const shield = 'Che màn hình và gọi Ban Kiểm phiếu'
const agree = 'ĐỒNG Ý, BỎ VÀO HÒM'

const marked = async () => {
  await type(code)
  await choose(/Nguyễn Thị Ánh Tuyết/, 'Tín nhiệm thấp')
}
const reviewed = async () => {
  await marked()
  await press('Xem lại phiếu')
}
const sealed = async () => {
  await reviewed()
  await press('BỎ PHIẾU VÀO HÒM')
}

/** `ballot`: what stands between this screen and the box when it is interrupted. */
interface Screen {
  readonly reach: (kiosk: Kiosk) => Promise<unknown>
  readonly ballot: 'none yet' | 'unfinished' | 'being written' | 'in the box'
  readonly wishes?: Parameters<typeof startKiosk>[0]
}

const SCREENS: Readonly<Record<string, Screen>> = {
  'S4, idle': { reach: () => pass(0), ballot: 'none yet' },
  'S4, half a code typed': { reach: () => type('123'), ballot: 'none yet' },
  'S4, scanning': { reach: () => press('Quét mã QR trên thẻ bằng máy quay'), ballot: 'none yet' },
  'S4, the card is being checked': {
    reach: ({ booth }) => {
      booth.hold()
      return type(code)
    },
    ballot: 'none yet',
  },
  'S7, marking': { reach: marked, ballot: 'unfinished' },
  'S7, criteria open': {
    reach: async () => {
      await marked()
      await press('Tiêu chí')
    },
    ballot: 'unfinished',
  },
  'S7, correcting': {
    reach: async () => {
      await reviewed()
      await press(/^Sửa mức của Nguyễn/)
    },
    ballot: 'unfinished',
  },
  'S8, review': { reach: reviewed, ballot: 'unfinished' },
  'S8, blank ballot?': {
    reach: async () => {
      await reviewed()
      await press('Bỏ phiếu trắng')
    },
    ballot: 'unfinished',
    wishes: { unmarked: 'allOrNothing' },
  },
  'S9, sealing': {
    reach: async ({ booth }) => {
      await reviewed()
      booth.hold()
      await press('BỎ PHIẾU VÀO HÒM')
    },
    ballot: 'unfinished',
  },
  'S9, sealing failed': {
    reach: async ({ booth }) => {
      await reviewed()
      booth.failNextSeal({ code: 'cast/encryption-failed' })
      await press('BỎ PHIẾU VÀO HÒM')
    },
    ballot: 'unfinished',
  },
  'S9, sealed': { reach: sealed, ballot: 'unfinished' },
  'S9, the ballot check comes': {
    reach: async ({ booth }) => {
      await sealed()
      booth.hold()
      await press('Kiểm tra phiếu này')
    },
    ballot: 'unfinished',
  },
  'ballot check': {
    reach: async () => {
      await sealed()
      await press('Kiểm tra phiếu này')
    },
    ballot: 'unfinished',
  },
  'S9, writing': {
    reach: async ({ booth }) => {
      await sealed()
      booth.hold()
      await press(agree)
    },
    ballot: 'being written',
  },
  'S9, writing failed': {
    reach: async ({ booth }) => {
      await sealed()
      booth.failNextCast({ code: 'cast/write-failed' })
      await press(agree)
    },
    ballot: 'unfinished',
  },
  'S10, done': {
    reach: async () => {
      await sealed()
      await press(agree)
    },
    ballot: 'in the box',
  },
  'S11, are you there?': {
    reach: async () => {
      await marked()
      await pass(120_500)
    },
    ballot: 'unfinished',
  },
  'S11, covered': {
    reach: async () => {
      await marked()
      await press(shield)
    },
    ballot: 'unfinished',
  },
  'S11, attendant chooses': {
    reach: async () => {
      await marked()
      await press(shield)
      await enterPin()
    },
    ballot: 'unfinished',
  },
  'S11, card asked again': {
    reach: async () => {
      await marked()
      await press(shield)
      await enterPin()
      await press(/đã quay lại/)
    },
    ballot: 'unfinished',
  },
}

const idleShown = () => screen.queryByRole('heading', { name: /MỜI ĐỒNG CHÍ GHI PHIẾU/ })
const coverShown = () => screen.queryByRole('heading', { name: 'Màn hình đang được che' })
const doneShown = () => screen.queryByText('Phiếu của đồng chí đã được ghi nhận.')
const writingShown = () => screen.queryByText('Đang ghi phiếu…')

/** Nobody who comes to the tablet now can see a name, a mark, a code or a QR of the ballot. */
const nothingToSee = () => !/Nguyễn Thị Ánh Tuyết|aria-checked|Tín nhiệm (cao|thấp)|SEAL|aria-label="Mã QR/.test(page())

function expectSafe(ballot: Screen['ballot'], { booth }: Kiosk): void {
  expect(nothingToSee()).toBe(true)
  if (ballot === 'in the box') expect(doneShown() ?? idleShown() ?? coverShown()).not.toBeNull()
  else if (ballot === 'being written') expect(writingShown() ?? coverShown()).not.toBeNull()
  else expect(idleShown() ?? coverShown()).not.toBeNull()
  expect(booth.box).toHaveLength(ballot === 'in the box' ? 1 : 0)
}

const INTERRUPTIONS = {
  'the tab is hidden, the screen is locked, a notification takes the screen': async () => {
    hideTab()
    await pass(0)
  },
  'the page is put away': async () => {
    act(() => {
      window.dispatchEvent(new Event('pagehide'))
    })
    await pass(0)
  },
  'somebody presses the shield, wherever there is one': async () => {
    await pass(650)
    const button = screen.queryByRole('button', { name: shield })
    if (button === null) hideTab()
    else await press(shield)
  },
  'nobody touches the tablet for four minutes': async () => {
    await pass(240_000)
    await pass(60_000)
  },
} as const

describe.each(Object.entries(SCREENS))('%s', (_, { reach, ballot, wishes = {} }) => {
  const start = () => startKiosk(wishes, { scanner: fakeScanner() })

  it.each(Object.entries(INTERRUPTIONS))('is safe when %s', async (_name, interrupt) => {
    const kiosk = start()
    await reach(kiosk)
    await interrupt()
    expectSafe(ballot, kiosk)
  })

  it('is safe when the page is loaded again or the tablet restarts: the booth forgot the voter, the card tells', async () => {
    const kiosk = start()
    await reach(kiosk)
    kiosk.unmount()
    const again = startKiosk(wishes, { scanner: fakeScanner(), booth: kiosk.booth })
    expect(idleShown()).not.toBeNull()
    expect(nothingToSee()).toBe(true)
    if (ballot === 'being written') return
    expect(again.booth.told().size).toBe(0)
    again.booth.answer()
    await type(code)
    if (ballot === 'in the box') expect(screen.getByText(/Mã thẻ không dùng được/)).toBeInTheDocument()
    else expect(screen.queryAllByRole('radio', { checked: true })).toHaveLength(0)
    if (ballot !== 'in the box') expect(screen.getAllByRole('radiogroup').length).toBeGreaterThan(0)
  })

  it('stays as it is when the tablet is turned', async () => {
    const kiosk = start()
    await reach(kiosk)
    await pass(650)
    const before = { heading: screen.getAllByRole('heading')[0]?.textContent, checked: screen.queryAllByRole('radio', { checked: true }).length }
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700)
    fireEvent(window, new Event('resize'))
    await pass(0)
    expect(screen.getAllByRole('heading')[0]?.textContent).toBe(before.heading)
    expect(screen.queryAllByRole('radio', { checked: true })).toHaveLength(before.checked)
  })
})
