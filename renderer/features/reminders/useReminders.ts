import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'wouter'
import { openStates } from '#shared/commitments/commitments.ts'
import { anyCommitment } from '#shared/commitments/filter.ts'
import type { ReminderList } from '#shared/platform/platform.ts'
import { momentAt } from '#shared/reminders/quiet.ts'
import { awaitedIn, nothingTold, toBeTold, type News } from '#shared/reminders/reminders.ts'
import { newsWords, weekWords } from '#shared/reminders/words.ts'
import { paths } from '#renderer/paths.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { useReader } from '#renderer/store/useQuery.ts'

/** How often it is looked whether something is to be told, in milliseconds. */
const every = 60_000

/**
 * Tells what is due in the open programme as notifications of the system, where somebody asked for them, and opens what a
 * click asks for. `held`: not now, for a session is being run, perhaps on a projector.
 */
export function useReminders(held: boolean): void {
  const { reminders: port } = usePlatform()
  const [{ reminders, remindersTold }, change] = useSettings()
  const { currentId } = useProgrammes()
  const read = useReader()
  const teller = useTeller()
  const looking = useRef(false)
  const look = useEffectEvent(async () => {
    if (!reminders.on || held || currentId === null || looking.current) return
    looking.current = true
    try {
      if (!(await port.state()).available) return
      const before = remindersTold[currentId] ?? nothingTold
      const now = momentAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)
      const { news, week, told } = toBeTold(awaitedIn(read, reminders), reminders, before, now)
      if (JSON.stringify(told) === JSON.stringify(before)) return
      // Written down first: what is told twice is a nuisance, and a laptop may go flat in between.
      await change({ remindersTold: { ...remindersTold, [currentId]: told } })
      if (news.length > 0) await port.show({ ...newsWords(news), list: { programmeId: currentId, due: daysOf(news) } })
      if (week) {
        await port.show({ ...weekWords(week), list: { programmeId: currentId, due: { from: null, to: week.until } } })
      }
    } catch (error) {
      teller.failed(error)
    } finally {
      looking.current = false
    }
  })
  useEffect(() => {
    const now = (): void => void look()
    now()
    const timer = window.setInterval(now, every)
    document.addEventListener('visibilitychange', now)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', now)
    }
  }, [reminders, held])
  useReminderClicks()
}

/** A click opens the programme it was about, and there what it told. */
function useReminderClicks(): void {
  const { onReminder } = usePlatform()
  const { currentId, open } = useProgrammes()
  const [, navigate] = useLocation()
  const follow = useEffectEvent(async ({ programmeId, due }: ReminderList) => {
    if (programmeId !== currentId) await open(programmeId)
    if (due === null) return navigate(paths.home)
    // Loaded when it is wanted: the window opens without the list.
    const { changeListView, firstListView } = await import('../commitments/index.ts')
    changeListView(programmeId, { ...firstListView, filter: { ...anyCommitment, states: openStates, dueIn: due } })
    navigate(paths.commitments)
  })
  useEffect(() => onReminder((list) => void follow(list)), [onReminder])
}

/** The days of the commitments told; null where only reviews were. */
function daysOf(news: readonly News[]): ReminderList['due'] {
  const days = news.flatMap(({ item }) => (item.kind === 'commitment' ? item.on : [])).sort()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}
