/** The readiness check on the screen: what to do, step by step for this kind of machine, and what people try themselves. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { useStore } from 'zustand'
import { deviceTrials, TRIAL_FILE } from '../../../src/app/deviceTrials'
import type { DeviceKind, ReadinessItem } from '../../../src/app/deviceTrials'
import type { FileDesk } from '../../../src/app/fileDesk'
import { err, ok } from '../../../src/domain/kernel/result'
import { ReadinessStrip } from '../../../src/ui/home/ReadinessStrip'
import { DeviceContext } from '../../../src/ui/opening/readiness'
import { ReadinessList } from '../../../src/ui/opening/ReadinessList'
import { readinessLines } from '../../../src/ui/opening/readinessLines'

const MACHINE: readonly ReadinessItem[] = [
  { id: 'secure', level: 'ok', code: 'readiness/secure' },
  { id: 'persistent', level: 'fail', code: 'readiness/not-persistent' },
  { id: 'battery', level: 'warn', code: 'readiness/low-battery', percent: 31 },
  { id: 'clock', level: 'warn', code: 'readiness/clock', now: '2026-11-26T08:05' },
  { id: 'build', level: 'ok', code: 'readiness/build', build: '48e36b22' },
]

function show(kind: DeviceKind = 'android') {
  let stick: Uint8Array | undefined
  const files: FileDesk = {
    save: (_, bytes) => {
      stick = bytes
      return Promise.resolve(ok(undefined))
    },
    pick: () => Promise.resolve(ok({ name: TRIAL_FILE, bytes: stick ?? new Uint8Array() })),
    pickMany: () => Promise.resolve(err({ code: 'file/cancelled' })),
    pickLazily: () => Promise.resolve({ ok: false, error: { code: 'file/cancelled' } } as const),
    saveCopy: () => Promise.resolve({ ok: false, error: { code: 'file/cancelled' } } as const),
  }
  const trials = deviceTrials(files, { bytes: (length) => new Uint8Array(length).fill(7), below: () => 0 })
  function Check() {
    return <ReadinessList items={readinessLines(MACHINE, useStore(trials.state))} />
  }
  render(
    <DeviceContext value={{ kind, trials }}>
      <Check />
    </DeviceContext>,
  )
  return userEvent.setup()
}
const line = (text: RegExp) => screen.getAllByRole('listitem').find((item) => text.test(item.textContent)) ?? document.body

describe('the readiness strip of the first page', () => {
  it('counts what is met, says what is not, and folds the details away', async () => {
    render(<ReadinessStrip items={readinessLines(MACHINE, { stick: 'untried', clock: 'unasked' })} />)
    const strip = screen.getByRole('region', { name: 'Máy đã sẵn sàng chưa' })
    expect(strip).toHaveTextContent('2/6 mục đạt')
    expect(strip).toHaveTextContent('Trình duyệt chưa cam kết giữ dữ liệu lâu dài.')
    expect(strip).toHaveTextContent('3 mục nên xem')
    expect(strip).not.toHaveTextContent('Pin còn ít')
    await userEvent.setup().click(screen.getByText('Xem từng mục'))
    expect(await screen.findAllByRole('listitem')).toHaveLength(6)
  })
})

describe('the readiness check', () => {
  it('says charge, time and build as they are', () => {
    show()
    expect(line(/Pin còn ít/)).toHaveTextContent('Pin còn ít: 31 %. Cắm sạc trước khi mở lượt.')
    expect(line(/Giờ của máy/)).toHaveTextContent('Giờ của máy: 08:05 ngày 26/11/2026.')
    expect(line(/Mã bản dựng/)).toHaveTextContent('Mã bản dựng đang chạy: 48e36b22.')
  })

  it('shows how to put a matter right on this kind of machine first, and on the others', async () => {
    const user = show('ipad')
    await user.click(within(line(/giữ dữ liệu/)).getByRole('button', { name: /^Làm thế nào/ }))
    const steps = await screen.findByRole('list', { name: 'Giữ dữ liệu lâu dài' })
    expect(steps).toHaveTextContent('Không gỡ biểu tượng Hòm Phiếu')
    expect(screen.getByRole('button', { name: 'iPad' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'Máy tính Windows' }))
    expect(screen.getByRole('list', { name: 'Giữ dữ liệu lâu dài' })).toHaveTextContent('InPrivate')
  })

  it('has nothing to explain where all is well', () => {
    show()
    expect(within(line(/Địa chỉ mở ứng dụng an toàn/)).queryByRole('button')).not.toBeInTheDocument()
  })

  it('lets a stick be tried: written, read back, found the same', async () => {
    const user = show()
    expect(line(/USB/)).toHaveTextContent('Chưa thử ghi ra USB.')
    await user.click(screen.getByRole('button', { name: 'Ghi tệp thử ra USB' }))
    expect(await screen.findByText(/chọn tệp hom-phieu-thu-usb\.txt/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Đọc lại tệp thử' }))
    expect(await screen.findByText('Đã ghi thử ra USB và đọc lại đúng.')).toBeInTheDocument()
  })

  it('asks the people in the room about the clock', async () => {
    const user = show()
    await user.click(screen.getByRole('button', { name: 'Giờ sai' }))
    expect(line(/Giờ của máy/)).toHaveTextContent('Giờ của máy sai: 08:05 ngày 26/11/2026.')
    expect(line(/Giờ của máy/)).toHaveAttribute('data-status', 'bad')
    await user.click(screen.getByRole('button', { name: 'Giờ đúng' }))
    expect(line(/Giờ của máy/)).toHaveTextContent('Giờ của máy đúng')
  })
})
