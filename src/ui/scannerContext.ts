/** How screens reach the camera; set by the app's root. Absent (a test, a page without one): typing only. */
import { createContext, useContext } from 'react'
import type { CodeScanner } from '../app/scanDesk'

export const ScannerContext = createContext<CodeScanner | undefined>(undefined)

/** The scanner, if a camera can be opened here at all. */
export function useScanner(): CodeScanner | undefined {
  const scanner = useContext(ScannerContext)
  return scanner?.available === true ? scanner : undefined
}
