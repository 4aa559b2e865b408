/** The PWA's entry: wires the parts and shows the first screen. */
import { createRoot } from 'react-dom/client'
import { installTrustedScripts } from '../platform/trustedScripts'

installTrustedScripts()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <main>
    <h1>Hòm Phiếu</h1>
    <p>
      {__APP_VERSION__} · {__BUILD_HASH__}
    </p>
  </main>,
)
