import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useId, useState } from "react";
import type { CheckFinding, CheckResult } from "../../actions/checks/CheckResult";
import { CellLink, FindingValues } from "../parts/CellLink";
import { usePaneState, useSession } from "../parts/session";
import { useWords } from "../parts/words";
import { type Filter, filtered, FindingFilter, noFilter } from "./FindingFilter";
import { useChecksSession } from "./useChecks";

const kinds = ["mine", "toUpdate", "source"] as const satisfies readonly CheckFinding["kind"][];
type Kind = (typeof kinds)[number];

/** So many are drawn before someone asks for more; a list that is shorter needs no search. */
const PAGE = 20;
const SEARCHED = 8;

/**
 * Three lists of findings, each with its count: what the user broke, what follows from the entries, slips of the
 * document.
 */
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
  const checks = useChecksSession();
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

/**
 * One finding: the rule, the place, what stands there and what should, the cells that would explain it, and what to do.
 */
function FindingCard({ finding }: { readonly finding: CheckFinding }) {
  const heading = useId();
  const { say } = useWords();
  const { kind, severity, name, message, place, culprits, cell } = finding;
  const others = culprits.filter((culprit) => culprit.cell !== null && culprit.cell !== cell);
  return (
    <li className={`finding ${kind}`} aria-labelledby={heading}>
      <div className="finding-heading">
        <h3 id={heading}>{name}</h3>
        {kind === "source" && severity !== "error" && (
          <span className="severity-name">{say(`severity.${severity}`)}</span>
        )}
      </div>
      <Place finding={finding} />
      <Values finding={finding} />
      <p className="why">{withoutPlace(message, place)}</p>
      {others.length > 0 && (
        <p className="culprits">
          {say(kind === "toUpdate" ? "checks.causes" : "checks.culprits")}
          {others.map((culprit) => (
            <CellLink key={culprit.cell} cell={culprit.cell ?? ""} />
          ))}
        </p>
      )}
      <Act finding={finding} />
    </li>
  );
}

/** The place leads to its cell where it has one. */
function Place({ finding: { place, cell } }: { readonly finding: CheckFinding }) {
  const session = useSession();
  const { say } = useWords();
  if (cell === null) return <p className="place">{place}</p>;
  return (
    <p className="place">
      <Link title={say("checks.goTo", { cell: cell.replaceAll("'", "") })} onClick={() => void session.goTo(cell)}>
        {place}
      </Link>
    </p>
  );
}

function Values({ finding }: { readonly finding: CheckFinding }) {
  const { say } = useWords();
  const { kind, standing, printed, computed, difference, misprint } = finding;
  const facts = [
    {
      name: say(kind === "toUpdate" ? "checks.says" : `checks.standing.${standing}`),
      value: printed === "" ? say("checks.blank") : printed,
    },
    ...(computed === ""
      ? []
      : [{ name: say(kind === "toUpdate" ? "checks.now" : "checks.computed"), value: computed }]),
    ...(difference === "" ? [] : [{ name: say("checks.difference"), value: difference }]),
    ...(misprint === null ? [] : [{ name: say("checks.misprint"), value: say(`misprint.${misprint}`) }]),
  ];
  return <FindingValues values={facts} />;
}

/** A formula that was typed over comes again in one press; a slip of the document is settled, or opened again. */
function Act({ finding }: { readonly finding: CheckFinding }) {
  const checks = useChecksSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const { kind, typedOver, settled, cell, place } = finding;
  const isBusy = work !== null;
  if (typedOver && cell !== null)
    return (
      <DefaultButton
        allowDisabledFocus
        disabled={isBusy}
        ariaLabel={`${say("checks.restore")}: ${place}`}
        onClick={() => void checks.restore([finding])}
      >
        {say("checks.restore")}
      </DefaultButton>
    );
  if (kind !== "source") return null;
  const words = say(settled ? "checks.unsettle" : "checks.settle");
  return (
    <Link
      className="settle"
      disabled={isBusy}
      aria-label={`${words}: ${place}`}
      onClick={() => void checks.settle([finding], !settled)}
    >
      {words}
    </Link>
  );
}

/** The place stands above already. */
const withoutPlace = (message: string, place: string): string =>
  message.startsWith(place) ? message.slice(place.length).replace(/^\s*[:：]\s*/, "") : message;
