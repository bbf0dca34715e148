import {Button, Checkbox, Menu} from '@mantine/core';
import {IconColumns3} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {COLUMNS, isUsual, type Column} from './search';

interface ColumnsMenuProps {
  shown: readonly Column[];
  /** Undefined for the usual ones. */
  onChange: (columns: Column[] | undefined) => void;
}

/** Which columns are shown. */
export function ColumnsMenu({shown, onChange}: ColumnsMenuProps) {
  const {t} = useTranslation('responses');
  const toggle = (column: Column) => {
    const columns = COLUMNS.filter(one => (one === column ? !shown.includes(one) : shown.includes(one)));
    onChange(isUsual(columns) ? undefined : columns);
  };
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
            onClick={() => toggle(column)}
          >
            {t(`column.${column}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
