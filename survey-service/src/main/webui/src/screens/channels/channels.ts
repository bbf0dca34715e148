import type {components} from '../../api/surveys';
import type {ChannelKind} from './search';

type Body = components['schemas']['ChannelBody'];
type AccountView = components['schemas']['ChannelAccountView'];

/** A channel as its form has it: nothing is missing. */
export interface ChannelValues {
  channel: ChannelKind;
  publishableKey: string;
  allowedOrigins: string[];
  address: string;
  account: string;
  surveyKey: string;
  touchpoint: string;
  requestsPerMinute: number;
  unit: string;
}

export function channelValues(body: Body & {channel?: string}): ChannelValues {
  return {
    channel: (body.channel ?? 'web') as ChannelKind,
    publishableKey: body.publishableKey ?? '',
    allowedOrigins: body.allowedOrigins ?? [],
    address: body.address ?? '',
    account: body.account ?? '',
    surveyKey: body.surveyKey ?? '',
    touchpoint: body.touchpoint ?? '',
    requestsPerMinute: body.requestsPerMinute ?? 0,
    unit: body.unit ?? '',
  };
}

/** Whether a channel is used with a key in a page, rather than by messages to an address. */
export function hasKey(kind: ChannelKind): boolean {
  return !isByAccount(kind);
}

/** Who carries the messages of the kinds that need an account. */
const PROVIDER_OF = {sms: 'twilio', whatsapp: 'whatsapp', telegram: 'telegram'} as const;

/** Whether people write by it to an address of a provider's account. */
export function isByAccount(kind: ChannelKind): kind is keyof typeof PROVIDER_OF {
  return kind in PROVIDER_OF;
}

/** Whether pages of others use the key, whose origins must be allowed. */
export function hasOrigins(kind: ChannelKind): boolean {
  return kind === 'web' || kind === 'chat';
}

/** Whether it is about one survey that the channel names itself. */
export function hasSurvey(kind: ChannelKind): boolean {
  return isByAccount(kind) || kind === 'chat';
}

/** The origin of an address as somebody copies it from the browser; what is none stays as it is. */
export function originOf(typed: string): string {
  const text = typed.trim();
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(whole);
    return url.protocol.startsWith('http') && url.hostname.length > 0 ? url.origin : text;
  } catch {
    return text;
  }
}

/** The accounts that carry messages of a kind. */
export function accountsFor(kind: ChannelKind, accounts: AccountView[]): AccountView[] {
  return isByAccount(kind) ? accounts.filter(({provider}) => provider === PROVIDER_OF[kind]) : [];
}

/** The account that has an address, as the form says it; nothing if none has. */
export function accountOf(accounts: AccountView[], address: string): {account?: string} {
  const {account} = accounts.find(({addresses = []}) => addresses.includes(address)) ?? {};
  return account ? {account} : {};
}
