import {Fieldset} from '@mantine/core';
import type {ReactNode} from 'react';
import {useBuilder} from '../context';
import classes from './Editable.module.css';

/** What only those can change who may write; others read it. */
export function Editable({children}: {children: ReactNode}) {
  const {mayWrite} = useBuilder();
  return (
    <Fieldset variant="unstyled" disabled={!mayWrite} className={classes.whole}>
      {children}
    </Fieldset>
  );
}
