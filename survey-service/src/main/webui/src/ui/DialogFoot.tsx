import {Box} from '@mantine/core';
import type {ReactNode} from 'react';

/** What a long dialog ends with: it stays in sight however far one has scrolled. */
export function DialogFoot({children}: {children: ReactNode}) {
  return (
    <Box pos="sticky" bottom={0} py="md" bg="var(--mantine-color-body)" style={{zIndex: 1}}>
      {children}
    </Box>
  );
}
