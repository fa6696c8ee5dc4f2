import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'

/** A short word that something was done, links and all, with a way back, or on, where there is one. */
export function say(sentence: ReactNode, ...actions: readonly { label: string; run: () => void }[]): void {
  show(`said-${Date.now()}-${Math.random()}`, sentence, actions)
}

/**
 * Says that something was done, with the way back beside it, or that nothing needed to be: Undo would then take back
 * something else. Answers whether it was done.
 */
export function sayDone(
  { done, changed }: { readonly done: boolean; readonly changed: boolean },
  sentence: string,
  undo: () => unknown,
): boolean {
  if (changed) say(sentence, { label: 'Undo', run: () => void undo() })
  else if (done) say('Nothing was changed: it was so already.')
  return done
}

/** The same for words of which only the last matters: undo pressed five times over stands there once. */
export function sayInPlace(sentence: string): void {
  if (inPlace !== null) notifications.hide(inPlace)
  inPlace = `step-${Date.now()}-${Math.random()}`
  show(inPlace, sentence, [])
}

let inPlace: string | null = null

function show(id: string, sentence: ReactNode, actions: readonly { label: string; run: () => void }[]): void {
  if (actions.length > 0) {
    // What is offered is nearly always Undo, which takes back the last step: an older offer would no longer be true.
    if (offered !== null) notifications.hide(offered)
    offered = id
  }
  notifications.show({
    id,
    autoClose: actions.length > 0 ? 9000 : 5000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Dismiss' },
    message:
      actions.length > 0 ? (
        <span style={{ display: 'flex', alignItems: 'center', gap: 12, justifyContent: 'space-between' }}>
          <span>{sentence}</span>
          <span style={{ display: 'flex', gap: 8, flex: 'none' }}>
            {actions.map(({ label, run }) => (
              <Button
                key={label}
                size="compact-sm"
                variant="light"
                onClick={() => {
                  notifications.hide(id)
                  run()
                }}
              >
                {label}
              </Button>
            ))}
          </span>
        </span>
      ) : (
        sentence
      ),
  })
}

let offered: string | null = null

/** Takes back what was offered beside the last word: what it would act on is no longer there. */
export function withdrawOffer(): void {
  if (offered !== null) notifications.hide(offered)
  offered = null
}

/** Something done that should be read in peace: stays until dismissed. */
export function sayToRead(title: string, sentences: readonly string[]): void {
  notifications.show({
    autoClose: false,
    withBorder: true,
    title,
    message: sentences.join(' ') || undefined,
    closeButtonProps: { 'aria-label': 'Dismiss' },
  })
}

/** Something went wrong: what happened in the title, what is safe and what to do below. Stays until dismissed. */
export function sayProblem(problem: { what: string; safe: string | null; next: string | null }): void {
  // The same notice once, however often it happens while it stands.
  notifications.show({
    id: `problem: ${problem.what}`,
    autoClose: false,
    withBorder: true,
    color: 'red',
    title: problem.what,
    message: [problem.safe, problem.next].filter(Boolean).join(' ') || undefined,
    closeButtonProps: { 'aria-label': 'Dismiss' },
  })
}
