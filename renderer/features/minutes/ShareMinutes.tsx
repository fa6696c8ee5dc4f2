import { Radio, Select, Stack } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { audienceLabels, audiences, type Audience } from '#shared/exports/audience.ts'
import { minutesReport } from '#shared/exports/reports/minutes.ts'
import { Problem } from '#shared/records/problem.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import {
  BeforeItLeaves,
  outputLabels,
  outputsOf,
  usePreview,
  useReportMaker,
  useSendOut,
  type Output,
} from '../reports/index.ts'

/** Who the minutes are for and how they leave; then, before they do, what is in them and what is held back. */
export function ShareMinutes({ sessionId, onClose }: { sessionId: string; onClose: () => void }): ReactNode {
  const { print } = usePlatform()
  const today = useToday()
  const maker = useReportMaker()
  const sendOut = useSendOut(maker)
  const [audience, setAudience] = useState<Audience>('partners')
  const outputs = outputsOf(minutesReport.formats, print.canMakePdf)
  const [output, setOutput] = useState<Output>(outputs.at(-1) as Output)
  const options = useMemo(() => ({ sessionId, audience }), [sessionId, audience])
  const { shown, fresh } = usePreview(maker, minutesReport.name, options, today)
  if (shown === null || shown instanceof Problem) return null
  return (
    <BeforeItLeaves
      output={output}
      audience={audience}
      preview={shown}
      fresh={fresh}
      onSend={(told, signal) => sendOut({ report: minutesReport.name, options, output, today }, told, signal)}
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
