/** Worker that reads roster files. */
import { expose } from 'comlink'
import { rosterReader } from '../workers/rosterReader'

expose(rosterReader())
