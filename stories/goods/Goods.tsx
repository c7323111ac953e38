import { goods } from './goods.ts';
import './goods.css';

interface GoodsProps {
  /** How the articles are laid out. */
  readonly layout: 'grid' | 'list' | 'showcase';
}

/** The shop's articles. */
export function Goods({ layout }: GoodsProps) {
  return (
    <ul className="articles" data-layout={layout} aria-label={`Articles as a ${layout}`}>
      {goods.map(({ name, price, words, image }) => (
        <li key={name}>
          <img src={image} alt="" />
          <div>
            <strong>{name}</strong>
            <span className="price">{price}</span>
            {layout !== 'grid' && <p>{words}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
