/**
 * Number formats of data labels. A label knows no conditional formats, so thousands are split by a condition within the
 * format, which leaves no room for negatives: charts show amounts, and say variances in words. Nil shows nothing.
 */
export const labelFormats = {
  posts: '[>=999.5]# ##0;[>0]0;""',
  money: '[>=999.95]# ### ##0.0;[>0]0.0;""',
  /** Thousands shown as millions. */
  millions: '0.0,;;""',
  rate: '0.#"%"',
} as const;
