import type {components} from '../../api/surveys';

export type AccountView = components['schemas']['ChannelAccountView'];

/** An account as its form has it. */
export interface AccountValues {
  name: string;
  /** Twilio's name of it. */
  account: string;
  addresses: string[];
  messagesPerSecond: number;
  settings: {repliesToStop: 'true' | 'false'};
  /** Stays empty: what is typed of them is kept nowhere, so it is sent beside the form's values. */
  credentials: Record<string, never>;
}

export const NEW_ACCOUNT: AccountValues = {
  name: '',
  account: '',
  addresses: [],
  messagesPerSecond: 1,
  settings: {repliesToStop: 'true'},
  credentials: {},
};

export function accountValues({name = '', account = '', addresses = [], messagesPerSecond = 1, settings = {}}: AccountView): AccountValues {
  return {
    name,
    account,
    addresses,
    messagesPerSecond,
    settings: {repliesToStop: settings.repliesToStop === 'false' ? 'false' : 'true'},
    credentials: {},
  };
}

/** What is sent: without a token the account keeps the one that it has. */
export function accountBody(values: AccountValues, authToken: string): components['schemas']['ChannelAccountBody'] {
  return {...values, provider: 'twilio', credentials: authToken.trim() ? {authToken: authToken.trim()} : {}};
}

/** A number as somebody may have written it, without what only parts its digits. */
export function addressOf(typed: string): string {
  return typed.replace(/[\s().\-/]/g, '');
}
