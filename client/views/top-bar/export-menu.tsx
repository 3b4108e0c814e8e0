import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';
import { exportFormatTable } from '../../../shared/export-formats.ts';
import { routeUrl } from '../../core/api/request.ts';
import { counted } from '../../core/words/words.ts';
import { useDrawn } from '../data/use-drawn.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';

/** Saves the graph under the filters in force, in any format of the API. */
export function ExportMenu() {
  const { filter } = useView().state;
  const narrowed = Object.keys(filter).length > 0;
  const { drawn } = useDrawn();
  const all = drawn?.large ? `All ${counted(drawn.overview.part.actors, 'actor')}` : 'The whole graph';
  return (
    <MenuTrigger>
      <Button className="button" aria-label="Export">
        <Icon name="export" />
        <span className="button-text">Export</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={6}>
        <Menu className="menu" aria-label="Export">
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
                <Text slot="label">{title}</Text>
                <Text slot="description">{use}</Text>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
