const shortest = 12

/** What guessing programs try first, without figures and signs around it. */
const common = new Set(
  `password passwort passcode passphrase letmein welcome qwerty qwertyuiop asdfghjkl zxcvbnm qazwsx iloveyou monkey dragon football
  baseball superman batman master shadow sunshine princess trustno starwars computer internet administrator admin changeme
  secret default login access whatever freedom michael charlie jordan liverpool arsenal chelsea manchester everton rangers
  celtic england scotland wales london summer winter spring autumn january february march april may june july august september
  october november december monday tuesday wednesday thursday friday saturday sunday coaching coach throughline notes
  vault nhs hospital council trust correcthorsebatterystaple thequickbrownfox opensesame abcdefghijkl abcdefghijklmnop
  onetwothreefour tobeornottobe maytheforcebewithyou`
    .split(/\s+/)
    .filter(Boolean),
)
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
]
const stands: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Why a passphrase is too easy to guess, as a sentence; null when it will do. */
export function passphraseFault(passphrase: string): string | null {
  const typed = passphrase.normalize('NFKC').toLowerCase()
  if ([...typed].length < shortest)
    return 'Use at least 12 characters. Four words that do not belong together are easy to keep in mind.'
  const plain = typed.replace(/\s+/g, '')
  if (new Set(plain).size < 5)
    return 'This repeats the same few characters. Use four words that do not belong together.'
  if (rows.some((row) => row.includes(plain) || [...row].toReversed().join('').includes(plain)))
    return 'This follows the keys of the keyboard. Use four words that do not belong together.'
  if (readings(plain).some((reading) => isCommon(reading)))
    return 'This is among the first that guessing programs try. Use four words that do not belong together.'
  return null
}

/** The letters in it, as they stand and with figures read as the letters they resemble. */
function readings(plain: string): string[] {
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const read = (text: string): string => [...text].map((sign) => stands[sign] ?? sign).join('')
  return [plain, read(plain), read(bare)].map((text) => text.replace(/[^\p{L}]/gu, '')).filter(Boolean)
}

/** One common word, or such words in a row: `passwordpassword`, `welcomesummer`. */
function isCommon(letters: string): boolean {
  const whole = [true, ...Array.from(letters, () => false)]
  for (let end = 1; end <= letters.length; end += 1) {
    whole[end] = whole.some((reached, start) => reached && start < end && common.has(letters.slice(start, end)))
  }
  return whole[letters.length] === true
}
