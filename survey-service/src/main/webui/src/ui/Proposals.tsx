import {MantineThemeProvider, VisuallyHidden} from '@mantine/core';
import {useId, useMemo, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';

interface ProposalsProps {
  /** What the field is called, by `aria-label` too. */
  of: string;
  /** A field that proposes values while one types. */
  children: ReactNode;
}

/** Gives a field's proposals a name of their own: by Mantine they are called like the field. */
export function Proposals({of, children}: ProposalsProps) {
  const {t} = useTranslation('forms');
  const id = useId();
  const theme = useMemo(() => ({components: {ComboboxOptions: {defaultProps: {labelledBy: id}}}}), [id]);
  return (
    <MantineThemeProvider theme={theme}>
      <VisuallyHidden id={id} aria-hidden>
        {t('proposals', {of})}
      </VisuallyHidden>
      {children}
    </MantineThemeProvider>
  );
}
