/** What each custom function does, in one line. */
export const functionMessages = {
  "function.VARIANCE": "The estimate less the base: what changes from one year to the next.",
  "function.PERCENT": "A change as a percentage of its base, with one decimal.",
  "function.CHANGE": "The total change: technical adjustments, new and expanded mandates, other changes.",
  "function.ESTIMATE": "The base and every change to it.",
  "function.RECOSTED": "The estimate after recosting.",
  "function.SHARE": "A part as a percentage of the total, with one decimal.",
  "function.POSTS": "Posts: those approved and the net of the post changes that match.",
  "function.POSTCHANGE": "The net number of post changes that match a grade, component or kind.",
  "function.POSTSUMMARY": "Post changes added up by grade, category, component or kind, as a table.",
  "function.CATEGORY": "The staff category of a grade.",
  "function.VALUE": "One figure of a loaded model, a leaf or a total.",
  "function.TABLE": "A whole table of a loaded model.",
  "function.NARRATIVE": "What the tables say of a component in words, and why it changes.",
  "function.PARSE": "A number from text as printed: (635.2), 10 971.7, a dash.",
  "function.FORMAT": "A number as United Nations documents print it.",
  "function.SUM": "The sum of amounts or posts as a page prints them; what cannot be read is an error.",
  "function.TIES": "TRUE when the parts add up to the total, otherwise the difference.",
  "function.AUDIT": "What does not add up in a table of figures.",
  "function.SOURCE": "Where a figure was printed.",
} as const;

/**
 * What the arguments of the custom functions mean: `argument.<function>.<name>`, or `argument.<name>` where it means
 * the same everywhere.
 */
export const argumentMessages = {
  "argument.AUDIT.range": "The table with its headings and labels, as numbers or as text as printed.",
  "argument.AUDIT.language": "The language of the findings: en (the usual) or zh.",
  "argument.base": "What was appropriated or approved for the base year.",
  "argument.change": "The total change.",
  "argument.technical": "Technical adjustments.",
  "argument.mandates": "New and expanded mandates.",
  "argument.other": "Other changes, within and across sections.",
  "argument.estimate": "The estimate.",
  "argument.recosting": "The effect of recosting.",
  "argument.part": "A part of the total.",
  "argument.total": "The total, or a column or row of totals beside ranges of parts.",
  "argument.parts": "The parts, as single values or ranges.",
  "argument.approved": "Posts approved for the base year.",
  "argument.changes": "The list PostChanges, or any range with columns for component, number of posts and grade.",
  "argument.SUM.parts": "Parts, as single values or ranges.",
  "argument.ESTIMATE.changes": "Changes, as single values or ranges.",
  "argument.grade": "A grade or staff category, such as P-5 or GS (OL); all when left out.",
  "argument.CATEGORY.grade": "A grade, however it is spelled, or a range of them.",
  "argument.component": "A component by code, number or name; all when left out.",
  "argument.VALUE.component": "A component by code, number or name: EDM, PW, 1, total.",
  "argument.SOURCE.component": "A component by code, number or name: EDM, PW, 1, total.",
  "argument.kind": "A kind of change, such as redeployment; all when left out.",
  "argument.FORMAT.kind":
    "money (one decimal, the usual), posts (none), percentage or rate (one), hundredths, thousandths.",
  "argument.by": "grade (the usual), category, component or kind.",
  "argument.language": "The language of the answer: en (the usual), zh, fr, es, ru or ar.",
  "argument.TABLE.language": "The language of headings and labels: en (the usual) or zh.",
  "argument.number": "A number, or a range of them.",
  "argument.text": "A number as printed, or a range of them.",
  "argument.section": "A section of the budget, such as 29C.",
  "argument.year": "The year that is proposed; the latest when blank.",
  "argument.fund": "A source of funds: RB, OA, XB or total.",
  "argument.measure":
    "expenditure, appropriation, technical, mandates, other, " +
    "change, percentage, estimate, " +
    "variance, recosting, " +
    "recosted; or approved for posts.",
  "argument.category": "posts or nonPost for money; a staff category or a grade for posts.",
  "argument.NARRATIVE.component": "A component by code, number or name: EDM, PW, 1.",
  "argument.NARRATIVE.language": "The language of the sentences: en (the usual) or zh.",
  "argument.NARRATIVE.changes": "The list PostChanges; the changes of the loaded model when left out.",
  "argument.figures": "The component's table with its labels; that of the loaded model when left out.",
  "argument.NARRATIVE.model": "The model that is meant, by its identity; needed where several are open.",
  "argument.NARRATIVE.part": "One sentence alone: resources, posts, reasons, grades or objects.",
  "argument.table": "The number of a table, such as 29C.10 or Annex II.",
} as const;

/** What somebody may look for who wants each function: words that its description does not have. */
export const wantedMessages = {
  "wanted.VARIANCE": "growth increase decrease difference minus subtract year to year comparison",
  "wanted.PERCENT": "growth rate increase decrease per cent % ratio comparison",
  "wanted.CHANGE": "growth add sum total changes",
  "wanted.ESTIMATE": "proposal proposed budget next year request resources before recosting",
  "wanted.RECOSTED": "inflation exchange rate vacancy prices proposal",
  "wanted.SHARE": "per cent % proportion distribution ratio part of",
  "wanted.POSTS": "staff positions staffing headcount growth estimate",
  "wanted.POSTCHANGE": "posts staff positions staffing growth created abolished redeployed transferred count",
  "wanted.POSTSUMMARY": "staff positions staffing growth pivot list group count",
  "wanted.CATEGORY": "posts staff professional general service level",
  "wanted.VALUE": "lookup look up find get amount posts appropriation estimate section component fund",
  "wanted.TABLE": "copy insert whole section figures list",
  "wanted.NARRATIVE": "sentence text paragraph explain reasons growth posts write",
  "wanted.PARSE": "read convert text to number paste document dash parentheses",
  "wanted.FORMAT": "write convert number to text print dash parentheses thousands",
  "wanted.SUM": "add total plus amounts posts",
  "wanted.TIES": "check verify agree total difference control",
  "wanted.AUDIT": "check verify errors mistakes misprints totals control document",
  "wanted.SOURCE": "reference citation quote document paragraph page provenance",
} as const;
