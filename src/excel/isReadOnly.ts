/** Whether the workbook is open for reading only, as in the viewing mode of Excel on the web. */
export const isReadOnly = (): boolean => Office.context.document.mode === Office.DocumentMode.ReadOnly;
