import { Component, type ReactNode } from 'react'
import { detailsFor, traceOf } from '#shared/platform/details.ts'
import type { Platform } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import classes from './ErrorBoundary.module.css'

/** At most this much of a fault goes into the log. */
const longestDetail = 1000

interface Props {
  readonly platform: Platform
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
  readonly copied: boolean
}

/** In place of a white page: what happened, what is safe, and a way on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, copied: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, copied: false }
  }

  override componentDidCatch(error: unknown): void {
    const detail = error instanceof Error ? traceOf(error).slice(0, longestDetail) : ''
    void this.props.platform.diagnostics.record({ level: 'error', code: 'screen-fault', detail })
  }

  /** Where the clipboard is refused, the words stand below to be copied by hand. */
  async #copyDetails(): Promise<void> {
    const { platform } = this.props
    const copied = await platform.clipboard.writeText(detailsFor(platform.about, this.state.error)).then(
      () => true,
      () => false,
    )
    this.setState({ copied })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const known = error instanceof Problem ? error : null
    return (
      <main className={classes.sorry} role="alert">
        <h1>{known?.what ?? 'This screen stopped working.'}</h1>
        <p>{known?.safe ?? 'Everything you saved is safe on this laptop.'}</p>
        <p>{known?.next ?? 'Go back to the start; if it happens again, close Throughline and open it again.'}</p>
        <p className={classes.actions}>
          <button
            type="button"
            onClick={() => {
              window.location.hash = '#/'
              window.location.reload()
            }}
          >
            Go back to the start
          </button>
          <button type="button" className={classes.other} onClick={() => void this.#copyDetails()}>
            {this.state.copied ? 'Details copied' : 'Copy details'}
          </button>
        </p>
        <p>
          Nothing is sent anywhere. The details say which versions run and where the fault lies, not what you wrote.
        </p>
        {error instanceof Error && (
          <details>
            <summary>For whoever looks into it</summary>
            <pre>{detailsFor(this.props.platform.about, error)}</pre>
          </details>
        )}
      </main>
    )
  }
}
