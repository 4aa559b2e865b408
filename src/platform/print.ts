/** Prints the page; its title is what the print dialogue offers as file name and prints in the margin. */
export function printPage(title: string): void {
  const before = document.title
  document.title = title
  // `print` returns at once in some browsers: the title goes back when the dialogue is done, or when the page is used again.
  addEventListener('afterprint', () => { document.title = before }, { once: true })
  print()
}
