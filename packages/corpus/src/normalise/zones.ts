/** The zones with letters that RFC 822 defines. In other dates they name no offset that holds all year. */
export const ZONES: Readonly<Record<string, string>> = {
  UT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};
