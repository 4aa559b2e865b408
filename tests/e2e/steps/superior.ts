/** The level above: S17 in the browser, and the command line, on the file from the stick. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { picture } from './shots'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export async function verifyInThePage(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra hồ sơ', exact: true }).click()
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Chọn tệp', exact: true }).click()
  await (await asked).setFiles(path)
}

export async function typeFingerprint(page: Page, fingerprint: string): Promise<void> {
  await page.getByLabel('Mã đối chiếu của biên bản mở lượt (16 ký tự)').fill(fingerprint)
  await page.getByLabel('Họ tên người đối chiếu').fill('Lê Văn Kiểm')
  await page.getByRole('button', { name: 'Đối chiếu', exact: true }).click()
}

export async function expectVerdict(page: Page, verdict: 'ĐẠT' | 'CHỜ ĐỐI CHIẾU' | 'PHẢI NỘP LẠI' | 'KHÔNG ĐỌC ĐƯỢC'): Promise<void> {
  await expect(page.getByText(verdict, { exact: true })).toBeVisible({ timeout: 60_000 })
  await picture(page, `23-verdict-${verdict.replaceAll(' ', '-')}`, true)
}

interface CliVerdict {
  readonly exit: number
  readonly files: readonly { readonly verdict: string; readonly checks: readonly { readonly id: string; readonly ok: boolean; readonly code?: string }[] }[]
}

/** `npm run --silent cli -- verify … --json` */
export function verifyOnTheCommandLine(...args: readonly string[]): Promise<CliVerdict> {
  return new Promise((resolve, reject) => {
    execFile('npm', ['run', '--silent', 'cli', '--', 'verify', ...args, '--json'], { cwd: root, maxBuffer: 16_000_000 }, (problem, stdout, stderr) => {
      const exit = problem === null ? 0 : Number(problem.code)
      try {
        resolve({ exit, files: JSON.parse(stdout) as CliVerdict['files'] })
      } catch {
        reject(new Error(`verify ended with ${String(exit)} and said: ${stdout}${stderr}`))
      }
    })
  })
}
