/** A file or a link of a block: a line as it was written, and the web addresses in it. */
export interface Attachment {
  readonly line: string
  readonly addresses: readonly string[]
}

/** What a block's `attachments` name, one a line; empty lines are left out. */
export function attachmentsOf(text: string): readonly Attachment[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ line, addresses: addressesIn(line) }))
}

/** The http and https addresses in a line, without the punctuation of the sentence around them. */
function addressesIn(line: string): readonly string[] {
  const found = line.match(/https?:\/\/[\p{L}\p{N}[][^\s<>"“”«»]*/giu) ?? []
  return found.map((address) => {
    const bare = address.replace(/[.,;:!?'’]+$/u, '')
    // A bracket that closes is the address's own where it opened one.
    return bare.endsWith(')') && !bare.includes('(') ? bare.replace(/\)[.,;:!?'’)]*$/u, '') : bare
  })
}
