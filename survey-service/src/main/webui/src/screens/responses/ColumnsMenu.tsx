import {Button, Checkbox, Menu} from '@mantine/core';
import {IconColumns3} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {COLUMNS, switched, type Column} from './search';

interface ColumnsMenuProps {
  shown: readonly Column[];
  usual: readonly Column[];
  /** Undefined for the usual ones. */
  onChange: (columns: Column[] | undefined) => void;
}

/** Which columns are shown. */
export function ColumnsMenu({shown, usual, onChange}: ColumnsMenuProps) {
  const {t} = useTranslation('responses');
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.map(column => (
          <Menu.Item
            key={column}
            role="menuitemcheckbox"
            aria-checked={shown.includes(column)}
            leftSection={<Checkbox.Indicator size="xs" checked={shown.includes(column)} />}
            onClick={() => onChange(switched(column, shown, usual))}
          >
            {t(`column.${column}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
