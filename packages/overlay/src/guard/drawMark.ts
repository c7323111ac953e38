const namespace = 'http://www.w3.org/2000/svg';
const paths = {
  'mark-pole': 'M3 1v16',
  'mark-flag': 'M4.2 2 16 5.4 4.2 8.8z',
  'mark-pennant': 'M4.2 9.6 12 11.9 4.2 14.2z',
};

/** Draws the two flags on their halyard. */
export function drawMark(): SVGSVGElement {
  const mark = document.createElementNS(namespace, 'svg');
  mark.setAttribute('class', 'mark');
  mark.setAttribute('viewBox', '0 0 18 18');
  mark.setAttribute('aria-hidden', 'true');
  for (const [className, outline] of Object.entries(paths)) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('class', className);
    path.setAttribute('d', outline);
    mark.append(path);
  }
  return mark;
}
