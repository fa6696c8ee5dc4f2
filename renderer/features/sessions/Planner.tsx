import { SegmentedControl } from '@mantine/core'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { insertMethod, insertTemplate } from '#shared/methods/commands.ts'
import type { Method, Template } from '#shared/methods/methods.ts'
import { duration } from '#shared/records/duration.ts'
import { linesOf, placeAfter, planOf, slotsInOrder, type Place } from '#shared/sessions/plan.ts'
import type { SessionPage } from '#shared/sessions/queries.ts'
import { blockKindLabels } from '#shared/sessions/sessions.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'
import { SortableBoard, type BoardPlace } from '#renderer/ui/SortableBoard.tsx'
import { insertedWords, type MethodDrag } from '../methods/index.ts'
import { Agenda } from './Agenda.tsx'
import { Balance } from './Balance.tsx'
import { OtherSessions, useOtherDays } from './OtherSessions.tsx'
import { ParticipantsAgenda } from './ParticipantsAgenda.tsx'
import { PlannerDialogs } from './PlannerDialogs.tsx'
import { RunSheet } from './RunSheet.tsx'
import { SessionAside } from './SessionAside.tsx'
import classes from './SessionScreen.module.css'
import { Timeline } from './Timeline.tsx'
import { useAgendaActions, type Panel } from './useAgendaActions.ts'
import { useAgendaKeys } from './useAgendaKeys.ts'
import { useBlockFocus } from './useBlockFocus.ts'
import { useMoveAway } from './useMoveAway.tsx'

const views = [
  { value: 'list', label: 'List' },
  { value: 'timeline', label: 'Timeline' },
  { value: 'agenda', label: 'Participants’ agenda' },
  { value: 'sheet', label: 'Run sheet' },
] as const
type View = (typeof views)[number]['value']

/** A session's plan in its four views, with everything that can be done to it. `blockId` is the one the address names. */
export function Planner(props: { page: SessionPage; blockId: string | null; head: ReactNode }): ReactNode {
  const { page, blockId } = props
  const { session, agenda, rooms } = page
  const [view, setView] = useState<View>('list')
  const [panel, setPanel] = useState<Panel | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const { focus, keepFocus, lastRef } = useBlockFocus(list, blockId)
  const plan = useMemo(() => planOf(session, agenda, rooms), [session, agenda, rooms])
  const lines = useMemo(() => linesOf(plan), [plan])
  const ids = useMemo(() => new Map(lines.map(({ key, slots }) => [key, slots.map(({ block }) => block.id)])), [lines])
  const open = useCallback((next: Panel) => {
    if (next.show === 'new block' || next.show === 'template') setView('list')
    setPanel(next)
  }, [])
  const actions = useAgendaActions({ session, plan, open, focus, keepFocus })
  useAgendaKeys(
    list,
    actions,
    useCallback(() => {
      setView('list')
      const inputs = list.current?.querySelectorAll<HTMLElement>('[data-new-block=""]')
      inputs?.item(inputs.length - 1).focus()
    }, []),
  )

  const insert = useCommand(insertMethod)
  const { undo } = useUndo()
  const wayBack = { label: 'Undo', run: () => void undo() }
  const insertAt = async (method: Method, to: Place & { index: number }): Promise<void> => {
    const { day, trackId, index } = to
    const outcome = await insert({ sessionId: session.id, methodId: method.id, to: { day, trackId, index } })
    if (!outcome.done) return
    focus(outcome.result)
    say(`${method.title} is in the agenda.`, wayBack)
  }
  /** After the block that last had the focus; at the very end when none had. */
  const insertNext = (method: Method): void => {
    const line = lines.find(({ slots }) => slots.some(({ block }) => block.id === lastRef.current))
    const end = lines.findLast(({ trackId }) => trackId === null)
    const at = line?.slots.findIndex(({ block }) => block.id === lastRef.current) ?? -1
    if (line) void insertAt(method, { day: line.day, trackId: line.trackId, index: at + 1 })
    else if (end) void insertAt(method, { day: end.day, trackId: null, index: end.slots.length })
  }

  const insertWhole = useCommand(insertTemplate)
  const insertTemplateAfter = async ({ id, title }: Template, after: string | null): Promise<void> => {
    const outcome = await insertWhole({ sessionId: session.id, templateId: id, to: placeAfter(plan, after) })
    const [first] = outcome.done ? outcome.result : []
    if (!outcome.done || first === undefined) return
    setPanel(null)
    focus(first)
    say(insertedWords(title, outcome.result.length), wayBack)
  }

  const others = useOtherDays(session)
  const moveAway = useMoveAway()
  const leave = async (id: string, target: string): Promise<void> => {
    const block = agenda.find((each) => each.id === id)
    const to = others.days.find((each) => each.id === target)
    if (block && to) await moveAway(block, to.session, to.day)
  }

  const lineOf = (key: string): Place => lines.find((line) => line.key === key) ?? { day: 0, trackId: null }
  const spotOf = ({ list: key, index }: BoardPlace) => ({ ...lineOf(key), index })
  const nameOf = (id: string): string => agenda.find((block) => block.id === id)?.title ?? 'A method'
  const hasRooms = (id: string): boolean => rooms.some((track) => track.blockId === id)
  const paper = view === 'agenda' || view === 'sheet'
  const shown = {
    list: (
      <Agenda
        session={session}
        plan={plan}
        blockId={blockId}
        after={panel?.show === 'new block' ? panel.after : null}
        actions={actions}
        onAfter={(id) => {
          if (id === null && panel?.show === 'new block') focus(panel.after)
          setPanel(id === null ? null : { show: 'new block', after: id })
        }}
      />
    ),
    timeline: <Timeline session={session} plan={plan} blockId={blockId} actions={actions} />,
    agenda: <ParticipantsAgenda page={page} plan={plan} />,
    sheet: <RunSheet page={page} plan={plan} />,
  }
  return (
    <SortableBoard
      lists={ids}
      nameOf={nameOf}
      listName={(key) => {
        const line = lines.find((each) => each.key === key)
        return line?.track?.title ?? (session.days > 1 ? `day ${(line?.day ?? 0) + 1}` : 'the agenda')
      }}
      describePlace={(id, place) => actions.describePlace(id, spotOf(place))}
      mayGo={(id, key) => !hasRooms(id) || lineOf(key).trackId === null}
      onMove={(id, place) => actions.move(id, spotOf(place))}
      onInsert={(data, place) => void insertAt((data as MethodDrag).method, spotOf(place))}
      onLeave={leave}
      besides={others.of > 0 ? 'Press O to move it to another session.' : ''}
      ghost={(id, data) => <Ghost of={agenda.find((block) => block.id === id) ?? (data as MethodDrag).method} />}
    >
      <div className={classes.columns} data-paper-view={paper}>
        <div className={classes.main}>
          <div className={classes.pulse}>
            {props.head}
            <SegmentedControl
              className={classes.views ?? ''}
              aria-label="View"
              size="sm"
              data={views.map(({ value, label }) => ({ value, label }))}
              value={view}
              onChange={(value) => setView(value as View)}
            />
            {!paper && <Balance plan={plan} />}
          </div>
          <div ref={list}>{shown[view]}</div>
        </div>
        {!paper && (
          <SessionAside
            page={page}
            plan={plan}
            onInsert={insertNext}
            onTemplate={() => open({ show: 'template', after: lastRef.current })}
            onBlock={focus}
          />
        )}
      </div>
      <OtherSessions {...others} />
      <PlannerDialogs
        session={session}
        slots={slotsInOrder(plan)}
        rooms={rooms}
        panel={panel}
        onClose={() => setPanel(null)}
        onFocus={focus}
        onTemplate={insertTemplateAfter}
      />
    </SortableBoard>
  )
}

/** What is being dragged, in short. */
function Ghost({ of }: { of: Pick<Method, 'title' | 'kind' | 'minutes'> }): ReactNode {
  return (
    <>
      <strong dir="auto">{of.title}</strong>
      <span className="muted small tabular">
        {' '}
        {blockKindLabels[of.kind]} · {duration(of.minutes)}
      </span>
    </>
  )
}
