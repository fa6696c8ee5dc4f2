import { Suspense, type ReactNode } from 'react'
import { BackupsCard } from '#renderer/features/backups/index.ts'
import { RemindersCard } from '#renderer/features/reminders/index.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Appearance } from './Appearance.tsx'
import { ProgrammesKept } from './ProgrammesKept.tsx'
import classes from './Settings.module.css'
import { WhereItLives } from './WhereItLives.tsx'

/** What one person prefers on this laptop, and what this laptop keeps. */
export function SettingsScreen(): ReactNode {
  const { currentId } = useProgrammes()
  return (
    <Page title="Settings">
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Appearance />
          <ProgrammesKept />
          <WhereItLives />
        </div>
        <div className={classes.stack}>
          <Suspense>
            {currentId !== null && <BackupsCard />}
            <RemindersCard />
          </Suspense>
        </div>
      </div>
    </Page>
  )
}
