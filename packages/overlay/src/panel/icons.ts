/** The paths of the panel's own icons, drawn as a line of 1.5 in a square of 16. */
export const icons = {
  close: 'm4 4 8 8m0-8-8 8',
  star: 'm8 2 1.9 3.9 4.1.6-3 3 .7 4.2L8 11.7l-3.7 2 .7-4.2-3-3 4.1-.6z',
  unfold: 'm4 6 4 4 4-4',
  back: 'm9.5 3.5-4.5 4.5 4.5 4.5',
  link: 'm6.5 9.5 3-3M7 4.5l1.3-1.3a2.6 2.6 0 0 1 3.6 3.6L10.5 8M8.9 11.5l-1.3 1.3A2.6 2.6 0 0 1 4 9.2L5.400 8',
  hide: 'M3 8h10',
};
