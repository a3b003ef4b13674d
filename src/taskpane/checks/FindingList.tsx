import { Link } from "office-ui-fabric-react/lib/Link";
import { useState } from "react";
import type { CheckFinding } from "../../actions/checks/Checked";
import { useWords } from "../pane/words";
import { type Filter, filtered, noFilter } from "./filter";
import { FindingCard } from "./FindingCard";
import { FindingFilter } from "./FindingFilter";
import { SeverityCounts } from "./SeverityCounts";
import { Standings } from "./Standings";

/** So many are drawn before someone asks for more. */
const PAGE = 20;

/** The findings with what chooses among them. */
export function FindingList({ findings }: { readonly findings: readonly CheckFinding[] }) {
  const { say } = useWords();
  const [filter, setFilter] = useState(noFilter);
  const [most, setMost] = useState(PAGE);
  const choose = (next: Filter) => {
    setFilter(next);
    setMost(PAGE);
  };
  if (findings.length === 0)
    return (
      <p className="all-ties" role="status">
        {say("checks.allTie")}
      </p>
    );
  const found = filtered(findings, filter);
  const hidden = Math.max(found.length - most, 0);
  return (
    <>
      <Standings findings={findings} />
      <SeverityCounts
        findings={findings}
        severity={filter.severity}
        onChoose={(severity) => choose({ ...filter, severity })}
      />
      <FindingFilter findings={findings} filter={filter} onChange={choose} />
      <p className="why" role="status">
        {found.length === findings.length
          ? say("checks.findings", { count: found.length })
          : say("checks.someOf", { shown: found.length, count: findings.length })}
        {found.length < findings.length && (
          <>
            {" "}
            <Link onClick={() => choose(noFilter)}>{say("checks.clearFilter")}</Link>
          </>
        )}
      </p>
      {found.length === 0 && <p>{say("checks.noMatch")}</p>}
      <ol className="finding-list">
        {found.slice(0, most).map((finding, index) => (
          <FindingCard key={index} finding={finding} />
        ))}
      </ol>
      {hidden > 0 && <Link onClick={() => setMost(most + PAGE)}>{say("checks.more", { count: hidden })}</Link>}
    </>
  );
}
