/** What the numbers of a column are, for those who read them by program. */
export const columnTypes = new Map([
  ["text", "text"],
  ["date", "date, ISO 8601"],
  ["integer", "whole number"],
  ["number", "number"],
  ["percent", "share, 0 to 1"],
  ["probability", "probability, 0 to 1"],
]);
