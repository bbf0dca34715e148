import type {ReactNode} from 'react';

/** A form that is sent by script: the page stays. */
export function Form({onSubmit, children}: {onSubmit: () => unknown; children: ReactNode}) {
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
