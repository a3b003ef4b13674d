/** No sheet of a user can have this name. */
const NAME = "*scratch*";
const PREFIX = "scratch-";
/** Room for what a formula spills. */
const [ROWS, COLUMNS] = [2000, 200];

/** A sheet on which a formula stands for a moment; nobody but the calculation knows of it. */
export const newScratch = (number: number): { id: string; name: string; rowCount: number; columnCount: number } => ({
  id: `${PREFIX}${number}`,
  name: NAME,
  rowCount: ROWS,
  columnCount: COLUMNS,
});

/** Whether the id of a sheet is that of a scratch sheet. */
export const isScratch = (id: string): boolean => id.startsWith(PREFIX);
