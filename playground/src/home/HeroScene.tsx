import type { ReactNode } from 'react';

/** A bay with a boat and a lighthouse; its colours are the theme's, so that night falls in the dark one. */
export function HeroScene(): ReactNode {
  return (
    <svg
      className="scene"
      viewBox="0 0 1200 520"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="scene-sky" x1="0" y1="0" x2="0" y2="1">
          <stop className="sky-high" offset="0" />
          <stop className="sky-low" offset="1" />
        </linearGradient>
        <linearGradient id="scene-sea" x1="0" y1="0" x2="0" y2="1">
          <stop className="sea-far" offset="0" />
          <stop className="sea-near" offset="1" />
        </linearGradient>
        <linearGradient id="scene-beam">
          <stop className="beam" offset="0" stopOpacity="0" />
          <stop className="beam" offset="1" />
        </linearGradient>
      </defs>
      <path fill="url(#scene-sky)" d="M0 0h1200v520H0z" />
      <circle className="scene-sun" cx="790" cy="120" r="46" />
      <path
        className="scene-cloud"
        d="M905 92h120a22 22 0 0 0 0-44h-8a34 34 0 0 0-64-10a27 27 0 0 0-48 54ZM560 74h70a15 15 0 0 0 0-30h-6a22 22 0 0 0-42-6a18 18 0 0 0-22 36Z"
      />
      <g transform="translate(0 34)">
        <Headland />
        <path fill="url(#scene-sea)" d="M0 352h1200v170H0z" />
        <path
          className="scene-glint"
          d="M740 366h110M700 384h70M800 384h90M730 402h130M690 424h60M820 424h80"
        />
        <Boat />
        <path className="scene-wave wave-far" d={wave(424)} />
        <path className="scene-wave wave-near" d={wave(458)} />
      </g>
      <path
        className="scene-gull"
        d="M640 176c8-10 16-10 22 0c6-10 14-10 22 0M700 140c6-8 12-8 17 0c5-8 11-8 17 0"
      />
    </svg>
  );
}

function Headland(): ReactNode {
  return (
    <g>
      <path className="land-far" d="M560 352c60-22 120-30 190-26s130-14 190-34 130-22 260-18v78Z" />
      <path className="land-near" d="M900 356c40-38 96-50 150-56 60-6 100-12 150-12v72Z" />
      <path fill="url(#scene-beam)" d="M1064 150 620 96v70Z" />
      <path className="tower" d="M1046 166h36l12 138h-60Z" />
      <path className="tower-band" d="M1043.4 196h41.2l3 34h-47.2ZM1038 258h52l2.8 32h-57.6Z" />
      <path className="lantern" d="M1050 138h28v28h-28Z" />
      <path className="lantern-light" d="M1056 144h16v16h-16Z" />
      <path className="tower-cap" d="M1044 138l20-20 20 20ZM1040 164h48v7h-48Z" />
      <path className="house" d="M1096 274h58v34h-58Z" />
      <path className="house-roof" d="M1090 276l35-24 35 24Z" />
    </g>
  );
}

function Boat(): ReactNode {
  return (
    <g className="boat">
      <path className="mast" d="M833 168v220" />
      <path className="main-sail" d="M828 176C820 262 790 328 730 372h98Z" />
      <path className="main-shade" d="M828 176c-2 80-14 150-40 196h40Z" />
      <path className="jib-sail" d="M840 196c52 44 84 106 98 172h-98Z" />
      <path className="hull" d="M706 384h254c-14 30-34 44-66 44H764c-30 0-48-16-58-44Z" />
      <path className="hull-line" d="M714 398h240" />
      <path className="pennant" d="M834 166l-38-10 38-10Z" />
    </g>
  );
}

/** One long swell, wider than the scene, so that it can drift without showing its end. */
function wave(top: number): string {
  const crests = Array.from({ length: 12 }, () => 'q30-16 60 0t60 0').join('');
  return `M-120 ${top}${crests}V520H-120Z`;
}
