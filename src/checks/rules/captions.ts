import type { Claim } from "../../budget/claims";
import type { FigureEntry } from "../../budget/document";
import { wordsIn } from "../../tables/frame";
import type { Finding } from "../finding";
import { report } from "../report";
import { placeWords, type Subject } from "../subject";
import { aboutWords } from "../text/aboutWords";
import { topicInText } from "../text/inText";

/** A caption names what its figure shows, and no two figures have the same one. */
export function captions(subject: Subject): readonly Finding[] {
  const { figures } = subject.model;
  return figures.flatMap((figure, index) => {
    const { printed, component } = figure;
    if (printed.component !== null && printed.component !== component)
      return [captionFinding(subject, figure, "captionNames", namesake(figures, figure))];
    const earlier = figures
      .slice(0, index)
      .find((other) => other.printed.caption === printed.caption && other.component === component);
    return earlier === undefined ? [] : [captionFinding(subject, figure, "captionRepeated", earlier)];
  });
}

/** The figure that has the same caption by right. */
const namesake = (figures: readonly FigureEntry[], { id, printed }: FigureEntry): FigureEntry | undefined =>
  figures.find((other) => other.id !== id && other.printed.caption === printed.caption);

function captionFinding(
  subject: Subject,
  figure: FigureEntry,
  code: "captionNames" | "captionRepeated",
  other: FigureEntry | undefined,
): Finding {
  return report(subject, {
    rule: "captions",
    code,
    place: { figure: figure.id },
    printed: figure.printed.caption,
    computed: wordsIn(figure.caption, subject.model.languages[0]),
    witnesses: other === undefined ? [] : [{ figure: other.id }],
    args: { other: other?.id ?? "" },
  });
}

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
