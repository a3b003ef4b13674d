import type { Finding } from "./finding";
import type { RuleId } from "./ruleId";
import type { Subject } from "./subject";

/** A rule that a section is held to. Its name and what it stands on are the messages `rule.<id>` and `rule.<id>.basis`. */
export interface Rule {
  readonly id: RuleId;
  run(subject: Subject): readonly Finding[];
}
