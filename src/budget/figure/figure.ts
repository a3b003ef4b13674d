import type { FundId, Model } from "../model";
import { percentage } from "../percentage";
import { regularBudget } from "../regularBudget";
import type { Quantity } from "../quantity";
import type { FigureCoordinates, FigureMeasure } from "./figureCoordinates";
import { moneyFacts } from "./moneyFacts";
import { postFacts, postsChanged } from "./postFacts";
import { sumKnown } from "./sumKnown";

/** A figure in whole units of its quantity; null where the document does not state what it needs. */
export interface Figure {
  readonly value: number | null;
  readonly quantity: Quantity;
}

/** Entered measures of one fund, and the estimate where a fund enters it instead of changes. */
type Entered = "expenditure" | "appropriation" | "technical" | "mandates" | "other" | "recosting" | "estimate";

type Known = (measure: Entered) => number | null;

function knownMoney(model: Model, at: Extract<FigureCoordinates, { of: "money" }>, fund: FundId): Known {
  return (measure) => moneyFacts(model, measure, { ...at, fund });
}

/** Posts of the regular budget change by the post changes, which are facts of their own. */
function knownPosts(model: Model, at: Extract<FigureCoordinates, { of: "posts" }>, fund: FundId): Known {
  const place = { ...at, fund };
  return (measure) => {
    if (measure === "expenditure" || measure === "recosting") return null;
    if (measure === "other") return fund === regularBudget ? postsChanged(model, place) : null;
    return postFacts(model, measure === "appropriation" ? "approved" : measure, place);
  };
}

const knownOf = (model: Model, at: FigureCoordinates, fund: FundId): Known =>
  at.of === "money" ? knownMoney(model, at, fund) : knownPosts(model, at, fund);

const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
const less = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;

const changesOf = (known: Known): number | null => sumKnown([known("technical"), known("mandates"), known("other")]);
const estimateOf = (known: Known): number | null => known("estimate") ?? plus(known("appropriation"), changesOf(known));
const varianceOf = (known: Known): number | null => less(estimateOf(known), known("appropriation"));

/** How each measure of one fund is had: entered, or worked out from what is. */
const MEASURES = {
  expenditure: (known) => known("expenditure"),
  appropriation: (known) => known("appropriation"),
  technical: (known) => known("technical"),
  mandates: (known) => known("mandates"),
  other: (known) => known("other"),
  change: (known) => changesOf(known) ?? varianceOf(known),
  estimate: estimateOf,
  variance: varianceOf,
  recosting: (known) => known("recosting"),
  recosted: (known) => plus(estimateOf(known), known("recosting")),
} satisfies Record<Added, (known: Known) => number | null>;

type Added = Exclude<FigureMeasure, "percentage">;

/** All funds together have a base, an estimate and their difference; what only the regular budget states is no total. */
function added(model: Model, at: FigureCoordinates, measure: Added): number | null {
  if (at.fund !== null) return MEASURES[measure](knownOf(model, at, at.fund));
  const each = model.funds.map(({ id }) => MEASURES[measure](knownOf(model, at, id)));
  const isTotal =
    measure === "appropriation" || measure === "estimate" || measure === "variance" || measure === "change";
  return isTotal || each.every((value) => value !== null) ? sumKnown(each) : null;
}

function percentageOf(model: Model, at: FigureCoordinates): number | null {
  const [change, base] = [added(model, at, "change"), added(model, at, "appropriation")];
  return change === null || base === null ? null : (percentage(change, base) ?? 0);
}

/**
 * Any figure of a model, leaf or total, worked out from its facts. Money in hundreds of dollars, posts as whole numbers,
 * percentages in tenths; a percentage of a nil base is nil, as the page prints it.
 */
export function figure(model: Model, at: FigureCoordinates): Figure {
  if (at.measure === "percentage") return { value: percentageOf(model, at), quantity: "percentage" };
  return { value: added(model, at, at.measure), quantity: at.of };
}
