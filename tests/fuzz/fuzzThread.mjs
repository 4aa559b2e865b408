/** A thread knows no TypeScript until tsx is registered in it; then the real worker is loaded. */
import { register } from 'tsx/esm/api'

register()
await import('./fuzzWorker.ts')
