/** Says something to screen readers without moving the focus. The same words twice are said twice. */
export function announce(sentence: string): void {
  const region = document.getElementById(regionId) ?? makeRegion()
  const words = document.createElement('p')
  words.textContent = sentence
  region.replaceChildren(words)
}

const regionId = 'said-aloud'

function makeRegion(): HTMLElement {
  const region = document.createElement('div')
  region.id = regionId
  region.className = 'unseen'
  region.setAttribute('role', 'status')
  document.body.append(region)
  return region
}
