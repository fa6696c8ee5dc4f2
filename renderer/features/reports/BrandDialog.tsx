import { Button, ColorInput, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { brandColours, contrast } from '#shared/exports/brand.ts'
import { changeBrand } from '#shared/programme/commands.ts'
import { readLogo } from '#shared/programme/logo.ts'
import type { StoredLogo } from '#shared/programme/programme.ts'
import { theProgramme } from '#shared/programme/queries.ts'
import { base64 } from '#shared/records/base64.ts'
import { sameValue } from '#shared/records/diff.ts'
import { Problem } from '#shared/records/problem.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useCommand, useTeller, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { sayDone } from '#renderer/ui/notify.tsx'
import classes from './Reports.module.css'

const swatches =
  '#14504e #005eb8 #003087 #330072 #7c2855 #8a1538 #b8431f #00703c #006747 #425563 #231f20 #1d2b2a'.split(' ')
const isColour = /^#[0-9a-f]{6}$/
const pictures = { label: 'PNG or JPEG picture', extensions: ['png', 'jpg', 'jpeg'], mime: 'image/png' }

/** Whose name, colour and logo stand on every report of this programme. */
export function BrandDialog({ onClose }: { onClose: () => void }): ReactNode {
  const programme = useQuery(theProgramme)
  const change = useCommand(changeBrand)
  const { undo } = useUndo()
  const [brandName, setBrandName] = useState(programme.brandName)
  const [colour, setColour] = useState(programme.brandColour ?? '')
  const [logo, setLogo] = useState(programme.logo)
  const brandColour = colour === '' ? null : colour.toLowerCase()
  const fits = brandColour === null || isColour.test(brandColour)
  const now = { brandName: brandName.trim(), brandColour, logo }
  const before = { brandName: programme.brandName, brandColour: programme.brandColour, logo: programme.logo }
  return (
    <FormDialog
      opened
      title="Branding"
      submitLabel="Save"
      size="lg"
      changed={!sameValue(now, before)}
      ready={fits}
      onClose={onClose}
      onSubmit={async () => {
        if (sayDone(await change({ id: programme.id, ...now }), 'Branding saved.', undo)) onClose()
      }}
    >
      <Text size="sm" className="muted">
        On web pages, PDF, paper and Word; the name in Excel and Markdown too. It is kept in the programme and goes
        along in its file.
      </Text>
      <TextInput
        data-autofocus
        label="Name"
        description="The organisation or partnership that reports come from."
        maxLength={200}
        value={brandName}
        onChange={(event) => setBrandName(event.currentTarget.value)}
      />
      <ColorInput
        label="Colour"
        description="For the name, the line under the title and the ground of table headings."
        placeholder="The app’s own"
        format="hex"
        eyeDropperButtonProps={{ 'aria-label': 'Pick a colour from the screen' }}
        // Its sliders have no names for those who hear them; the code and the swatches say the same.
        withPicker={false}
        swatches={swatches}
        value={colour}
        onChange={setColour}
        error={fits ? null : 'A colour looks like #005eb8.'}
      />
      {brandColour !== null && fits && <ColourSample colour={brandColour} />}
      <LogoField name={brandName} logo={logo} onChange={setLogo} />
    </FormDialog>
  )
}

/** What becomes of the colour: how it looks, and whether letters in it can be read. */
function ColourSample({ colour }: { colour: string }): ReactNode {
  const { line, ink, mist } = brandColours(colour)
  const ratio = contrast(colour, mist).toFixed(1)
  return (
    <div>
      <div className={classes.sample} aria-hidden style={{ borderColor: line, color: ink }}>
        <strong>A name</strong>
        <span style={{ background: ink, color: '#fff' }}>Table heading</span>
        <span style={{ background: mist }}>A group</span>
      </div>
      <Text size="sm" className="muted" role="status">
        {ink === colour
          ? `Readable as it is: ${ratio} to 1 against its lightest tint.`
          : `Too light for letters (${ratio} to 1, where 4.5 is needed): lines keep it, letters get a darker shade, ${ink}.`}
      </Text>
    </div>
  )
}

function LogoField(props: {
  name: string
  logo: StoredLogo | null
  onChange: (logo: StoredLogo | null) => void
}): ReactNode {
  const { logo } = props
  const { files } = usePlatform()
  const teller = useTeller()
  const [problem, setProblem] = useState<Problem | null>(null)

  async function choose(): Promise<void> {
    setProblem(null)
    try {
      const file = await files.open({ title: 'Choose a logo', kinds: [pictures], maxBytes: 20_000_000 })
      if (!file) return
      const { bytes, ...read } = readLogo(file.bytes)
      props.onChange({ ...read, base64: base64(bytes) })
    } catch (error) {
      if (error instanceof Problem) setProblem(error)
      else teller.failed(error)
    }
  }

  return (
    <Stack gap={6} role="group" aria-label="Logo">
      <Text size="sm" fw={600}>
        Logo
      </Text>
      <Text size="sm" className="muted">
        PNG or JPEG, at most 300 kB. SVG is not taken: it can carry scripts.
      </Text>
      {logo && (
        <div className={classes.logo}>
          <img
            src={`data:image/${logo.kind};base64,${logo.base64}`}
            alt={props.name.trim() === '' ? 'Logo' : `Logo of ${props.name.trim()}`}
          />
          <span className="muted small">
            {logo.kind.toUpperCase()}, {logo.width} × {logo.height} pixels
          </span>
        </div>
      )}
      {problem && (
        <Text size="sm" c="red" role="alert">
          {[problem.what, problem.safe, problem.next].filter(Boolean).join(' ')}
        </Text>
      )}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={logo ? undefined : <IconPlus size={16} aria-hidden />}
          onClick={() => void choose()}
        >
          {logo ? 'Choose another…' : 'Add a logo…'}
        </Button>
        {logo && (
          <Button variant="subtle" onClick={() => props.onChange(null)}>
            Remove the logo
          </Button>
        )}
      </Group>
    </Stack>
  )
}
