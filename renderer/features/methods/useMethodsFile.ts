import { useMemo } from 'react'
import { fileName } from '#shared/exports/fileName.ts'
import { importMethods, type BroughtIn } from '#shared/methods/importMethods.ts'
import { methods, templates, type Method, type Template } from '#shared/methods/methods.ts'
import { methodsFileBytes, readMethodsFile, writeMethodsFile } from '#shared/methods/methodsFile.ts'
import type { FileKind } from '#shared/platform/platform.ts'
import { theProgramme } from '#shared/programme/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useCommand, useTeller, useUndo } from '#renderer/store/useCommand.ts'
import { useReader } from '#renderer/store/useQuery.ts'
import { say } from '#renderer/ui/notify.tsx'

const methodsFileKind: FileKind = {
  label: 'Throughline methods',
  extensions: ['throughline-methods'],
  mime: 'application/json',
}

export interface MethodsFile {
  /** Saves everything the programme has of its own. */
  readonly saveAll: () => Promise<void>
  /** Saves one method or one template, own or of the library. */
  readonly saveOne: (what: { method: Method } | { template: Template }) => Promise<void>
  /** Asks for a file and brings its methods and templates in, in one step. */
  readonly bringIn: () => Promise<void>
}

/** Methods and templates as files. Faults are told. */
export function useMethodsFile(): MethodsFile {
  const platform = usePlatform()
  const read = useReader()
  const teller = useTeller()
  const importAll = useCommand(importMethods)
  const { undo } = useUndo()

  return useMemo(() => {
    const save = async (subject: string, own: { methods: readonly Method[]; templates: readonly Template[] }) => {
      try {
        const savedAt = new Date().toISOString()
        const text = writeMethodsFile({
          methods: [...own.methods],
          templates: [...own.templates],
          savedAt,
          app: `Throughline ${platform.about.app}`,
        })
        const saved = await platform.files.save({
          suggestedName: fileName(subject, `${savedAt.slice(0, 10)}.throughline-methods`),
          kind: methodsFileKind,
          bytes: new TextEncoder().encode(text),
        })
        if (saved) say(`Saved as ${saved.name}.`)
      } catch (error) {
        teller.failed(error)
      }
    }
    return {
      saveAll: () =>
        save(`${theProgramme(read).name} methods`, {
          methods: read.all(methods).map((each) => ({ ...each, own: true })),
          templates: read.all(templates).map((each) => ({ ...each, own: true })),
        }),
      saveOne: (what) =>
        'method' in what
          ? save(what.method.title, { methods: [what.method], templates: [] })
          : save(what.template.title, {
              methods: ownFollowed(read.all(methods), what.template),
              templates: [what.template],
            }),
      bringIn: async () => {
        try {
          const file = await platform.files.open({
            title: 'Bring in methods',
            kinds: [methodsFileKind],
            maxBytes: methodsFileBytes,
          })
          if (!file) return
          const outcome = await importAll(readMethodsFile(new TextDecoder().decode(file.bytes)))
          if (!outcome.done) return
          const { result } = outcome
          const added = result.methods + result.templates
          say(broughtInWords(result), ...(added > 0 ? [{ label: 'Undo', run: () => void undo() }] : []))
        } catch (error) {
          teller.failed(error)
        }
      },
    }
  }, [importAll, platform, read, teller, undo])
}

/** The programme's own methods that a template's blocks follow: they travel with it. */
function ownFollowed(own: readonly Omit<Method, 'own'>[], template: Template): readonly Method[] {
  const inside = template.blocks.flatMap((block) => [block, ...block.rooms.flatMap((room) => room.blocks)])
  const followed = new Set(inside.map((block) => block.methodId))
  return own.filter(({ id }) => followed.has(id)).map((each) => ({ ...each, own: true }))
}

/** "2 methods and 1 template brought in; 3 were here already." */
function broughtInWords({ methods: some, templates: others, already }: BroughtIn): string {
  const added = [some > 0 && counted(some, 'method'), others > 0 && counted(others, 'template')].filter(Boolean)
  const here = already > 0 ? `${already} ${already === 1 ? 'was' : 'were'} here already` : ''
  if (added.length === 0) return here === '' ? 'There was nothing in this file.' : `Nothing new: ${here}.`
  return `${added.join(' and ')} brought in${here === '' ? '' : `; ${here}`}.`
}
