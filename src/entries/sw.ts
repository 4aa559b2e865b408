/**
 * The service worker: the whole app in the cache, every address answered from there. A new build does not even install
 * itself, let alone take over, while a round is under way under the build that is here (docs/decisions/009); it is looked at
 * again whenever the browser next asks.
 */
/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { OFFICIAL_DATABASE, REHEARSAL_DATABASE } from '../storage/databaseNames'
import { roundUnderWay } from '../storage/roundUnderWay'

declare const self: ServiceWorkerGlobalScope

const app = new PrecacheController()
app.addToCacheList(self.__WB_MANIFEST)
registerRoute(new PrecacheRoute(app))
registerRoute(new NavigationRoute(app.createHandlerBoundToURL('index.html'), { denylist: [/\.[a-z0-9]+$/] }))

/** Another build serves this tablet and a round is under way: this one must not take its place. */
const mustWait = async (): Promise<boolean> => self.registration.active !== null && (await roundUnderWay([OFFICIAL_DATABASE, REHEARSAL_DATABASE], self.indexedDB))

async function install(event: ExtendableEvent): Promise<void> {
  if (await mustWait()) throw new Error('A round is under way: this build does not install itself now.')
  await app.install(event)
}

self.addEventListener('install', (event) => {
  event.waitUntil(install(event))
})

self.addEventListener('activate', (event) => {
  // The very first page, too, gets its later parts from the cache: the network may be cut right after it opened.
  event.waitUntil(Promise.all([app.activate(event), self.clients.claim()]))
})

/** Asked for by the page when somebody takes an update (src/platform/serviceWorker.ts). */
async function takeOver(): Promise<void> {
  if (!(await mustWait())) await self.skipWaiting()
}

self.addEventListener('message', (event) => {
  if ((event.data as { readonly type?: unknown } | null)?.type === 'SKIP_WAITING') event.waitUntil(takeOver())
})
