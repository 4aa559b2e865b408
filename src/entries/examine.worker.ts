/** Browser worker: examines ballot batches for the verifier. */
import { expose } from 'comlink'
import { examineBatch } from '../belenios/examineBallots'

expose({ examine: examineBatch })
