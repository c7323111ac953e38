import { useEffect, useState } from 'react';
import type { FlagsView } from '../FlagsView.ts';

/** How long a late backend takes, in milliseconds. */
const latency = 2000;

/** The view that counts now: `late` is over after two seconds. */
export function useLiveView(view: FlagsView): FlagsView {
  const [arrived, setArrived] = useState<FlagsView>();
  useEffect(() => {
    if (view !== 'late') return undefined;
    const timer = setTimeout(setArrived, latency, view);
    return () => {
      clearTimeout(timer);
      setArrived(undefined);
    };
  }, [view]);
  return view === 'late' && arrived === view ? 'live' : view;
}
