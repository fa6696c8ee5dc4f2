import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Theme } from '#shared/coaching/coaching.ts'
import { allThemes } from '#shared/coaching/queries.ts'
import { fewestForTheme, releasableWords, releaseTheme, removeTheme, themeState } from '#shared/coaching/themes.ts'
import { counted } from '#shared/records/counted.ts'
import { useTeller } from '#renderer/live/teller.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useVaultCommand, useVaultQuery, useVaultReader, useVaultUndo } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import classes from './CoachingLog.module.css'
import { OpenButton } from './OpenButton.tsx'

/** The only bridge out of the vault: a theme's own words, copied by hand, when enough people share it and agreed. */
export function ThemesScreen(): ReactNode {
  const all = useVaultQuery(allThemes)
  const forms = useForms()
  const add = (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => forms.add('theme')}>
      Add a theme
    </Button>
  )
  const rule = `A theme can be copied out only when at least ${fewestForTheme} coachees brought it and agreed to its words, and when it names none of them. Nothing moves by itself: you paste it where you want it.`
  if (all.length === 0) return <EmptyState title="No themes yet" sentence={rule} action={add} />
  return (
    <>
      <div className={classes.bar}>
        <p className={`${classes.rule} muted small`}>{rule}</p>
        {add}
      </div>
      <ul className={classes.list} aria-label="Themes">
        {all.map((theme) => (
          <Row key={theme.id} theme={theme} />
        ))}
      </ul>
    </>
  )
}

function Row({ theme }: { theme: Theme }): ReactNode {
  const forms = useForms()
  const teller = useTeller()
  const { clipboard } = usePlatform()
  const read = useVaultReader()
  const { ready, missing, names, agreed, brought } = useVaultQuery(themeState, theme)
  const release = useVaultCommand(releaseTheme)
  const remove = useVaultCommand(removeTheme)
  const { undo } = useVaultUndo()
  const copy = async (): Promise<void> => {
    try {
      await clipboard.writeText(releasableWords(read, theme))
    } catch (error) {
      return teller.failed(error)
    }
    const outcome = await release({ id: theme.id })
    if (outcome.done) say('The theme’s words are on the clipboard; nothing else is.')
  }
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: theme.id })
    if (outcome.done) say('Theme removed.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <li className={classes.row}>
      <span className="muted small tabular">
        {theme.releasedOn === null ? 'Not passed on' : `Passed on ${formatDate(theme.releasedOn)}`}
      </span>
      <div>
        <OpenButton title={theme.words} onOpen={() => forms.change('theme', theme.id)} />
        <div className="muted small">
          {counted(brought, 'coachee')}, {agreed} agreed
          {missing > 0 && `; ${missing} more must agree`}
          {names.length > 0 && `; it names ${names.join(', ')}`}
        </div>
      </div>
      <Group gap="xs" className={classes.marks ?? ''}>
        {ready ? (
          <Button size="compact-sm" variant="light" className={classes.above ?? ''} onClick={() => void copy()}>
            Copy words
          </Button>
        ) : (
          <Chip tone="stone">Stays here</Chip>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          className={classes.above ?? ''}
          onClick={() => void takeAway()}
        >
          Remove
        </Button>
      </Group>
    </li>
  )
}
