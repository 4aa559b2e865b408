/** ErrorNotice: an error code as its three sentences: what happened, what was not lost, what to do. */
import type { ReactNode } from 'react'
import { inSpoken } from '../../words/language'
import { errorWords } from '../../words/errors'
import type { KnownError } from '../../words/errors'
import { Notice } from './Notice'

export function ErrorNotice({ error, actions }: { readonly error: KnownError; readonly actions?: ReactNode }) {
  const { what, kept, next } = inSpoken(errorWords(error))
  return (
    <Notice kind="error" title={what} actions={actions}>
      <p>{kept}</p>
      <p>{next}</p>
    </Notice>
  )
}
