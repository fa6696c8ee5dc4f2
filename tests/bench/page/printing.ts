import { platform } from './programme.ts'

/** Makes a PDF as a report does: milliseconds, and how many pages it has. */
export async function printing(html: string): Promise<{ took: number; pages: number }> {
  const began = performance.now()
  const bytes = await platform.print.pdf(html, { title: 'Bench', landscape: true, date: '2026-11-23' })
  const took = performance.now() - began
  const text = new TextDecoder('latin1').decode(bytes)
  return { took, pages: text.match(/\/Type \/Page\b/g)?.length ?? 0 }
}
