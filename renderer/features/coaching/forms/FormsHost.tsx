import { useMemo, useState, type ReactNode } from 'react'
import { AgreementDialog } from './AgreementDialog.tsx'
import { FormsContext, type Asked, type Forms } from './asked.ts'
import { CoacheeDialog } from './CoacheeDialog.tsx'
import { CpdDialog, ReflectionDialog, SupervisionDialog } from './DevelopmentDialogs.tsx'
import { SessionDialog } from './SessionDialog.tsx'
import { ThemeDialog } from './ThemeDialog.tsx'

const dialogs = {
  session: SessionDialog,
  coachee: CoacheeDialog,
  agreement: AgreementDialog,
  supervision: SupervisionDialog,
  cpd: CpdDialog,
  reflection: ReflectionDialog,
  theme: ThemeDialog,
} as const

/** Lets every screen of the log open its forms. */
export function FormsHost({ children }: { children: ReactNode }): ReactNode {
  const [asked, setAsked] = useState<Asked>({ form: 'session', recordId: null, coacheeId: null, draft: null })
  const [opened, setOpened] = useState(false)
  const forms = useMemo((): Forms => {
    const open = (wanted: Asked): void => {
      setAsked(wanted)
      setOpened(true)
    }
    return {
      add: (form, coacheeId) => open({ form, recordId: null, coacheeId: coacheeId ?? null, draft: null }),
      change: (form, recordId, coacheeId) => open({ form, recordId, coacheeId: coacheeId ?? null, draft: null }),
      goOn: (draft) => open({ form: draft.form, recordId: draft.recordId, coacheeId: draft.coacheeId, draft }),
    }
  }, [])
  return (
    <FormsContext.Provider value={forms}>
      {children}
      {Object.entries(dialogs).map(([form, Dialog]) => (
        <Dialog key={form} opened={opened && asked.form === form} asked={asked} onClose={() => setOpened(false)} />
      ))}
    </FormsContext.Provider>
  )
}
