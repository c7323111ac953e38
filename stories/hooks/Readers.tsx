import { useFlag, useFlagDetails, useFlags, useFlagStatus, useSuspenseFlag } from '@halyard/react';
import { Suspense } from 'react';
import { CheckoutSkeleton } from '../checkout/CheckoutSkeleton.tsx';
import '../checkout/checkout.css';
import { Facts } from './Facts.tsx';

export function Value() {
  return <Facts of={{ 'products-per-page': useFlag('products-per-page') }} />;
}

export function Values() {
  return <Facts of={useFlags(['new-checkout', 'catalog-layout'])} />;
}

export function Details() {
  const { value, reason, errorCode, pending } = useFlagDetails('new-checkout');
  return <Facts of={{ value, reason, errorCode, pending }} />;
}

export function SourceStatus() {
  return <Facts of={{ status: useFlagStatus() }} />;
}

/** Waits for what it reads. */
export function Patient() {
  return (
    <Suspense fallback={<CheckoutSkeleton />}>
      <Headline />
    </Suspense>
  );
}

function Headline() {
  return <Facts of={{ 'hero-headline': useSuspenseFlag('hero-headline') }} />;
}
