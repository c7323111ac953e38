/** The codes of what customers' pages and testers' chunks report. Each has a page in `docs/errors`. */
export type HalyardCode =
  /** A listener of the app threw. */
  | 'HAL-101'
  /** A source threw, or rejected. */
  | 'HAL-102'
  /** A flag's schema is asynchronous. */
  | 'HAL-103'
  /** Two copies of the library are on one page. */
  | 'HAL-106'
  /** A source tells its vendor of exposures, and nothing reports any. */
  | 'HAL-107'
  /** A flag is read that is neither declared nor at the backend. */
  | 'HAL-108'
  /** A hook or component is outside a `<FlagProvider>`. */
  | 'HAL-201'
  /** The bootstrap in the page cannot be read. */
  | 'HAL-202'
  /** Stored overrides cannot be read. */
  | 'HAL-301'
  /** Overrides cannot be stored. */
  | 'HAL-302'
  /** Too many or too large overrides to send to services. */
  | 'HAL-303'
  /** A flag's key cannot be sent to services. */
  | 'HAL-304'
  /** What a link proposes cannot be read. */
  | 'HAL-305'
  /** A link proposes too much. */
  | 'HAL-306'
  /** A chunk of the overlay could not be loaded. */
  | 'HAL-310'
  /** The panel crashed. */
  | 'HAL-311'
  /** Two stores of one page have the same audience. */
  | 'HAL-312'
  /** A link to what is forced could not be copied. */
  | 'HAL-313'
  /** A text could not be copied. */
  | 'HAL-326'
  /** A backend's answer cannot be used. */
  | 'HAL-401'
  /** A backend refuses the credentials. */
  | 'HAL-402'
  /** A backend cannot be reached. */
  | 'HAL-403'
  /** One flag in an answer cannot be used. */
  | 'HAL-404'
  /** The last values cannot be stored. */
  | 'HAL-405'
  /** A vendor's client has no answer for the subject. */
  | 'HAL-420'
  /** The values in the page cannot be read. */
  | 'HAL-421';
