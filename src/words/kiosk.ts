/** The words of the voter's screens by language; Vietnamese is what voters see. */
import { kioskEn } from './kioskEn'
import { kioskVi } from './kioskVi'
import type { KioskWords } from './kioskWords'

/** `address` (form of address) is used in Vietnamese only. */
export function kioskWords(language: 'vi' | 'en' = 'vi', address = 'đồng chí'): KioskWords {
  return language === 'vi' ? kioskVi(address) : kioskEn()
}
