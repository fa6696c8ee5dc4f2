import { useEffect, useState } from 'react'
import type { Projection } from '#shared/sessions/projection.ts'

/** Between the run screen and the projector, which never sees the programme: only what is sent here. */
const channelName = 'throughline-projector'

type Message =
  | { readonly say: 'show'; readonly sessionId: string; readonly projection: Projection }
  | { readonly say: 'asking'; readonly sessionId: string }

/** Sends the projector what it shows, whenever that changes and whenever it asks. */
export function useProjecting(sessionId: string, projection: Projection): void {
  const text = JSON.stringify(projection)
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    const send = (): void => {
      const message: Message = { say: 'show', sessionId, projection: JSON.parse(text) as Projection }
      channel.postMessage(message)
    }
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.say === 'asking' && data.sessionId === sessionId) send()
    }
    send()
    return () => channel.close()
  }, [sessionId, text])
}

/** What the run screen of a session sends; null until it has. */
export function useProjection(sessionId: string): Projection | null {
  const [projection, setProjection] = useState<Projection | null>(null)
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.say === 'show' && data.sessionId === sessionId) setProjection(data.projection)
    }
    const asking: Message = { say: 'asking', sessionId }
    channel.postMessage(asking)
    return () => channel.close()
  }, [sessionId])
  return projection
}
