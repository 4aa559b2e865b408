/**
 * A browser that lacks something: the app says so in words and goes on where that is safe; it is never a blank page. Each
 * feature is taken away before the app starts.
 */
import { expect, test } from '@playwright/test'
import { launchTablet, newProfile } from '../support/launch'
import { serveDist } from '../support/serveDist'

interface Missing {
  readonly what: string
  /** Runs in the page before the app. */
  readonly take: () => void
  /** Stands on the first screen, the readiness unfolded. */
  readonly says: RegExp
  /** Whether the home screen is there nevertheless. */
  readonly goesOn: boolean
}

const MISSING: readonly Missing[] = [
  {
    what: 'wake lock', goesOn: true, says: /Trình duyệt không giữ được màn hình sáng/u,
    take: () => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'),
  },
  {
    what: 'navigator.storage', goesOn: true, says: /Trình duyệt không cho biết có giữ dữ liệu lâu dài không/u,
    take: () => Reflect.deleteProperty(Navigator.prototype, 'storage'),
  },
  {
    what: 'locks', goesOn: true, says: /Trình duyệt không cho biết có cửa sổ khác đang mở không/u,
    take: () => Reflect.deleteProperty(Navigator.prototype, 'locks'),
  },
  {
    what: 'service worker', goesOn: true, says: /Chưa lưu đủ để chạy khi không có mạng/u,
    take: () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  },
  {
    what: 'Ed25519', goesOn: true, says: /Trình duyệt này không ký được kết quả/u,
    take: () => {
      const unknown = () => Promise.reject(new DOMException('unknown', 'NotSupportedError'))
      Object.assign(SubtleCrypto.prototype, { generateKey: unknown, importKey: unknown })
    },
  },
  {
    what: 'a database', goesOn: false, says: /dữ liệu/u,
    take: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('private window', 'InvalidStateError')
      }
    },
  },
  {
    what: 'WebAssembly', goesOn: true, says: /Máy đã sẵn sàng chưa/u,
    take: () => Reflect.deleteProperty(globalThis, 'WebAssembly'),
  },
  {
    what: 'full screen, speech, sharing', goesOn: true, says: /Máy đã sẵn sàng chưa/u,
    take: () => {
      Reflect.deleteProperty(Element.prototype, 'requestFullscreen')
      Reflect.deleteProperty(globalThis, 'speechSynthesis')
      Reflect.deleteProperty(Navigator.prototype, 'share')
      Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
    },
  },
]

test('whatever a browser lacks, the app says so in words', async () => {
  const server = await serveDist()
  const profile = newProfile()
  const { context, page, close, pageErrors } = await launchTablet({ profile: profile.path, origin: server.address })
  try {
    await page.close()
    for (const { what, take, says, goesOn } of MISSING) {
      await test.step(`without ${what}`, async () => {
        const lacking = await context.newPage()
        await lacking.addInitScript(take)
        await lacking.goto(server.address)
        // What is only worth a look is counted in the strip and said beneath it.
        if (goesOn) await lacking.getByText('Xem từng mục').click()
        await expect(lacking.locator('#root')).toContainText(says)
        await expect(lacking.getByRole('heading').first()).toBeVisible()
        await expect(lacking.getByRole('button', { name: 'Thử với dữ liệu mẫu' })).toHaveCount(goesOn ? 1 : 0)
        await expect.poll(async () => (await lacking.locator('#root').innerText()).length).toBeGreaterThan(40)
        await lacking.close()
      })
    }
    await test.step('that cannot run the app at all', async () => {
      const blocked = await context.newPage()
      await blocked.addInitScript(() => {
        // What a missing feature does to an app that needs it while it starts.
        Document.prototype.getElementById = () => {
          throw new TypeError('too old')
        }
      })
      await blocked.goto(server.address)
      await expect(blocked.getByText('Nếu màn hình này không đổi sau một phút')).toBeVisible()
      await blocked.close()
    })
    expect(pageErrors.filter((text) => !/private window|too old/u.test(text))).toEqual([])
  } finally {
    await close()
    await server.stop()
    profile.remove()
  }
})
