/** A button that opens one or several files from this device and hands over their bytes; nothing leaves the page. */
import { useId } from 'react'
import type { PickedFile } from '../../app/fileDesk'
import { Button } from './Button'

interface FilesButtonProps {
  readonly label: string
  readonly accept: string
  readonly multiple?: boolean
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly onFiles: (files: readonly PickedFile[]) => void
}

export function FilesButton({ label, accept, multiple = false, kind = 'secondary', onFiles }: FilesButtonProps) {
  const id = useId()
  const take = async (files: readonly File[]) => {
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
    if (read.length > 0) onFiles(read)
  }
  return (
    <>
      <input
        id={id}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file, corrected meanwhile, can be chosen again.
          event.target.value = ''
          void take(files)
        }}
      />
      <Button kind={kind} onClick={() => document.getElementById(id)?.click()}>
        {label}
      </Button>
    </>
  )
}
