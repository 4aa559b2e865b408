/** What the rehearsals of an official round measured, for the time and tablet estimate; undefined before any. */
import { useContext, useEffect, useState } from 'react'
import type { RehearsalPace } from '../app/tabletDesk'
import { TabletContext } from './tabletContext'

export function usePace(official: string): RehearsalPace | undefined {
  const tablet = useContext(TabletContext)
  const [pace, setPace] = useState<RehearsalPace>()
  useEffect(() => {
    void tablet?.pace(official).then(setPace)
  }, [tablet, official])
  return pace
}
