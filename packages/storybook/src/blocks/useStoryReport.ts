import { useEffect, useState } from 'react';
import { addons } from 'storybook/preview-api';
import type { FlagsReport } from '../FlagsReport.ts';
import { askMessage, reportMessage } from '../names.ts';

/** What a story that is on the same docs page told of its flags last. */
export function useStoryReport(storyId: string): FlagsReport | undefined {
  const [report, setReport] = useState<FlagsReport>();
  useEffect(() => {
    const channel = addons.getChannel();
    const hear = (next: FlagsReport) => {
      if (next.storyId === storyId) setReport(next);
    };
    channel.on(reportMessage, hear);
    channel.emit(askMessage);
    return () => channel.off(reportMessage, hear);
  }, [storyId]);
  return report;
}
