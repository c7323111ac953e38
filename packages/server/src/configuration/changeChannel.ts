/** The channel on which instances tell each other that the configuration has changed. */
export const changeChannel = 'halyard_changed';
