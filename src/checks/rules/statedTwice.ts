import type { Claim } from "../../budget/claims";
import type { Finding } from "../finding";
import { report } from "../report";
import type { Subject } from "../subject";
import { aboutWords } from "../text/aboutWords";
import { topicInText } from "../text/inText";
import { placeWords } from "../words";

/** What several places state about the same thing must be the same; the places that most others contradict are told. */
export function statedTwice(subject: Subject): readonly Finding[] {
  const topics = new Map<string, Claim[]>();
  for (const claim of subject.model.claims) {
    if (claim.about.of === "topic" && claim.read !== null)
      topics.set(claim.about.topic, [...(topics.get(claim.about.topic) ?? []), claim]);
  }
  return [...topics.values()].flatMap((claims) => contradictions(subject, claims));
}

function contradictions(subject: Subject, claims: readonly Claim[]): readonly Finding[] {
  const saying = (read: number | null): readonly Claim[] => claims.filter((claim) => claim.read === read);
  const [usual] = [...claims].sort((one, other) => saying(other.read).length - saying(one.read).length);
  const odd = claims.filter(({ read }) => read !== usual?.read);
  return usual === undefined ? [] : odd.map((claim) => contradiction(subject, claim, saying(usual.read)));
}

function contradiction(subject: Subject, claim: Claim, others: readonly Claim[]): Finding {
  const [first] = others;
  return report(subject, {
    rule: "statedTwice",
    code: "saidTwice",
    place: claim.where,
    printed: claim.text,
    computed: first === undefined ? "" : topicInText(first),
    witnesses: others.map(({ where }) => where),
    args: {
      subject: aboutWords(subject.model, claim.about),
      other: first === undefined ? "" : placeWords(subject.net.tables, first.where, subject.model.headings),
    },
  });
}
