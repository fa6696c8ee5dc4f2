// @ts-check
/**
 * Passes on what the packaged app says on standard error, but where its DevTools listen only once its window shows our
 * page: Playwright connects when it reads that, and misses for good that a page has come which comes just then.
 */
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

const often = 20

for await (const line of createInterface({ input: process.stdin })) {
  const port = /^DevTools listening on ws:\/\/[^/]+:(\d+)\//.exec(line)?.[1]
  if (port) await untilItHasAPage(port)
  process.stderr.write(`${line}\n`)
}

/**
 * A page has its title once it has come. Without an answer the app has ended, and Playwright is told by that.
 * @param {string} port
 */
async function untilItHasAPage(port) {
  for (;;) {
    const targets = await fetch(`http://127.0.0.1:${port}/json/list`).then(
      (answer) => answer.json(),
      () => null,
    )
    if (!Array.isArray(targets) || targets.some(({ type, title }) => type === 'page' && title !== '')) return
    await setTimeout(often)
  }
}
