import type { Model } from "../../budget/model";
import { type Finding, type RuleId, ruleIds } from "../finding";
import { captions, statedTwice } from "./captions";
import { statedAmounts, statedDirections } from "./claims";
import { lineGrades } from "./lineGrades";
import { listTotal, margins } from "./margins";
import { misprintsOf } from "./misprints";
import { missing } from "./missing";
import { movements } from "./movements";
import { naming } from "./naming";
import { notation } from "./notation";
import { numbering } from "./numbering";
import { objects, rates } from "./objects";
import { pageSlips } from "./pageSlips";
import { references } from "./references";
import { transfers } from "./transfers";
import { type Subject, subjectOf } from "../subject";
import { wrongFacts, wrongOnBoth } from "./wrongEntries";

/** Rules that need a sheet to be applied to. */
type SheetRuleId = "edited" | "typedOver" | "structure";
type ModelRuleId = Exclude<RuleId, SheetRuleId>;

const runs: Readonly<Record<ModelRuleId, (subject: Subject) => readonly Finding[]>> = {
  facts: (subject) => [...wrongFacts(subject), ...misprintsOf(subject, "facts")],
  entry: wrongOnBoth,
  footing: (subject) => [...misprintsOf(subject, "footing"), ...pageSlips(subject, "footing")],
  change: (subject) => misprintsOf(subject, "change"),
  estimate: (subject) => misprintsOf(subject, "estimate"),
  variance: (subject) => misprintsOf(subject, "variance"),
  percentage: (subject) => [...misprintsOf(subject, "percentage"), ...pageSlips(subject, "percentage")],
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
