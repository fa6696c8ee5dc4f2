import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import { carriedOn, carryOverRule, sizeOf } from '#shared/sessions/carryOver.ts'
import { minutesForReview, reviewTitle } from '#shared/sessions/reviewBlock.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { summary } from './carriedOverWords.ts'

/** Says what a new session of a forum would open with, and offers to make time for it. Nothing when nothing is open. */
export function ComesAlong(props: {
  forumId: string
  today: string
  review: boolean
  onReview: (review: boolean) => void
}): ReactNode {
  const carried = useQuery(carriedOn, props.forumId)
  const size = sizeOf(carried)
  if (size === 0) return null
  return (
    <div>
      <p className="small">
        <strong>From last time:</strong> {summary(carried, props.today)}
      </p>
      <p className="muted small">{carryOverRule}</p>
      <Checkbox
        mt={8}
        label={`Make time for them: “${reviewTitle}”, ${duration(minutesForReview(size))}, unless the agenda has it`}
        checked={props.review}
        onChange={(event) => props.onReview(event.currentTarget.checked)}
      />
    </div>
  )
}
