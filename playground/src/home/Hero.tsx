import { useFlag } from '@halyard/react';
import type { ReactNode } from 'react';
import { Link } from '../routing/Link.tsx';
import { PageHeading } from '../routing/PageHeading.tsx';
import { HeroScene } from './HeroScene.tsx';
import './home.css';

/** The large words and the view from the quay. */
export function Hero(): ReactNode {
  const headline = useFlag('hero-headline');
  return (
    <section className="hero" aria-labelledby="hero-heading">
      <HeroScene />
      <div className="hero-words">
        <p className="hero-kicker">Sailing gear since the last low tide</p>
        <PageHeading title="Sailing gear" id="hero-heading">
          {headline}
        </PageHeading>
        <p className="hero-text">
          Rope, brass, wool and wax: tried on our own decks before it reaches yours.
        </p>
        <Link to="/shop" className="button" data-kind="primary" data-size="large">
          See all gear
        </Link>
      </div>
    </section>
  );
}
