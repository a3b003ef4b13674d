import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useState } from "react";
import type { CheckFinding, CheckResult } from "../../actions/checks/Checked";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";
import { FindingCard } from "./FindingCard";
import { type Filter, filtered, FindingFilter, noFilter } from "./FindingFilter";

const kinds = ["mine", "toUpdate", "source"] as const satisfies readonly CheckFinding["kind"][];
type Kind = (typeof kinds)[number];

/** So many are drawn before someone asks for more; a list that is shorter needs no search. */
const PAGE = 20;
const SEARCHED = 8;

/** Three lists of findings, each with its count: what the user broke, what follows from the entries, slips of the document. */
export function FindingLists({ result }: { readonly result: CheckResult }) {
  const { say } = useWords();
  const { findings, counts } = result;
  const [chosen, choose] = useState<Kind | null>(null);
  const kind = chosen ?? kinds.find((each) => each !== "source" && counts[each] > 0) ?? "mine";
  return (
    <>
      <div className="kinds" role="group" aria-label={say("checks.counts")}>
        {kinds.map((each) => (
          <button
            key={each}
            type="button"
            className={`kind ${each}${counts[each] === 0 ? " none" : ""}`}
            aria-pressed={each === kind}
            onClick={() => choose(each)}
          >
            <strong>{counts[each]}</strong> {say(`kind.${each}`)}
          </button>
        ))}
      </div>
      <p className="why" role="status">
        {counts[kind] === 0 ? say(`checks.none.${kind}`) : say(`checks.about.${kind}`, { count: counts[kind] })}
      </p>
      <FindingList
        key={kind}
        findings={findings.filter((finding) => finding.kind === kind && !finding.settled)}
        kind={kind}
      />
      {kind === "source" && <Settled findings={findings.filter(({ settled }) => settled)} />}
    </>
  );
}

function FindingList({ findings, kind }: { readonly findings: readonly CheckFinding[]; readonly kind: Kind }) {
  const { say } = useWords();
  const [filter, setFilter] = useState(noFilter);
  const [most, setMost] = useState(PAGE);
  const choose = (next: Filter) => {
    setFilter(next);
    setMost(PAGE);
  };
  const found = filtered(findings, filter);
  const hidden = Math.max(found.length - most, 0);
  return (
    <>
      {findings.length > SEARCHED && <FindingFilter findings={findings} filter={filter} onChange={choose} />}
      {found.length < findings.length && (
        <p className="why" role="status">
          {say("checks.someOf", { shown: found.length, count: findings.length })}{" "}
          <Link onClick={() => choose(noFilter)}>{say("checks.clearFilter")}</Link>
        </p>
      )}
      <ForAll findings={found} kind={kind} />
      <ol className="finding-list">
        {found.slice(0, most).map((finding, index) => (
          <FindingCard key={`${finding.id} ${index}`} finding={finding} />
        ))}
      </ol>
      {hidden > 0 && <Link onClick={() => setMost(most + PAGE)}>{say("checks.more", { count: hidden })}</Link>}
    </>
  );
}

/** What can be done with all of a list at once, where there are several. */
function ForAll({ findings, kind }: { readonly findings: readonly CheckFinding[]; readonly kind: Kind }) {
  const { checks } = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const over = findings.filter(({ typedOver, cell }) => typedOver && cell !== null);
  const isBusy = work !== null;
  if (kind === "source" && findings.length > 1)
    return (
      <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void checks.settle(findings, true)}>
        {say("checks.settleAll", { count: findings.length })}
      </DefaultButton>
    );
  if (over.length < 2) return null;
  return (
    <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void checks.restore(over)}>
      {say("checks.restoreAll", { count: over.length })}
    </DefaultButton>
  );
}

/** Slips that somebody has looked at: out of the way, and at hand. */
function Settled({ findings }: { readonly findings: readonly CheckFinding[] }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <details className="settled" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("checks.settled", { count: findings.length })}</summary>
      {isOpen && (
        <ol className="finding-list">
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
        </ol>
      )}
    </details>
  );
}
