/**
 * HTML → paper. Each document is shown in a hidden window of its own session where scripts do not run and nothing
 * can be fetched: what is not inside the document is not printed.
 */
import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import { Problem } from '#shared/records/problem.ts'
import { blockNetwork, refusePermissions } from './guard.ts'
import { madeOn } from './pdfDate.ts'
import { scheme } from './protocol.ts'

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
const host = 'print'
/** Inches, as Chromium wants them: 15 mm at the sides, 18 mm above and below. */
const margins = { top: 0.71, bottom: 0.71, left: 0.59, right: 0.59 }

export interface Printer {
  pdf(html: string, o: { title: string; landscape: boolean; date: string }): Promise<Uint8Array>
  dialog(html: string): Promise<void>
}

/** A printer, whose session is made when something is first printed: a start need not wait for it. */
export function createPrinter(): Printer {
  const documents = new Map<string, string>()
  let made: Session | null = null
  const printSession = (): Session => (made ??= sessionServing(documents))

  async function withWindow<T>(html: string, run: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const path = `/${randomUUID()}`
    documents.set(path, html)
    const window = new BrowserWindow({
      show: false,
      width: 1000,
      height: 1400,
      webPreferences: {
        session: printSession(),
        sandbox: true,
        contextIsolation: true,
        javascript: false,
        spellcheck: false,
      },
    })
    try {
      await window.loadURL(`${scheme}://${host}${path}`)
      return await run(window)
    } finally {
      documents.delete(path)
      window.destroy()
    }
  }

  return {
    pdf: (html, { title, landscape, date }) =>
      withWindow(html, async (window) => {
        const bytes = await window.webContents.printToPDF({
          landscape,
          margins,
          pageSize: 'A4',
          // A poster says its own paper; every page says the one it is made for.
          preferCSSPageSize: true,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footer(title),
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        })
        return madeOn(bytes, date)
      }),
    dialog: (html) => withWindow(html, printWithDialog),
  }
}

function sessionServing(documents: ReadonlyMap<string, string>): Session {
  const printSession = session.fromPartition('print')
  blockNetwork(printSession, (url) => url.startsWith(`${scheme}://${host}/`) || url.startsWith('data:'))
  refusePermissions(printSession)
  printSession.protocol.handle(scheme, (request) => {
    const html = documents.get(new URL(request.url).pathname)
    if (html === undefined) return new Response(null, { status: 404 })
    return new Response(html, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
  return printSession
}

function printWithDialog(window: BrowserWindow): Promise<void> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true, pageSize: 'A4' }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) resolve()
      else
        reject(
          new Problem({
            what: `Could not print: ${reason}.`,
            safe: 'Nothing was changed.',
            next: 'Check the printer, or save a PDF instead.',
          }),
        )
    })
  })
}

function footer(title: string): string {
  return `<div style="font: 8px sans-serif; color: #555; width: 100%; padding: 0 15mm; display: flex; justify-content: space-between">
    <span>${escapeHtml(title)}</span>
    <span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
  </div>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
