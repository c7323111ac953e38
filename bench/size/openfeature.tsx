import {
  InMemoryProvider,
  OpenFeature,
  OpenFeatureProvider,
  useBooleanFlagValue,
} from '@openfeature/react-sdk';
OpenFeature.setProvider(
  new InMemoryProvider({ a: { disabled: false, variants: { on: true, off: false }, defaultVariant: 'on' } }),
);
function Feature() {
  return <p>{useBooleanFlagValue('a', false) ? 'on' : 'off'}</p>;
}
export default function App() {
  return (
    <OpenFeatureProvider>
      <Feature />
    </OpenFeatureProvider>
  );
}
