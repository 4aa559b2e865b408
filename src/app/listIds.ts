/** listIds: a fresh uuid for a further list of a round (protocol.md §2: fixed when the list is created). */
import type { ListUuid } from '../domain/meeting/ids'
import { newId } from '../domain/meeting/ids'
import type { World } from './world'

export interface ListIds {
  newListId(): ListUuid
}

export const listIds = (world: World): ListIds => ({
  newListId: () => newId((below) => world.random.below(below)) as ListUuid,
})
