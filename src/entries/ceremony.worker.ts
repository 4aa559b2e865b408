/** Worker of the key ceremony and of sealing: the only thread that ever holds key cards before closing. */
import { expose } from 'comlink'
import { systemRandom } from '../platform/random'
import { ceremonyRoom } from '../workers/ceremonyRoom'
import { preparationRoom } from '../workers/preparationRoom'

expose({ ...ceremonyRoom(systemRandom()), ...preparationRoom() })
