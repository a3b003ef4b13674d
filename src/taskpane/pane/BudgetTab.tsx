import { useState } from "react";
import { LoadedCard } from "../loaded/LoadedCard";
import { REFRESH_BUTTON } from "../loaded/LoadedActions";
import { Preview } from "../preview/Preview";
import { useReturn } from "../preview/useReturn";
import { SaveModel } from "../export/SaveModel";
import { Scenarios } from "../scenarios/Scenarios";
import { SetupForm } from "../setup/SetupForm";
import { Status } from "../status/Status";
import { usePaneState } from "./session";
import { useWords } from "./words";

/** Before a load: what to load. After it: what stands in the workbook and what to do with it, or what a refresh would do. */
export function BudgetTab() {
  const { loaded, preview } = usePaneState();
  useReturn(preview !== null, REFRESH_BUTTON);
  return (
    <>
      <Status />
      {preview !== null && <Preview preview={preview} />}
      {preview === null && (loaded === null ? <SetupForm /> : <LoadedBudget />)}
    </>
  );
}

function LoadedBudget() {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LoadedCard />
      <Scenarios />
      <SaveModel />
      <details className="another" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say("choose.another")}</summary>
        {isOpen && <SetupForm />}
      </details>
    </>
  );
}
