import './app/firstStyles';
import {MantineProvider} from '@mantine/core';
import {QueryClientProvider} from '@tanstack/react-query';
import {RouterProvider} from '@tanstack/react-router';
import {setNonce} from 'get-nonce';
import {StrictMode, Suspense, lazy} from 'react';
import {createRoot} from 'react-dom/client';
import {startWords} from './app/i18n';
import {queries} from './app/queries';
import {router} from './app/router';
import {nonce, theme, variables} from './app/theme';
import {ErrorBoundary} from './ui/ErrorBoundary';

const Toasts = lazy(() => import('./app/Toasts'));

// Dialogs keep the page behind them from scrolling by a style of theirs.
setNonce(nonce());

await startWords();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={nonce}>
      <ErrorBoundary>
        <QueryClientProvider client={queries}>
          <Suspense>
            <Toasts />
          </Suspense>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  </StrictMode>,
);
