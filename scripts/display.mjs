// @ts-check
/**
 * Something for Electron to draw on: the screen that is there, or one in memory.
 */
import { spawn } from 'node:child_process'
import { SetupProblem } from './console.mjs'

/** Whether there is a screen to open a window on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Starts a display in memory (Xvfb), which ends when it is closed or when we end.
 * @throws {SetupProblem} when it cannot be started
 * @returns {Promise<{ name: string, close: () => void }>} `name` is what DISPLAY should be
 */
export function openDisplay() {
  return new Promise((resolve, reject) => {
    // The display picks a free number for itself and writes it to file descriptor 3 once it is ready.
    const words = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp']
    const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const close = () => {
      process.off('exit', close)
      server.kill()
    }
    process.on('exit', close)
    const failed = () => {
      process.off('exit', close)
      reject(new SetupProblem('This machine has no display, and Xvfb could not be started. Install the package xvfb.'))
    }
    server.once('error', failed).once('exit', failed)

    let number = ''
    const ready = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    ready.setEncoding('utf8').on('data', (text) => {
      number += text
      if (number.endsWith('\n')) resolve({ name: `:${number.trim()}`, close })
    })
  })
}
