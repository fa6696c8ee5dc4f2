// @ts-check
/**
 * Which browser the browser edition is tested and measured in.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Debian's browser, or another of its kind; elsewhere Playwright's own is used. */
export function findChromium() {
  const usual = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join('/usr/bin', name))
  return process.env.THROUGHLINE_CHROMIUM ?? usual.find((place) => existsSync(place))
}
