import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { forumsByName } from '#shared/forums/queries.ts'
import type { LineCounts } from '#shared/programme/overview.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './Home.module.css'

/** Whether a programme has got as far as its first forum, session and commitment. */
export function firstStepsDone(counts: LineCounts): boolean {
  return counts.forums > 0 && counts.sessions > 0 && counts.commitments > 0
}

/** Three steps for a programme that has only begun. Each ticks itself off. */
export function FirstSteps({ counts }: { counts: LineCounts }): ReactNode {
  const forum = useQuery(forumsByName)[0]
  const steps = [
    {
      title: 'Add a forum',
      sentence: 'A group that meets: a leadership forum, a design team, a collaborative.',
      button: 'Go to forums',
      to: paths.forums,
      done: counts.forums > 0,
    },
    {
      title: 'Plan a session',
      sentence: 'Give a meeting its agenda, block by block. The clock times work themselves out.',
      button: forum ? `Go to ${shortened(forum.name)}` : 'Go to forums',
      to: forum ? paths.forum(forum.id) : paths.forums,
      done: counts.sessions > 0,
    },
    {
      title: 'Capture a commitment',
      sentence: 'Who will do what, by when: from a session’s agenda, by hand, or from the Excel log you have.',
      button: 'Go to commitments',
      to: paths.commitments,
      done: counts.commitments > 0,
    },
  ]
  const next = steps.find((step) => !step.done)
  return (
    <Card title="Three first steps">
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step.title} className={classes.step} data-done={step.done}>
            <span className={classes.tick}>
              {step.done ? <IconCircleCheckFilled size={18} aria-hidden /> : <IconCircle size={18} aria-hidden />}
              {step.done ? 'Done' : `Step ${index + 1}`}
            </span>
            <h3>{step.title}</h3>
            <p>{step.sentence}</p>
            {!step.done && (
              <div>
                <Button component={Link} href={step.to} variant={step === next ? 'filled' : 'default'}>
                  {step.button}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function shortened(name: string): string {
  return name.length > 26 ? 'its page' : name
}
