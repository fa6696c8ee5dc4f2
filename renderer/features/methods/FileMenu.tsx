import { Button, Menu } from '@mantine/core'
import { IconDots, IconFileDownload, IconFileUpload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ownTotal } from '#shared/methods/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { useMethodsFile } from './useMethodsFile.ts'

/** Methods and templates of the programme's own, out to a file and in again. */
export function FileMenu(): ReactNode {
  const own = useQuery(ownTotal)
  const { saveAll, bringIn } = useMethodsFile()
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileUpload size={16} aria-hidden />} onClick={() => void bringIn()}>
          Bring in a file…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileDownload size={16} aria-hidden />}
          disabled={own === 0}
          onClick={() => void saveAll()}
        >
          {own === 0 ? 'Save as a file: nothing of your own yet' : 'Save your own as a file…'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
