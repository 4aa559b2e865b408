/** The installation guide: every line of the readiness check has its steps on every kind of machine, and paper says what the screen says. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { GUIDES, installGuide } from '../../../scripts/makeInstallGuides.mts'
import { GUIDE_TOPICS, installGuideVi } from '../../../src/words/installGuideVi'
import { installGuideEn } from '../../../src/words/installGuideEn'

const KINDS = Object.keys(GUIDES) as (keyof typeof GUIDES)[]

describe.each(KINDS)('the guide for %s', (kind) => {
  it('is printed as the screen says it', () => {
    const file = fileURLToPath(new URL(`../../../docs/guides/vi/${GUIDES[kind]}`, import.meta.url))
    expect(readFileSync(file, 'utf8')).toBe(installGuide(kind))
  })
  it.each(GUIDE_TOPICS)('tells step by step about %s, with the same pictures in both languages', (topic) => {
    const steps = installGuideVi.steps[kind][topic]
    expect(steps.length).toBeGreaterThan(0)
    expect(installGuideEn.steps[kind][topic].map(({ picture }) => picture)).toEqual(steps.map(({ picture }) => picture))
    for (const { text } of steps) expect(text).toMatch(/\S{2,}.*[.]$/u)
  })
})
