import { Menu } from '@mantine/core'
import { IconBookmarkPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { saveBlockAsMethod } from '#shared/methods/commands.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'

/** In a block's menu: keeps it as a method of the programme's own. */
export function SaveBlockItem({ blockId }: { blockId: string }): ReactNode {
  const [, navigate] = useLocation()
  const keep = useCommand(saveBlockAsMethod)
  const save = async (): Promise<void> => {
    const outcome = await keep({ blockId })
    if (!outcome.done) return
    const run = (): void => navigate(paths.method(outcome.result))
    say('Kept as a method of your own. The lines of the private notes became its steps.', { label: 'Show it', run })
  }
  return (
    <Menu.Item leftSection={<IconBookmarkPlus size={16} aria-hidden />} onClick={() => void save()}>
      Save as method
    </Menu.Item>
  )
}
