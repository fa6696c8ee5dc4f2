import { Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconArchive,
  IconChevronDown,
  IconCopy,
  IconEye,
  IconFolderOpen,
  IconMapPin,
  IconNotebook,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { theProgramme } from '#shared/programme/queries.ts'
import {
  DeleteProgrammeDialog,
  PlacesDialog,
  ProgrammeDetailsDialog,
  useProgrammeDoor,
  useProgrammeList,
  useSaveCopy,
} from '../features/programmes/index.ts'
import { usePlatform } from '../platform/context.tsx'
import { useTeller } from '../store/useCommand.ts'
import { useProgrammes } from '../store/useProgrammes.ts'
import { useQuery } from '../store/useQuery.ts'
import { MenuGroup } from '../ui/MenuGroup.tsx'
import classes from './ProgrammeMenu.module.css'

/** The open programme's name, the way to the others, and what can be done with it as a whole. */
export function ProgrammeMenu({ rail }: { rail: boolean | undefined }): ReactNode {
  const platform = usePlatform()
  const programme = useQuery(theProgramme)
  const { programmes, currentId, open, close } = useProgrammes()
  const { entries, refresh } = useProgrammeList()
  const door = useProgrammeDoor()
  const saveCopy = useSaveCopy()
  const teller = useTeller()
  const target = useRef<HTMLButtonElement>(null)
  const [opened, menu] = useDisclosure(false)
  const [asking, setAsking] = useState<'details' | 'places' | 'delete' | null>(null)

  useEffect(() => {
    if (currentId === null) return
    programmes.noteName(currentId, programme.name).catch((error: unknown) => teller.failed(error))
  }, [currentId, programme.name, programmes, teller])

  useEffect(
    () => platform.onMenu((command) => (command === 'save-copy' ? void saveCopy() : undefined)),
    [platform, saveCopy],
  )

  const others = (entries ?? []).filter((entry) => entry.id !== currentId && !entry.archived)
  const current = entries?.find((entry) => entry.id === currentId)
  const finish = (): void => {
    setAsking(null)
    target.current?.focus()
  }

  async function archive(): Promise<void> {
    if (currentId === null) return
    try {
      await programmes.archive(currentId, true)
      await close()
    } catch (error) {
      teller.failed(error)
    }
  }

  return (
    <>
      <Menu
        opened={opened}
        onChange={(now) => {
          if (now) refresh()
          menu[now ? 'open' : 'close']()
        }}
        position={rail ? 'right-start' : 'bottom-start'}
        width={280}
      >
        <Menu.Target>
          <button
            ref={target}
            type="button"
            className={classes.target}
            data-rail={rail ?? false}
            aria-label={`Programme: ${programme.name}`}
            title={programme.name}
          >
            <IconNotebook size={18} stroke={1.7} aria-hidden />
            {!rail && <span className={classes.name}>{programme.name}</span>}
            {!rail && <IconChevronDown size={15} aria-hidden />}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.length > 0 && (
            <>
              <MenuGroup label="Switch to" className={classes.list}>
                {others.map((entry) => (
                  <Menu.Item key={entry.id} className={classes.item ?? ''} onClick={() => void open(entry.id)}>
                    {entry.name}
                  </Menu.Item>
                ))}
              </MenuGroup>
              <Menu.Divider />
            </>
          )}
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={door.startEmpty}>
            New programme…
          </Menu.Item>
          <Menu.Item leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={() => void door.openFile()}>
            Open a programme file…
          </Menu.Item>
          <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={() => void door.openSample()}>
            Look around the sample
          </Menu.Item>
          <Menu.Divider />
          <MenuGroup label="This programme">
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void saveCopy()}>
              Save a copy…
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setAsking('details')}>
              Name and purpose…
            </Menu.Item>
            <Menu.Item leftSection={<IconMapPin size={16} aria-hidden />} onClick={() => setAsking('places')}>
              Places…
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void archive()}>
              Archive and close
            </Menu.Item>
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => setAsking('delete')}
              disabled={!current}
            >
              Delete from this laptop…
            </Menu.Item>
          </MenuGroup>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {asking === 'details' && <ProgrammeDetailsDialog onClose={finish} />}
        {asking === 'places' && <PlacesDialog onClose={finish} />}
        {asking === 'delete' && current && (
          <DeleteProgrammeDialog programme={{ ...current, name: programme.name }} onClose={finish} />
        )}
      </Suspense>
    </>
  )
}
