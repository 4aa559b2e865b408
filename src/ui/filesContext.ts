/** How the screens reach the platform's files; set by the app's root. */
import { createContext, useContext } from 'react'
import type { FileDesk } from '../app/fileDesk'

export const FilesContext = createContext<FileDesk | undefined>(undefined)

export function useFiles(): FileDesk {
  const files = useContext(FilesContext)
  if (files === undefined) throw new Error('no files around this screen')
  return files
}
