import { Button } from '@mantine/core';
import { Card } from '@renderer/ui/page';
import { Component, type ReactNode } from 'react';
import { APP_TEXTS } from './app.texts';

/** What is shown instead of a blank screen. */
export function BrokenScreen({ onLeave }: { onLeave(): void }) {
  return (
    <div className="v-page" role="alert">
      <h1>{APP_TEXTS.pantallaRota}</h1>
      <Card>
        <p>{APP_TEXTS.pantallaRotaQue}</p>
        <div>
          <Button onClick={onLeave}>{APP_TEXTS.volverHoy}</Button>
        </div>
      </Card>
    </div>
  );
}

/** Catches what a screen throws while it is drawn; React itself reports it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <BrokenScreen onLeave={() => this.setState({ failed: false })} /> : this.props.children;
  }
}
