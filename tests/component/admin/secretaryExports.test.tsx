/** The secretary saves the package (S16): every way a stick can fail is said in words, and nothing but a read-back counts. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Desk } from '../../../src/app/desk'
import type { FileDesk, FileError, SavedCopy } from '../../../src/app/fileDesk'
import { ok } from '../../../src/domain/kernel/result'
import type { Result } from '../../../src/domain/kernel/result'
import type { Round } from '../../../src/domain/round/round'
import { DeskContext } from '../../../src/ui/deskContext'
import { FilesContext } from '../../../src/ui/filesContext'
import { ExportPanel } from '../../../src/ui/results/ExportPanel'
import { whenEnabled } from '../../support/whenEnabled'

const BYTES = Uint8Array.of(80, 75, 3, 4)
const round = {
  id: 'r', state: 'signed', opening: { fingerprint: 'ABCDEFGHJKLMNPQR' },
  result: { statement: { fingerprint: 'ZYXWVUTSRQPNMLKJ' }, package: { name: 'TinNhiem_P-01_20261120_L1.zip', digest: '00' } },
} as unknown as Round

interface Stick {
  readonly saveFolder?: FileDesk['saveFolder']
  readonly save?: () => Promise<Result<SavedCopy, FileError>>
  readonly pick?: () => Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, FileError>>
}

function show({ save, pick, saveFolder }: Stick = {}) {
  const confirmExport = vi.fn((_: string, bytes: Uint8Array) => Promise.resolve(ok(bytes === BYTES ? ('identical' as const) : ('different' as const))))
  const desk = { package: () => Promise.resolve(ok({ name: 'TinNhiem_P-01_20261120_L1.zip', bytes: BYTES, digest: '00' })), confirmExport, handover: () => Promise.resolve(ok([{ name: 'TinNhiem_P-01_20261120_L1.zip', bytes: BYTES }, { name: 'MoLuot.json', bytes: BYTES }])) } as unknown as Desk
  const back = vi.fn(() => Promise.resolve(ok({ name: 'a.zip', bytes: BYTES })))
  const files = {
    saveCopy: save ?? (() => Promise.resolve(ok({ name: 'TinNhiem_P-01_20261120_L1.zip', way: 'picker', readBack: back }))),
    ...(saveFolder && { saveFolder }),
    pick: pick ?? (() => Promise.resolve(ok({ name: 'a.zip', bytes: Uint8Array.of(1) }))),
  } as unknown as FileDesk
  render(
    <DeskContext value={desk}>
      <FilesContext value={files}>
        <ExportPanel round={round} onChanged={vi.fn()} onMove={vi.fn()} onKiosk={vi.fn()} onRelease={vi.fn()} />
      </FilesContext>
    </DeskContext>,
  )
  return { confirmExport, back, user: userEvent.setup() }
}
const button = (name: string | RegExp) => whenEnabled(() => screen.getByRole('button', { name }))
const saveButton = () => button('Lưu hồ sơ kết quả')
const checkButton = () => button('Kiểm tra lại tệp đã lưu')

describe('the stick', () => {
  it.each([
    ['file/full', /USB đã đầy/], ['file/read-only', /khóa ghi/], ['file/gone', /bị rút ra giữa chừng/], ['file/write-failed', /Không ghi được ra nơi đã chọn/], ['file/cancelled', /Đã thôi lưu/],
  ] as const)('fails with %s: said in words with the next step, nothing lost, nothing counted', async (code, sentence) => {
    const { user, confirmExport } = show({ save: () => Promise.resolve({ ok: false, error: { code } }) })
    await user.click(await saveButton())
    const said = await screen.findByText(sentence)
    expect(said.textContent).toMatch(/trong máy vẫn nguyên/)
    expect(screen.getByText('CHƯA LƯU RA USB')).toBeTruthy()
    expect(confirmExport).not.toHaveBeenCalled()
    // The way is open to try again.
    await saveButton()
  })
  it('that was pulled out before the read-back is asked for again, or the file is chosen by hand', async () => {
    const gone = () => Promise.resolve({ ok: false, error: { code: 'file/unreadable' } } as const)
    const { user, confirmExport } = show({ save: () => Promise.resolve(ok({ name: 'a.zip', way: 'picker', readBack: gone })), pick: () => Promise.resolve(ok({ name: 'a.zip', bytes: BYTES })) })
    await user.click(await saveButton())
    await user.click(await checkButton())
    await screen.findByText(/bị rút ra giữa chừng/)
    expect(confirmExport).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Chọn tệp trên USB để so' }))
    await screen.findByText('Đã đọc lại USB: giống hệt kết quả trong máy')
  })
})

describe('saving', () => {
  it('counts only when what is read back is the same, and counts the copies', async () => {
    const { user, back } = show()
    for (const copy of [1, 2]) {
      await user.click(await button(/^Lưu hồ sơ kết quả|^Lưu thêm/))
      await user.click(await checkButton())
      await screen.findByText(`Số bản đã ghi và đọc lại giống hệt trong lần này: ${String(copy)}. Nên có hai bản trên hai USB.`)
    }
    expect(back).toHaveBeenCalledTimes(2)
  })
  it('says when another file was read back, and does not count it', async () => {
    const { user } = show({ save: () => Promise.resolve(ok({ name: 'a.zip', way: 'download' })) })
    await user.click(await saveButton())
    await screen.findByText(/thư mục tải xuống/)
    await user.click(await checkButton())
    await screen.findByText(/KHÁC với kết quả trong máy/)
    expect(screen.queryByText(/Số bản đã ghi/)).toBeNull()
  })
  it('by the share sheet says where to put it', async () => {
    const { user } = show({ save: () => Promise.resolve(ok({ name: 'a.zip', way: 'share' })) })
    await user.click(await saveButton())
    await screen.findByText(/bảng chia sẻ/)
  })
})

describe('a whole folder', () => {
  const folderButton = () => button('Lưu cả bộ vào một thư mục')
  it('is offered only where the platform lets one be chosen', async () => {
    show()
    await saveButton()
    expect(screen.queryByRole('button', { name: 'Lưu cả bộ vào một thư mục' })).toBeNull()
  })
  it('counts by what was read back, and says under which name a file had to go', async () => {
    const { user, confirmExport } = show({ saveFolder: (files) => Promise.resolve(ok({ folder: 'USB', files: files.map(({ name, bytes }) => ({ name, savedAs: name.replace('.zip', ' (2).zip'), bytes })) })) })
    await user.click(await folderButton())
    await screen.findByText('Đã ghi và đọc lại 2 tệp trong thư mục “USB”: giống hệt trong máy.')
    expect(screen.getByText(/được ghi thành TinNhiem_P-01_20261120_L1 \(2\)\.zip/)).toBeTruthy()
    expect(confirmExport).toHaveBeenCalledTimes(1)
    await screen.findByText('Đã đọc lại USB: giống hệt kết quả trong máy')
  })
  it('shows how far it is and can be stopped: what is there is said, and nothing counts as saved', async () => {
    const { user, confirmExport } = show({
      saveFolder: async (files, onProgress, signal) => {
        onProgress(0.5)
        await new Promise((resolve) => { signal.addEventListener('abort', resolve) })
        return { ok: false, error: { code: 'file/cancelled', done: ['a.zip'], name: files[1]?.name ?? '' } }
      },
    })
    await user.click(await folderButton())
    expect(await screen.findByRole('progressbar', { name: 'Đang ghi ra USB' })).toHaveProperty('value', 50)
    await user.click(screen.getByRole('button', { name: 'Dừng' }))
    await screen.findByText('Đã dừng lưu vào thư mục. Kết quả trong máy vẫn nguyên.')
    expect(screen.getByText(/Đã ghi trọn 1 tệp/)).toBeTruthy()
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(confirmExport).not.toHaveBeenCalled()
  })
  it('that failed half-way says what is there, that nothing is lost, and counts nothing', async () => {
    const { user, confirmExport } = show({ saveFolder: () => Promise.resolve({ ok: false, error: { code: 'file/full', done: ['a.zip'], name: 'b.json' } }) })
    await user.click(await folderButton())
    await screen.findByText(/USB đã đầy.*trong máy vẫn nguyên/)
    expect(screen.getByText(/Đã ghi trọn 1 tệp; tệp b.json chưa được ghi/)).toBeTruthy()
    expect(confirmExport).not.toHaveBeenCalled()
  })
})
