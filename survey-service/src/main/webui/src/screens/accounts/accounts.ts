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

/** What is typed once and never shown again. */
export type SecretName = 'password' | 'authToken' | 'token' | 'accessToken' | 'appSecret';

/** Secrets as they are typed, by their names. */
export type Secrets = Partial<Record<SecretName, string>>;

/** How the form asks for an account with a provider; its words are in the texts under the provider's name. */
interface ProviderForm {
  /** What the secrets are called among the credentials; all of them are stored at once. */
  secrets: SecretName[];
  /** Whether there is no account without one. */
  needsSecret: boolean;
  accountLike: string;
  /** The provider's name of the account, where the secret tells it and nobody has to type it. */
  accountIn?: (secret: string) => string;
  /** How many steps lead to what is asked. */
  steps: number;
  mostAddresses: number;
  addressLike: string;
  /** What a recipient of a test looks like, and what is typed for it. */
  recipient: {type: 'tel' | 'text' | 'email'; like: string; longest: number; hasSubject?: boolean};
  usual: {messagesPerSecond: number; settings: Record<string, string>};
  /** An address as somebody may have written it, without what only parts it. */
  addressOf: (typed: string) => string;
}

export const PROVIDERS: Record<Provider, ProviderForm> = {
  smtp: {
    secrets: ['password'],
    needsSecret: false,
    accountLike: 'feedback@shop.example',
    steps: 0,
    mostAddresses: 20,
    addressLike: 'feedback@shop.example',
    recipient: {type: 'email', like: 'anna@shop.example', longest: 10_000, hasSubject: true},
    usual: {messagesPerSecond: 5, settings: {host: '', port: '587', security: 'starttls', senderName: ''}},
    addressOf: typed => typed.trim().toLowerCase(),
  },
  twilio: {
    secrets: ['authToken'],
    needsSecret: true,
    accountLike: 'AC…',
    steps: 0,
    mostAddresses: 20,
    addressLike: '+4930123456',
    recipient: {type: 'tel', like: '+4915112345678', longest: 1_600},
    usual: {messagesPerSecond: 1, settings: {repliesToStop: 'true'}},
    addressOf: typed => typed.replace(/[\s().\-/]/g, ''),
  },
  whatsapp: {
    secrets: ['accessToken', 'appSecret'],
    needsSecret: true,
    accountLike: '106540352242922',
    steps: 5,
    mostAddresses: 1,
    addressLike: '+4930123456',
    recipient: {type: 'tel', like: '+4915112345678', longest: 1_600},
    usual: {messagesPerSecond: 20, settings: {template: '', templateLanguages: '', templateParameter: 'text'}},
    addressOf: typed => typed.replace(/[\s().\-/]/g, ''),
  },
  telegram: {
    secrets: ['token'],
    needsSecret: true,
    accountLike: '110201543',
    accountIn: token => /^\s*(\d+):/.exec(token)?.[1] ?? '',
    steps: 4,
    mostAddresses: 1,
    addressLike: '@acme_bot',
    recipient: {type: 'text', like: '987654321', longest: 1_600},
    usual: {messagesPerSecond: 20, settings: {}},
    addressOf: typed => {
      const name = typed.trim().replace(/^(https?:\/\/)?t\.me\//i, '').replace(/^@/, '').toLowerCase();
      return name && `@${name}`;
    },
  },
};

/** In the order in which one chooses. */
export const PROVIDER_NAMES: Provider[] = ['smtp', 'twilio', 'whatsapp', 'telegram'];

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

/** What is sent: without a secret the account keeps those that it has. */
export function accountBody(values: AccountValues, typed: Secrets): components['schemas']['ChannelAccountBody'] {
  const {secrets, accountIn} = PROVIDERS[values.provider];
  const credentials = Object.fromEntries(secrets.map(name => [name, typed[name]?.trim() ?? '']).filter(([, secret]) => secret));
  return {...values, account: accountIn?.(typed[secrets[0] ?? 'token']?.trim() ?? '') || values.account, credentials};
}

/** Whether anything of them was typed. */
export function isTyped(secrets: Secrets): boolean {
  return Object.values(secrets).some(secret => secret !== '');
}
