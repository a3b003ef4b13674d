import { DefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";

/**
 * What names mean in formulas. Univer does not ask on which sheet a formula stands, and took the name of a copied sheet for
 * that of the workbook; here the workbook's own comes first, on every sheet.
 */
export class DefinedNames extends DefinedNamesService {
  override getValueByName(unitId: string, name: string): IDefinedNamesServiceParam | null {
    const found = super.getValueByName(unitId, name);
    if (found === null || isOfWorkbook(found)) return found;
    const isOwn = (other: IDefinedNamesServiceParam): boolean =>
      isOfWorkbook(other) && other.name.toLowerCase() === name.toLowerCase();
    return Object.values(this.getDefinedNameMap(unitId) ?? {}).find(isOwn) ?? found;
  }
}

const isOfWorkbook = ({ localSheetId }: IDefinedNamesServiceParam): boolean =>
  localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
