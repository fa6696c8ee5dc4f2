/**
 * The one door between window and system: who asks → what they ask → run → what they get.
 * A `Problem` comes back as words to show; anything else that fails rejects, as a fault of ours.
 */
import {
  beginningSchema,
  channels,
  type Beginning,
  type ChannelInput,
  type ChannelOutput,
} from '#shared/platform/channels.ts'
import { beginning, channelNames, type ChannelName, type Reply } from '#shared/platform/names.ts'
import { Problem } from '#shared/records/problem.ts'

export type Handlers = {
  readonly [N in ChannelName]: (input: ChannelInput<N>) => ChannelOutput<N> | Promise<ChannelOutput<N>>
}

/** The part of Electron's IPC event that says who is asking. */
export interface Asker {
  readonly sender: { readonly mainFrame: unknown }
  readonly senderFrame: { readonly url: string } | null
}

/** The part of Electron's `ipcMain` the door needs. */
export interface Listening<A extends Asker> {
  handle(channel: string, listener: (event: A, input: unknown) => Promise<Reply>): void
}

/** Opens every channel. `isOurs` tells whether a page is ours; `onFault` hears of failures that are not `Problem`s. */
export function openDoor<A extends Asker>(
  ipc: Listening<A>,
  o: { handlers: Handlers; isOurs: (asker: A) => boolean; onFault: (channel: ChannelName, fault: unknown) => void },
): void {
  for (const name of channelNames) {
    ipc.handle(name, async (event, input) => {
      if (!o.isOurs(event)) throw new Error(`Refused ${name}: the request does not come from the app's own page.`)
      return answer(name, o.handlers[name], input, (fault) => o.onFault(name, fault))
    })
  }
}

/** The part of Electron's IPC event by which a preload script gets its answer. */
export interface Waiting {
  readonly sender: unknown
  returnValue: unknown
}

/**
 * Gives the preload script of our window what its page begins with; that of any other gets null. There is no address yet
 * to go by, so `isOurs` goes by the window, and what it shows has no way to ask.
 */
export function answerPreload<W extends Waiting>(
  ipc: { on(channel: string, listener: (event: W) => void): void },
  o: { isOurs: (asker: W) => boolean; read: () => Beginning },
): void {
  ipc.on(beginning, (event) => {
    event.returnValue = o.isOurs(event) ? beginningSchema.parse(o.read()) : null
  })
}

/** True for the main frame of `contents` while it shows a page of `origin`. */
export function isMainFrameOf(asker: Asker, contents: unknown, origin: string): boolean {
  const { sender, senderFrame } = asker
  return sender === contents && senderFrame === sender.mainFrame && senderFrame?.url.startsWith(`${origin}/`) === true
}

async function answer<N extends ChannelName>(
  name: N,
  handler: Handlers[N],
  input: unknown,
  onFault: (fault: unknown) => void,
): Promise<Reply> {
  const channel = channels[name]
  const asked = channel.input.safeParse(input)
  if (!asked.success) throw new Error(`Refused ${name}: the request does not have the agreed shape.`)
  try {
    const run = handler as (input: unknown) => unknown
    return { ok: true, value: channel.output.parse(await run(asked.data)) }
  } catch (error) {
    if (error instanceof Problem) {
      return { ok: false, problem: { what: error.what, safe: error.safe, next: error.next } }
    }
    onFault(error)
    throw error
  }
}
