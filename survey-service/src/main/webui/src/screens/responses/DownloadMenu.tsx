import {Button, Menu, Text} from '@mantine/core';
import {IconDownload} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {timeZone} from '../../ui/period';
import {parameters, type ResponseFilter} from './search';

const FORMATS = ['xlsx', 'csv', 'parquet', 'jsonl'] as const;

/** The responses as a file: tables for one survey alone, whose questions are their columns. */
export function DownloadMenu({filter}: {filter: ResponseFilter}) {
  const {t} = useTranslation('responses');
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('download.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.filter(format => filter.survey || format === 'jsonl').map(format => (
          <Menu.Item key={format} component="a" href={address(format, filter)} download>
            {t(`download.${format}`)}
          </Menu.Item>
        ))}
        {!filter.survey && (
          <Text size="xs" c="dimmed" p="xs" maw={240}>
            {t('download.choose')}
          </Text>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function address(format: (typeof FORMATS)[number], filter: ResponseFilter): string {
  const query = new URLSearchParams({format, ...parameters(filter)});
  if (format === 'csv' || format === 'xlsx') query.set('zone', timeZone());
  if (format === 'csv') query.set('bom', 'true');
  return `/v1/responses/export?${query}`;
}
