/**
 * The pictures of the voter's screens, drawn inline: no file, no request, currentColor only.
 * All are decoration beside words and hidden from screen readers.
 */
import type { ReactNode } from 'react'

interface IconProps {
  readonly size?: number
}

function Icon({ size = 32, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth={2.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export const ShieldIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M16 3.5 27 7v8.5c0 6.4-4.5 10.9-11 13-6.5-2.1-11-6.6-11-13V7z" />
    <path d="M11 16.5h10" />
  </Icon>
)
export const ContrastIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="16" cy="16" r="11.5" />
    <path d="M16 4.5a11.5 11.5 0 0 1 0 23z" fill="currentColor" />
  </Icon>
)
export const CriteriaIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="6" y="4" width="20" height="24" rx="2.5" />
    <path d="M11 11h10M11 16h10M11 21h6" />
  </Icon>
)
export const SupportIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6 20v-4a10 10 0 0 1 20 0v4" />
    <rect x="4.5" y="18" width="5.5" height="9" rx="2" />
    <rect x="22" y="18" width="5.5" height="9" rx="2" />
  </Icon>
)
export const LockIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="6" y="14" width="20" height="14" rx="2.5" />
    <path d="M10.5 14v-4a5.5 5.5 0 0 1 11 0v4" />
  </Icon>
)
export const EraseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M11 7h16v18H11l-8-9z" />
    <path d="m15.5 12.5 7 7m0-7-7 7" />
  </Icon>
)
export const BackIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M20 6 10 16l10 10" strokeWidth={4} />
  </Icon>
)
export const ForwardIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m12 6 10 10-10 10" strokeWidth={4} />
  </Icon>
)
export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m6 17 7 7L26 9" strokeWidth={3.6} />
  </Icon>
)
export const DoneIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="16" cy="16" r="13.5" />
    <path d="m9.5 16.5 4.5 4.5 8.5-9.5" />
  </Icon>
)
export const WarningIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M16 4.5 29 27H3z" />
    <path d="M16 12.5v7M16 23.3v.2" strokeWidth={3} />
  </Icon>
)
export const BoxIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 14h24v14H4z" />
    <path d="M11 14V4h10v10M12 19h8" />
  </Icon>
)

export const ScanIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 11V5h6M22 5h6v6M28 21v6h-6M10 27H4v-6" />
    <path d="M10 11h4v4h-4zM18 11h4v4h-4zM10 19h4v3h-4zM18 19h1.5M22 22v.1" />
  </Icon>
)

/** Step 1: a card with its code. */
export const CardStep = (props: IconProps) => (
  <Icon {...props}>
    <rect x="3" y="7" width="26" height="18" rx="3" />
    <rect x="7" y="11" width="7" height="7" />
    <path d="M18 12h7M18 17h7M7 21.5h18" />
  </Icon>
)
/** Step 2: one of the levels chosen on a line. */
export const MarkStep = (props: IconProps) => (
  <Icon {...props}>
    <rect x="3" y="5" width="26" height="22" rx="3" />
    <circle cx="9" cy="12" r="1.9" />
    <circle cx="16" cy="12" r="2.2" fill="currentColor" />
    <circle cx="23" cy="12" r="1.9" />
    <path d="M8 20.5h16" />
  </Icon>
)
/** Step 3: the card goes into the card box. */
export const DropStep = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 17h5m14 0h5v11H4V17" />
    <rect x="10" y="3" width="12" height="14" rx="1.5" />
    <path d="M9 17h14M13 7h6" />
  </Icon>
)
