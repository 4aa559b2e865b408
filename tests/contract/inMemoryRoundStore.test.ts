import { inMemoryRoundStore } from '../../src/ports/inMemory/roundStore'
import { sha256 } from '../support/builders'
import { castContract } from './castContract'
import { roundStoreContract } from './roundStoreContract'

const newStore = () => Promise.resolve(inMemoryRoundStore(sha256))

roundStoreContract('the store in memory', newStore)
castContract('the store in memory', newStore)
