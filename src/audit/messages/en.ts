/** Sentences of the audit in English; `{name}` is replaced by an argument. */
export const en = {
  "head.cell": "Cell",
  "head.printed": "Printed",
  "head.computed": "Computed",
  "head.finding": "Finding",

  clean:
    "No slip found. {totals, plural, one {# total} other " +
    "{# totals}}, {changes, plural, " +
    "one {# change} other {# " +
    "changes}}, {percentages, " +
    "plural, one {# percentage} " +
    "other {# percentages}} " +
    "checked; nothing was left out.",
  partly:
    "No slip found in what was checked: {totals, plural, " +
    "one {# total} other {# " +
    "totals}}, {changes, plural, one " +
    "{# change} other {# " +
    "changes}}, {percentages, " +
    "plural, one {# percentage} " +
    "other {# percentages}}. " +
    "{notChecked, plural, one " +
    "{# row or column was} " +
    "other {# rows and columns " +
    "were}} not checked.",
  found: "{count, plural, one {# cell does} other {# cells do}} not fit.",
  unchecked: "{notChecked, plural, one {# row or column was} other {# rows and columns were}} not checked.",
  nothing: "Nothing to check: no row or column was found that follows from others.",

  "finding.total": "The total does not add up: {computed} would fit.",
  "finding.repeat": "The same total stands elsewhere as {computed}.",
  "finding.change": "Base and changes do not give the estimate: {computed} would fit.",
  "finding.variance": "The difference does not come out: {computed} would fit.",
  "finding.percentage": "The percentage does not come out: the amounts give {computed}.",
  "finding.share": "The share does not come out: the amounts give {computed}.",
  "finding.half": "Half of the amount is {computed}.",
  "finding.notation": "Not a number as printed; the other figures give {computed}.",
  "finding.unreadable": "Not a number as printed, and the other figures do not tell what it should be.",

  "misprint.sign": "The sign is wrong.",
  "misprint.swapped": "Two digits are swapped.",
  "misprint.dropped": "A digit is missing.",
  "misprint.added": "A digit is too many.",
  "misprint.digit": "One digit is wrong.",
  "misprint.lastDigit": "The last digit is wrong.",
  "misprint.point": "The decimal point is misplaced.",
  "misprint.shifted": "The row's figures stand a column off from here.",
  "misprint.lost": "A figure is missing.",
  "misprint.missingLine": "A line of the table may be missing above.",
  "misprint.leftOut": "The first line under the heading is not in it.",
  "misprint.notation": "It is misprinted.",
  others: "A slip in {cells} would explain it as well.",

  "role.blank": "blank",
  "role.label": "labels",
  "role.words": "words",
  "role.heading": "heading",
  "role.section": "heading inside the table",
  "role.figures": "figures",
  "role.memo": "part of the row above, not added",
  "role.total": "total of {lines}",
  "role.parent": "total of {lines} below it",
  "role.difference": "{lines}",
  "role.change": "sum of {lines}",
  "role.variance": "{lines}",
  "role.percentage": "percentage",
  "role.percentageOf": "{lines} as a percentage of {base}",
  "role.share": "{lines} as a percentage of its total",
  "role.half": "half of {lines}",
  "role.repeat": "the same as {lines}",
  "line.row": "row {line}",
  "line.column": "column {line}",
  "line.rows": "rows {line}",
  "line.columns": "columns {line}",

  "notChecked.excluding": "not checked: the heading says that something is left out",
  "notChecked.totalUnproved": "not checked: no rows of the table add up to it",
  "notChecked.ratioUnproved": "not checked: what it is a percentage of was not found",
  "notChecked.footnote": "not checked: a footnote may say what is left out",
  "notChecked.noRelation":
    "not checked: its figures follow from nothing else in the table, and nothing follows from them",
  "notChecked.notAdditive": "not checked: the figures of this column do not add up",
} as const;
