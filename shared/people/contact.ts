/** E-mail addresses and telephone numbers in what people wrote, which most audiences are not given. */

// Bounded on both sides of the @, so that a long run of letters cannot make the search slow.
const email = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
const onlyEmail = new RegExp(`^${email.source}$`, 'u')
/** A number with its country, or one of the UK’s, in groups or not; never a date with the hour after it. */
const telephone =
  /(?<![\p{L}\p{N}])(?!\d\d[-. ]\d\d[-. ]\d{4})(?:\+(?:[ ()\-.\u00a0]{0,2}\d){10,14}|\(?0[1-37-9](?:[ ()\-.\u00a0]{0,2}\d){8,9})(?!\p{N})/gu

const long = /[+0](?:[ ()\-.\u00a0]{0,2}\d){8}/

export interface WithoutContact {
  readonly text: string
  /** How many were left out. */
  readonly emails: number
  readonly telephones: number
}

/** The words with a mark in place of each address and number. */
export function withoutContact(words: string): WithoutContact {
  let emails = 0
  let telephones = 0
  let text = words
  if (words.includes('@')) {
    text = words.replace(email, () => {
      emails += 1
      return '[e-mail address left out]'
    })
  }
  // Most texts hold nothing as long as one.
  if (long.test(text)) {
    text = text.replace(telephone, () => {
      telephones += 1
      return '[telephone number left out]'
    })
  }
  return { text, emails, telephones }
}

export function isEmail(text: string): boolean {
  return onlyEmail.test(text)
}

/** `jane.smith2@nhs.net` as "Jane Smith", `clerk@…` as "Clerk". */
export function nameInEmail(address: string): string {
  const [local = ''] = address.split('@')
  const words = local.match(/\p{L}[\p{L}'-]*/gu) ?? [local]
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
}
