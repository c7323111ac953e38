/** The paths of the panel's own icons, drawn as a line of 1.5 in a square of 16. */
export const icons = {
  close: 'm4 4 8 8m0-8-8 8',
  star: 'm8 2 1.9 3.9 4.1.6-3 3 .7 4.2L8 11.7l-3.7 2 .7-4.2-3-3 4.1-.6z',
  unfold: 'm4 6 4 4 4-4',
};
