/**
 * Each row of these tables becomes a card, its columns' headings beside its values. An empty cell has no height but is
 * still one: who hears the table would hear the next under its heading.
 */
const cardsOf = (table: string): string => `
  ${table}, ${['caption', 'tbody', 'tr', 'td', '.group th'].map((part) => `${table} ${part}`).join(', ')} { display: block; width: auto; }
  ${table} { background: none; border: 0; font-size: inherit; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table} tbody tr { background: #fff; border: 1px solid var(--line); border-left: 5px solid var(--teal); border-radius: 8px; margin: 0 0 0.75rem; padding: 0.4rem 0.9rem; }
  ${table} tbody tr.group { border: 0; background: none; margin: 1.25rem 0 0.5rem; padding: 0; }
  ${table} .group th { background: none; border: 0; padding: 0; font-size: 1.0625rem; }
  ${table} td { border: 0; padding: 0.35rem 0; text-align: left; }
  ${table} td[data-label]::before { content: attr(data-label); display: block; font-size: 0.8125rem; color: var(--soft); }
  ${table} td:empty { padding: 0; }
  ${table} td:empty::before { content: none; }
`

/** The look of every page that leaves the app: paper, ink, one deep teal; readable on a phone, tidy on A4. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1d2b2a; --soft: #55625f; --line: #e6e1d8; --paper: #faf8f4; --teal: #14504e; --mist: #e3f1ee; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 76rem; margin: 0 auto; padding: 2.5rem 2rem 3rem; }
h1, h2 { font-family: Fraunces, 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif; font-weight: 600; letter-spacing: -0.01em; line-height: 1.2; margin: 0; text-wrap: balance; }
h1 { font-size: 2.125rem; }
h2 { font-size: 1.375rem; margin-top: 2rem; }
p { margin: 0.75rem 0; max-width: 46rem; }
h1, h2, p, dd, td, th { overflow-wrap: anywhere; }
header { border-bottom: 3px solid var(--teal); padding-bottom: 1rem; margin-bottom: 1.25rem; }
.subtitle { color: var(--soft); font-size: 1.0625rem; margin: 0.35rem 0 0; }
.lead { font-size: 1.125rem; font-weight: 600; }
.note { color: var(--soft); font-size: 0.875rem; border-left: 3px solid var(--line); padding-left: 0.75rem; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2rem 1.25rem; margin: 1rem 0 1.25rem; max-width: 60rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; white-space: pre-line; }
.list { padding-left: 1.25rem; max-width: 46rem; }
.list li { margin: 0.35rem 0; overflow-wrap: anywhere; white-space: pre-line; }
.picture { margin: 1.5rem 0 0; max-width: 46rem; }
.picture svg { display: block; width: 100%; height: auto; }
.picture .caption { font-weight: 600; margin: 0 0 0.5rem; }
.picture figcaption { color: var(--soft); font-size: 0.875rem; margin-top: 0.5rem; }
.numbers { max-width: 46rem; margin: 0.75rem 0 1.5rem; font-size: 0.875rem; }
table.numbers caption, table.named caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.numbers th, .numbers td { padding: 0.3rem 0.65rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 1.5rem 0; background: #fff; border: 1px solid var(--line); }
caption { text-align: left; font-weight: 600; padding: 0 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.65rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--teal); color: #fff; font-weight: 600; font-size: 0.8125rem; vertical-align: bottom; }
.group th { background: var(--mist); color: var(--teal); font-weight: 700; }
.number { text-align: right; }
thead th.number { padding-left: 0; overflow-wrap: normal; }
.value { white-space: pre-wrap; }
time { white-space: nowrap; }
.under { margin: 0.3rem 0 0; font-size: 0.8125rem; color: var(--soft); }
.under b { font-weight: 600; color: var(--ink); }
.good, .active, .caution, .warning, .quiet { display: inline-block; padding: 0.05rem 0.5rem; border-radius: 1rem; font-weight: 600; font-size: 0.8125rem; border: 1px solid; }
.good { background: #e8f2e2; color: #335d25; border-color: #b9d3ab; }
.active { background: var(--mist); color: var(--teal); border-color: #b4d6d0; }
.caution { background: #fbf1d8; color: #7a5600; border-color: #e8d3a0; }
.warning { background: #fce9e1; color: #a43a19; border-color: #f0bda9; }
.quiet { background: #f3f0ea; color: #55625f; border-color: #dcd5c8; }
footer { color: var(--soft); font-size: 0.8125rem; margin-top: 1.5rem; }
@media screen and (max-width: 76rem) {
  table, .under { font-size: 0.8125rem; }
  thead th, .good, .active, .caution, .warning, .quiet { font-size: 0.75rem; }
  th, td { padding: 0.45rem 0.5rem; }
  thead th.number { padding-left: 0; font-size: 0.6875rem; }
}
@media screen and (max-width: 54rem) {
  main { padding: 1.25rem 1rem 2rem; }
  h1 { font-size: 1.625rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dt { margin-top: 0.5rem; font-size: 0.8125rem; }
${cardsOf('table')}}
@media print {
  body { background: none; font-size: 9pt; line-height: 1.4; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 19pt; }
  .lead { font-size: 11pt; }
  .subtitle { font-size: 10.5pt; }
  thead { display: table-header-group; }
  thead th, .under, .note, .good, .active, .caution, .warning, .quiet, footer { font-size: 8pt; }
  th, td { padding: 4pt 5pt; }
  thead th.number { padding-left: 0; font-size: 7.5pt; }
  tr, .facts, .note, .picture { break-inside: avoid; }
  .numbers { font-size: 8pt; }
  .group, h1, h2, caption { break-after: avoid; }
}
`

/** Nothing under 16 points on paper, nor under 20 pixels on a screen; tables too wide for that are cards there too. */
export const largeStyle = `${cardsOf('.stacked')}
.stacked td[data-label]::before { font-size: 0.9375rem; }
html { font-size: 133.4%; }
.note, table, .numbers, .picture figcaption, thead th, thead th.number, .under, .good, .active, .caution, .warning, .quiet, footer { font-size: 0.9375rem; }
@media print {
  html { font-size: 16pt; }
  body, table, .stacked td[data-label]::before, .numbers, thead th, thead th.number, .under, .note, .good, .active, .caution, .warning, .quiet, footer { font-size: 16pt; }
  h1 { font-size: 26pt; }
  .lead, .subtitle { font-size: 18pt; }
}
`

/** Whose page it is, above its title. */
export const brandLook = `
.brand { display: flex; align-items: center; gap: 0.9rem; margin: 0 0 1rem; font-weight: 600; color: var(--teal); }
.brand img { display: block; max-width: 100%; height: auto; }
.poster .brand { font-size: calc(2.2 * var(--u)); margin: 0 0 calc(2.4 * var(--u)); }
.poster .brand img { width: auto; height: calc(6 * var(--u)); max-width: 60%; object-fit: contain; }
@media print {
  .brand { margin-bottom: 10pt; }
}
`
