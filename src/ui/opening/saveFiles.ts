/** Saves files through the browser's own download, one after the other; nothing leaves the tablet but to where the user says. */
interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Some browsers drop a download that starts before the one before it was handed over. */
const BETWEEN_MS = 300

export function saveFiles(files: readonly NamedFile[]): void {
  files.forEach(({ name, bytes }, i) => {
    setTimeout(() => {
      const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }))
      const link = document.createElement('a')
      link.href = url
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    }, i * BETWEEN_MS)
  })
}
