/** Where the tablet's signing key is kept. Kept by the store, used by the platform, so that neither knows the other. */
import type { Result } from '../domain/kernel/result'
import type { StoreError } from './roundStore'

export interface KeyPairShelf {
  get(): Promise<Result<CryptoKeyPair | undefined, StoreError>>
  /** Stores the pair unless there is one already; gives the pair that is kept from then on. */
  keep(pair: CryptoKeyPair): Promise<Result<CryptoKeyPair, StoreError>>
}
