import {MultiSelect, NumberInput, Select, Stack, TagsInput, TextInput} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {DateField} from '../../../ui/DateField';
import {textFor} from '../../../ui/formats';
import {useBuilder} from '../context';
import {scoresOf} from '../model/kinds';
import {subject as subjectWords} from '../model/sentence';
import {comparison as compare, firstComparison, needsValue, operatorsOf, takesSeveral, type Subject} from '../model/subjects';
import type {Comparison, Operator, Value} from '../model/draft';
import {useSpeaker} from '../useSpeaker';

interface ComparisonFieldProps {
  path: string;
  comparison: Comparison;
  subjects: Subject[];
  onChange: (comparison: Comparison, mark: string) => void;
}

/** What is compared, how, and with what. */
export function ComparisonField({path, comparison, subjects, onChange}: ComparisonFieldProps) {
  const {t} = useTranslation('builder');
  const speaker = useSpeaker();
  const found = subjects.find(each => each.ref === comparison.ref);
  const options = subjects.map(({ref}) => ({value: ref, label: subjectWords(ref, speaker)}));
  return (
    <Stack gap={4} flex={1}>
      <Select
        size="xs"
        searchable
        aria-label={t('condition.what')}
        allowDeselect={false}
        data={found ? options : [...options, {value: comparison.ref, label: subjectWords(comparison.ref, speaker)}]}
        value={comparison.ref}
        error={found ? undefined : t('condition.unknown')}
        onChange={ref => {
          const chosen = subjects.find(each => each.ref === ref);
          if (chosen) onChange(firstComparison(chosen), '');
        }}
      />
      {found && (
        <Select
          size="xs"
          aria-label={t('condition.how')}
          allowDeselect={false}
          data={operatorsOf(found.sort).map(op => ({value: op, label: t(`operator.${op}`)}))}
          value={comparison.op}
          onChange={op => onChange(compare(found, op as Operator, comparison.value), '')}
        />
      )}
      {found && needsValue(comparison.op) && (
        <ValueField subject={found} op={comparison.op} value={comparison.value} onChange={value => onChange({...comparison, value}, path)} />
      )}
    </Stack>
  );
}

interface ValueFieldProps {
  subject: Subject;
  op: Operator;
  value: Value | undefined;
  onChange: (value: Value) => void;
}

function ValueField({subject, op, value, onChange}: ValueFieldProps) {
  const {t} = useTranslation('builder');
  const {language} = useBuilder();
  const label = {size: 'xs', 'aria-label': t('condition.value')} as const;
  const choices = (subject.question?.choices ?? []).map(choice => ({value: choice.key, label: textFor(language, choice.label) || choice.key}));
  const several = Array.isArray(value) ? value : [];
  switch (subject.sort) {
    case 'score': {
      const {low, high} = scoresOf(subject.question!)!;
      return <NumberInput {...label} min={low} max={high} allowDecimal={false} value={Number(value)} onChange={typed => typed !== '' && onChange(Number(typed))} />;
    }
    case 'number':
    case 'variable':
      return <NumberInput {...label} value={Number(value)} onChange={typed => typed !== '' && onChange(Number(typed))} />;
    case 'date':
      return <DateField {...label} value={String(value ?? '')} onChange={onChange} />;
    case 'consent':
      return (
        <Select
          {...label}
          allowDeselect={false}
          data={[
            {value: 'true', label: t('yes')},
            {value: 'false', label: t('no')},
          ]}
          value={String(value)}
          onChange={chosen => onChange(chosen === 'true')}
        />
      );
    case 'choice':
    case 'choices':
    case 'row':
      return takesSeveral(subject.sort, op) ? (
        <MultiSelect {...label} data={choices} value={several} onChange={onChange} />
      ) : (
        <Select {...label} allowDeselect={false} data={choices} value={String(value ?? '')} onChange={chosen => chosen && onChange(chosen)} />
      );
    default:
      return takesSeveral(subject.sort, op) ? (
        <TagsInput {...label} value={several} onChange={onChange} />
      ) : (
        <TextInput {...label} value={String(value ?? '')} onChange={event => onChange(event.currentTarget.value)} />
      );
  }
}
