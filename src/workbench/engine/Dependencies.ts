import { DependencyManagerService } from "@univerjs/engine-formula";

/**
 * Which formulas hang on which cells. When the formulas of a sheet are looked at anew, Univer's own forgets everything that
 * points to that sheet, from wherever, and remembers what its formulas pointed to elsewhere: formulas go stale, and others
 * that are gone are asked for. This one forgets what the sheet's own formulas pointed to, and nothing else.
 */
export class Dependencies extends DependencyManagerService {
  override clearFormulaDependency(unitId: string, sheetId?: string): void {
    if (sheetId === undefined) return super.clearFormulaDependency(unitId);
    const places: [row: number, column: number][] = [];
    this._formulaData
      .get(unitId)
      ?.get(sheetId)
      ?.forValue((row, column) => {
        places.push([row, column]);
      });
    for (const [row, column] of places) this.removeFormulaDependency(unitId, sheetId, row, column);
  }

  override clearOtherFormulaDependency(unitId: string, sheetId?: string): void {
    if (sheetId === undefined) return super.clearOtherFormulaDependency(unitId);
    this.removeOtherFormulaDependency(unitId, sheetId, [
      ...(this._otherFormulaData.get(unitId)?.get(sheetId)?.keys() ?? []),
    ]);
  }

  override clearFeatureFormulaDependency(unitId: string, sheetId?: string): void {
    if (sheetId === undefined) return super.clearFeatureFormulaDependency(unitId);
    this.removeFeatureFormulaDependency(unitId, sheetId, [
      ...(this._featureFormulaData.get(unitId)?.get(sheetId)?.keys() ?? []),
    ]);
  }
}
