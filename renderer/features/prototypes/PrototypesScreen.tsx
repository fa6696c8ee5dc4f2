import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { anyPrototype, listPrototypes, prototypeRegister } from '#shared/prototypes/queries.ts'
import { countedOf, grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { PerProgramme, usePerProgramme } from '#renderer/store/perProgramme.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { RegisterFilter } from './RegisterFilter.tsx'
import { PrototypeFormDialog } from './PrototypeFormDialog.tsx'
import classes from './PrototypesScreen.module.css'
import { PrototypeTable } from './PrototypeTable.tsx'

/** Rows drawn at first and with each "Show more". */
const step = 100

const filters = new PerProgramme(anyPrototype)

/** The register of what is being tried, and of what was learned by trying. */
export function PrototypesScreen(): ReactNode {
  const [, navigate] = useLocation()
  const today = useToday()
  const [filter, change] = usePerProgramme(filters)
  const [shown, setShown] = useState(step)
  const [adding, setAdding] = useState(false)
  const total = useQuery(prototypeRegister).length
  const listed = useQuery(listPrototypes, filter, today)
  const [forumId = null] = filter.forumIds
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      Add a prototype
    </Button>
  )
  return (
    <Page
      title="Prototypes"
      actions={
        total > 0 && (
          <>
            <Button variant="default" onClick={() => navigate(paths.report('prototypes', forumId))}>
              Export…
            </Button>
            {add}
          </>
        )
      }
    >
      {total === 0 ? (
        <EmptyState
          title="Nothing is being tried yet"
          sentence="A prototype is a small, quick, honest test: before it, a card says what you believe and how you would know; after it, another says what you learned, and whether to adopt, adapt, stop or test again."
          action={add}
        />
      ) : (
        <>
          <RegisterFilter filter={filter} onChange={(next) => change(() => next)} />
          <p className={classes.count} role="status">
            {countedOf(listed.length, total, 'prototype')}
          </p>
          {listed.length === 0 ? (
            <EmptyState
              title="No prototype is like that"
              sentence="Clear a part of the filter, or all of it, to see more."
              action={
                <Button variant="default" onClick={() => change(() => anyPrototype)}>
                  Show all {grouped(total)}
                </Button>
              }
            />
          ) : (
            <PrototypeTable listed={listed.slice(0, shown)} total={listed.length} today={today} />
          )}
          {listed.length > shown && (
            <Button variant="default" mt="md" onClick={() => setShown(shown + step)}>
              Show {Math.min(step, listed.length - shown)} more
            </Button>
          )}
        </>
      )}
      <PrototypeFormDialog
        opened={adding}
        onClose={() => setAdding(false)}
        defaults={{ forumId }}
        onDone={(id) => navigate(paths.prototype(id))}
      />
    </Page>
  )
}
