import { Radio, Select, Stack } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { audienceLabels, audiences, type Audience } from '#shared/exports/terms.ts'
import { minutesReport } from '#shared/exports/reports/minutes.ts'
import { Problem } from '#shared/records/problem.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import {
  BeforeItLeaves,
  otherWays,
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
  const files = outputsOf(minutesReport.formats, print.canMakePdf)
  const outputs = [...files, ...otherWays]
  const [output, setOutput] = useState<Output>(print.canMakePdf ? 'pdf' : 'print')
  const options = useMemo(() => ({ sessionId, audience }), [sessionId, audience])
  const wish = { report: minutesReport.name, options, today }
  const { shown, fresh } = usePreview(maker, wish)
  if (shown === null || shown instanceof Problem) return null
  return (
    <BeforeItLeaves
      output={output}
      recipients={{ audience }}
      preview={shown}
      fresh={fresh}
      onSend={(told, signal) => sendOut({ ...wish, output }, told, signal)}
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
