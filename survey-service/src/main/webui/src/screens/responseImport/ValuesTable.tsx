import {Select, Table, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {titleFor} from '../../ui/recall';
import {choicesOf, type UnknownValue} from './rows';
import {NOTHING, OWN_WORDS, type Assigned} from './values';

/** More than anybody decides of one by one. */
const SHOWN = 60;
const LEAVE_OUT = 'leave out';

interface ValuesTableProps {
  values: UnknownValue[];
  assigned: Assigned;
  /** Undefined takes a decision back. */
  onAssign: (question: string, value: string, as: string | undefined) => void;
}

/** Values that are no choice's key or name: what becomes of each. */
export function ValuesTable({values, assigned, onAssign}: ValuesTableProps) {
  const {t} = useTranslation('responseImport');
  const formats = useFormats();
  return (
    <>
      <Table aria-label={t('values')} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('value')}</Table.Th>
            <Table.Th>{t('becomes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {values.slice(0, SHOWN).map(({question, value, count}) => {
            const {key = ''} = question;
            const choices = choicesOf(question);
            const hasOwnWords = question.kind !== 'matrix' && choices.some(({other}) => other);
            const decided = assigned[key]?.[value] ?? (hasOwnWords ? OWN_WORDS : undefined);
            return (
              <Table.Tr key={`${key} ${value}`}>
                <Table.Td>
                  <Text size="sm" fw={500} style={{overflowWrap: 'anywhere'}}>
                    {value}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t('times', {count, question: titleFor(formats.text, question)})}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('becomesOf', {column: value})}
                    placeholder={t('undecided')}
                    clearable={assigned[key]?.[value] !== undefined}
                    clearButtonProps={{'aria-label': t('takeBack')}}
                    searchable
                    data={[
                      ...choices.map(choice => ({value: `key ${choice.key}`, label: formats.text(choice.label) || (choice.key ?? '')})),
                      ...(hasOwnWords ? [{value: OWN_WORDS, label: t('ownWords')}] : []),
                      {value: LEAVE_OUT, label: t('leaveOut')},
                    ]}
                    value={decided === undefined ? null : decided === NOTHING ? LEAVE_OUT : decided === OWN_WORDS ? OWN_WORDS : `key ${decided}`}
                    onChange={chosen => onAssign(key, value, chosen === null ? undefined : chosen === LEAVE_OUT ? NOTHING : chosen.replace(/^key /, ''))}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {values.length > SHOWN && (
        <Text size="sm" c="dimmed">
          {t('moreValues', {count: values.length - SHOWN})}
        </Text>
      )}
    </>
  );
}
