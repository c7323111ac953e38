/** The pennants on their halyard. */
export function Mark(): React.JSX.Element {
  return (
    <svg className="mark" viewBox="0 0 18 18" aria-hidden="true">
      <path className="mark-mast" d="M3 1v16" />
      <path className="mark-upper" d="M4.2 2.2 16 5.6 4.2 9z" />
      <path className="mark-lower" d="M4.2 9.6 12 11.9 4.2 14.2z" />
    </svg>
  );
}
