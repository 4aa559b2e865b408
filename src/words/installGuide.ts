/** How to get a machine ready, in the language spoken; the pictures of the steps are those of the Vietnamese. */
import { installGuideEn } from './installGuideEn'
import { installGuideVi } from './installGuideVi'
import { inBoth } from './language'

export { installGuideVi } from './installGuideVi'
export type { GuidePicture, GuideTopic } from './installGuideVi'

export const installGuideWords = inBoth(installGuideVi, installGuideEn)
