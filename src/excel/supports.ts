/** Whether this Excel knows a version of its interface for add-ins, such as `1.10`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
