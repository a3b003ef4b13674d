import type { Model } from "../budget/model";
import type { Table } from "../tables/table";
import { tablesOf } from "../tables/tablesOf";
import { type Diagnosis, diagnose } from "./diagnosis/diagnose";
import { type Margin, marginsOf } from "./net/margins";
import { type Net, netOf } from "./net/net";
import { type NetValues, valuesOf } from "./net/values";
import { type Page, pageOf } from "./page/page";

/** What rules are applied to: a model with everything that is worked out from it once for all of them. */
export interface Subject {
  readonly model: Model;
  readonly net: Net;
  /** What follows from the facts as they are. */
  readonly values: NetValues;
  readonly page: Page;
  readonly margins: readonly Margin[];
  readonly diagnosis: Diagnosis;
}

/** Draws up the tables of a model, unless they are given, and compares what is printed with what follows from the facts. */
export function subjectOf(model: Model, tables: readonly Table[] = tablesOf(model)): Subject {
  const net = netOf(tables);
  const [values, page, margins] = [valuesOf(net), pageOf(model, net), marginsOf(model, net)];
  return { model, net, values, page, margins, diagnosis: diagnose({ net, page, margins }, values) };
}

/** A model before anything was entered on its sheets, and with what was entered since; neither with its page. */
export interface Facts {
  readonly before: Subject;
  readonly now: Subject;
}

/** The facts of a model alone: its page is compared with the model as it was loaded. */
export const factsAlone = (model: Model): Subject => subjectOf({ ...model, printed: {} });
