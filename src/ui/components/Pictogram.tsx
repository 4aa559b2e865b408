/** Simple pictures of the guides: one line of ink each, drawn here, readable at 32 px and in print. Always beside words, so silent. */
import type { GuidePicture } from '../../words/installGuide'

/** Strokes on a field of 32 × 32. */
const STROKES: Readonly<Record<GuidePicture, string>> = {
  wifi: 'M4 12a17 17 0 0 1 24 0M8 17a11 11 0 0 1 16 0M12 22a6 6 0 0 1 8 0M16 26.5v.5',
  menu: 'M16 6v.5M16 16v.5M16 26v.5M7 3h18v26H7z',
  share: 'M16 20V4M10.5 9L16 3.5 21.5 9M10 14H6v14h20V14h-4',
  add: 'M5 5h22v22H5zM16 10v12M10 16h12',
  icon: 'M6 6h20v20H6zM11 12h10M11 17h10M13 22l2 2 5-5',
  offline: 'M4 12a17 17 0 0 1 24 0M8 17a11 11 0 0 1 16 0M12 22a6 6 0 0 1 8 0M4 4l24 24',
  gear: 'M4 8h13M25 8h3M21 4.5v7M4 16h4M16 16h12M12 12.5v7M4 24h13M25 24h3M21 20.5v7',
  trash: 'M6 9h20M12 9V5h8v4M8 9l1.5 19h13L24 9M13 14v9M19 14v9',
  sun: 'M16 10a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM16 3v3M16 26v3M3 16h3M26 16h3M7 7l2 2M23 23l2 2M7 25l2-2M23 9l2-2',
  plug: 'M11 3v7M21 3v7M8 10h16v5a8 8 0 0 1-16 0zM16 23v6',
  update: 'M26 13a10.5 10.5 0 0 0-19-2M6 19a10.5 10.5 0 0 0 19 2M7 4v7h7M25 28v-7h-7',
  lock: 'M7 14h18v14H7zM11 14v-4a5 5 0 0 1 10 0v4M16 19v4',
  camera: 'M4 10h6l2-4h8l2 4h6v16H4zM16 13a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
  clock: 'M16 4a12 12 0 1 0 0 24 12 12 0 0 0 0-24zM16 9v7l5 4',
  usb: 'M11 3h10v8H11zM9 11h14v18H9zM14 6v2M18 6v2',
  folder: 'M3 8h9l3 3h14v15H3zM16 15v7M12.5 19l3.5 3.5 3.5-3.5',
  window: 'M3 6h26v20H3zM3 12h26M23 7.5l3 3M26 7.5l-3 3',
  check: 'M5 5h22v22H5zM10 16l4.5 5L23 11',
  print: 'M9 12V4h14v8M9 22H4V12h24v10h-5M9 18h14v10H9z',
}

export function Pictogram({ picture }: { readonly picture: GuidePicture }) {
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={STROKES[picture]} />
    </svg>
  )
}
