/** The flag that bad answers speak of. */
export const poisonedFlag = 'poisoned';

/** What bad answers say that it is, which nobody may ever see. */
export const poison = 'poison';
