import {Group, Paper, Title} from '@mantine/core';
import {useId, type ReactNode} from 'react';

interface SectionProps {
  title: string;
  /** Buttons or a choice at the heading's side. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A part of a screen in a frame, with its heading. */
export function Section({title, beside, children}: SectionProps) {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Group justify="space-between" align="flex-end" mb="sm">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {beside}
      </Group>
      {children}
    </Paper>
  );
}
