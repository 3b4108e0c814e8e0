import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import type { Polarity, StanceType } from '../../../shared/plover.ts';
import { choiceById, choiceOf, type TypeChoice, typeGroups } from '../../core/correct/choices.ts';
import { Icon } from '../parts/icon.tsx';
import { Sign } from '../parts/sign.tsx';

interface Props {
  /** Null where none is chosen yet. */
  type: StanceType | null;
  polarity: Polarity;
  onChoose: (choice: TypeChoice) => void;
  shortcut?: string;
}

/** A field that holds a type with its sign, chosen from the four groups of PLOVER. */
export function TypeField({ type, polarity, onChoose, shortcut }: Props) {
  const now = type && choiceOf(type, polarity);
  return (
    <Select
      className="field-box"
      selectedKey={now?.id ?? null}
      onSelectionChange={(key) => {
        const chosen = choiceById(String(key));
        if (chosen && chosen.id !== now?.id) onChoose(chosen);
      }}
    >
      <Label>Type</Label>
      <Button data-key={shortcut?.toLowerCase()}>
        <SelectValue>
          {() =>
            now ? (
              <>
                <Sign sign={polarity} decorative /> {now.name}
              </>
            ) : (
              <span className="unchosen">choose</span>
            )
          }
        </SelectValue>
        <Icon name="down" size={14} />
      </Button>
      {shortcut && (
        <span className="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
      <Popover className="menu-popover type-popover" placement="left top" offset={104}>
        <ListBox className="type-list">
          {typeGroups.map((group) => (
            <ListBoxSection key={group.name} id={group.name}>
              <Header>{group.name}</Header>
              {group.choices.map((choice) => (
                <ListBoxItem key={choice.id} id={choice.id} textValue={choice.name} className="type-option">
                  <Sign sign={choice.polarity} decorative />
                  <span className="type-name">{choice.name}</span>
                  {choice.id === now?.id && <span className="now">now</span>}
                  <span className="type-meaning">{choice.meaning}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
