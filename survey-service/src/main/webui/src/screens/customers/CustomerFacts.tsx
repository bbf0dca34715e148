import {Anchor, Badge, Group, Stack, Table, Text} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {useInWords} from '../../ui/inWords';
import {useSegmentNames} from '../../ui/names';
import {Section} from '../../ui/Section';
import type {Customer} from './queries';

/** Identities, attributes, segments. */
export function CustomerFacts({customer}: {customer: Customer}) {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  const inWords = useInWords();
  const segments = useSegmentNames();
  const attributes = Object.entries(customer.attributes ?? {});
  return (
    <Section title={t('facts')}>
      <Stack>
        <Table aria-label={t('facts')} layout="fixed">
          <Table.Tbody>
            {customer.identities?.map(({kind, value}) => (
              <Fact key={`${kind} ${value}`} name={t(`identity.${kind}`)} value={value ?? ''} />
            ))}
            {customer.language && <Fact name={t('column.language')} value={formats.language(customer.language)} />}
            {attributes.map(([key, value]) => (
              <Fact key={key} name={key} value={inWords(value)} />
            ))}
          </Table.Tbody>
        </Table>
        <div>
          <Text size="sm" fw={500}>
            {t('segments')}
          </Text>
          {customer.segments?.length ? (
            <Group gap={4} mt={4}>
              {customer.segments.map(key => (
                <Anchor key={key} renderRoot={props => <Link {...props} to="/segments/$key" params={{key}} />}>
                  <Badge variant="light" tt="none">
                    {segments.name(key)}
                  </Badge>
                </Anchor>
              ))}
            </Group>
          ) : (
            <Text size="sm" c="dimmed">
              {t('noSegment')}
            </Text>
          )}
        </div>
      </Stack>
    </Section>
  );
}

function Fact({name, value}: {name: string; value: string}) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} w="36%">
        {name}
      </Table.Th>
      <Table.Td style={{overflowWrap: 'anywhere'}}>{value}</Table.Td>
    </Table.Tr>
  );
}
