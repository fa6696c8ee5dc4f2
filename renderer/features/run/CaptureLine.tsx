import { Button, Checkbox, Select, Stack, TextInput } from '@mantine/core'
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { decisionMethodLabels, decisionMethods, type DecisionMethod } from '#shared/decisions/decisions.ts'
import { partiesOf } from '#shared/people/parties.ts'
import { readCaptureLine, type Unsure } from '#shared/sessions/captureLine.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { chooseFromOpenList } from '#renderer/ui/openList.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { PartyPicker } from '../people/index.ts'
import classes from './CaptureLine.module.css'
import { captureWords, type Capturing } from './capturing.ts'
import { useSaveCapture, type CapturedWhere } from './useSaveCapture.ts'

/**
 * One line to capture what was just said. What a commitment's line was understood to mean stands below it before anything
 * is saved; what could mean several people or no date is asked, never guessed.
 */
export function CaptureLine(props: {
  kind: Capturing
  where: CapturedWhere
  /** Kept by the screen, so that leaving the line does not lose it. */
  text: string
  onText: (text: string) => void
  onClose: () => void
  /** Hears the id of a decision whose positions are to be said. */
  onPositions: (decisionId: string) => void
}): ReactNode {
  const { kind, where, text } = props
  const today = useToday()
  const scope = useMemo(() => ({ forumId: where.forumId, today }), [where.forumId, today])
  const understood = useQuery(readCaptureLine, kind === 'commitment' ? text : '', scope)
  const [who, setWho] = useState<readonly string[] | null>(null)
  const [when, setWhen] = useState<{ date: string | null } | null>(null)
  const [method, setMethod] = useState<DecisionMethod>('consent')
  const [delegateId, setDelegateId] = useState<string | null>(null)
  const [confidential, setConfidential] = useState(false)
  const [asked, setAsked] = useState(false)
  const thenPositions = useRef(false)
  const save = useSaveCapture(where)
  const giverIds = who ?? understood.giverIds
  const due = when ? when.date : understood.due
  const open = understood.unsure.filter(({ about }) => (about === 'who' ? who === null : when === null))
  const blank = text.trim() === ''
  const delegated = kind === 'decision' && method === 'delegated'

  const submit = async (): Promise<void> => {
    if (blank) return
    if (open.length > 0 && !asked) return setAsked(true)
    const line = kind === 'commitment' ? understood.action : text.trim()
    // The line goes at once, so that what is typed next is not taken for it; it comes back if it could not be saved.
    props.onText('')
    props.onClose()
    const id = await save({
      ...{ kind, text: line, giverIds, due, method, confidential },
      delegateId: delegated ? delegateId : null,
    })
    if (id === null) props.onText(text)
    else if (thenPositions.current) props.onPositions(id)
  }
  const closeByKey = onEscape(props.onClose)
  return (
    <form
      className={classes.line}
      aria-label={`Capture ${captureWords[kind].noun}`}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack
        gap={8}
        onKeyDown={(event) => {
          closeByKey(event)
          chooseFromOpenList(event)
        }}
      >
        <div className={classes.row}>
          <TextInput
            className={classes.text ?? ''}
            label={captureWords[kind].label}
            placeholder={captureWords[kind].example}
            autoComplete="off"
            ref={focusOnce}
            value={text}
            onKeyDown={(event) => {
              if (kind !== 'decision' || delegated || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              thenPositions.current = true
              void submit()
            }}
            onChange={(event) => {
              setAsked(false)
              props.onText(event.currentTarget.value)
            }}
          />
          <Button type="submit" disabled={blank}>
            Save
          </Button>
          {kind === 'decision' && !delegated && (
            <Button
              type="submit"
              variant="default"
              disabled={blank}
              onClick={() => {
                thenPositions.current = true
              }}
            >
              Save and say where each stands
            </Button>
          )}
          <Button variant="subtle" onClick={props.onClose}>
            Not now
          </Button>
        </div>
        {kind === 'commitment' && !blank && (
          <div className={classes.understood} role="group" aria-label="Understood">
            <PartyPicker label="Who" value={giverIds} canAdd onChange={setWho} placeholder="Nobody yet" />
            <DateField label="By" today={today} value={due} onChange={(date) => setWhen({ date })} />
            <p className={classes.action} dir="auto">
              <span className="muted small">Will</span> {understood.action}
            </p>
          </div>
        )}
        {open.map((unsure) => (
          <UnsureNote
            key={`${unsure.about} ${unsure.words}`}
            unsure={unsure}
            onChoose={(id) => setWho([...new Set([...giverIds, id])])}
          />
        ))}
        {asked && open.length > 0 && (
          <p className={classes.ask} role="alert">
            Not saved yet. Choose above, or press Enter again to save without it.
          </p>
        )}
        <div className={classes.row}>
          {kind === 'decision' && (
            <Select
              label="Method"
              allowDeselect={false}
              data={decisionMethods.map((each) => ({ value: each, label: decisionMethodLabels[each] }))}
              value={method}
              onChange={(value) => value && setMethod(value as DecisionMethod)}
            />
          )}
          {delegated && (
            <PartyPicker
              label="Delegated to"
              placeholder="Nobody named yet"
              most={1}
              canAdd
              value={delegateId === null ? [] : [delegateId]}
              onChange={([chosen = null]) => setDelegateId(chosen)}
            />
          )}
          <Checkbox
            label="Confidential: held back from what is shared"
            checked={confidential}
            onChange={(event) => setConfidential(event.currentTarget.checked)}
          />
        </div>
      </Stack>
    </form>
  )
}

function UnsureNote({ unsure, onChoose }: { unsure: Unsure; onChoose: (id: string) => void }): ReactNode {
  const { words, about, candidates } = unsure
  const parties = useQuery(partiesOf, candidates)
  if (about === 'when') return <p className={classes.unsure}>“{words}” names no day. Choose one under By.</p>
  if (parties.length === 0) return <p className={classes.unsure}>Nobody here is called “{words}”. Choose under Who.</p>
  return (
    <div className={classes.unsure} role="group" aria-label={`Which ${words}?`}>
      <span>Which {words}?</span>
      {parties.map((party) => (
        <Button key={party.id} size="compact-sm" variant="light" onClick={() => onChoose(party.id)}>
          {party.name}
          {party.detail !== '' && <span className="small">&nbsp;· {party.detail}</span>}
        </Button>
      ))}
    </div>
  )
}

/** The line has the focus as soon as it is there. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

/** An open list of names or days takes the first Escape for itself. */
function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    leave()
  }
}
