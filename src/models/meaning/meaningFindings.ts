import type { Finding } from "../findings/finding";
import { changes } from "./changes";
import { completeness } from "./completeness";
import { deliverables } from "./deliverables";
import { duplicates } from "./duplicates";
import { languages } from "./languages";
import { names } from "./names";
import { numbers } from "./numbers";
import { objects } from "./objects";
import { performance } from "./performance";
import { placement } from "./placement";
import { printed } from "./printed";
import { references } from "./references";
import { statements } from "./statements";
import type { Survey } from "./survey";
import { tables } from "./tables";
import { texts } from "./texts";
import { tree } from "./tree";

/** What a file of right structure must also fulfil, from the names to what hangs on them. */
const rules: readonly ((survey: Survey) => readonly Finding[])[] = [
  names,
  tree,
  references,
  placement,
  numbers,
  duplicates,
  completeness,
  changes,
  tables,
  objects,
  deliverables,
  performance,
  statements,
  texts,
  languages,
  printed,
];

export const meaningFindings = (survey: Survey): readonly Finding[] => rules.flatMap((rule) => rule(survey));
