/**
 * Words of the checks and of tracing: where something stands, the rules and what they stand on, and why something was
 * found.
 */
export const checkTerms = {
  paragraphAt: "paragraph {number}",
  figureAt: "figure {number}",
  headingAt: "{name}",
  totalChange: "Total change",
  sectionRole: "section",
  subprogrammeRole: "subprogramme",
  increase: "increase",
  decrease: "decrease",
  unchanged: "unchanged",
  inPosts: "number of posts",
  allFunds: "all sources of funds",
  linesOf: "lines of {table}",
  changeInWords: "{kind}: {count} {title} ({grade})",
} as const;

export const checkMessages = {
  "tab.checks": "Checks",
  "tab.trace": "Trace",
  "checks.heading": "Does every number tie?",
  "trace.heading": "Where a number comes from, and where it goes",
  "checks.why": "The sheets as they are now, the printed page and the text, held to every rule.",
  "checks.run": "Check now",
  "checks.running": "Checking …",
  "failed.check": "The numbers could not be checked.",
  "work.check": "Checking",
  "checks.nothing": "No section is in this workbook yet. Load one to check and trace its numbers here.",
  "checks.load": "Load a section",
  "checks.counts": "Findings by whose they are",
  "kind.mine": "To mend",
  "kind.toUpdate": "To update",
  "kind.source": "In the source",
  "kind.settled": "In the source, settled",
  "checks.none.mine": "Nothing that you entered breaks anything.",
  "checks.none.toUpdate": "No sentence and no stated total has to follow your entries.",
  "checks.none.source": "No slip of the document is open.",
  "checks.about.mine":
    "{count, plural, one {Something that you entered does not fit.} other {# things that you entered do not fit.}}",
  "checks.about.toUpdate":
    "Your entries are right; {count, plural, one {this " +
    "sentence or total says} other " +
    "{these sentences and totals " +
    "say}} what was before them.",
  "checks.about.source":
    "{count, plural, one {A slip} other {# slips}} of the " +
    "document as it was loaded. " +
    "Settle what you have looked " +
    "at; it stays settled.",
  "checks.settle": "Settle",
  "checks.settleAll": "{count, plural, one {Settle it} other {Settle all #}}",
  "checks.unsettle": "Open again",
  "checks.settled": "{count, plural, one {# settled} other {# settled}}",
  "checks.restore": "Restore the formula",
  "checks.restoreAll": "{count, plural, one {Restore # formula} other {Restore all # formulas}}",
  "checks.restored": "{count, plural, one {The formula stands} other {# formulas stand}} there again.",
  "checks.entries": "What you entered ({count})",
  "checks.says": "The text says",
  "checks.now": "Now",
  "checks.causes": "Follows from",
  "work.settle": "Settling",
  "work.restore": "Restoring formulas",
  "failed.settle": "Nothing was settled",
  "failed.restore": "The formula was not restored",
  "checks.live": "Check while I type",
  "checks.liveUnavailable": "This Excel does not tell what is typed.",
  "checks.marks": "Mark the cells of all findings",
  "checks.write": "Write to a sheet",
  "checks.written": "Written to sheet {sheet}.",
  "checks.search": "Find in the findings",
  "checks.rule": "Rule",
  "checks.allRules": "All rules ({count})",
  "checks.table": "Table",
  "checks.allTables": "All tables ({count})",
  "checks.outsideTables": "Text and figures",
  "checks.withCount": "{name} ({count})",
  "checks.someOf": "{shown} of {count} findings",
  "checks.clearFilter": "Show all",
  "checks.more": "Show {count, plural, one {# more} other {# more}}",
  "checks.standing.page": "Printed",
  "checks.standing.model": "In the model",
  "checks.standing.sheet": "On the sheet",
  "checks.computed": "Computed",
  "checks.difference": "Difference",
  "checks.misprint": "Likely",
  "checks.culprits": "Look at",
  "checks.blank": "blank",
  "checks.goTo": "Go to {cell}",

  "report.name": "Checks",
  "report.title": "Checks of {models}",
  "report.counts":
    "{mine} to mend, {toUpdate} to update, {source, " +
    "plural, one {# slip} other " +
    "{# slips}} in the source, " +
    "{settled} settled",
  "report.number": "No.",
  "report.severity": "Weight",
  "report.kind": "Whose",
  "report.rule": "Rule",
  "report.place": "Place",
  "report.cell": "Cell",
  "report.printed": "Printed or entered",
  "report.computed": "Computed",
  "report.difference": "Difference",
  "report.misprint": "Likely misprint",
  "report.message": "What is found",
  "report.culprits": "Cells that would explain it",

  "misprint.digitsSwapped": "two digits swapped",
  "misprint.signLost": "sign lost",
  "misprint.signAdded": "sign added",
  "misprint.digitDropped": "a digit dropped",
  "misprint.digitAdded": "a digit too many",
  "misprint.lastDigit": "last digit wrong",
  "misprint.digitChanged": "a digit wrong",
  "misprint.pointShifted": "decimal point shifted",
  "misprint.columnShifted": "number of the next column",
  "misprint.lineShifted": "number of the next line",
  "misprint.characterChanged": "a character wrong",
  "misprint.garbled": "garbled",
  "misprint.lineMissing": "line missing",
  "misprint.columnMissing": "column missing",
  "misprint.numberMissing": "number missing",

  "trace.select": "Select a cell to see what it is, where its number comes from and what follows from it.",
  "failed.trace": "This cell could not be followed.",
  "work.trace": "Following the cell",
  "trace.follow": "Follow the selection",
  "trace.now": "Trace the selected cell",
  "trace.running": "Following …",
  "trace.formula": "How it is worked out",
  "trace.inputs": "Where it comes from",
  "trace.moves": "What follows from it",
  "trace.openMoved": "Cells that follow: {words}",
  "trace.cells": "{count, plural, one {# cell} other {# cells}}",
  "trace.direct": "directly",
  "trace.printed": "The page prints {text}",
  "trace.source": "Printed in {source}",
  "trace.open": "What this comes from: {words}",
  "trace.checks": "{count, plural, one {Takes part in # check} other {Takes part in # checks}}",
  "trace.check": "{name} ({place})",
  "trace.holds": "holds",
  "trace.broken": "does not hold",
  "trace.back": "Back to {cell}",
  "trace.blank": "blank",

  "severity.error": "Error",
  "severity.rounding": "Rounding",
  "severity.note": "Note",

  "rule.facts": "Facts and page",
  "rule.facts.basis": "A figure is what its table prints.",
  "rule.entry": "Entries and what follows from them",
  "rule.entry.basis": "Totals, links and margins of every table are worked out from its entries.",
  "rule.footing": "Footing",
  "rule.footing.basis": "A subtotal or total is the sum of its parts.",
  "rule.change": "Total change",
  "rule.change.basis": "Total change is technical adjustments, new and expanded mandates and other changes.",
  "rule.estimate": "Estimate",
  "rule.estimate.basis": "The estimate is the appropriation, or the approved posts, and the changes.",
  "rule.variance": "Variance",
  "rule.variance.basis": "The variance is the estimate less the appropriation.",
  "rule.percentage": "Percentage",
  "rule.percentage.basis":
    "Change by base, one decimal, halves away from zero; a dash where it rounds to nil or the base is nil.",
  "rule.recosting": "Recosting",
  "rule.recosting.basis": "The estimate after recosting is the estimate before it and the recosting.",
  "rule.sameFigure": "The same figure in two tables",
  "rule.sameFigure.basis": "A figure that two tables print is the same in both.",
  "rule.postChanges": "Posts and post changes",
  "rule.postChanges.basis": "Other changes in posts are the net of the lines of the annex of post changes.",
  "rule.notation": "Notation",
  "rule.notation.basis":
    "Thousands are split by a space, a negative stands in " +
    "parentheses, nil is a dash, " +
    "money and percentages have " +
    "one decimal.",
  "rule.missing": "Missing numbers",
  "rule.missing.basis": "A table prints every line and column that it needs, and a dash for nil.",
  "rule.margins": "Margins",
  "rule.margins.basis":
    "Posts by grade and posts by component, and recosting by component and by category, are the same posts and money.",
  "rule.movements": "Movements of posts",
  "rule.movements.basis":
    "A movement within the section leaves one place, arrives in another, nets to zero, and is told in both places.",
  "rule.transfers": "Growth in posts",
  "rule.transfers.basis":
    "Posts established, abolished and transferred between sections net to the growth of the section.",
  "rule.listTotal": "Total of the post changes",
  "rule.listTotal.basis": "The printed lines add to the printed total.",
  "rule.objects": "Objects of expenditure",
  "rule.objects.basis": "Changes by object add to the non-post change of their component.",
  "rule.rates": "Rates",
  "rule.rates.basis": "A rate is a share, from nil to 100 per cent, and no year's plan is below an earlier one.",
  "rule.statedAmount": "Amounts in the text",
  "rule.statedAmount.basis": "The text states in full what the tables give in thousands.",
  "rule.statedDirection": "Increase and decrease in the text",
  "rule.statedDirection.basis": "The words agree with the sign of the change.",
  "rule.statedTwice": "Stated in two places",
  "rule.statedTwice.basis": "What is stated in several places is the same in all of them.",
  "rule.references": "References",
  "rule.references.basis": "A reference points at a paragraph, table or figure that is there and is about the matter.",
  "rule.numbering": "Numbering",
  "rule.numbering.basis": "Numbers follow one another without gaps and repeats.",
  "rule.captions": "Captions",
  "rule.captions.basis": "A caption names what its figure shows, and no two are the same.",
  "rule.naming": "Names",
  "rule.naming.basis": "The section and its components have one name and one rank everywhere.",
  "rule.edited": "Entries",
  "rule.edited.basis": "What is entered is a number, or a name, that the model can hold there.",
  "rule.typedOver": "Formulas typed over",
  "rule.typedOver.basis": "A derived cell follows from the cells that it is worked out from.",
  "rule.structure": "Lines and links",
  "rule.structure.basis": "Every line stands under its own words, and every formula refers to what it was written for.",

  "check.lineCounted":
    "{place}: counts your line {line} of {sheet}, “{subject}”. " +
    "A refresh asks whether " +
    "it is part of the total, " +
    "or only “of which”.",
  "check.lineInDoubt":
    "{place}: line {line} of {sheet}, “{printed}”, may be " +
    "another one than its place " +
    "says. Put its own words " +
    "back, or choose in a refresh.",
  "check.formulaAstray":
    "{place}: formulas of {sheet} ({count}) no longer refer " +
    "to what was meant, because " +
    "lines were sorted, moved " +
    "or deleted. A refresh writes them " +
    "again once their lines are there.",
  "check.factDiffers":
    "{place}: the page prints {printed}, the facts hold " +
    "{computed}; {count, plural, " +
    "one {# printed number that " +
    "follows from it agrees} " +
    "other {# printed numbers " +
    "that follow from it " +
    "agree}} with the page.",
  "check.entryDiffers":
    "{place}: {printed} stands there; {count, plural, one " +
    "{# printed number that follows " +
    "from it needs} other {# " +
    "printed numbers that follow " +
    "from it need}} {computed}.",
  "check.printedDiffers": "{place}: the page prints {printed}, the facts give {computed}.",
  "check.unreadable": "{place}: “{printed}” cannot be read as a number; the facts give {computed}.",
  "check.sharedDiffers": "{place}: “{printed}” stands for several lines, which are read as {computed} together.",
  "check.garbled": "{place}: “{printed}” is garbled; it must be {computed}.",
  "check.notation": "{place}: “{printed}” is written otherwise than the page writes it, {computed}.",
  "check.lineMissing": "{place}: the page has no such line; the facts give {computed}.",
  "check.columnMissing": "{place}: the page leaves the column out here; the facts give {computed}.",
  "check.countMissing": "{place}: the page is blank; the facts give {computed}.",
  "check.dashMissing": "{place}: the page is blank where a dash stands for nil.",
  "check.marginDiffers": "{place}: {printed} here, {computed} by the other way to the same sum.",
  "check.movementOpen": "{place}: “{subject}” does not leave one place and arrive in another as its kind requires.",
  "check.movementUneven": "{place}: the two ends of “{subject}” net to {printed} instead of nil.",
  "check.movementUntold": "{place}: nothing is said about “{subject}”, which {computed} tells.",
  "check.transfersDiffer":
    "{place}: the section grows by {printed} posts; posts established, abolished and transferred net to {computed}.",
  "check.listTotal": "{place}: the page prints a total of {printed}; its printed lines add to {computed}.",
  "check.objectsDiffer": "{place}: the objects add to {printed}; the non-post change is {computed}.",
  "check.rateOutside": "{place}: {printed} is no share, which lies from nil to 100 per cent.",
  "check.planFalls": "{place}: {printed} is planned, which falls out of line with the plans of the other years.",
  "check.amountDiffers": "{place}: the text says {printed}, the facts give {computed} ({subject}).",
  "check.directionDiffers": "{place}: the text says “{printed}”, the facts give “{computed}” ({subject}).",
  "check.saidTwice": "{place}: the text says {printed}, but {other} says {computed} ({subject}).",
  "check.noSuchPlace": "{place}: refers to “{printed}”, but there is no {other}.",
  "check.wrongReference": "{place}: refers to “{printed}”, but {other} is about something else.",
  "check.otherMeant": "{place}: refers to “{printed}”, but {other} is about something else; {computed} is meant.",
  "check.numberGap": "{place}: {printed} stands where {computed} follows.",
  "check.numberRepeated": "{place}: {printed} stands again where {computed} follows.",
  "check.captionRepeated": "{place}: “{printed}” is also the caption of figure {other}. It should be “{computed}”.",
  "check.captionNames": "{place}: “{printed}” names another component. It should be “{computed}”.",
  "check.wrongName": "{place}: says “{printed}” where it is “{computed}”.",
  "check.wrongRole": "{place}: “{computed}” is called “{printed}”, which it is not.",
  "check.notTaken": "{place}: “{printed}” was entered. {reason}",
  "check.endMissing": "{place}: “{printed}” moves posts, but the line of its other end is missing.",
  "check.typedOver": "{place}: you typed {printed} over a formula; it gives {computed}.",
  "check.typedSame": "{place}: you typed {printed} over a formula; it is right as long as nothing else changes.",
  "check.typedWords": "{place}: you typed “{printed}” over a formula; it gives {computed}.",
  "check.noNumber": "{place}: “{printed}” is not a number; the model has {computed}.",
} as const;
