import type { Claim, ClaimSubject, StatedPostChanges } from "../../budget/claims";
import { factsOf } from "../../budget/factKey";
import { figure } from "../../budget/figure/figure";
import type { Model } from "../../budget/model";
import type { Quantity } from "../../budget/notation/quantity";
import { term } from "../../locales/locales";
import { mapWords } from "../../tables/frame";
import { misprintOf } from "../diagnosis/misprint";
import type { Finding } from "../finding";
import { report } from "../report";
import type { Subject } from "../subject";
import { aboutWords } from "../text/aboutWords";
import { inText, rightModel } from "../text/inText";

type Judge = (subject: Subject, claim: Claim, stated: StatedValue) => Finding | null;

function judged(subject: Subject, model: Model, judge: Judge): readonly Finding[] {
  const valueOf = statedValues(model);
  return subject.model.claims.flatMap((claim) => {
    const stated = valueOf(claim.about);
    return stated.value === null ? [] : (judge(subject, claim, stated) ?? []);
  });
}

/** Amounts and counts that the text states against what the facts give. */
export const statedAmounts = (subject: Subject, model = rightModel(subject)): readonly Finding[] =>
  judged(subject, model, amountFinding);
/** The words increase and decrease against the sign of what the facts give. */
export const statedDirections = (subject: Subject, model = rightModel(subject)): readonly Finding[] =>
  judged(subject, model, directionFinding);

function amountFinding(
  subject: Subject,
  { where, about, text, read }: Claim,
  { value, quantity, parts }: StatedValue,
): Finding | null {
  if (read === null || value === null || Math.abs(value) === read) return null;
  const difference = read - Math.abs(value);
  // The text rounds a total by itself where the table adds up rounded parts.
  const isRounding = quantity === "money" && parts > 1 && Math.abs(difference) * 2 < parts + 1;
  return report(subject, {
    rule: "statedAmount",
    code: "amountDiffers",
    place: where,
    printed: text,
    computed: inText(value, quantity),
    difference: difference < 0 ? `(${inText(difference, quantity)})` : inText(difference, quantity),
    severity: isRounding ? "rounding" : "error",
    misprint: misprintOf(read, Math.abs(value)),
    args: { subject: aboutWords(subject.model, about) },
  });
}

/** A direction with the amount that stands beside it, where one does. */
const said = (direction: string, text: string): string => [direction, text].filter((part) => part !== "").join(" ");

const directionOf = (value: number): "increase" | "decrease" | "unchanged" =>
  value > 0 ? "increase" : value < 0 ? "decrease" : "unchanged";

function directionFinding(
  subject: Subject,
  { where, about, text, direction }: Claim,
  { value }: StatedValue,
): Finding | null {
  if (direction === null || value === null || about.of === "performance" || directionOf(value) === direction)
    return null;
  return report(subject, {
    rule: "statedDirection",
    code: "directionDiffers",
    place: where,
    printed: said(direction, text),
    computed: directionOf(value),
    misprint: directionOf(-value) === direction ? (value < 0 ? "signLost" : "signAdded") : null,
    args: {
      subject: aboutWords(subject.model, about),
      printed: mapWords(term(direction), (word) => said(word, text)),
      computed: term(directionOf(value)),
    },
  });
}

/** What the facts give for something that a text states; null where they give nothing. */
interface StatedValue {
  readonly value: number | null;
  readonly quantity: Quantity;
  /** How many amounts, each rounded by itself, are added up for it. */
  readonly parts: number;
}

/** Finds what the facts give for the subjects of claims about one model. Topics are stated by texts alone. */
function statedValues(model: Model): (about: ClaimSubject) => StatedValue {
  const facts = factsOf(model);
  const children = (component: string | null): number =>
    model.components.filter(({ parent }) => parent === component).length;
  return (about) => {
    switch (about.of) {
      case "money":
      case "posts":
        return { ...figure(model, about), parts: Math.max(1, children(about.component)) };
      case "postChanges":
        return { value: countOf(model, about), quantity: "posts", parts: 1 };
      case "object":
        return { value: objectValue(model, about), quantity: "money", parts: 1 };
      case "deliverable": {
        const count = (kind: "planned" | "actual"): number | null => facts.value({ ...about, kind });
        const [planned, actual] = [count("planned"), count("actual")];
        return {
          value: planned === null || actual === null ? (planned ?? actual) : actual - planned,
          quantity: "posts",
          parts: 1,
        };
      }
      case "performance":
        return { value: facts.value(about), quantity: "rate", parts: 1 };
      case "topic":
        return { value: null, quantity: "rate", parts: 1 };
    }
  };
}

function countOf({ postChanges }: Model, { changes }: StatedPostChanges): number {
  return postChanges.filter(({ id }) => changes.includes(id)).reduce((sum, { count }) => sum + count, 0);
}

function objectValue(
  { objectChanges }: Model,
  { component, object }: Extract<ClaimSubject, { of: "object" }>,
): number | null {
  const stated = objectChanges.filter((change) => change.component === component && change.object === object);
  const known = stated.map(({ value }) => value).filter((value) => value !== null);
  return stated.length === 0 || known.length < stated.length ? null : known.reduce((sum, value) => sum + value, 0);
}
