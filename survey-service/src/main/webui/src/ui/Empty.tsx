import {Stack, Text, ThemeIcon, Title} from '@mantine/core';
import type {Icon} from '@tabler/icons-react';
import type {ReactNode} from 'react';

interface EmptyProps {
  icon: Icon;
  title: string;
  /** What the thing is good for and how one gets the first. */
  children: ReactNode;
  /** The first step. */
  action?: ReactNode;
}

/** In place of a list that has nothing to show: teaches what would stand there. */
export function Empty({icon: Picture, title, children, action}: EmptyProps) {
  return (
    <Stack align="center" py="xl" maw="36rem" mx="auto" ta="center">
      <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
        <Picture size={28} />
      </ThemeIcon>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  );
}
