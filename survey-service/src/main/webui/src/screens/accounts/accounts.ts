import type {components} from '../../api/surveys';

export type AccountView = components['schemas']['ChannelAccountView'];

export type Provider = components['schemas']['MessagingProvider'];

/** An account as its form has it. */
export interface AccountValues {
  provider: Provider;
  name: string;
  /** The provider's name of it. */
  account: string;
  addresses: string[];
  messagesPerSecond: number;
  /** What else its provider needs, by the names in the table below. */
  settings: Record<string, string>;
  /** Stays empty: what is typed of them is kept nowhere, so it is sent beside the form's values. */
  credentials: Record<string, never>;
}

/** How the form asks for an account with a provider; its words are in the texts under the provider's name. */
interface ProviderForm {
  /** What the secret is called among the credentials. */
  secret: string;
  /** Whether there is no account without one. */
  needsSecret: boolean;
  accountLike: string;
  addressLike: string;
  /** What a recipient of a test looks like, and what is typed for it. */
  recipient: {type: 'tel' | 'email'; like: string; longest: number; hasSubject: boolean};
  usual: {messagesPerSecond: number; settings: Record<string, string>};
  /** An address as somebody may have written it, without what only parts it. */
  addressOf: (typed: string) => string;
}

export const PROVIDERS: Record<Provider, ProviderForm> = {
  smtp: {
    secret: 'password',
    needsSecret: false,
    accountLike: 'feedback@shop.example',
    addressLike: 'feedback@shop.example',
    recipient: {type: 'email', like: 'anna@shop.example', longest: 10_000, hasSubject: true},
    usual: {messagesPerSecond: 5, settings: {host: '', port: '587', security: 'starttls', senderName: ''}},
    addressOf: typed => typed.trim().toLowerCase(),
  },
  twilio: {
    secret: 'authToken',
    needsSecret: true,
    accountLike: 'AC…',
    addressLike: '+4930123456',
    recipient: {type: 'tel', like: '+4915112345678', longest: 1_600, hasSubject: false},
    usual: {messagesPerSecond: 1, settings: {repliesToStop: 'true'}},
    addressOf: typed => typed.replace(/[\s().\-/]/g, ''),
  },
};

/** In the order in which one chooses. */
export const PROVIDER_NAMES: Provider[] = ['smtp', 'twilio'];

export function newAccount(provider: Provider): AccountValues {
  return {provider, name: '', account: '', addresses: [], credentials: {}, ...PROVIDERS[provider].usual};
}

export function accountValues({provider = 'twilio', name = '', account = '', addresses = [], messagesPerSecond = 1, settings = {}}: AccountView): AccountValues {
  return {
    provider,
    name,
    account,
    addresses,
    messagesPerSecond,
    settings: {...PROVIDERS[provider].usual.settings, ...settings},
    credentials: {},
  };
}

/** What is sent: without a secret the account keeps the one that it has. */
export function accountBody(values: AccountValues, secret: string): components['schemas']['ChannelAccountBody'] {
  const typed = secret.trim();
  return {...values, credentials: typed ? {[PROVIDERS[values.provider].secret]: typed} : {}};
}
