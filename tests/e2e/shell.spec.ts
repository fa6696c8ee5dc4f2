import { expect, test } from '../support/app.ts'

test.describe('what a page cannot do, whatever it contains', () => {
  test.use({ expectedErrors: /Content Security Policy|Failed to (fetch|load resource)/ })

  test('run a script written into it', async ({ app }) => {
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.documentElement.dataset.ran = "yes"'
      document.head.append(script)
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:," onerror="document.documentElement.dataset.ran = \'yes\'">',
      )
      return document.documentElement.dataset['ran']
    })
    expect(ran).toBeUndefined()
  })

  test('make code out of text', async ({ app }) => {
    // In a task of its own: while Playwright evaluates, its own words are exempt from the policy.
    const refusal = await app.page.evaluate(
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            try {
              resolve(String(new Function('return "ran"')()))
            } catch (error) {
              resolve(error instanceof EvalError ? 'refused' : String(error))
            }
          }),
        ),
    )
    expect(refusal).toBe('refused')
  })

  test('reach another server', async ({ app }) => {
    const reached = await app.page.evaluate(async () => {
      const byFetch = fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      )
      const byImage = new Promise((resolve) => {
        const image = new Image()
        image.onload = () => resolve('reached')
        image.onerror = () => resolve('refused')
        image.src = 'https://example.org/pixel.png'
      })
      return Promise.all([byFetch, byImage])
    })
    expect(reached).toEqual(['refused', 'refused'])
  })

  test('show another page inside it', async ({ app }) => {
    await app.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      document.body.append(frame)
    })
    await expect.poll(() => app.page.frames().map((frame) => frame.url())).not.toContain('https://example.org/')
  })
})

test('asks for nothing but its own files while it starts', async ({ app }) => {
  const asked: string[] = []
  app.page.on('request', (request) => asked.push(request.url()))
  await app.page.reload({ waitUntil: 'networkidle' })
  const own = new URL(app.page.url())
  const elsewhere = asked.filter(
    (url) => !url.startsWith(`${own.protocol}//${own.host}/`) && !/^(data|blob):/.test(url),
  )
  expect(elsewhere).toEqual([])
  expect(asked.length).toBeGreaterThan(0)
})

test('shows a document written into a frame, without its scripts', async ({ app }) => {
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', '')
    frame.title = 'Preview'
    frame.srcdoc = '<h1>Action log</h1>'
    document.body.append(frame)
  })
  await expect(
    app.page.frameLocator('iframe[title=Preview]').getByRole('heading', { name: 'Action log' }),
  ).toBeAttached()
})
