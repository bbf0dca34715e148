import {inMillis} from '../../ui/csv';
import type {Invitation, InvitationRequest, Invited} from './queries';

/** Whom one invites. */
export const WHOM = ['segment', 'customers', 'anonymous'] as const;
export type Whom = (typeof WHOM)[number];

/** An invitation as its form has it. */
export interface InviteValues {
  whom: Whom;
  segment: string;
  /** One a line, or by commas. */
  customers: string;
  anonymous: number;
  /** In percent. */
  share: number;
  /** A date; empty for 30 days later. */
  expires: string;
  /** How Echolot sends the links itself; absent if it doesn't. */
  send?: SendValues;
}

/** How links go out by SMS, or with a subject by e-mail. */
export interface SendValues {
  account: string;
  from: string;
  /** What is said, by language; a language without words is left out. */
  text: Record<string, string>;
  /** That of an e-mail, by language. */
  subject?: Record<string, string>;
  /** After how many days who hasn't answered is reminded, in the same words; absent for never. */
  remindAfterDays?: number;
}

function said(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

/** Where the link stands in a text. */
export const LINK = '{link}';

/** Ids as somebody pastes them: a line, a comma or a semicolon between them. */
export function idsOf(text: string): string[] {
  return [...new Set(text.split(/[\n,;]+/).map(id => id.trim()).filter(id => id !== ''))];
}

/** What the service is asked for; the batch makes it the same call however often it is sent. */
export function requestOf(values: InviteValues, survey: string, page: string, batch: string): InvitationRequest {
  const who =
    values.whom === 'segment'
      ? {segment: values.segment, share: values.share}
      : values.whom === 'customers'
        ? {customers: idsOf(values.customers), share: values.share}
        : {anonymous: values.anonymous};
  const send = values.send && values.whom !== 'anonymous' ? sendingOf(values.send) : undefined;
  return {survey, page, batch, ...who, send, expiresAt: values.expires ? new Date(`${values.expires}T23:59:59`).toISOString() : undefined};
}

function sendingOf({account, from, text, subject, remindAfterDays}: SendValues): InvitationRequest['send'] {
  return {
    account,
    from,
    text: said(text),
    ...(subject && {subject: said(subject)}),
    ...(remindAfterDays && {reminders: [{afterDays: remindAfterDays}]}),
  };
}

/** Whether it says whom. */
export function isWhole({whom, segment, customers, anonymous, send}: InviteValues): boolean {
  if (send && whom !== 'anonymous' && (!send.account || Object.keys(said(send.text)).length === 0)) return false;
  return whom === 'segment' ? segment !== '' : whom === 'customers' ? idsOf(customers).length > 0 : anonymous > 0;
}

/** How many were left out for which reason, the most frequent first. */
export function reasons({left}: Invited): [reason: string, count: number][] {
  const counts = new Map<string, number>();
  for (const {reason = 'unknown'} of left) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** A file for a mail tool: who, and the link. */
export function mailRows(invited: Invitation[]): string[][] {
  return invited.map(({id = '', customer = '', link = '', expiresAt = ''}) => [id, customer, link, inMillis(expiresAt)]);
}

export const MAIL_COLUMNS = ['invitation', 'customer', 'link', 'expires'];
