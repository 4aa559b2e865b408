/** createSuperiorDesk: binds the use cases of the level above to one world. */
import { err, ok } from '../domain/kernel/result'
import { newId } from '../domain/meeting/ids'
import { openReception } from './receiveFiles'
import { registrar } from './registerOpening'
import type { SuperiorDesk, SuperiorWorld } from './superiorDesk'
import { figuresTaker } from './takeFigures'

export function createSuperiorDesk(world: SuperiorWorld): SuperiorDesk {
  const begin: SuperiorDesk['begin'] = async (title, type) => {
    if (title.trim() === '') return err({ code: 'canvass/title-missing' })
    const id = newId((below) => world.random.below(below))
    const kept = await world.store.beginReception({ id, title: title.trim(), type, createdAt: world.clock.now(), typed: [], decisions: [] })
    return kept.ok ? ok(id) : kept
  }
  return {
    ...registrar(world),
    ...figuresTaker(world, begin),
    begin,
    now: () => world.clock.now(),
    receptions: () => world.store.receptions(),
    remove: (id) => world.store.removeReception(id),
    reception: (id) => openReception(world, id),
  }
}
