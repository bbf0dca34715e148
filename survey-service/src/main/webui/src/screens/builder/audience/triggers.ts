export const TRIGGERS = ['view', 'exit', 'delay', 'time', 'scroll', 'click', 'event'] as const;
export type TriggerKind = (typeof TRIGGERS)[number];

/** What a trigger waits for, e.g. `scroll` and `60` (docs/widget.md, "Triggers"). */
export interface Waiting {
  kind: TriggerKind;
  value: string;
}

const USUAL: Record<TriggerKind, string> = {view: '', exit: '', delay: '5', time: '30', scroll: '60', click: '', event: ''};

export const hasValue = (kind: TriggerKind): boolean => kind !== 'view' && kind !== 'exit';
export const hasNumber = (kind: TriggerKind): boolean => kind === 'delay' || kind === 'time' || kind === 'scroll';

export function waitingFor(when: string): Waiting {
  const [kind = 'view', ...rest] = when.split(' ');
  return {kind: TRIGGERS.find(each => each === kind) ?? 'view', value: rest.join(' ')};
}

export const whenOf = ({kind, value}: Waiting): string => (hasValue(kind) ? `${kind} ${value}` : kind);

export const usualWhen = (kind: TriggerKind): string => whenOf({kind, value: USUAL[kind]});
