import { Radio, Select, Stack } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { audienceLabels, audiences, type Audience } from '#shared/exports/audience.ts'
import { minutesReport } from '#shared/exports/reports/minutes.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useQuery } from '#renderer/store/useQuery.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { BeforeItLeaves, outputLabels, previewed, useSendOut, type Output } from '../reports/index.ts'

/** Who the minutes are for and how they leave; then, before they do, what is in them and what is held back. */
export function ShareMinutes({ sessionId, onClose }: { sessionId: string; onClose: () => void }): ReactNode {
  const { print } = usePlatform()
  const today = useToday()
  const sendOut = useSendOut()
  const [audience, setAudience] = useState<Audience>('partners')
  const outputs: readonly Output[] = [print.canMakePdf ? 'pdf' : 'print', ...minutesReport.formats]
  const [output, setOutput] = useState<Output>(outputs[0] as Output)
  const options = useMemo(() => ({ sessionId, audience }), [sessionId, audience])
  const shown = useQuery(previewed, true, minutesReport.name, options, today)
  if (!shown || !('built' in shown)) return null
  return (
    <BeforeItLeaves
      output={output}
      audience={audience}
      built={shown.built}
      onSend={() => sendOut({ report: minutesReport.name, options, output, today })}
      onClose={onClose}
      choices={
        <Stack gap="md" mb="md">
          <Radio.Group label="For" value={audience} onChange={(chosen) => setAudience(chosen as Audience)}>
            <Stack gap={6} mt={6}>
              {audiences.map((each, index) => (
                <Radio key={each} value={each} label={audienceLabels[each]} data-autofocus={index === 1 || undefined} />
              ))}
            </Stack>
          </Radio.Group>
          <Select
            label="As"
            allowDeselect={false}
            data={outputs.map((each) => ({ value: each, label: outputLabels[each] }))}
            value={output}
            onChange={(chosen) => setOutput((chosen ?? output) as Output)}
          />
        </Stack>
      }
    />
  )
}
