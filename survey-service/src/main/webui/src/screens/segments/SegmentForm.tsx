import {Anchor, Grid, List, Loader, Stack, Text} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import type {ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {NamesField} from '../../ui/NamesField';
import {SaveBar} from '../../ui/SaveBar';
import {Section} from '../../ui/Section';
import {errorOf, type LockedForm} from '../../ui/useLockedForm';
import {isWhole, type RuleGroup} from './condition';
import {previewQuery, type SegmentValues} from './queries';
import {Rules} from './Rules';
import {sentence} from './sentence';

/** Who asks for the count waits no longer than this after the last key. */
const PAUSE_MILLIS = 400;

interface SegmentFormProps {
  of: LockedForm<SegmentValues>;
  mayBeSaved: boolean;
  label?: string;
  always?: boolean;
  /** More fields. */
  children?: ReactNode;
}

/** The rules of a segment, and to whom they apply now. */
export function SegmentForm({of, mayBeSaved, label, always, children}: SegmentFormProps) {
  const {t} = useTranslation('segments');
  const formats = useFormats();
  const {name, condition} = of.form.getValues();
  return (
    <Grid gap="xl">
      <Grid.Col span={{base: 12, lg: 8}}>
        <Form onSubmit={() => mayBeSaved && of.save()}>
          <Stack>
            <NamesField label={t('field.name')} value={name} error={errorOf(of.form, 'name')} onChange={value => of.form.setFieldValue('name', value)} />
            {children}
            <Rules
              group={condition}
              path="condition"
              errors={of.form.errors}
              onChange={group => {
                of.form.clearErrors();
                of.form.setValues({condition: group});
              }}
            />
            <SaveBar<SegmentValues>
              of={of}
              fieldName={field => t(`field.${field}`)}
              valueWords={{condition: rules => sentence(rules, t, formats.list)}}
              label={label}
              always={always}
            />
          </Stack>
        </Form>
      </Grid.Col>
      <Grid.Col span={{base: 12, lg: 4}}>
        <Who rules={condition} />
      </Grid.Col>
    </Grid>
  );
}

function Who({rules}: {rules: RuleGroup}) {
  const {t} = useTranslation('segments');
  const formats = useFormats();
  const [settled] = useDebouncedValue(rules, PAUSE_MILLIS);
  const {data, isFetching, error} = useQuery({...previewQuery(settled), enabled: isWhole(settled), placeholderData: keepPreviousData});
  return (
    <Section title={t('who')} beside={isFetching && <Loader size="xs" aria-hidden />}>
      <Stack gap="sm">
        <Text size="sm">{sentence(rules, t, formats.list)}</Text>
        <div role="status">
          {error ? (
            <Text size="sm">{error.message}</Text>
          ) : data && isWhole(rules) ? (
            <>
              <Text fz={32} fw={600}>
                {formats.whole(data.count ?? 0)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('ofSeen', {count: data.seen ?? 0})}
              </Text>
            </>
          ) : (
            <Text size="sm" c="dimmed">
              {t('notWhole')}
            </Text>
          )}
        </div>
        {data && isWhole(rules) && (data.examples?.length ?? 0) > 0 && (
          <>
            <Text size="sm" fw={500}>
              {t('examples')}
            </Text>
            <List size="sm">
              {data.examples?.map(({id = ''}) => (
                <List.Item key={id}>
                  <Anchor renderRoot={props => <Link {...props} to="/customers/of/$id" params={{id}} />}>{id}</Anchor>
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Section>
  );
}
