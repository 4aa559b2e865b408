/**
 * The command line: `simulate`, `verify` and `canvass` on the same core, with no browser and no storage.
 * Standard output carries results only (JSON, or lines for people); progress and errors go to standard error.
 */
import { canvassCommand } from './cliCanvass'
import { simulateCommand } from './cliSimulate'
import { USAGE, usageError } from './cliUsage'
import { verifyCommand } from './cliVerify'

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args
  switch (command) {
    case 'simulate':
      return simulateCommand(rest)
    case 'canvass':
      return canvassCommand(rest)
    case 'verify':
      return verifyCommand(rest)
    case undefined:
    case 'help':
    case '--help':
      process.stdout.write(`${USAGE}\n`)
      return command === undefined ? 3 : 0
    default:
      return usageError(`không có lệnh / no such command: ${command}`)
  }
}

process.exitCode = await main(process.argv.slice(2))
