import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { channelNames, type Bridge } from '#shared/platform/names.ts'
import { commandFor } from '../support/desktopApp.ts'
import { expect, test } from '../support/app.ts'

declare global {
  interface Window {
    readonly bridge?: Bridge
  }
}

const run = promisify(execFile)

test('opens one window on its own origin, with nothing of Node in it', async ({ desktop }) => {
  expect(desktop.electron.windows()).toHaveLength(1)
  await expect(desktop.page).toHaveTitle(/Throughline/)
  expect(new URL(desktop.page.url()).href).toMatch(/^app:\/\/throughline\/index\.html/)
  const found = await desktop.page.evaluate(() => ({
    node: ['require', 'module', 'process', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
    bridge: Object.keys(window.bridge ?? {}),
  }))
  expect(found).toEqual({ node: [], bridge: ['beginning', 'call', 'on'] })
})

test.describe('refuses', () => {
  test.use({ expectedErrors: /Content Security Policy|Failed to load resource|Not allowed to/ })

  test('to go elsewhere', async ({ desktop }) => {
    const home = desktop.page.url()
    for (const address of [
      'https://example.org/',
      'file:///etc/passwd',
      'app://throughline/other.html',
      'data:text/html,hello',
    ]) {
      await desktop.page.evaluate((url) => {
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        link.remove()
      }, address)
    }
    await desktop.page.waitForLoadState()
    expect(desktop.page.url()).toBe(home)
  })

  test('new windows', async ({ desktop }) => {
    const opened = await desktop.page.evaluate(
      () => window.open('https://example.org/') === null && window.open('') === null,
    )
    expect(opened).toBe(true)
    expect(desktop.electron.windows()).toHaveLength(1)
  })

  test('downloads', async ({ desktop }) => {
    const refused = await desktop.electron.evaluateHandle(({ session }) => {
      const seen: boolean[] = []
      session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented))
      return seen
    })
    await desktop.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['names']))
      link.download = 'names.txt'
      link.click()
    })
    await expect.poll(() => refused.jsonValue()).toEqual([true])
  })

  test('permissions', async ({ desktop }) => {
    const answers = await desktop.page.evaluate(async () => {
      const location = new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('refused'),
        ),
      )
      const camera = navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      )
      const paste = navigator.clipboard.readText().then(
        () => 'granted',
        () => 'refused',
      )
      return [await Notification.requestPermission(), await location, await camera, await paste]
    })
    expect(answers).toEqual(['denied', 'refused', 'refused', 'refused'])
  })

  test('files outside the built page', async ({ desktop }) => {
    const ask = (path: string) =>
      desktop.page.evaluate(async (address) => {
        const answer = await fetch(address).catch(() => null)
        return answer?.status ?? 'nothing comes'
      }, `app://throughline${path}`)
    expect(await ask('/index.html'), 'what is there').toBe(200)
    const above = ['/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain%2fmain.js', '/..%5cmain%5cmain.js']
    const nowhere = ['/%00', '/%', '/nothing.js', '/assets', `/${'a'.repeat(5000)}.js`]
    for (const path of [...above, ...nowhere]) expect(await ask(path), path.slice(0, 40)).toBe('nothing comes')
  })

  test('to be shown without its security headers', async ({ desktop }) => {
    const ask = (path: string) =>
      desktop.page.evaluate(async (address) => Object.fromEntries((await fetch(address)).headers), path)
    const script = await desktop.page.locator('script[src]').first().getAttribute('src')
    expect((await ask(script ?? ''))['content-type']).toBe('text/javascript')
    const headers = await ask('/index.html')
    expect(headers).toMatchObject({
      'content-type': 'text/html',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('what Electron’s security checklist warns of', async ({ desktop }) => {
    const preferences = await desktop.electron.evaluate(({ BrowserWindow }) =>
      (
        BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      )?.getLastWebPreferences(),
    )
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    for (const [risk, asked] of [
      ['insecure content', preferences?.allowRunningInsecureContent],
      ['experimental features', preferences?.experimentalFeatures],
      ['Node in workers', preferences?.nodeIntegrationInWorker],
      ['Node in frames', preferences?.nodeIntegrationInSubFrames],
      ['Blink features', preferences?.enableBlinkFeatures],
    ]) {
      expect(asked, `${risk} are not asked for`).toBeFalsy()
    }

    // What a page cannot do (inline scripts, eval, going elsewhere) is tested in both editions, in shell.spec.ts.
    const built = join(import.meta.dirname, '../../out/main/main.js')
    expect(await readFile(built, 'utf8'), 'nothing is opened in another program').not.toContain('openExternal')
  })

  test('every network request, even from outside the page', async ({ desktop }) => {
    const answer = await desktop.electron.evaluate(async ({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    )
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
  })
})

test.describe('the door between window and system', () => {
  test('rejects what does not have the agreed shape', async ({ desktop }) => {
    const refused = await desktop.page.evaluate(async () => {
      const call = window.bridge?.call
      if (!call) throw new Error('There is no bridge.')
      const bad = [
        call['journal.read']({ programmeId: '../../etc' }),
        call['journal.append']({ programmeId: 'prog-a', entries: 'all of them' }),
        call['settings.write']({ theme: 'plaid' }),
        call['settings.write']({ colour: 'red' }),
        call['files.reveal']('/etc/passwd'),
        call['print.pdf']({ html: 5 }),
        call['reminders.state']('why?'),
      ]
      return (await Promise.allSettled(bad)).map((result) => result.status)
    })
    expect(refused).toEqual(Array(7).fill('rejected'))
  })

  // Deeper values the bridge itself turns away, before anybody is asked.
  test('answers anything at all with a refusal, and lives', async ({ desktop }) => {
    const planted = 'Planted Siân'
    const wrong = await desktop.page.evaluate(
      async ({ names, planted }) => {
        let deep: unknown = planted
        for (let level = 0; level < 100; level += 1) deep = { deep }
        const anything: unknown[] = [
          null,
          true,
          -1,
          NaN,
          Infinity,
          2n ** 64n,
          [],
          [[]],
          {},
          deep,
          new Date(NaN),
          new Map([[planted, planted]]),
          new Uint8Array(1_000_000),
          new Error(planted),
          JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
          { programmeId: '../../etc/passwd' },
          { programmeId: 'prog-a', entries: [{ seq: 1e308, text: planted }] },
          { programmeId: 'prog-a', entries: Array(1_000).fill({ seq: 1, text: '' }) },
          { programmeId: planted, seq: -1, name: planted, text: planted },
          { vaultId: 'vault-\u0000', secret: planted },
          { html: { toString: planted }, title: planted, landscape: 'no' },
          { title: planted, kinds: [{ label: planted, extensions: ['*/../'], mime: 7 }] },
          { level: 'fatal', code: planted, detail: planted },
          { undo: planted.repeat(100_000), redo: 5 },
          { theme: planted, programmes: [{ id: '../x' }] },
          { sessionId: '#/../../' },
          { words: 5 },
        ]
        const wrong: string[] = []
        for (const name of names) {
          const call = window.bridge?.call[name]
          if (!call) throw new Error(`There is no way to ${name}.`)
          const replies = await Promise.allSettled(anything.map(async (value) => call(value)))
          replies.forEach((reply, index) => {
            const refused = reply.status === 'rejected' || !reply.value.ok
            // An empty patch of the settings changes nothing; that is no harm.
            if (!refused && name !== 'settings.write') wrong.push(`${name} took value ${index}`)
          })
        }
        return wrong
      },
      { names: channelNames, planted },
    )
    expect(wrong).toEqual([])
    expect(desktop.electron.windows()).toHaveLength(1)
    const reply = await desktop.page.evaluate(() => window.bridge?.call['settings.write']({}))
    expect(reply).toMatchObject({ ok: true, value: { theme: 'system' } })
    const log = await readFile(join(desktop.dataFolder, 'logs/throughline.log'), 'utf8').catch(() => '')
    expect(log, 'nothing that was sent is in the log').not.toContain('Siân')
  })

  test('is shut to any window but ours', async ({ desktop }) => {
    const answer = await desktop.electron.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload } })
      await foreign.loadURL('app://throughline/index.html')
      const script = `bridge.call['journal.list']().catch((error) => [error.message, bridge.beginning])`
      const answer: unknown = await foreign.webContents.executeJavaScript(script)
      foreign.destroy()
      return answer
    })
    expect(answer).toEqual([expect.stringContaining('does not come from the app'), null])
  })

  test('keeps what it acknowledged through a power cut', async ({ desktop }) => {
    await desktop.page.evaluate(async () => {
      await window.bridge?.call['journal.append']({
        programmeId: 'prog-cut',
        entries: [{ seq: 1, text: '{"kept":true}' }],
      })
    })
    await desktop.kill()
    await desktop.restart()
    const reply = await desktop.page.evaluate(() =>
      window.bridge?.call['journal.read']({ programmeId: 'prog-cut', snapshot: 'whole' }),
    )
    expect(reply).toMatchObject({ ok: true, value: { entries: [{ seq: 1, text: '{"kept":true}' }], damaged: null } })
  })
})

test('files cross whole in both directions', async ({ desktop }) => {
  const kind = { label: 'Binary file', extensions: ['bin'], mime: 'application/octet-stream' }
  const saved = await desktop.saves(() =>
    desktop.page.evaluate((kind) => {
      const bytes = Uint8Array.from({ length: 5_000_000 }, (_, index) => index % 251)
      return window.bridge?.call['files.save']({ suggestedName: 'all bytes.bin', kind, bytes })
    }, kind),
  )
  expect(saved.name).toBe('all bytes.bin')
  expect(saved.bytes).toHaveLength(5_000_000)
  expect(saved.bytes.every((byte, index) => byte === index % 251)).toBe(true)

  const path = join(desktop.dataFolder, 'few bytes.bin')
  await writeFile(path, Buffer.from([0, 255, 10, 13]))
  const opened = await desktop.chooses(path, () =>
    desktop.page.evaluate(async (kind) => {
      const reply = await window.bridge?.call['files.open']({ title: 'Choose', kinds: [kind] })
      const file = reply?.ok ? (reply.value as { name: string; bytes: Uint8Array }) : null
      return { name: file?.name, typed: file?.bytes instanceof Uint8Array, bytes: [...(file?.bytes ?? [])] }
    }, kind),
  )
  expect(opened).toEqual({ name: 'few bytes.bin', typed: true, bytes: [0, 255, 10, 13] })
})

test('after a crash of the page, offers to reload it and does', async ({ desktop }) => {
  const heard = await desktop.electron.evaluateHandle(({ BrowserWindow, dialog }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const asked = new Promise<string>((resolve) => {
      dialog.showMessageBox = (...words: unknown[]) => {
        resolve((words.at(-1) as Electron.MessageBoxOptions).message)
        return Promise.resolve({ response: 0, checkboxChecked: false })
      }
    })
    const reloaded = new Promise((resolve) => contents?.once('did-navigate', (_event, url) => resolve(url)))
    contents?.forcefullyCrashRenderer()
    return { asked, reloaded }
  })
  expect(await heard.evaluate((it) => it.asked)).toBe('Throughline stopped unexpectedly.')
  expect(await heard.evaluate((it) => it.reloaded)).toMatch(/^app:\/\/throughline\//)
  expect(await readFile(join(desktop.dataFolder, 'logs/throughline.log'), 'utf8')).toContain('window.gone')
  // Playwright does not let go of a page that crashed, so it could not answer when asked to close.
  await desktop.kill()
})

test('opens where it was left', async ({ desktop }) => {
  const bounds = { x: 40, y: 60, width: 900, height: 640 }
  await desktop.electron.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted)
  }, bounds)
  const nowAt = (): Promise<unknown> =>
    desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  await expect.poll(nowAt).toEqual(bounds)
  await desktop.restart()
  await expect.poll(nowAt).toEqual(bounds)
})

test('has a menu whose commands reach the page', async ({ desktop }) => {
  const menus = await desktop.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map((item) => item.label),
  )
  expect(menus).toEqual(['&File', '&Edit', '&View', '&Go', '&Help'])

  const heard = await desktop.page.evaluateHandle(() => ({
    command: new Promise((resolve) => window.bridge?.on.menu(resolve)),
  }))
  await desktop.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('palette')?.click())
  expect(await heard.evaluate((it) => it.command)).toBe('palette')

  await desktop.page.evaluate(() => window.bridge?.call['menu.setUndoLabels']({ undo: 'Move block', redo: null }))
  const edit = await desktop.electron.evaluate(({ Menu }) => {
    const item = (id: string) => Menu.getApplicationMenu()?.getMenuItemById(id)
    return { undo: item('undo')?.label, redo: item('redo')?.enabled }
  })
  expect(edit).toEqual({ undo: 'Undo: Move block', redo: false })
})

test('started twice, hands its file to the window that is open', async ({ desktop }) => {
  const heard = await desktop.page.evaluateHandle(() => ({
    waiting: new Promise((resolve) => window.bridge?.on['files-waiting'](() => resolve('a file'))),
  }))
  const path = join(desktop.dataFolder, 'from a colleague.throughline')
  await writeFile(path, 'not yet a programme')
  const { executablePath, args, env } = commandFor(desktop.dataFolder, [path])
  await run(executablePath, args, { env })
  expect(await heard.evaluate((it) => it.waiting)).toBe('a file')
})

test('begins with defaults when its settings are damaged, and keeps the damaged file', async ({ desktop }) => {
  await desktop.page.evaluate(() => window.bridge?.call['settings.write']({ theme: 'dark' }))
  await desktop.kill()
  await mkdir(desktop.dataFolder, { recursive: true })
  await writeFile(join(desktop.dataFolder, 'settings.json'), '{"settings": {"theme": "da')
  await desktop.restart()
  const reply = await desktop.page.evaluate(() => window.bridge?.call['settings.write']({}))
  expect(reply).toMatchObject({ ok: true, value: { theme: 'system' } })
  expect(await readFile(join(desktop.dataFolder, 'settings.json.damaged'), 'utf8')).toContain('"da')
})
