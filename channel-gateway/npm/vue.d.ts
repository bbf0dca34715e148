/** `<echolot-survey>` in templates: `import type {} from '@echolot/widget/vue'`. */
import type {DefineComponent} from 'vue';
import type {EcholotSurveyAttributes} from './index.js';

declare module 'vue' {
  interface GlobalComponents {
    'echolot-survey': DefineComponent<EcholotSurveyAttributes>;
  }
}
