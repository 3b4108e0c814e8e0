import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';

interface Props<Value extends string> {
  label: string;
  value: Value;
  /** What can be chosen, with its words. */
  choices: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
}

/** A field that holds one of a few values. */
export function ChoiceField<Value extends string>({ label, value, choices, onChoose }: Props<Value>) {
  return (
    <Select
      className="field-box"
      selectedKey={value}
      onSelectionChange={(key) => key !== value && onChoose(key as Value)}
    >
      <Label>{label}</Label>
      <Button>
        <SelectValue />
        <Icon name="down" size={14} />
      </Button>
      <Popover className="menu-popover" placement="bottom start" offset={4}>
        <ListBox className="choice-list">
          {(Object.entries(choices) as [Value, string][]).map(([id, name]) => (
            <ListBoxItem key={id} id={id} className="menu-item" textValue={name}>
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
