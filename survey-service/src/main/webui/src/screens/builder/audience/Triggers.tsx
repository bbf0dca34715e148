import {NumberInput, Select, SimpleGrid, TextInput} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {Card, Section} from '../fields/Section';
import type {Trigger} from '../model/draft';
import {TRIGGERS, hasNumber, hasValue, usualWhen, waitingFor, whenOf, type TriggerKind} from './triggers';

const MODES = ['popover', 'modal', 'button'] as const;
const USUAL = 'popover';

interface TriggersProps {
  triggers: Trigger[];
  onChange: (triggers: Trigger[], mark?: string) => void;
}

/** When pages with the widget show the survey by themselves. */
export function Triggers({triggers, onChange}: TriggersProps) {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  return (
    <Section title={t('part.triggers')} hint={t('trigger.hint')} path="audience.triggers" add={{label: t('trigger.add'), onAdd: () => onChange([...triggers, {when: usualWhen('delay')}])}}>
      {triggers.map((trigger, index) => {
        const path = `audience.triggers[${index}]`;
        const {kind, value} = waitingFor(trigger.when);
        const put = (changed: Trigger, mark = '') => onChange(triggers.with(index, changed), mark && `${index}.${mark}`);
        const label = t(`triggerValue.${kind}`);
        return (
          <Card
            key={index}
            path={path}
            sentence={t(`triggerSentence.${kind}`, {value})}
            removeLabel={t('trigger.remove', {number: index + 1})}
            onRemove={() => onChange(triggers.toSpliced(index, 1))}
          >
            <SimpleGrid cols={{base: 1, xs: 2}}>
              <Select
                label={t('trigger.when')}
                allowDeselect={false}
                data={TRIGGERS.map(each => ({value: each, label: t(`trigger.kind.${each}`)}))}
                value={kind}
                error={hasValue(kind) ? undefined : wrong(`${path}.when`)}
                onChange={chosen => put({...trigger, when: usualWhen(chosen as TriggerKind)})}
              />
              {hasNumber(kind) && (
                <NumberInput label={label} min={0} max={99_999} allowDecimal={false} value={Number(value)} error={wrong(`${path}.when`)} onChange={typed => put({...trigger, when: whenOf({kind, value: String(typed)})}, 'when')} />
              )}
              {hasValue(kind) && !hasNumber(kind) && (
                <TextInput label={label} maxLength={200} value={value} error={wrong(`${path}.when`)} onChange={event => put({...trigger, when: whenOf({kind, value: event.currentTarget.value})}, 'when')} />
              )}
              <TextInput
                label={t('trigger.url')}
                description={t('trigger.urlHint')}
                maxLength={500}
                value={trigger.url ?? ''}
                error={wrong(`${path}.url`)}
                onChange={event => put({...trigger, url: event.currentTarget.value}, 'url')}
              />
              <Select
                label={t('trigger.mode')}
                allowDeselect={false}
                data={MODES.map(mode => ({value: mode, label: t(`preview.mode.${mode}`)}))}
                value={trigger.mode || USUAL}
                error={wrong(`${path}.mode`)}
                onChange={mode => put({...trigger, mode: mode ?? USUAL})}
              />
            </SimpleGrid>
          </Card>
        );
      })}
    </Section>
  );
}
