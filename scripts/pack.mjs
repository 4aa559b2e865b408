/**
 * `npm run pack`: the built app as one zip for any static HTTPS host, with its SHA-256 printed and written beside it. The same
 * build gives the same bytes on any machine and day: members sorted, one date, one level of compression, no owner.
 *
 *   ung-dung/        the site's root, as built
 *   may-chu/         sample configurations (nginx, Caddy, IIS) with the product's security headers
 *   SHA256SUMS.txt   every file of ung-dung/, to check what a host really hands out
 *   DOC-TRUOC.txt    what to do with it
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { zipSync } from 'fflate'
import { builtFolder, freshBuild } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const samples = join(root, 'docs', 'hosting')

/** Zip knows local time only, and no year before this one. */
const ONE_DATE = new Date(1980, 0, 1)

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** @param {string} folder @returns {Map<string, Buffer>} path with slashes → bytes, sorted */
function filesOf(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]))
}

/** @param {string} version @param {string} build */
const readme = (version, build) =>
  [
    `Hòm Phiếu ${version}, bản dựng ${build}`,
    '',
    '1. So SHA-256 của tệp zip này với mã cấp trên gửi qua đường khác (điện thoại, công văn).',
    '2. Chép nội dung thư mục ung-dung vào gốc một trang web tĩnh có https. Không cần máy chủ ứng dụng, không cần cơ sở dữ liệu.',
    '3. Lấy cấu hình mẫu trong thư mục may-chu: nginx.conf, Caddyfile hoặc web.config (IIS).',
    '4. Trên máy tính bảng: mở địa chỉ đó một lần khi có mạng, cài vào màn hình chính. Từ đó máy không cần mạng.',
    '5. Mỗi địa chỉ là một hòm phiếu riêng: đừng đổi địa chỉ giữa chừng.',
    '',
    'Copy ung-dung/ to the root of any static site on https; sample configurations are in may-chu/. SHA256SUMS.txt lists every file.',
    'Compare the SHA-256 of this zip with the one received over another channel.',
    '',
  ].join('\r\n')

/**
 * @param {string} [folder] the built app
 * @returns {{ name: string, bytes: Uint8Array, sha256: string }}
 */
export function packApp(folder = builtFolder) {
  const { version, build } = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'))
  const app = filesOf(folder)
  const sums = [...app].map(([path, bytes]) => `${sha256(bytes)}  ung-dung/${path}\n`).join('')
  const members = new Map([
    ['DOC-TRUOC.txt', Buffer.from(`\uFEFF${readme(version, build)}`)],
    ['SHA256SUMS.txt', Buffer.from(sums)],
    ...[...filesOf(samples)].map(([path, bytes]) => /** @type {const} */ ([`may-chu/${path}`, bytes])),
    ...[...app].map(([path, bytes]) => /** @type {const} */ ([`ung-dung/${path}`, bytes])),
  ])
  const bytes = zipSync(Object.fromEntries([...members].map(([name, data]) => [name, new Uint8Array(data)])), { level: 9, mtime: ONE_DATE, os: 0 })
  return { name: `hom-phieu-${version}-${build}.zip`, bytes, sha256: sha256(bytes) }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!freshBuild()) process.exit(1)
  const { name, bytes, sha256: digest } = packApp()
  const folder = join(root, 'release')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, `${name}.sha256`), `${digest}  ${name}\n`)
  process.stdout.write(`${join('release', name)}  ${String(bytes.length)} bytes\nSHA-256 ${digest}\n`)
}
