import { useEffect, useState } from 'react'
import { Problem } from '#shared/records/problem.ts'
import type { Wish } from '#shared/exports/run.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useSnapshot } from '#renderer/store/useQuery.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import type { Preview } from './messages.ts'
import { ReportMaker } from './ReportMaker.ts'

/** A maker of reports for as long as this screen is open. */
export function useReportMaker(): ReportMaker {
  const { records } = useSnapshot()
  const { print } = usePlatform()
  const [maker] = useState(
    () => new ReportMaker(records, ({ bytes, ...page }) => print.pdf(new TextDecoder().decode(bytes), page)),
  )
  useEffect(() => () => maker.close(), [maker])
  return maker
}

/** What is known of a report's preview. */
export interface Previewing {
  /** The newest one; the one before stays until it is there. Null before the first. */
  readonly shown: Preview | Problem | null
  /** Whether it is what the choices ask for now. */
  readonly fresh: boolean
  /** How far along the next one is, in words. */
  readonly step: string
}

/** Keeps a report's preview, anew after each choice and each change of the programme. Options and sections keep their identity. */
export function usePreview(
  maker: ReportMaker,
  { report, options, today, large = false, sections = null }: Wish,
): Previewing {
  const { version } = useSnapshot()
  const teller = useTeller()
  const [last, setLast] = useState<{ shown: Preview | Problem; of: readonly unknown[] } | null>(null)
  const [step, setStep] = useState('')
  useEffect(() => {
    const wanted = new AbortController()
    const of = [report, options, today, large, sections, version]
    const show = (shown: Preview | Problem): void => {
      if (!wanted.signal.aborted) setLast({ shown, of })
    }
    const tell = (words: string): void => {
      if (!wanted.signal.aborted) setStep(words)
    }
    maker.preview({ report, options, today, large, sections }, tell, wanted.signal).then(show, (error: unknown) => {
      if (error instanceof Problem) show(error)
      else if (!wanted.signal.aborted && !isAbort(error)) teller.failed(error)
    })
    return () => wanted.abort()
  }, [maker, report, options, today, large, sections, version, teller])
  const now = [report, options, today, large, sections, version]
  const fresh = last !== null && now.every((each, index) => Object.is(each, last.of[index]))
  return { shown: last && last.of[0] === report ? last.shown : null, fresh, step }
}

/** Whether something ended because nobody wanted it any more. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
