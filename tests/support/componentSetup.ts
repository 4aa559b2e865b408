/** Component tests: the matchers of Testing Library, patience with a slow machine, and an empty page after each test. */
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Not a limit of the app's: a screen that loads its parts on a machine busy with other tests takes its time.
configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
})
