/** Whose name, colour and logo stand on what leaves. */
import type { Programme } from '../programme/programme.ts'
import { fromBase64 } from '../records/base64.ts'
import type { Shield } from './audience.ts'

export interface Brand {
  /** Empty for none. */
  readonly name: string
  readonly colours: BrandColours | null
  readonly logo: Logo | null
}

export interface Logo {
  readonly kind: 'png' | 'jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** For those who do not see it. */
  readonly alt: string
}

/** All as `#rrggbb`. */
export interface BrandColours {
  /** The colour chosen: for lines. */
  readonly line: string
  /** The same, as dark as letters need on white, and the ground that white letters need. */
  readonly ink: string
  /** A breath of it: the ground behind `ink`. */
  readonly mist: string
}

/** WCAG 2.2 AA for text of any size. */
const readable = 4.5

/** Null where nothing was chosen. Words go through the audience's shield like all others. */
export function brandOf({ brandName, brandColour, logo }: Programme, shield: Shield): Brand | null {
  if (brandName === '' && brandColour === null && logo === null) return null
  const name = shield.text(brandName)
  const bytes = logo && fromBase64(logo.base64)
  return {
    name,
    colours: brandColour === null ? null : brandColours(brandColour),
    logo: logo && bytes && { ...logoSize(logo), bytes, alt: name === '' ? 'Logo' : `Logo of ${name}` },
  }
}

function logoSize({ kind, width, height }: Pick<Logo, 'kind' | 'width' | 'height'>) {
  return { kind, width, height }
}

/** A logo within so much room, never larger than it is. */
export function fitted({ width, height }: { width: number; height: number }, room: { width: number; height: number }) {
  const scale = Math.min(1, room.width / width, room.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** What is made of a colour so that every word stays readable, whichever it is. */
export function brandColours(colour: string): BrandColours {
  const mist = mixed(colour, '#ffffff', 0.88)
  for (let share = 0; share <= 1; share += 0.02) {
    const ink = mixed(colour, '#000000', share)
    if (contrast(ink, mist) >= readable) return { line: colour, ink, mist }
  }
  return { line: colour, ink: '#000000', mist }
}

/** From 1 for no difference to 21 for black on white (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mixed(colour: string, other: string, share: number): string {
  const theirs = channels(other)
  const all = channels(colour).map((value, index) => Math.round(value + ((theirs[index] ?? 0) - value) * share))
  return `#${all.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
