/**
 * How the app is built: one page, precached whole by the service worker, under the strict policy of
 * scripts/securityPolicy.mjs. Two builds of the same sources are the same bytes (`npm run reproducible`).
 *
 * Nothing is inlined as `data:` (fonts and scripts would fall to the policy), the service worker asks before it
 * replaces a running version (`registerType: 'prompt'`, registered by src/platform), and the Workbox runtime is part
 * of `sw.js` (`importScripts` would fall to Trusted Types).
 */
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { buildHash } from './scripts/buildHash.mjs'
import { pagePolicy } from './scripts/securityPolicy.mjs'

const build = buildHash()
const inTests = process.env['VITEST'] !== undefined

/** Puts the policy into the built page; the development server needs inline scripts and goes without. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** Says in `dist/build.json` which sources the folder was built from; `npm start` compares it. */
function buildRecord(): Plugin {
  return {
    name: 'build-record',
    apply: 'build',
    generateBundle() {
      const record = { name: packageJson.name, version: packageJson.version, build }
      this.emitFile({ type: 'asset', fileName: 'build.json', source: `${JSON.stringify(record)}\n` })
    },
  }
}

/**
 * A worker's entry is never imported by the parts it loads later: WebKit keeps a worker's first script out of its list of modules
 * and would run it a second time, with all it sets up. What entry and parts share stands in a part of its own.
 */
function entriesAreNotImported(): Plugin {
  return {
    name: 'entries-are-not-imported',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
      for (const { fileName, imports, dynamicImports } of chunks) {
        const imported = [...imports, ...dynamicImports].find((name) => name !== fileName && entries.has(name))
        if (imported !== undefined) this.error(`${fileName} imports the worker ${imported}, which WebKit would run twice`)
      }
    },
  }
}

/** No worker of ours starts a worker: Firefox now and then does not start such a one, and says nothing (docs/engines.md). */
function workersStartNone(): Plugin {
  return {
    name: 'workers-start-none',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const [id, { code }] of Object.entries(chunk.modules)) {
          if (!id.includes('/node_modules/') && /\bnew Worker\(/u.test(code ?? '')) this.error(`the worker ${chunk.fileName} starts a worker in ${id}`)
        }
      }
    },
  }
}

const progressiveWebApp = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/entries',
  filename: 'sw.ts',
  registerType: 'prompt',
  injectRegister: false,
  includeManifestIcons: false, // they are in the glob patterns already
  injectManifest: {
    globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm,ttf,icc}'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    rollupFormat: 'iife',
    sourcemap: false,
  },
  manifest: {
    id: '/',
    name: 'Hòm Phiếu',
    short_name: 'Hòm Phiếu',
    description: 'Hòm phiếu điện tử ngoại tuyến để lấy phiếu tín nhiệm theo Quy định 96-QĐ/TW',
    lang: 'vi',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'fullscreen',
    display_override: ['fullscreen', 'standalone'],
    orientation: 'any',
    background_color: '#12305a',
    theme_color: '#12305a',
    categories: ['government', 'productivity'],
    // A package opened in the file manager of an installed app goes to the verifier (src/platform/launchFiles.ts).
    file_handlers: [{ action: '/', accept: { 'application/zip': ['.zip'] } }],
    launch_handler: { client_mode: 'focus-existing' },
    icons: [
      { src: '/icons/hom-phieu-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/hom-phieu-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/hom-phieu-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/hom-phieu.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  },
})

export default defineConfig({
  plugins: [react(), ...(inTests ? [] : [progressiveWebApp, contentSecurityPolicy(), buildRecord()])],
  define: {
    __APP_VERSION__: JSON.stringify(packageJson.version),
    __BUILD_HASH__: JSON.stringify(inTests ? '7e577e57' : build),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 1024,
  },
  worker: {
    format: 'es',
    plugins: () => [entriesAreNotImported(), workersStartNone()],
    rolldownOptions: { output: { codeSplitting: false } },
  },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  test: {
    // Reached only by what hangs, on a slow and busy machine too: no test is about time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/{unit,property,conformance,contract,faults,architecture}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/componentSetup.ts'],
        },
      },
    ],
  },
})
