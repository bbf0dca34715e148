import {Component, type ReactNode} from 'react';
import {ErrorPage} from './ErrorPage';

/** Shows what went wrong where nothing else does. */
export class ErrorBoundary extends Component<{children: ReactNode}, {error?: Error}> {
  override state: {error?: Error} = {};

  static getDerivedStateFromError(error: Error) {
    return {error};
  }

  override render() {
    const {error} = this.state;
    return error ? <ErrorPage error={error} reset={() => this.setState({error: undefined})} /> : this.props.children;
  }
}
