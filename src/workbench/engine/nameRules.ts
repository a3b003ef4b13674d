import { parseArea } from "./address";

/** Excel's rules for names of cells and tables: letters, digits, `.`, `_`, no spaces, not a cell reference, at most 255 characters. */
export function isName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    parseArea(name) === null &&
    !/^r\d*c\d*$/i.test(name)
  );
}
