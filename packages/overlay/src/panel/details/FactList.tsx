import type { FlagDescription } from '@halyard/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import type { Followers } from '../../rendered/countFollowers.ts';
import { describeReason } from '../facts/describeReason.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { usePanel } from '../PanelContext.ts';
import { watchMessages } from '../watch/watchMessages.ts';
import type { DetailMessages } from './detailMessages.ts';
import { useDetailMessages } from './DetailMessagesContext.ts';
import { useFollowers } from './useFollowers.ts';

interface FactListProps {
  readonly row: FlagRow;
  readonly words: FlagDescription | undefined;
  readonly source: string | undefined;
}

/** What a flag is and really is, why, by whom, and who follows it. */
export function FactList({ row, words, source }: FactListProps): ReactNode {
  const messages = useMessages();
  const details = useDetailMessages();
  const values = useValues();
  const { model, table } = usePanel();
  const outcomes = table?.watch?.outcomes ?? watchMessages.outcomes;
  const { evaluation, real, answers, override } = row;
  const followers = useFollowers(row);
  const unanswered = useSyncExternalStore(model.subscribe, model.silent);
  // A simulated state stays in the page: no service was told of it.
  const silent = row.isForced && !override?.simulate ? unanswered : [];
  const isAnswered = source !== undefined && !real.errorCode && !real.pending;
  const facts: ReadonlyArray<readonly [string, string | undefined]> = [
    [details.now, evaluation.original ? formatValue(evaluation.value, values) : undefined],
    [details.real, formatValue(real.value, values)],
    [details.variant, real.variant],
    [details.reason, describeReason(real, messages)],
    [details.source, isAnswered ? source : details.appDefault],
    [details.owner, words?.owner],
    [details.readers, describeReading(row, followers, details)],
  ];
  return (
    <dl className="fact-list">
      {facts.map(
        ([name, text]) =>
          text !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
      {answers.length + silent.length > 0 && (
        <div>
          <dt>{details.services}</dt>
          {answers.map(({ service, outcome }) => (
            <dd key={service} data-tone={outcome === 'applied' ? 'good' : 'bad'}>
              {`${service} ${outcome === 'applied' ? details.applied : details.ignored(outcomes[outcome])}`}
            </dd>
          ))}
          {silent.map((origin) => (
            <dd key={origin} data-tone="bad">
              {details.silent(origin)}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

function describeReading(
  { readers, real, definition }: FlagRow,
  followers: Followers | undefined,
  details: DetailMessages,
): string {
  if (readers === undefined) return definition ? details.neverRead : details.notRead;
  const who = followers
    ? details.followers(followers.gates, followers.readers)
    : details.followersInAll(readers);
  return real.errorCode === 'FLAG_NOT_FOUND' ? `${who}. ${details.unknownToSource}` : who;
}
