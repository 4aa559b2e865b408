/** The one error boundary: a bug reached the top. The data is where it was; the sentence says so and what to do. */
import { Component } from 'react'
import type { ReactNode } from 'react'
import { adminWords } from '../words/admin'
import { Button } from './components/Button'
import { FullScreenNotice } from './FullScreenNotice'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const { title, text, reload } = adminWords.crashed
    return (
      <FullScreenNotice title={title} text={text}>
        <Button kind="primary" onClick={() => location.reload()}>
          {reload}
        </Button>
      </FullScreenNotice>
    )
  }
}
