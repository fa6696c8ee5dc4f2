interface Sheet {
  readonly label: string
  readonly recoveryKey: string
}

/** The recovery key as a text file. */
export function recoveryText({ label, recoveryKey }: Sheet): string {
  return [
    `Recovery key for “${label}” in Throughline`,
    '',
    recoveryKey,
    '',
    'Whoever has this key can open the notes. Keep it away from the laptop they are on.',
    'O and 0, and I, L and 1, may be typed for one another. Hyphens and capitals do not matter.',
    '',
  ].join('\n')
}

/** The recovery key on paper: one page, large letters. */
export function recoverySheet(sheet: Sheet): string {
  const lines = recoveryText(sheet).split('\n').filter(Boolean)
  const [title, key, ...notes] = lines.map(escaped)
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Recovery key</title>
<style>body{font:16px/1.5 sans-serif;margin:3cm 2cm}h1{font-size:20px}p.key{font:26px/1.8 monospace;letter-spacing:.06em;word-spacing:1em}</style>
<h1>${title ?? ''}</h1><p class="key">${key?.replaceAll('-', ' ') ?? ''}</p>${notes.map((note) => `<p>${note}</p>`).join('')}</html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
