import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Text } from 'react-aria-components';
import { exportFormatTable } from '../../../shared/export-formats.ts';
import { routeUrl } from '../../core/api/request.ts';
import { counted } from '../../core/words/words.ts';
import { useDrawn } from '../data/use-drawn.ts';
import { useView } from '../state/view-context.tsx';

interface Props {
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** The formats that the graph under the filters in force can be saved in. */
export function ExportList({ button, onClose }: Props) {
  const { filter } = useView().state;
  const narrowed = Object.keys(filter).length > 0;
  const { drawn } = useDrawn();
  const all = drawn?.large ? `All ${counted(drawn.overview.part.actors, 'actor')}` : 'The whole graph';
  return (
    <Popover
      className="menu-popover"
      aria-label="Export"
      placement="bottom end"
      offset={6}
      triggerRef={button}
      isOpen
      onOpenChange={onClose}
    >
      <Menu className="menu" aria-label="Export" autoFocus="first" onClose={onClose}>
        <MenuSection>
          <Header>{narrowed ? `${all}, as filtered` : all}</Header>
          {exportFormatTable.map(({ id, title, use, extension }) => (
            <MenuItem
              key={id}
              id={id}
              className="menu-item"
              textValue={title}
              href={routeUrl('export', { format: id }, filter)}
              download={`demarche.${extension}`}
            >
              <Text slot="label">
                {title} <span className="menu-use">{use}</span>
              </Text>
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </Popover>
  );
}
