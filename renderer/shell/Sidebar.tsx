import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBook2,
  IconBuildingCommunity,
  IconChartLine,
  IconChecklist,
  IconCompass,
  IconFileExport,
  IconFolders,
  IconGavel,
  IconHeartbeat,
  IconHelp,
  IconHome,
  IconLock,
  IconLockOpen,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSearch,
  IconSeedling,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { openCommitmentTotal } from '#shared/commitments/queries.ts'
import { forumTotal } from '#shared/forums/queries.ts'
import { grouped } from '#shared/records/counted.ts'
import { useSettings } from '../platform/context.tsx'
import { paths } from '../paths.ts'
import { useVault } from '../vault/index.ts'
import { useQuery } from '../store/useQuery.ts'
import { Logo } from '../ui/Logo.tsx'
import { ProgrammeMenu } from './ProgrammeMenu.tsx'
import { commandKey } from './shortcuts.ts'
import classes from './Sidebar.module.css'
import { useUndoHere } from './useUndoHere.ts'

interface Item {
  readonly to: string
  readonly label: string
  readonly icon: typeof IconHome
  readonly count?: number
  /** A word of state beside it. */
  readonly state?: string
  /** Other addresses that belong to it. */
  readonly also?: readonly string[]
}

/** The way to every screen; without a programme (`onSearch` is null), to those that need none. Windows that are narrow for the text size show it as a rail of icons with names on hover. */
export function Sidebar({ onHelp, onSearch }: { onHelp: () => void; onSearch: (() => void) | null }): ReactNode {
  const [settings, changeSettings] = useSettings()
  const narrow = useMediaQuery(`(max-width: ${11 * settings.textSize}px)`, undefined, {
    getInitialValueInEffect: false,
  })
  const rail = settings.sidebarCollapsed || narrow
  const { state } = useVault()
  const vault = state === 'open' ? 'open' : state === 'none' || state === 'checking' ? undefined : 'locked'
  const coaching: Item = {
    to: paths.coaching,
    label: 'Coaching',
    icon: vault === 'open' ? IconLockOpen : IconLock,
    ...(vault && { state: vault }),
  }
  return (
    <nav className={classes.nav} data-rail={rail} aria-label="Main">
      <div className={classes.brand}>
        <Logo />
        {!rail && <span>Throughline</span>}
      </div>
      {onSearch ? (
        <ProgrammeEntries rail={rail} onSearch={onSearch} />
      ) : (
        <Entry item={{ to: paths.home, label: 'Programmes', icon: IconFolders }} rail={rail} />
      )}
      <div className={classes.foot}>
        <Entry item={coaching} rail={rail} />
        <Entry item={{ to: paths.settings, label: 'Settings', icon: IconSettings }} rail={rail} />
        <div className={classes.tools}>
          <UndoButtons />
          <Tool label="Help and keys" onClick={onHelp} icon={IconHelp} />
          {!narrow && (
            <Tool
              label={rail ? 'Widen the sidebar' : 'Narrow the sidebar'}
              icon={rail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse}
              onClick={() => void changeSettings({ sidebarCollapsed: !settings.sidebarCollapsed })}
            />
          )}
        </div>
      </div>
    </nav>
  )
}

function ProgrammeEntries({ rail, onSearch }: { rail: boolean; onSearch: () => void }): ReactNode {
  const open = useQuery(openCommitmentTotal)
  const forums = useQuery(forumTotal)
  const work: readonly Item[] = [
    { to: paths.home, label: 'Home', icon: IconHome },
    { to: paths.forums, label: 'Forums', icon: IconUsersGroup, count: forums, also: ['/sessions'] },
    { to: paths.commitments, label: 'Commitments', icon: IconChecklist, count: open },
    { to: paths.purposes, label: 'Shared purpose', icon: IconCompass },
    { to: paths.decisions, label: 'Decisions', icon: IconGavel },
    { to: paths.prototypes, label: 'Prototypes', icon: IconSeedling },
    { to: paths.measures, label: 'Measures', icon: IconChartLine },
  ]
  const practice: readonly Item[] = [
    { to: paths.methods, label: 'Methods', icon: IconBook2, also: [paths.templates] },
    { to: paths.pulses, label: 'Pulse', icon: IconHeartbeat },
  ]
  const share: readonly Item[] = [
    { to: paths.reports, label: 'Reports', icon: IconFileExport },
    { to: paths.people, label: 'People', icon: IconUsers },
    { to: paths.organisations, label: 'Organisations', icon: IconBuildingCommunity },
  ]
  return (
    <>
      <ProgrammeMenu rail={rail} />
      <button
        type="button"
        className={classes.search}
        onClick={onSearch}
        aria-label={rail ? 'Search' : undefined}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={17} aria-hidden />
        {!rail && (
          <>
            <span>Search…</span>
            <kbd>{commandKey} K</kbd>
          </>
        )}
      </button>
      {work.map((item) => (
        <Entry key={item.to} item={item} rail={rail} />
      ))}
      <div className={classes.section}>{rail ? '' : 'Practice'}</div>
      {practice.map((item) => (
        <Entry key={item.to} item={item} rail={rail} />
      ))}
      <div className={classes.section}>{rail ? '' : 'Share'}</div>
      {share.map((item) => (
        <Entry key={item.to} item={item} rail={rail} />
      ))}
    </>
  )
}

function Entry({ item, rail }: { item: Item; rail: boolean }): ReactNode {
  const [location] = useLocation()
  const roots = [item.to, ...(item.also ?? [])]
  const here = roots.some((root) => (root === '/' ? location === '/' : location.startsWith(root)))
  const Icon = item.icon
  const link = (
    <Link
      href={item.to}
      className={classes.entry ?? ''}
      aria-current={here ? 'page' : undefined}
      aria-label={item.state ? `${item.label}, ${item.state}` : rail ? item.label : undefined}
    >
      <Icon size={19} stroke={1.7} aria-hidden />
      {!rail && <span>{item.label}</span>}
      {!rail && item.state && (
        <>
          {/* Two words to whoever compares them with the name; not seen between two boxes. */}{' '}
          <span className={classes.count}>{item.state}</span>
        </>
      )}
      {!rail && item.count !== undefined && <span className={classes.count}>{grouped(item.count)}</span>}
    </Link>
  )
  if (!rail) return link
  return (
    <Tooltip label={item.label} position="right">
      {link}
    </Tooltip>
  )
}

function UndoButtons(): ReactNode {
  const { undo, redo, undoLabel, redoLabel } = useUndoHere()
  return (
    <>
      <Tool
        label={undoLabel ? `Undo: ${undoLabel}` : 'Nothing to undo'}
        icon={IconArrowBackUp}
        onClick={() => void undo()}
        disabled={!undoLabel}
      />
      <Tool
        label={redoLabel ? `Redo: ${redoLabel}` : 'Nothing to redo'}
        icon={IconArrowForwardUp}
        onClick={() => void redo()}
        disabled={!redoLabel}
      />
    </>
  )
}

function Tool(props: { label: string; icon: typeof IconHome; onClick: () => void; disabled?: boolean }): ReactNode {
  const Icon = props.icon
  return (
    <Tooltip label={props.label} position="top">
      <ActionIcon
        variant="transparent"
        className={classes.tool ?? ''}
        aria-label={props.label}
        aria-disabled={props.disabled ?? false}
        onClick={() => props.disabled || props.onClick()}
      >
        <Icon size={19} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
