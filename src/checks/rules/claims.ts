import type { Claim } from "../../budget/claims";
import type { Model } from "../../budget/model";
import { term } from "../../locales/locales";
import { mapWords } from "../../tables/words";
import { misprintOf } from "../diagnosis/misprint";
import type { Finding } from "../finding";
import { report } from "../report";
import type { Subject } from "../subject";
import { aboutWords } from "../text/aboutWords";
import { inText } from "../text/inText";
import { rightModel } from "../text/rightModel";
import { statedValues, type StatedValue } from "../text/statedValue";

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
