/** `npm run build`: builds `dist/` from the sources as they are and prints the build hash. */
import { build, builtHash } from './build.mjs'

if (build()) process.stdout.write(`build ${String(builtHash())}\n`)
else process.exitCode = 1
