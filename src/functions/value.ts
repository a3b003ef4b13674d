import { figure } from "../budget/figure/figure";
import { toCell } from "../budget/quantity";
import { answer } from "./answer";
import { isCellError, notAvailable, type CellError } from "./cellError";
import { readCells, type Cell } from "./cells";
import { readFigureArguments } from "./figureArguments";
import { gatherModels, type FindModel } from "./sectionModels";
import { spreadCells } from "./spread";

/**
 * One figure of a budget model, leaf or total, by its words or codes in any language. Money in thousands of dollars.
 * @customfunction VALUE
 * @param section Section, e.g. 29C.
 * @param year Proposed year, e.g. 2020; the latest when blank.
 * @param component Component by code, number or name: EDM, PW, 1, total.
 * @param fund Source of funds: RB, OA, XB or total.
 * @param measure expenditure, appropriation, technical, mandates, other, change, percentage, estimate, variance, recosting, recosted; or approved for posts.
 * @param [category] posts or nonPost for money; number of posts, a staff category or a grade for posts.
 * @returns The figure.
 */
export async function value(
  section: unknown[][],
  year: unknown[][],
  component: unknown[][],
  fund: unknown[][],
  measure: unknown[][],
  category?: unknown[][],
): Promise<unknown[][]> {
  const findModel = await gatherModels(readCells(section), readCells(year));
  return answer(
    spreadCells({ section, year, component, fund, measure, category }, (...cells) => figureAt(cells, findModel)),
  );
}

function figureAt(
  [section = null, year = null, component = null, fund = null, measure = null, category = null]: readonly Cell[],
  findModel: FindModel,
): number | CellError {
  const model = findModel(section, year);
  if (isCellError(model)) return model;
  const at = readFigureArguments({ component, fund, measure, category }, model);
  if (isCellError(at)) return at;
  const { value: units, quantity } = figure(model, at);
  return units === null ? notAvailable(`${model.symbol} does not state this figure.`) : toCell(units, quantity);
}
