import { useCallback } from 'react'
import { addCommitment } from '#shared/commitments/commands.ts'
import { blankCommitment } from '#shared/commitments/commitments.ts'
import { addDecision } from '#shared/decisions/commands.ts'
import { blankDecision, type DecisionMethod } from '#shared/decisions/decisions.ts'
import { addCapture } from '#shared/sessions/captureCommands.ts'
import type { Reader } from '#shared/records/reader.ts'
import { blocks } from '#shared/sessions/sessions.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { say } from '#renderer/ui/notify.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { captureWords, type Capturing } from './capturing.ts'

/** Where something was said. */
export interface CapturedWhere {
  readonly forumId: string
  readonly sessionId: string
  readonly blockId: string | null
}

export interface ToSave {
  readonly kind: Capturing
  readonly text: string
  readonly giverIds: readonly string[]
  readonly due: string | null
  readonly method: DecisionMethod
  /** Whom a delegated decision is given to; null for any other, and where nobody is named. */
  readonly delegateId: string | null
  readonly confidential: boolean
}

/** Saves what was captured with its session and block; answers its id, or null when that failed (and was told). */
export function useSaveCapture(where: CapturedWhere): (captured: ToSave) => Promise<string | null> {
  const today = useToday()
  const commit = useCommand(addCommitment)
  const decide = useCommand(addDecision)
  const keep = useCommand(addCapture)
  const { undo } = useUndo()
  const clauseIds = useQuery(clausesOfBlock, where.blockId)

  return useCallback(
    async ({ kind, text, giverIds, due, method, delegateId, confidential }) => {
      const saved =
        kind === 'commitment'
          ? await commit({
              ...blankCommitment,
              action: text,
              details: '',
              reference: '',
              giverIds: [...giverIds],
              receiverId: null,
              state: 'promised',
              promisedOn: today,
              due,
              helpNeeded: '',
              confidential,
              ...where,
              clauseIds: [...clauseIds],
              decisionId: null,
              importId: null,
            })
          : kind === 'decision'
            ? await decide({
                ...blankDecision,
                outcome: text,
                context: '',
                method,
                delegateId,
                decidedOn: today,
                reviewOn: null,
                confidential,
                ...where,
                clauseIds: [...clauseIds],
              })
            : await keep({ kind, text, confidential, ...where })
      if (!saved.done) return null
      const noun = captureWords[kind].noun.replace(/^(?:a|an|something) /, '')
      say(`${noun.charAt(0).toLocaleUpperCase('en-GB')}${noun.slice(1)} captured.`, {
        label: 'Undo',
        run: () => void undo(),
      })
      return saved.result
    },
    [clauseIds, commit, decide, keep, today, undo, where],
  )
}

const none: readonly string[] = []

/** What is captured in a block serves the clauses the block serves. */
function clausesOfBlock(read: Reader, id: string | null): readonly string[] {
  return read.get(blocks, id)?.clauseIds ?? none
}
