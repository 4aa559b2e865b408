/**
 * Writes docs/guides/vi/cai-dat-*.md from the sentences of the app's own guide, so that paper and screen never differ:
 * `npx tsx scripts/makeInstallGuides.mts`. A test compares.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { GUIDE_TOPICS, installGuideVi as guide } from '../src/words/installGuideVi'

export const GUIDES = { android: 'cai-dat-android.md', ipad: 'cai-dat-ipad.md', windows: 'cai-dat-windows.md' } as const
type Kind = keyof typeof GUIDES

export function installGuide(kind: Kind): string {
  const parts = GUIDE_TOPICS.map((topic, i) => {
    const steps = guide.steps[kind][topic].map(({ text }, at) => `${String(at + 1)}. ${text}`)
    return [`## ${String(i + 1)}. ${guide.topics[topic]}`, '', ...steps].join('\n')
  })
  const others = (Object.keys(GUIDES) as Kind[]).filter((other) => other !== kind).map((other) => `[${guide.kinds[other]}](${GUIDES[other]})`)
  const end = ['## Xong', '', 'Ở trang đầu của ứng dụng, mục **Máy đã sẵn sàng chưa** phải có dấu ✓ ở mọi dòng, trừ những dòng chỉ là lời khuyên (dấu !).', '', `Máy khác: ${others.join(' · ')}.`]
  return [`# ${guide.title}: ${guide.kinds[kind]}`, guide.lead, ...parts, end.join('\n')].join('\n\n') + '\n'
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [kind, name] of Object.entries(GUIDES)) {
    writeFileSync(fileURLToPath(new URL(`../docs/guides/vi/${name}`, import.meta.url)), installGuide(kind as Kind))
  }
}
