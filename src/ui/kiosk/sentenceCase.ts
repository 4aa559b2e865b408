/** sentenceCase: level labels are stored as in the rule set ("tín nhiệm cao") and shown capitalised. */
export function sentenceCase(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)
}
