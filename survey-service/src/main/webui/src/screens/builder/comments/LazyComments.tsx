import {Skeleton} from '@mantine/core';
import {Suspense, lazy} from 'react';

const Comments = lazy(() => import('./Comments'));

/** Comments, loaded when they are first shown. */
export function LazyComments({question}: {question?: string}) {
  return (
    <Suspense fallback={<Skeleton height={60} />}>
      <Comments question={question} />
    </Suspense>
  );
}
