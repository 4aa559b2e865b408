/** The stories in Firefox and WebKitGTK (`npm run test:engines`): Playwright runs the tests, other drivers run the browsers. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/engines',
  testMatch: '**/*.test.ts',
  globalSetup: './tests/support/prepareBuild.ts',
  outputDir: '.cache/playwright-engines',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
})
