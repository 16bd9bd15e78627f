import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { queryClient } from '@renderer/lib/use-operation';
import { cssVariables, theme } from '@renderer/ui/theme';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfirmHost } from '@renderer/ui/dialog';
import { ErrorBoundary } from './error-boundary';
import { SessionGate } from './session-gate';

/** Weekends are not coloured: urgency has the only red of the program. */
const DATES = { locale: 'es', firstDayOfWeek: 1 as const, weekendDays: [] };

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <DatesProvider settings={DATES}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-left" limit={3} />
          <ErrorBoundary>
            <SessionGate />
          </ErrorBoundary>
          <ConfirmHost />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
