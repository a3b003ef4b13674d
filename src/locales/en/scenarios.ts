/** What scenarios and the saving of a model say. */
export const scenarioMessages = {
  "scenarios.heading": "Scenarios",
  "scenarios.why": "A scenario is a named set of what you entered. It stays in the workbook.",
  "scenarios.asProposed": "As proposed",
  "scenarios.onSheets": "On the sheets now",
  "scenarios.edits": "{count, plural, one {# entry} other {# entries}}",
  "scenarios.unsaved": "{count, plural, one {# entry is} other {# entries are}} not in a scenario yet.",
  "scenarios.unsavedIn": "“{name}” was changed since it was saved.",
  "scenarios.nothing": "Enter something in the blue cells to begin a scenario.",
  "scenarios.list": "Scenarios; choose one to switch to it",
  "scenarios.name": "Name",
  "scenarios.saveAs": "Save as a scenario",
  "scenarios.save": "Save",
  "scenarios.update": "Save changes to “{name}”",
  "scenarios.drop": "Drop the entries",
  "scenarios.askUnsaved": "What you entered is in no scenario. Save it before switching to “{name}”, or drop it.",
  "scenarios.compare": "Compare on a sheet",
  "scenarios.compareOf": "Compare",
  "scenarios.compareWith": "with",
  "scenarios.rename": "Rename",
  "scenarios.renameOf": "Rename {name}",
  "scenarios.delete": "Delete",
  "scenarios.deleteOf": "Delete {name}",
  "scenarios.deleteAsk": "Delete “{name}”? What stands on the sheets stays. Undo takes it back.",
  "scenarios.cancel": "Cancel",

  "scenarios.saved": "What you entered is now “{name}”.",
  "scenarios.updated": "“{name}” is as on the sheets.",
  "scenarios.switched":
    "The sheets show “{name}”: {count, plural, one {# cell or line was} other {# cells or lines were}} written.",
  "scenarios.renamed": "The scenario is called “{name}”.",
  "scenarios.deleted": "“{name}” was deleted. The sheets stay as they are.",
  "scenarios.compared": "{count, plural, one {# difference stands} other {# differences stand}} on sheet {sheet}.",
  "comparison.name": "Scenarios",
  "comparison.title": "Comparison of scenarios, {section}",
  "comparison.unit":
    "“{second}” compared with “{first}”. Amounts in thousands of United States dollars, estimates before recosting.",
  "comparison.byComponent": "Total effect by component",
  "comparison.byGrade": "Total effect by grade",
  "comparison.differences": "Differences, cell by cell",
  "comparison.none": "There is no difference.",
  "comparison.measure": "Measure",
  "comparison.money": "Amount",
  "comparison.posts": "Posts",
  "comparison.component": "Component",
  "comparison.grade": "Grade",
  "comparison.fund": "Fund",
  "comparison.total": "Total",
  "comparison.table": "Table",
  "comparison.row": "Row",
  "comparison.column": "Column",
  "comparison.difference": "Difference",
  "comparison.cell": "Cell",
  "comparison.lineAdded": "New line",
  "scenarios.gone":
    "{count, plural, one {# entry} other {# entries}} of " +
    "the scenario could not be " +
    "placed: the cells are no " +
    "longer there.",
  "scenarios.outside":
    "{count, plural, one {# other change (a formula typed " +
    "over, a label, a row or " +
    "column of your own) is in no " +
    "scenario and stays whichever " +
    "is on.} other {# other " +
    "changes (formulas typed over, " +
    "labels, rows and columns " +
    "of your own) are in no scenario " +
    "and stay whichever is on.}}",
  "scenarios.lost":
    "{count, plural, one {A formula refers} other {# " +
    "formulas refer}} to cells " +
    "that are no longer there, and " +
    "shows #REF!: {cells}.",

  "export.button": "Save the model…",
  "export.heading": "The model as a file",
  "export.why": "A model file with what you entered. Loaded elsewhere, it gives the same sheets.",
  "export.changes": "{count, plural, one {# fact differs} other {# facts differ}} from the loaded model",
  "export.fact": "Fact",
  "export.from": "Was",
  "export.to": "Is",
  "export.left": "{count, plural, one {# thing stays} other {# things stay}} on the sheets and not in the file",
  "export.download": "Download",
  "export.copy": "Copy to the clipboard",
  "export.copied": "Copied.",
  "export.notCopied": "The clipboard could not be used.",
  "export.ready": "{name} is ready.",
  "export.lineAdded": "{table}: a new line",
  "export.lineRemoved": "{line}: line taken out",

  "stayed.noSuchPlace": "The model has no place for it.",
  "stayed.notWhole": "More digits than the model keeps: amounts have one decimal of a thousand, posts are whole.",
  "stayed.notPossible": "The model cannot hold this value here.",
  "stayed.endsDisagree": "The two lines of the change say different things.",
  "stayed.noNumber": "It is not a number.",
  "stayed.noFact": "It is worked out from tables that are not loaded, so it is no fact.",
  "stayed.wordsFollow": "These words follow from the component, grade and change.",
  "stayed.noCount": "This line stands for both ends of a change and has no count.",
  "stayed.unknownComponent": "There is no such component that posts belong to.",
  "stayed.unknownGrade": "There is no such grade.",
  "stayed.unknownKind": "There is no such kind of change.",
  "stayed.notAChange": "It is no change of its kind: a redeployment, for one, moves posts between components.",
  "stayed.typedOver": "Typed over a formula: totals are worked out, not entered.",
  "stayed.labelChanged": "Headings, labels and notes are the model's words.",
  "stayed.ownCell": "The table has nothing in this cell.",
  "stayed.ownRow": "A row of your own.",
  "stayed.ownColumn": "A column of your own.",
  "stayed.deletedRow": "The row was deleted here only.",
  "stayed.deletedColumn": "The column was deleted here only.",

  "work.scenario": "Working on scenarios",
  "work.export": "Making the model file",
  "failed.scenario": "The scenario was not changed",
  "failed.export": "The model was not saved",
  "outcome.undone.scenario": "The last step with scenarios was taken back.",

  "error.UnknownScenarioAction": "“{action}” cannot be done with scenarios. Choose one of: {known}.",
  "error.UnknownScenario": "There is no scenario called “{name}”. Known are: {known}. Nothing was changed.",
  "error.ScenarioNameEmpty": "A scenario needs a name. Nothing was changed. Type one, then try again.",
  "error.ScenarioNameTooLong":
    "A scenario's name has at most {limit} characters. Nothing was changed. Choose a shorter one.",
  "error.ScenarioNameTaken":
    "There is “{name}” already. Nothing was changed. Choose another name, or save your changes to that one.",
  "error.NoScenarioOn":
    "The sheets are as proposed; no scenario is on. Nothing was changed. Name the scenario that is meant.",
  "error.NothingEdited":
    "Nothing was entered on the sheets, so there is " +
    "nothing to name. Change a " +
    "blue cell or a line of post " +
    "changes first.",
  "error.UnsavedEdits":
    "{count, plural, one {# entry on the sheets is} other " +
    "{# entries on the sheets " +
    "are}} in no scenario and " +
    "would be lost. Nothing " +
    "was changed. Save under a " +
    "name first, or say that " +
    "the entries may be dropped.",
  "error.LineHasMore":
    "Row {row} of {sheet} would go, but something of yours " +
    "stands beside its line. " +
    "Nothing was changed. Move " +
    "that elsewhere, then try again.",
} as const;
