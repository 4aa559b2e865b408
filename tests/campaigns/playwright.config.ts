/** Long campaigns, outside the gate: one at a time, without a limit of time. `npm run campaign:kills`. */
import { defineConfig } from '@playwright/test'
import stories from '../../playwright.config'

export default defineConfig({
  ...stories,
  testDir: '.',
  testMatch: '**/*.campaign.ts',
  globalSetup: '../support/prepareBrowserTests.ts',
  outputDir: '../../.cache/campaigns',
  workers: 1,
  timeout: 0,
})
