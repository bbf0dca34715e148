/** `<echolot-survey>` in JSX: `import type {} from '@echolot/widget/react'`. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {EcholotSurveyAttributes} from './index.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'echolot-survey': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & EcholotSurveyAttributes;
    }
  }
}
