import 'fake-indexeddb/auto'
import { openDatabase } from '../../src/storage/database'
import { dexieRoundStore } from '../../src/storage/roundStore'
import { sha256 } from '../support/builders'
import { valueOf } from '../support/storedRounds'
import { castContract } from './castContract'
import { roundStoreContract } from './roundStoreContract'

let stores = 0

async function newStore() {
  const db = valueOf(await openDatabase(`contract-${String(++stores)}`))
  return dexieRoundStore(db, sha256)
}

roundStoreContract('the store on IndexedDB', newStore)
castContract('the store on IndexedDB', newStore)
