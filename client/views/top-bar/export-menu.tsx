import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';
import { exportFormats } from '../../../shared/export-formats.ts';
import type { ExportFormat } from '../../../shared/routes.ts';
import { routeUrl } from '../../core/api/request.ts';
import { counted } from '../../core/words/words.ts';
import { useDrawn } from '../data/use-drawn.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';

const descriptions: Readonly<Record<ExportFormat, { name: string; use: string }>> = {
  gexf: { name: 'GEXF', use: 'for Gephi' },
  graphml: { name: 'GraphML', use: 'for yEd, igraph, networkx' },
  json: { name: 'JSON', use: 'for graphology and code' },
  csv: { name: 'CSV', use: 'for spreadsheets' },
  dot: { name: 'DOT', use: 'for Graphviz' },
};

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
            {exportFormats.map((format) => (
              <MenuItem
                key={format}
                id={format}
                className="menu-item"
                textValue={descriptions[format].name}
                href={routeUrl('export', { format }, filter)}
                download={`demarche.${format}`}
              >
                <Text slot="label">{descriptions[format].name}</Text>
                <Text slot="description">{descriptions[format].use}</Text>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
