import type { ReactNode } from 'react'

/** The mark: one line through three points. */
export function Logo({ size = 26 }: { size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path d="M3 23c5 0 6-14 13-14s8 14 13 14" stroke="#F2B79F" strokeWidth="3" strokeLinecap="round" />
      <circle cx="16" cy="9" r="3.4" fill="#fff" stroke="#0e3b3a" strokeWidth="0.6" />
      <circle cx="3.5" cy="23" r="2.6" fill="#8FD0C5" />
      <circle cx="28.5" cy="23" r="2.6" fill="#8FD0C5" />
    </svg>
  )
}
