/**
 * The stories in a real browser, two at a time where there are two cores (each has a profile, a server and a meeting of
 * its own, and waits more than it computes), against the built app. The browser itself is found by
 * tests/support/findChromium.ts, before the first test and never skipped.
 */
import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  globalSetup: './tests/support/prepareBrowserTests.ts',
  outputDir: '.cache/playwright',
  workers: Math.min(2, availableParallelism()),
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: { actionTimeout: 60_000, navigationTimeout: 60_000 },
})
