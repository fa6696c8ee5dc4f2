import { Component, type ReactNode } from 'react'
import type { Platform } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import classes from './ErrorBoundary.module.css'

interface Props {
  readonly platform: Platform
  readonly children: ReactNode
}

/** In place of a white page: what happened, what is safe, and a way on. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override componentDidCatch(error: unknown): void {
    const detail =
      error instanceof Error ? `${error.name} ${(error.stack ?? '').split('\n').slice(1, 4).join(' ')}` : ''
    void this.props.platform.diagnostics.record({ level: 'error', code: 'screen-fault', detail: detail.slice(0, 1000) })
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
        </p>
        {error instanceof Error && (
          <details>
            <summary>For whoever looks into it</summary>
            <pre>{error.stack ?? error.message}</pre>
          </details>
        )}
      </main>
    )
  }
}
