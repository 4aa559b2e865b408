/**
 * wordsOf: what stands in an element, as it is to be read aloud: without what is hidden from screen readers, and with a space
 * wherever one element ends and the next begins ("Mã phiếu" and its code are two words). Empty for an element that is not there.
 */
export function wordsOf(element: Element | null): string {
  return element === null ? '' : textOf(element).replace(/\s+/gu, ' ').trim()
}

function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? ''
  return node.getAttribute('aria-hidden') === 'true' ? '' : ` ${[...node.childNodes].map(textOf).join('')} `
}
