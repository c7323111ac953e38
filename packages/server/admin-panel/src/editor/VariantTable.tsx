import type { FlagRecord } from '@halyard/server';
import './VariantTable.css';

function roleOf(variant: string, { onVariant, offVariant }: FlagRecord): string {
  if (variant === onVariant) return 'For those who get the flag';
  if (variant === offVariant) return 'For everyone else';
  return 'For strategies that choose it';
}

/** What the flag's variants are worth, and who gets which. */
export function VariantTable({ flag }: { readonly flag: FlagRecord }): React.JSX.Element {
  return (
    <table className="variant-table card">
      <thead>
        <tr>
          <th scope="col">Variant</th>
          <th scope="col">Value</th>
          <th scope="col">Served</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(flag.variants).map(([name, value]) => (
          <tr key={name}>
            <th scope="row" className="code">
              {name}
            </th>
            <td>
              <pre>{JSON.stringify(value, null, 2)}</pre>
            </td>
            <td>{roleOf(name, flag)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
