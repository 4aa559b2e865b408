/** Browser worker: examines ballot batches for the room at the other end of the line it is given. */
import { expose } from 'comlink'
import { examineBatch } from '../belenios/examineBallots'
import type { ExaminerLine } from './lentExaminers'

addEventListener('message', ({ data }: MessageEvent<ExaminerLine>) => expose({ examine: examineBatch }, data.port))
