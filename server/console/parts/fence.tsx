import { Component, type ReactNode } from 'react'
import { BrokenPage } from './broken-page.tsx'

interface State {
  broken: boolean
  place: string
}

/** Keeps a page that throws from taking the house with it; another place is another try. */
export class Fence extends Component<{ place: string; children: ReactNode }, State> {
  override state: State = { broken: false, place: this.props.place }

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true }
  }

  static getDerivedStateFromProps({ place }: { place: string }, state: State): State | null {
    return place === state.place ? null : { broken: false, place }
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children
  }
}
