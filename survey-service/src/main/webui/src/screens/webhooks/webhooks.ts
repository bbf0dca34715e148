import type {components} from '../../api/surveys';

type Webhook = components['schemas']['Webhook'];

/** What an endpoint can be told of; tests it is told when somebody asks for one. */
export const EVENTS = ['response.received', 'response.completed', 'response.erased', 'survey.published', 'survey.closed'] as const;
export type Told = (typeof EVENTS)[number];

/** A webhook as its form has it. */
export interface WebhookValues {
  url: string;
  description: string;
  events: Told[];
  /** Keys; none for all surveys. */
  surveys: string[];
  active: boolean;
}

export const NEW_WEBHOOK: WebhookValues = {
  url: '',
  description: '',
  events: ['response.completed', 'response.erased'],
  surveys: [],
  active: true,
};

export function webhookValues({url = '', description = '', events = [], surveys = [], active = false}: Webhook): WebhookValues {
  return {url, description, events: EVENTS.filter(event => events.includes(event)), surveys, active};
}
