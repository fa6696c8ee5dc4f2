import { Fieldset, Group, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { ragTones, tonesOf, usualRagScale, type RagScale } from '#shared/commitments/rag.ts'
import { SignalShape } from '#renderer/ui/SignalShape.tsx'

/** The colours commitments are told in: three or five, each in the programme's own word. */
export function RagFields(props: { scale: RagScale; onChange: (scale: RagScale) => void }): ReactNode {
  const { scale, onChange } = props
  return (
    <Fieldset legend="Colours of commitments">
      <Group justify="space-between" mb="sm">
        <span className="muted small">The word stands beside the colour, and so does a shape.</span>
        <SegmentedControl
          size="xs"
          aria-label="How many colours"
          data={[
            { value: '3', label: 'Three' },
            { value: '5', label: 'Five' },
          ]}
          value={String(scale.tiers)}
          onChange={(tiers) => onChange({ tiers: tiers === '5' ? 5 : 3, words: withWords(scale) })}
        />
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        {tonesOf(scale).map((tone, index) => (
          <TextInput
            key={tone}
            size="xs"
            required
            withAsterisk={false}
            label={`Colour ${index + 1}`}
            leftSection={<SignalShape signal={tone} />}
            maxLength={60}
            error={scale.words[tone].trim() === '' ? 'Give it a word.' : null}
            value={scale.words[tone]}
            onChange={(event) => onChange({ ...scale, words: { ...scale.words, [tone]: event.currentTarget.value } })}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  )
}

/** A word that was emptied becomes the usual one again: where it is not shown, nobody could give it another. */
function withWords({ words }: RagScale): RagScale['words'] {
  const whole = { ...words }
  for (const tone of ragTones) if (whole[tone].trim() === '') whole[tone] = usualRagScale.words[tone]
  return whole
}
