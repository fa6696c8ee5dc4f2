/** Chromium refuses its sandbox to the root user of Linux, as whom containers often run. */
export function needsNoSandbox(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}
