import { useEffect, useRef } from 'react';
import { addons } from 'storybook/preview-api';
import { askFitMessage, fitMessage, type FitQuestion } from '../fit.ts';
import { askMessage, reportMessage } from '../names.ts';
import type { StoryInstance } from '../story/createStoryInstance.ts';
import { judgeFit } from '../story/judgeFit.ts';
import { reportFlags, type ReportInput } from '../story/reportFlags.ts';
import { watchLayoutShift } from './watchLayoutShift.ts';

/** Tells the panel what a story's flags are: now, whenever they are different, and when it asks. */
export function useFlagsReport(
  instance: StoryInstance | undefined,
  input: Omit<ReportInput, 'instance' | 'layoutShift'>,
): void {
  const latest = useRef(input);
  const layoutShift = useRef(0);
  const content = JSON.stringify([input.levels, [...input.forced], input.view]);

  useEffect(() => {
    latest.current = input;
  });

  useEffect(() => {
    // Outside Storybook, in a test that composes stories, there is nobody to tell.
    if (!instance || !addons.hasChannel()) return undefined;
    const channel = addons.getChannel();
    layoutShift.current = 0;
    const tell = () =>
      channel.emit(
        reportMessage,
        reportFlags({ ...latest.current, instance, layoutShift: layoutShift.current }),
      );
    const unsubscribe = instance.subscribe(tell);
    const unwatch = watchLayoutShift((shift) => {
      layoutShift.current += shift;
      tell();
    });
    const judge = (question: FitQuestion) =>
      channel.emit(fitMessage, judgeFit(latest.current.setup.flags ?? {}, question));
    channel.on(askMessage, tell);
    channel.on(askFitMessage, judge);
    return () => {
      unsubscribe();
      unwatch();
      channel.off(askMessage, tell);
      channel.off(askFitMessage, judge);
    };
  }, [instance]);

  useEffect(() => {
    if (!instance || !addons.hasChannel()) return;
    const report = reportFlags({ ...latest.current, instance, layoutShift: layoutShift.current });
    addons.getChannel().emit(reportMessage, report);
    // What is told is in `latest`; that there is something else to tell, in `content`.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps
  }, [instance, content]);
}
