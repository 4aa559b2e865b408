/** Shows one admin panel at a fake desk, as the page of the round does: it follows the round and the steps it moves to. */
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import type { ComponentType } from 'react'
import { vi } from 'vitest'
import type { FileDesk } from '../../../src/app/fileDesk'
import type { CodeScanner } from '../../../src/app/scanDesk'
import { DeskContext } from '../../../src/ui/deskContext'
import { FilesContext } from '../../../src/ui/filesContext'
import type { StepPanelProps } from '../../../src/ui/round/stepPanel'
import { ScannerContext } from '../../../src/ui/scannerContext'
import type { FakeDesk } from '../../support/fakeDesk'

// jsdom lays nothing out and scrolls nowhere.
Element.prototype.scrollIntoView = () => undefined

/** Whatever is saved is saved; nobody chooses a file. */
export const noFiles: FileDesk = {
  save: () => Promise.resolve({ ok: true, value: undefined }),
  pick: () => Promise.resolve({ ok: false, error: { code: 'file/cancelled' } }),
  pickMany: () => Promise.resolve({ ok: false, error: { code: 'file/cancelled' } }),
  pickLazily: () => Promise.resolve({ ok: false, error: { code: 'file/cancelled' } }),
  saveCopy: () => Promise.resolve({ ok: false, error: { code: 'file/cancelled' } }),
}

export function renderPanel(Panel: ComponentType<StepPanelProps>, desk: FakeDesk, scanner?: CodeScanner) {
  const onMove = vi.fn<StepPanelProps['onMove']>()
  const onKiosk = vi.fn<() => void>()
  const onRelease = vi.fn<(group: string) => void>()
  function Page() {
    const [, repaint] = useState(0)
    return <Panel round={desk.round()} onMove={onMove} onChanged={() => repaint((n) => n + 1)} onKiosk={onKiosk} onRelease={onRelease} />
  }
  const view = render(
    <DeskContext value={desk}>
      <FilesContext value={noFiles}>
        <ScannerContext value={scanner}>
          <Page />
        </ScannerContext>
      </FilesContext>
    </DeskContext>,
  )
  return { ...view, user: userEvent.setup(), onMove, onKiosk, onRelease }
}
