/** Worker of the voter's ballots: choices and nonces live here and in the page's memory, nowhere else. */
import { expose } from 'comlink'
import { systemRandom } from '../platform/random'
import { ballotRoom } from '../workers/ballotRoom'

expose(ballotRoom(systemRandom()))
