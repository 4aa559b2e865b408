/**
 * Clause citations: every `[96-QD …]` in the source names an article that the rule set of the Regulation knows, or one of
 * its rule numbers; and every threshold of that rule set carries its article.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { RULE_SETS, ruleSetById } from '../../src/domain/rules/ruleSets'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
const citations = files.flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/\[96-QD ([^\]]+)\]/g)].map((match) => ({ file, clause: match[1]! })),
)
const party = ruleSetById('96-QD-TW-2023')!

/** "Đ6.1–6.2" names Đ6.1 and Đ6.2; "Đ4–5" names Đ4 and Đ5. */
function clausesOf(article: string): readonly string[] {
  const [, from, to] = /^Đ([\d.]+)(?:–([\d.]+))?$/.exec(article) ?? []
  return [article, ...[from, to].filter((clause) => clause !== undefined).map((clause) => `Đ${clause}`)]
}
const known = new Set([...Object.values(party.articles).flatMap(clausesOf), ...Object.keys(party.articles)])

describe('articles of the Regulation', () => {
  it.each(citations.map(({ file, clause }) => [clause, file] as const))('%s, cited in %s, stands in the rule set', (clause) => {
    expect(known).toContain(clause)
  })

  it.each(['Đ3.2', 'Đ6.1', 'Đ6.3', 'Đ8', 'Đ11'])('%s is implemented somewhere', (clause) => {
    expect(citations.map((citation) => citation.clause)).toContain(clause)
  })

  it.each(RULE_SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('every class of %s carries its article', (_, ruleSet) => {
    for (const outcome of ruleSet.outcomes) expect(outcome.article).not.toBe('')
  })

  it('the classes of the Regulation are those of Đ11', () => {
    expect(party.outcomes.map(({ article }) => article)).toEqual(['Đ11', 'Đ11'])
  })
})
