/**
 * The stories in a real browser: one at a time (each has a profile, a server and a meeting of its own), against the
 * built app. The browser itself is found by tests/support/findChromium.ts, before the first test and never skipped.
 */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  globalSetup: './tests/support/prepareBrowserTests.ts',
  outputDir: '.cache/playwright',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { actionTimeout: 30_000, navigationTimeout: 30_000 },
})
