/** Help in the language spoken. Papers print the Vietnamese articles by name. */
import { inBoth } from '../language'
import { helpArticlesEn } from './articlesEn'
import { helpArticlesVi } from './articlesVi'

export { HELP_TOPICS, helpArticlesVi } from './articlesVi'
export type { HelpTopic } from './articlesVi'

export const helpArticles = inBoth(helpArticlesVi, helpArticlesEn)
