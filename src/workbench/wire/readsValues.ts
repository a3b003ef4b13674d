const READING =
  /^_?(getUsed|getSpill|getSurrounding|getRangeEdge|getExtended|getCellProperties|getDimension|find|copyFrom|setData)/i;

/** True for methods whose answer hangs on the values of cells, so that calculation has to come first. */
export const readsValues = (method: string): boolean => READING.test(method);
