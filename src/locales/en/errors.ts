/** What went wrong, to what, and what to do: one message for each code with which an action fails. */
export const errorMessages = {
  "failed.start": "Fascicle could not look at the workbook",
  "failed.load": "The section was not loaded",
  "failed.refresh": "The sheets were not refreshed",
  "failed.undo": "The last step was not taken back",
  "failed.convert": "The formulas were not rewritten",
  "failed.print": "The sheets to print were not written",
  "failed.open": "The file was not opened",
  "failed.insert": "The formula was not put into the cell",
  "failed.goTo": "The cell could not be shown",
  "failed.findings": "Nothing was written. Correct these places in the file, then open it again.",
  "failed.code": "Code: {code}",

  "error.UnknownModel": "There is no model called “{model}”. Known are: {known}. Choose one of these or open a file.",
  "error.UnknownLanguage": "The model has no words in “{language}”. It has: {known}. Choose one of these.",
  "error.UnknownFormulaStyle": "“{formulas}” is not a kind of formulas. Choose one of: {known}.",
  "error.UnknownTable": "The model has no table {table}. It has: {known}.",
  "error.UnknownResolution": "“{resolve}” is not a way to settle changes. Choose one of: {known}.",
  "error.ModelNotFetched":
    "The data of the section {model} could not be fetched " +
    "({reason}). Nothing was " +
    "changed. Check the connection " +
    "to the place that the add-in " +
    "comes from, then try again.",
  "error.InvalidModel":
    "The file is not a complete model: {count, plural, one " +
    "{# thing is} other {# things " +
    "are}} wrong in it, first " +
    "at {place}: {reason} " +
    "Nothing was written. " +
    "Correct the file and open it again.",
  "error.NothingToAudit":
    "There is nothing to audit in {place}. Select the cells of a table, with its headings and labels, then try again.",
  "error.NotATable":
    "There is no table of figures in {place}. Select the " +
    "cells of a table, with its " +
    "headings and labels, then " +
    "try again.",
  "error.NothingToRead":
    "There is nothing to read in {place}. Select the tables with the lines above them, then try again.",
  "error.LiveAlready":
    "{sheet} is a sheet of Fascicle and has its formulas already. Nothing was written. Select a table of your own.",
  "error.NotADocument":
    "This is no Word document (.docx), nor text with tables. Nothing was written. Choose another file.",
  "error.OldDocument":
    "This is a Word document of the old kind (.doc). Nothing was written. Save it as .docx in Word, then try again.",
  "error.DocumentProtected":
    "The document is protected with a password. Nothing was written. Save it without the password, then try again.",
  "error.DocumentBroken":
    "The document is damaged ({part}). Nothing was written. Open and save it in Word, or get it again, then try again.",
  "error.DocumentTooLarge":
    "The document holds more text than any budget document. Nothing was written. Choose another file.",
  "error.DocumentHasMacros":
    "The document holds macros. None was run, nothing was written. Save it as .docx without macros, then try again.",
  "error.DocumentDeclaresEntities":
    "The document would bring in text from outside. Nothing was fetched or written. Choose another file.",
  "error.DocumentOfPictures":
    "The document holds only pictures, and tables cannot " +
    "be read from pictures. Nothing " +
    "was written. Choose the " +
    "Word file they were made from.",
  "error.NotABudget": "No table of a budget document was found. Nothing was written. Choose another document.",
  "error.ReadCancelled": "Reading was stopped. Nothing was written.",
  "error.NoSuchRange":
    "There is no range {place} in this workbook. Write a " +
    "sheet and an address, such " +
    "as Sheet1!A1:K20, or select " +
    "the cells, then try again.",
  "error.AreaTooLarge":
    "There are {cells} cells in {place}; at most {limit} are audited at once. Select one table, then try again.",
  "failed.audit": "The range was not audited",
  "error.UnknownFinding":
    "The document has no such slip: “{finding}”. Nothing was changed. Take the id of a finding of the source.",
  "error.UnknownCell":
    "No cell of the loaded tables stands at {cell}. Name a cell as it is now, with its sheet: '29C.10'!C9.",
  "error.UnknownCounting": "“{counts}” does not say what a line is. Choose one of: {known}.",
  "error.PreviewOutdated":
    "What a refresh would do is no longer what was shown: " +
    "the workbook or the model " +
    "has changed since. Nothing " +
    "was written. Look at " +
    "it again, then apply it.",
  "error.NothingLoaded": "No section is loaded in this workbook, so there is nothing to refresh. Press Load first.",
  "error.NotLoaded": "The section {model} is not in this workbook. In it are: {known}. Load it first.",
  "error.SeveralModels":
    "Several sections are in this workbook: {known}. Choose the one that is meant, then try again.",
  "error.NothingToUndo": "There is no load, refresh or conversion in this workbook to take back.",
  "error.NothingToRedo": "Nothing was taken back that could be done again.",
  "error.UndoEarlier":
    "The last step was done before this workbook was " +
    "opened. It was a load: " +
    "taking it back removes sheets " +
    "({count}): {sheets}. " +
    "Nothing was changed. " +
    "Try again to remove them all the same.",
  "failed.redo": "The step was not done again",
  "error.CannotUndo":
    "The step cannot be taken back without losing what was done since in {cells}. Nothing was changed.",
  "error.WorkbookReadOnly":
    "This workbook is open for viewing only. Nothing was " +
    "changed. Choose Edit Workbook " +
    "or Enable Editing, or " +
    "save a copy and open " +
    "that, then try again.",
  "error.WorkbookProtected":
    "The structure of this workbook is protected, so no " +
    "sheet can be added. Nothing " +
    "was changed. Unprotect it " +
    "(Review, Protect " +
    "Workbook), then try again.",
  "error.SheetProtected":
    "Sheet {sheet} is protected. Nothing was changed. Unprotect it (Review, Unprotect Sheet), then try again.",
  "error.Timeout":
    "Excel did not answer within {seconds, plural, one {# " +
    "second} other {# seconds}}. " +
    "Wait until it is idle, " +
    "look whether the sheets " +
    "are complete, and try again.",
  "error.NotRestored":
    "Excel stopped half-way ({code}) and also refused to " +
    "take back these cells: " +
    "{cells}. Check them, or close " +
    "the workbook without saving.",
  "error.FileUnreadable":
    "The file {name} could not be read. Check that it still exists and is not open elsewhere, then open it again.",
  "error.FileTooLarge":
    "The file {name} has {megabytes} MB; a model has less than {limit} MB. Nothing was read. Choose another file.",

  "error.InvalidOperationInCellEditMode":
    "A cell is being edited, so Excel does nothing else. " +
    "Nothing was changed. Press " +
    "Enter or Esc in it, then try " +
    "again.",
  "error.RequestPayloadSizeLimitExceeded":
    "There was more to write than Excel takes at once. Nothing was changed. Load fewer tables, then try again.",
  "error.ResponsePayloadSizeLimitExceeded":
    "There was more to read than Excel gives at once. " +
    "Nothing was changed. Delete " +
    "what you do not need beside " +
    "the tables, then try again.",
  "error.RangeExceedsLimit":
    "The area is larger than Excel handles at once. Nothing " +
    "was changed. Delete what " +
    "you do not need beside the " +
    "tables, then try again.",
  "error.AccessDenied":
    "Excel does not allow changes there ({place}). Nothing " +
    "was changed. Unprotect the " +
    "sheet or make the workbook " +
    "editable, then try again.",
  "error.InactiveWorkbook":
    "Another workbook is in front, so Excel does nothing in " +
    "this one. Nothing was " +
    "changed. Bring this one to the " +
    "front, then try again.",
  "error.FilteredRangeConflict":
    "A filter lies across the cells to write ({place}). Nothing was changed. Clear the filter, then try again.",
  "error.MergedRangeConflict":
    "Merged cells lie across the cells to write ({place}). Nothing was changed. Unmerge them, then try again.",
  "error.InsertDeleteConflict":
    "Cells cannot be moved there ({place}). Nothing was changed. Clear what stands beside or below, then try again.",
  "error.ItemNotFound": "Something that was there a moment ago is gone ({place}). Nothing was changed. Try again.",
  "error.ItemAlreadyExists":
    "Something of that name is there already ({place}). Nothing was changed. Rename yours, then try again.",
  "error.InvalidArgument":
    "Excel did not accept what was to be written ({place}). " +
    "Nothing was changed. " +
    "Please report this with the " +
    "code below.",
  "error.InvalidReference":
    "A reference leads nowhere ({place}). Nothing was " +
    "changed. Try again; if it " +
    "stays so, please report it with " +
    "the code below.",
  "error.MemoryLimitReached":
    "Excel has run out of memory. Nothing was changed. Close other workbooks, then try again.",
  "error.RequestAborted":
    "Excel broke the work off, twice. Nothing was changed. Wait until it is idle, then try again.",
  "error.ApiNotFound":
    "This version of Excel lacks something that is needed " +
    "({place}). Nothing was " +
    "changed. Update Excel, then try " +
    "again.",
  "error.GeneralException":
    "Excel could not do it and gives no reason ({code}). " +
    "Nothing was changed. Try " +
    "again; if it stays so, save, " +
    "close and reopen the workbook.",
} as const;
