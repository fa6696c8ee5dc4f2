/**
 * Says something to screen readers without moving the focus. The same words twice are said twice. The region that is
 * read out stands in `index.html`: one that is made with words already in it is not read.
 */
export function announce(sentence: string): void {
  const words = document.createElement('p')
  words.textContent = sentence
  document.getElementById('said-aloud')?.replaceChildren(words)
}
