/** `<echolot-survey>` in templates: `import type {} from '@echolot/widget/vue'`. */
import type {DefineComponent} from 'vue';
import type {EcholotSurveyAttributes} from './index.js';

/** As Vue's checker of templates writes `data-hidden-plan`. */
type Hidden = {[hidden: `dataHidden${string}`]: string | undefined};

declare module 'vue' {
  interface GlobalComponents {
    'echolot-survey': DefineComponent<EcholotSurveyAttributes & Hidden>;
  }
}
