import type { Model } from "../budget/model";
import type { Finding } from "./finding";
import { type RuleId, ruleIds } from "./ruleId";
import { captions } from "./rules/captions";
import { statedAmounts, statedDirections } from "./rules/claims";
import { lineGrades } from "./rules/lineGrades";
import { listTotal } from "./rules/listTotal";
import { margins } from "./rules/margins";
import { misprintsOf } from "./rules/misprints";
import { missing } from "./rules/missing";
import { movements } from "./rules/movements";
import { naming } from "./rules/naming";
import { notation } from "./rules/notation";
import { numbering } from "./rules/numbering";
import { objects } from "./rules/objects";
import { rates } from "./rules/rates";
import { references } from "./rules/references";
import { statedTwice } from "./rules/statedTwice";
import { transfers } from "./rules/transfers";
import { type Subject, subjectOf } from "./subject";
import { wrongFacts, wrongOnBoth } from "./rules/wrongEntries";

/** Rules that need a sheet to be applied to. */
type SheetRuleId = "edited" | "typedOver" | "structure";
type ModelRuleId = Exclude<RuleId, SheetRuleId>;

const runs: Readonly<Record<ModelRuleId, (subject: Subject) => readonly Finding[]>> = {
  facts: (subject) => [...wrongFacts(subject), ...misprintsOf(subject, "facts")],
  entry: wrongOnBoth,
  footing: (subject) => misprintsOf(subject, "footing"),
  change: (subject) => misprintsOf(subject, "change"),
  estimate: (subject) => misprintsOf(subject, "estimate"),
  variance: (subject) => misprintsOf(subject, "variance"),
  percentage: (subject) => misprintsOf(subject, "percentage"),
  recosting: (subject) => misprintsOf(subject, "recosting"),
  sameFigure: (subject) => misprintsOf(subject, "sameFigure"),
  postChanges: (subject) => [...misprintsOf(subject, "postChanges"), ...lineGrades(subject)],
  notation,
  missing,
  margins,
  movements,
  transfers,
  listTotal,
  objects,
  rates,
  statedAmount: (subject) => statedAmounts(subject),
  statedDirection: (subject) => statedDirections(subject),
  statedTwice,
  references,
  numbering,
  captions,
  naming,
};

const isOfModel = (id: RuleId): id is ModelRuleId => Object.hasOwn(runs, id);

/** Holds a model to every rule: the facts, the printed page, and what the text states. */
export const checkModel = (model: Model): readonly Finding[] => checkSubject(subjectOf(model));

export const checkSubject = (subject: Subject): readonly Finding[] =>
  ruleIds.filter(isOfModel).flatMap((id) => runs[id](subject));
