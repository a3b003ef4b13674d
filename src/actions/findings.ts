import { describeFinding } from "../models/findings/describeFinding";
import type { Finding as Found } from "../models/findings/finding";
import { ActionError, type Finding } from "./ActionError";

/** Findings in words of a language. */
export function inWords(found: readonly Found[], language: string): readonly Finding[] {
  return found.map((finding) => {
    const { place, message } = describeFinding(finding, language);
    return { code: finding.code, severity: finding.severity, place, reason: message };
  });
}

/** A file that is no model, with everything that is wrong in it. */
export function invalidModel(found: readonly Found[], language: string): ActionError {
  const findings = inWords(found, language);
  const [first] = findings;
  return new ActionError(
    "InvalidModel",
    { count: findings.length, place: first?.place ?? "", reason: first?.reason ?? "" },
    findings,
  );
}
