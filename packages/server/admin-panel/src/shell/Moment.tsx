import './Moment.css';

/** A point in time as the reader's own clock shows it, with the seconds: on-call people compare it with graphs. */
export function Moment({ at }: { readonly at: string }): React.JSX.Element {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return <span className="moment">{at}</span>;
  return (
    <time className="moment" dateTime={at} title={at}>
      {time.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })}
    </time>
  );
}
