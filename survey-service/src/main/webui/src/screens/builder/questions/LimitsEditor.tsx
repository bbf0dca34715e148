import {NumberInput, SimpleGrid, TagsInput, TextInput} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {DateField} from '../../../ui/DateField';
import {useBuilder} from '../context';
import {LocalizedField} from '../fields/LocalizedField';
import {Section} from '../fields/Section';
import {traits, type LimitName} from '../model/kinds';
import {fieldId} from '../model/places';
import type {Limits, Question} from '../model/draft';
import {useQuestion, withQuestion} from './useQuestion';

const MEGABYTE = 1024 * 1024;
const LONGEST_PATTERN = 200;

/** Limits with one changed; none if nothing is limited. */
function withLimit(question: Question, change: Partial<Limits>): Limits | undefined {
  const entries = Object.entries({...question.limits, ...change}).filter(([, value]) => value !== undefined && value !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** What an answer must keep to, of what its kind knows. */
export function LimitsEditor({index}: {index: number}) {
  const {t} = useTranslation('builder');
  const {question} = useQuestion(index);
  const {limits} = traits(question.kind);
  return limits.length === 0 ? null : (
    <Section title={t('part.limits')} level={3}>
      <SimpleGrid cols={{base: 1, xs: 2}}>
        {limits.map(name => (
          <LimitField key={name} index={index} name={name} />
        ))}
      </SimpleGrid>
      {question.limits?.pattern && <PatternHint index={index} />}
    </Section>
  );
}

function LimitField({index, name}: {index: number; name: LimitName}) {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const {question, path, put} = useQuestion(index);
  const at = `limits.${name}`;
  const set = (value: Limits[LimitName]) => put({limits: withLimit(question, {[name]: value})}, at);
  const counts = question.kind === 'number' ? 'number' : question.kind === 'file' ? 'files' : 'choices';
  const label = name === 'min' || name === 'max' ? t(`limit.${counts}.${name}`) : t(`limit.${name}`);
  const props = {id: fieldId(`${path}.${at}`), label, error: wrong(`${path}.${at}`)};
  const given = question.limits?.[name];
  switch (name) {
    case 'earliest':
    case 'latest':
      return <DateField {...props} value={String(given ?? '')} onChange={day => set(day || undefined)} />;
    case 'pattern':
      return (
        <TextInput
          {...props}
          description={t('limit.patternHint')}
          maxLength={LONGEST_PATTERN}
          spellCheck={false}
          styles={{input: {fontFamily: 'monospace'}}}
          value={String(given ?? '')}
          onChange={event => set(event.currentTarget.value || undefined)}
        />
      );
    case 'types':
      return <TagsInput {...props} placeholder="image/*" value={Array.isArray(given) ? given : []} onChange={types => set(types.length > 0 ? types : undefined)} />;
    case 'maxBytes':
      return (
        <NumberInput
          {...props}
          min={0}
          suffix=" MiB"
          decimalScale={1}
          value={given ? Number(given) / MEGABYTE : ''}
          onChange={size => set(Number(size) ? Math.round(Number(size) * MEGABYTE) : undefined)}
        />
      );
    default:
      return (
        <NumberInput
          {...props}
          allowDecimal={question.kind === 'number' && name !== 'decimals'}
          min={question.kind === 'number' && name !== 'decimals' ? undefined : 0}
          max={name === 'decimals' || (question.kind === 'file' && name === 'max') ? 10 : undefined}
          value={typeof given === 'number' ? given : ''}
          onChange={value => set(value === '' ? undefined : Number(value))}
        />
      );
  }
}

function PatternHint({index}: {index: number}) {
  const {t} = useTranslation('builder');
  const {question, path} = useQuestion(index);
  return (
    <LocalizedField
      path={`${path}.limits.patternHint`}
      label={t('part.patternHint')}
      text={question.limits?.patternHint}
      put={(now, patternHint) => {
        const current = now.questions[index];
        return current ? withQuestion(now, index, {limits: withLimit(current, {patternHint})}) : now;
      }}
    />
  );
}
