import { useEffect, type ReactNode } from 'react';
import { adoptStyles } from '../../guard/surface/adoptStyles.ts';
import { usePanel } from '../PanelContext.ts';
import { createToolHost } from './createToolHost.ts';
import { RunningTool } from './RunningTool.tsx';
import { ToolMenu } from './ToolMenu.tsx';
import type { ToolAreaProps } from './ToolAreaProps.ts';
import { ToolView } from './ToolView.tsx';
import css from './tools.css?inline';

/** The menu of tools, and the tool that is open or at work. */
export function ToolArea(props: ToolAreaProps): ReactNode {
  const { opened, onOpened, isMenuOpen, onMenuClose, descriptions, announce, showFlag, onHide } = props;
  const { model, memory, surface, table, viewAs } = usePanel();
  useEffect(() => adoptStyles(surface.shadow, css), [surface]);

  const tuck = (isTucked: boolean) => surface.layer.toggleAttribute('data-tucked', isTucked);
  const close = () => {
    tuck(false);
    onOpened(undefined);
  };
  const host =
    opened &&
    createToolHost({
      model,
      memory,
      viewAs,
      surface,
      table,
      descriptions,
      flag: opened.flag,
      announce,
      tuck,
      close,
      showFlag: (key) => {
        tuck(false);
        if (!opened.stop) onOpened(undefined);
        showFlag(key);
      },
    });
  return (
    <>
      {opened?.stop && <RunningTool tool={opened.tool} onStop={close} />}
      {opened && host && !opened.stop && (
        <ToolView
          key={opened.tool.id}
          tool={opened.tool}
          host={host}
          onStart={(stop) => onOpened({ ...opened, stop })}
        />
      )}
      {isMenuOpen && <ToolMenu announce={announce} onClose={onMenuClose} onHide={onHide} />}
    </>
  );
}
