import type { PanelTool } from './PanelTool.ts';

/** The tools of the panel's menu, in its order. Each is a chunk of its own. */
export const panelTools: readonly PanelTool[] = [
  { id: 'add', icon: 'M8 3v10M3 8h10', load: () => import('./add/tool.ts') },
  {
    id: 'inspect',
    icon: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3M8 6.5v3M6.5 8h3',
    isForFlag: true,
    load: () => import('./inspect/tool.ts'),
  },
  {
    id: 'scenarios',
    icon: 'M4 2.5h8v11L8 10.5l-4 3z',
    load: () => import('./scenarios/tool.ts'),
  },
  {
    id: 'context',
    icon: 'M1.5 8C3 5 5.3 3.5 8 3.5S13 5 14.5 8C13 11 10.7 12.5 8 12.5S3 11 1.5 8zM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
    load: () => import('./context/tool.ts'),
  },
  {
    id: 'bisect',
    icon: 'M8 2.5v3M8 5.5 4 9v4.5M8 5.5 12 9v4.5',
    load: () => import('./bisect/tool.ts'),
  },
  {
    id: 'events',
    icon: 'M2.5 8h2.5l2-4.5 2.5 9 2-4.5h2',
    load: () => import('./events/tool.ts'),
  },
  {
    id: 'report',
    icon: 'M4.5 2.5h5l2.5 2.5v8.5h-7.5zM6.5 8h3M6.5 10.5h3',
    load: () => import('./report/tool.ts'),
  },
  {
    id: 'copyAs',
    icon: 'm5.5 5-3 3 3 3M10.5 5l3 3-3 3',
    load: () => import('./copy-as/tool.ts'),
  },
];
