import { argumentMessages, functionMessages, wantedMessages } from "./functions";
import { auditMessages } from "./audit";
import { checkMessages } from "./checks";
import { errorMessages } from "./errors";
import { previewMessages } from "./preview";
import { scenarioMessages } from "./scenarios";

export const messages = {
  ...errorMessages,
  ...argumentMessages,
  ...auditMessages,
  ...checkMessages,
  ...functionMessages,
  ...wantedMessages,
  ...previewMessages,
  ...scenarioMessages,

  product: "Fascicle",
  tagline: "Programme budgets, live in Excel",
  load: "Load",
  refresh: "Refresh",
  undo: "Undo",
  "undo.load": "Undo the load",
  "undo.refresh": "Undo the refresh",
  "undo.convert": "Undo the change of formulas",
  "undo.scenario": "Undo the scenario step",
  "undo.restore": "Undo the restored formulas",
  "undo.live": "Undo the formulas written",
  "undo.asks":
    "{count, plural, one {# sheet goes} other {# sheets " +
    "go}} when the load is taken " +
    "back. Redo brings back what " +
    "was loaded.",
  "undo.removes": "{count, plural, one {Remove # sheet} other {Remove # sheets}}",
  "undo.stays": "Keep",
  redo: "Redo",
  close: "Close",
  retry: "Try again",

  "pane.none": "No section loaded",
  "pane.interfaceLanguage": "Language of this pane",
  "pane.tabs": "Parts of the pane",
  "pane.outside":
    "Fascicle works inside Excel. Open it from the Home tab " +
    "of a workbook, or start " +
    "the workbench. The function " +
    "reference is here meanwhile.",
  "tab.budget": "Budget",
  "tab.functions": "Functions",

  "choose.heading": "Load a section",
  "choose.model": "Section",
  "choose.file": "Open a file…",
  "choose.drop": "or drop a document (.docx) or a model file (.json) here",
  "choose.dropNow": "Let go to open the file",
  "choose.opened": "From file {name}",
  "choose.language": "Language of the tables",
  "choose.formulas": "Formulas",
  "choose.functions": "With Fascicle's functions",
  "choose.functionsWhy": "Formulas read as what they mean. The workbook needs this add-in to recalculate.",
  "choose.native": "Excel's own only (portable)",
  "choose.nativeWhy": "Recalculates anywhere, also where the add-in is not installed.",
  "choose.another": "Load another section or language",
  "choose.why": "The tables are written to sheets of their own. Your own sheets stay as they are.",

  "loaded.heading": "In this workbook",
  "loaded.section": "Section",
  "loaded.symbol": "Document",
  "loaded.year": "Year",
  "loaded.language": "Tables in",
  "loaded.formulas": "Formulas",
  "loaded.when": "Brought up to date {when}",
  "loaded.sheets": "{count, plural, one {# sheet} other {# sheets}}",
  "loaded.goTo": "Go to sheet {sheet}",
  "loaded.functions": "Fascicle's functions",
  "loaded.native": "Excel's own (portable)",
  "loaded.toNative": "Make portable",
  "loaded.print": "Print view",
  "loaded.toFunctions": "Use functions",

  "work.start": "Looking at the workbook",
  "work.load": "Loading the tables",
  "work.refresh": "Refreshing the sheets",
  "work.undo": "Taking back the last step",
  "work.redo": "Doing the step again",
  "work.convert": "Rewriting the formulas",
  "work.insert": "Putting the formula into the cell",
  "work.print": "Writing the sheets to print",
  "work.open": "Reading the file",
  "work.progress": "Step {done} of {total}",
  "step.read": "Reading the model",
  "step.look": "Looking at the workbook",
  "step.plan": "Working out what to write",
  "step.write": "Writing to the workbook",
  "step.done": "Finishing",

  "waiting.InvalidOperationInCellEditMode":
    "Excel is waiting for you to finish the cell you are " +
    "typing in. Press Enter or " +
    "Esc there; the rest goes on " +
    "by itself.",
  "waiting.InactiveWorkbook": "Excel is waiting for you to come back to this workbook; the rest goes on by itself.",
  "waiting.giveUp": "Do not wait",

  "outcome.loaded": "{count, plural, one {# sheet is} other {# sheets are}} in the workbook.",
  "outcome.unchanged": "Everything is up to date. Nothing had to be changed.",
  "outcome.refreshed": "{count, plural, one {# cell was} other {# cells were}} brought up to the model.",
  "outcome.refreshedFormulas": "Formulas and words were brought up to the model; no amount changed.",
  "outcome.onlyKept": "The sheets agree with the model, except where you changed them.",
  "outcome.converted.functions": "The formulas now use Fascicle's functions.",
  "outcome.converted.native":
    "The formulas now use Excel's own functions only. The workbook recalculates without this add-in.",
  "outcome.undone.load": "The load was taken back.",
  "outcome.undone.refresh": "The refresh was taken back.",
  "outcome.undone.convert": "The formulas are as they were.",
  "outcome.undone.restore": "What you had typed over formulas stands there again.",
  "outcome.undone.live": "The numbers stand there again as they were.",
  "outcome.canUndo": "Undo takes this back.",

  "differences.applied": "{count, plural, one {# cell took the model's value} other {# cells took the model's value}}",
  "differences.kept": "{count, plural, one {# cell of yours was kept} other {# cells of yours were kept}}",
  "differences.conflicts":
    "{count, plural, one {# cell was changed on both sides} other {# cells were changed on both sides}}",
  "differences.conflictsWhy": "You and the model changed the same cell. Yours was kept. Compare, then choose.",
  "differences.cell": "Cell",
  "differences.base": "Was",
  "differences.sheet": "Yours",
  "differences.model": "Model",
  "differences.new": "New",
  "differences.blank": "blank",
  "differences.more": "and {count, plural, one {# more} other {# more}}",
  "differences.keepMine": "Keep mine",
  "differences.takeModel": "Take the model's",
  "differences.discard": "Replace my changes by the model's values…",
  "differences.takeModelAsk":
    "Replace {count, plural, one {the cell you changed} " +
    "other {all # cells you " +
    "changed}} by the model's values? " +
    "Undo takes it back.",
  "differences.takeModelYes": "Replace",
  "differences.takeModelNo": "Cancel",

  "notices.heading": "{count, plural, one {Something to know} other {# things to know}}",
  "line.total": "Part of the total",
  "line.ofWhich": "Only “of which”",
  "notice.SheetNameTaken": "A sheet of yours is called {wanted}. It was not touched; table {table} stands on {used}.",
  "notice.ListNameTaken": "The name {wanted} is used in this workbook. The list of {table} is called {used}.",
  "notice.SheetWrittenAgain": "The sheet of {table} was missing; it was written again as {sheet}.",
  "notice.RowKept": "Row “{row}” of {sheet} is no longer in the model, but you changed it, so it stays.",
  "notice.LinesAway": "You deleted {lines} of {sheet}: what you deleted stays away.",
  "notice.LinesFound":
    "{count, plural, one {A line} other {# lines}} of {sheet} " +
    "had been sorted or moved. " +
    "They were found by their " +
    "words, and what refers " +
    "to them leads there again.",
  "notice.LineUnsure":
    "Line {line} of {sheet} (“{label}”) may be another one " +
    "than its place says. Nothing " +
    "was written in it. Put " +
    "its own words back, or " +
    "choose what to do with it.",
  "notice.LineCounted":
    "Your line {line} of {sheet} (“{label}”) counts in the totals. Say whether it is part of them, or only “of which”.",
  "notice.FormulasMended":
    "{count, plural, one {A formula} other {# formulas}} of " +
    "{sheet} had lost what they " +
    "refer to and were written " +
    "again.",
  "notice.TableGone":
    "Table {table} is no longer in the model. Its sheet {sheet} stays as it was; delete it when you no longer need it.",
  "notice.CutOffTakenBack":
    "An earlier change had been cut off half-way. It was taken back first, so that nothing half-written is left.",
  "notice.CutOffFinished":
    "An earlier change had been cut off half-way. It was " +
    "brought to its end first, " +
    "so that nothing half-written " +
    "is left.",
  "notice.WaitedForCell": "You were typing in a cell; the work went on when you had left it.",
  "notice.WaitedForWorkbook": "Another workbook was in front; the work went on when you came back to this one.",
  "notice.BaseUnreadable":
    "The record of what was last written could not be read. " +
    "Everything that differs " +
    "from the model was taken for " +
    "your own work and kept.",

  "findings.heading": "{count, plural, one {# thing is} other {# things are}} wrong in the file",
  "findings.remarks": "{count, plural, one {# remark} other {# remarks}} about the model",
  "findings.place": "Place",
  "findings.reason": "Reason",

  "functions.heading": "Functions for your own cells",
  "functions.intro":
    "Type these into any cell. Numbers may be plain, blank, a dash, or text as printed: (635.2), 10 971.7.",
  "functions.search": "Find by what you want: growth, posts …",
  "functions.none": "No function is called or described like “{text}”.",
  "functions.count": "{count, plural, one {# function} other {# functions}}",
  "functions.arguments": "Arguments",
  "functions.optional": "optional",
  "functions.repeating": "may be repeated",
  "functions.example": "Example",
  "functions.liveExample": "Example from this section",
  "functions.insert": "Put into the selected cell",
  "functions.inserted": "It stands in {cell}.",
  "functions.occupied": "{cell} holds {content}. Replace it?",
  "functions.replace": "Replace",
  "functions.keep": "Keep",
  "functions.gives": "gives {value}",
  "functions.unavailable": "The list of functions could not be read.",
} as const;
