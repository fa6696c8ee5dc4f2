import { createContext, useContext } from 'react'
import type { DraftForm, FormDraft } from '#shared/coaching/coaching.ts'

/** A form that is wanted: for a new record or to change one, about somebody or nobody. */
export interface Asked {
  readonly form: DraftForm
  /** The record to change; null for a new one. */
  readonly recordId: string | null
  readonly coacheeId: string | null
  /** The half-typed words to go on with. */
  readonly draft: FormDraft | null
}

export interface Forms {
  /** Opens a form for something new. */
  add(form: DraftForm, coacheeId?: string): void
  /** Opens a form on what is there. */
  change(form: DraftForm, recordId: string, coacheeId?: string): void
  /** Opens a form with the words it held when the vault locked. */
  goOn(draft: FormDraft): void
}

export const FormsContext = createContext<Forms | null>(null)

export function useForms(): Forms {
  const forms = useContext(FormsContext)
  if (!forms) throw new Error('This screen needs the coaching forms around it.')
  return forms
}

/** What each dialog of the log is given. */
export interface FormProps {
  readonly opened: boolean
  readonly asked: Asked
  readonly onClose: () => void
}
