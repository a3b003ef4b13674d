/** Words of the Audit tab. */
export const auditMessages = {
  "tab.audit": "Audit",
  "audit.heading": "Audit any table",
  "audit.why":
    "Select a table of any budget document, with its " +
    "headings and labels, pasted " +
    "from wherever it comes. One " +
    "cell is enough: the " +
    "table around it is taken.",
  "audit.run": "Audit the selection",
  "audit.stop": "Stop",
  "audit.printed": "Printed",
  "audit.columns": "What each column was taken to be",
  "audit.rows": "What each row was taken to be",
  "audit.notChecked":
    "{count, plural, one {# row or column was not checked} other {# rows and columns were not checked}}",
  "audit.roundings": "{count, plural, one {# difference is} other {# differences are}} no more than rounding explains.",
  "audit.live": "Write formulas for what adds up",
  "audit.liveWhy":
    "Each number that is proved to follow from " +
    "others becomes a formula that " +
    "shows the same; all others stay.",
  "audit.lived": "{count, plural, one {# formula was written} other {# formulas were written}}.",
  "audit.livedRest": "{count, plural, one {# number stays} other {# numbers stay}} as entered.",
  "audit.formula": "The same in a cell: {formula}",
} as const;
