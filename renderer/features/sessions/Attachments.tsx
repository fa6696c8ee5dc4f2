import { Button, Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { counted } from '#shared/records/counted.ts'
import { attachmentsOf, type Attachment } from '#shared/sessions/attachments.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'
import { beneath } from '#renderer/ui/popover.ts'
import classes from './Attachments.module.css'

/**
 * A block's files and links, one a line. The app opens no other program and goes to no page: a web address is copied,
 * to be pasted into a browser.
 */
export function Attachments({ listed }: { listed: readonly Attachment[] }): ReactNode {
  return (
    <ul className={classes.list} aria-label="Files and links">
      {listed.map(({ line, addresses }, index) => (
        <li key={`${index} ${line}`}>
          <span dir="auto">{line}</span>
          {addresses.map((address, place) => (
            <CopyAddress key={`${place} ${address}`} address={address} />
          ))}
        </li>
      ))}
    </ul>
  )
}

/** In a row of the plan: how many there are, and the list behind it where one of them has an address. */
export function AttachedFact({ text }: { text: string }): ReactNode {
  const listed = attachmentsOf(text)
  const words = counted(listed.length, 'file or link', 'files or links')
  if (listed.every(({ addresses }) => addresses.length === 0)) return words
  return (
    <Popover {...beneath}>
      <Popover.Target>
        <UnstyledButton className={classes.opens ?? ''}>
          {words}
          <IconChevronDown size={13} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Files and links">
        <Attachments listed={listed} />
      </Popover.Dropdown>
    </Popover>
  )
}

function CopyAddress({ address }: { address: string }): ReactNode {
  const { clipboard } = usePlatform()
  const teller = useTeller()
  const copy = (): void =>
    void clipboard.writeText(address).then(
      () => say('The address is on the clipboard. Paste it into your browser.'),
      (error: unknown) => teller.failed(error),
    )
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconCopy size={14} aria-hidden />}
      aria-label={`Copy address ${address}`}
      onClick={copy}
    >
      Copy address
    </Button>
  )
}
