import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Prototype } from '#shared/prototypes/prototypes.ts'
import { commitmentsOfPrototype } from '#shared/prototypes/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { CommitmentFormDialog, CommitmentLine } from '../commitments/index.ts'
import classes from './PrototypeScreen.module.css'

/** Who promised what for a prototype. */
export function PrototypePromises({ prototype }: { prototype: Prototype }): ReactNode {
  const promised = useQuery(commitmentsOfPrototype, prototype.id)
  const [adding, setAdding] = useState(false)
  const { id: prototypeId, forumId, clauseIds } = prototype
  return (
    <Card
      title="Commitments"
      action={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Add commitment
        </Button>
      }
    >
      {promised.length === 0 ? (
        <p className="muted small">Nobody has promised anything for this prototype yet.</p>
      ) : (
        <ul className={classes.list}>
          {promised.map(({ id }) => (
            <li key={id}>
              <CommitmentLine id={id} />
            </li>
          ))}
        </ul>
      )}
      <CommitmentFormDialog
        opened={adding}
        onClose={() => setAdding(false)}
        defaults={{ forumId, prototypeId, clauseIds }}
      />
    </Card>
  )
}
