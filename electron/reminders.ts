import type { ReminderList, RemindersPort } from '#shared/platform/platform.ts'

/** The part of Electron's notification that is used here. */
export interface SystemNotification {
  on(event: 'click' | 'close', listener: () => void): unknown
  show(): void
}

/** Reminders as notifications of the system. A click brings the window to the front and says what to list. */
export function createReminders(o: {
  supported: () => boolean
  make: (words: { title: string; body: string }) => SystemNotification
  onClick: (list: ReminderList) => void
}): RemindersPort {
  /** One that nothing holds on to would be collected, and its click with it. */
  const shown = new Set<SystemNotification>()
  return {
    state: async () =>
      o.supported() ? { available: true, why: '' } : { available: false, why: 'This system shows no notifications.' },
    async show({ title, body, list }) {
      const notification = o.make({ title, body })
      shown.add(notification)
      notification.on('close', () => shown.delete(notification))
      notification.on('click', () => {
        shown.delete(notification)
        o.onClick(list)
      })
      notification.show()
    },
  }
}
