/** Words of the preview of a refresh, and of how the sheets stand beside the model. */
export const previewMessages = {
  "preview.heading": "Before anything is written",
  "preview.from": "With {name}",
  "preview.none": "The sheets agree with the model, except where you changed them.",
  "preview.sum.conflicts": "to decide",
  "preview.sum.changes": "to change",
  "preview.sum.kept": "to keep",
  "preview.renewed":
    "The workbook or the model changed in the meantime, so " +
    "nothing was written. This " +
    "is what would be done now; " +
    "your choices still count " +
    "where nothing changed.",
  "preview.conflicts":
    "{count, plural, one {You and the model changed # cell} other {You and the model changed # cells}}",
  "preview.conflictsWhy": "Yours stay unless you take the model's.",
  "preview.vanishes": "No longer in the model. It stays as long as you keep anything in it.",
  "preview.changes": "{count, plural, one {# change of the model} other {# changes of the model}}",
  "preview.kept": "{count, plural, one {# cell of yours stays} other {# cells of yours stay}}",
  "preview.keptWhy": "Only you changed these. Take the model's to give a change up.",
  "preview.all": "All",
  "preview.allOf": "All of {table}",
  "preview.base": "Was",
  "preview.mine": "Yours",
  "preview.model": "Model",
  "preview.choose": "{row}, {column}: whose content it is to have",
  "preview.chooseAll": "Whose content: {name}",
  "preview.decided":
    "{mine, plural, one {# stays yours} other {# stay " +
    "yours}}, {model, plural, one " +
    "{# takes the model's} other " +
    "{# take the model's}}.",
  "preview.to": "becomes",
  "preview.formula": "a formula",
  "preview.effects": "{count, plural, one {# total comes} other {# totals come}} to something else",
  "preview.more": "Show {count, plural, one {# more} other {# more}}",
  "preview.goTo": "Go to {cell}",
  "preview.why.appears": "new",
  "preview.why.repaired": "formula repaired",
  "preview.why.restored": "your change given up",
  "preview.line.appears.row": "New row",
  "preview.line.appears.column": "New column",
  "preview.line.vanishes.row": "Row goes",
  "preview.line.vanishes.column": "Column goes",
  "preview.line.moves.row": "Row moves",
  "preview.line.moves.column": "Column moves",
  "preview.line.stays.row": "Row stays, though the model has it no more: you worked in it",
  "preview.line.stays.column": "Column stays, though the model has it no more: you worked in it",
  "preview.line.returns.row": "Row comes back",
  "preview.line.returns.column": "Column comes back",
  "preview.line.away.row": "Row stays away: you deleted it",
  "preview.line.away.column": "Column stays away: you deleted it",
  "preview.added": "{count, plural, one {# sheet is written again} other {# sheets are written again}}: {sheets}",
  "preview.apply": "{count, plural, one {Apply # change} other {Apply # changes}}",
  "preview.applyLines": "Apply",
  "preview.applyNone": "Keep mine",
  "preview.cancel": "Cancel",
  "preview.undo": "Nothing is written before you apply. Undo takes it back.",
  "preview.review": "Look at my changes…",

  "stand.heading": "State",
  "stand.edited": "{count, plural, one {# cell edited} other {# cells edited}}",
  "stand.asWritten": "As written",
  "stand.newer": "The model is newer",
  "stand.mine": "{count, plural, one {# thing to mend} other {# things to mend}}",
  "stand.toUpdate": "{count, plural, one {# sentence or total to update} other {# sentences or totals to update}}",
  "stand.ties": "Nothing to mend",
  "stand.missing":
    "{count, plural, one {The sheet of {tables} was deleted.} other {The sheets of {tables} were deleted.}}",
  "stand.writeAgain": "Write again",
  "stand.broken": "{count, plural, one {# formula} other {# formulas}} cannot be worked out here (#NAME?).",
  "stand.repair": "Repair",
  "stand.refreshFile": "Refresh from a file…",
  "undo.kept":
    "{count, plural, one {# cell was changed since and " +
    "stays as it is} other {# " +
    "cells were changed since and " +
    "stay as they are}}:",
} as const;
