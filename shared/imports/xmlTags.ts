/** A tag of an XML text: where it stands, and what is written in it. */
export class XmlTag {
  /** Without its prefix; of a closing tag, with the slash: `row`, `/row`. */
  readonly name: string
  /** From its `<` to behind its `>`. */
  readonly start: number
  readonly end: number
  readonly #written: string
  #pairs: readonly string[] | null = null

  constructor(name: string, start: number, end: number, written: string) {
    this.name = name
    this.start = start
    this.end = end
    this.#written = written
  }

  /** `<c r="A1"/>`: it holds nothing. */
  get empty(): boolean {
    return this.#written.endsWith('/')
  }

  /** An attribute as it is written, entities and all; null where there is none. `:id` has any prefix. */
  attribute(name: string): string | null {
    this.#pairs ??= attributesIn(this.#written)
    for (let at = 0; at < this.#pairs.length; at += 2) {
      const found = this.#pairs[at] ?? ''
      if (found === name || (name.startsWith(':') && found.endsWith(name))) return this.#pairs[at + 1] ?? ''
    }
    return null
  }
}

/**
 * The tags with one of these names, in order. In one pass whatever the text: a pattern would begin anew at each `<` of a
 * file that is made to never end its tags. Quotes of either kind may hide a `>`; comments and CDATA hide tags.
 */
export function* tagsIn(xml: string, names: ReadonlySet<string>): Generator<XmlTag> {
  let at = xml.indexOf('<')
  while (at >= 0) {
    const hidden = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : null
    let next = at + 1
    if (hidden) next = after(xml, hidden, at)
    else {
      const nameEnd = endOfName(xml, at + 1)
      const name = localName(xml.slice(at + 1, nameEnd))
      if (names.has(name)) {
        next = endOfTag(xml, nameEnd)
        yield new XmlTag(name, at, next, xml.slice(nameEnd, next - 1))
      }
    }
    at = xml.indexOf('<', next)
  }
}

/** Whether this XML, in UTF-8, has a tag of more than `tag` bytes, a text of more than `text`, or a tag that never ends. */
export function hasEndlessPart(xml: Uint8Array, most: { readonly tag: number; readonly text: number }): boolean {
  let at = 0
  for (;;) {
    const start = xml.indexOf(less, at)
    if ((start < 0 ? xml.length : start) - at > most.text) return true
    if (start < 0) return false
    let quote = 0
    for (at = start + 1; at < xml.length; at += 1) {
      const code = xml[at]
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === double || code === single) quote = code
      else if (code === greater) break
    }
    if (at === xml.length || at - start > most.tag) return true
  }
}

/** Names and values in turn. Each takes in its value, so that nothing within a value is taken for an attribute. */
function attributesIn(written: string): readonly string[] {
  const pairs: string[] = []
  for (let at = pastSpace(written, 0); at < written.length; at = pastSpace(written, at)) {
    const nameAt = at
    for (; at < written.length; at += 1) {
      const code = written.charCodeAt(at)
      if (code <= space || code === equals || code === double || code === single) break
    }
    const name = written.slice(nameAt, at)
    at = pastSpace(written, at)
    if (written.charCodeAt(at) === equals) at = pastSpace(written, at + 1)
    const quote = written.charCodeAt(at)
    if (quote !== double && quote !== single) continue
    const close = written.indexOf(quote === double ? '"' : "'", at + 1)
    if (close < 0) break
    pairs.push(name, written.slice(at + 1, close))
    at = close + 1
  }
  return pairs
}

function pastSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= space) at += 1
  return at
}

/** A name ends at a space, a slash (not its own first letter) or the tag's end. */
function endOfName(xml: string, from: number): number {
  let at = from
  if (xml.charCodeAt(at) === slash) at += 1
  for (; at < xml.length && at - from < longestName; at += 1) {
    const code = xml.charCodeAt(at)
    if (code <= space || code === slash || code === greater || code === less) break
  }
  return at
}

/** Names of office files are short; a longer one is none that is looked for. */
const longestName = 100
const [space, double, single, slash, less, equals, greater] = [0x20, 0x22, 0x27, 0x2f, 0x3c, 0x3d, 0x3e]

function localName(name: string): string {
  const colon = name.indexOf(':')
  if (colon < 0) return name
  return (name.startsWith('/') ? '/' : '') + name.slice(colon + 1)
}

/** Behind the next `>` that no quotes hide, or the end of the text. */
function endOfTag(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === double || code === single) quote = code
    else if (code === greater) return at + 1
  }
  return xml.length
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  return found < 0 ? xml.length : found + mark.length
}
