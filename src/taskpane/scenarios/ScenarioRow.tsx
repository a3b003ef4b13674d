import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { type ReactNode, useState } from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { usePaneState } from "../parts/session";
import { useWords } from "../parts/words";
import { useScenarios } from "./useScenarios";

interface Props {
  readonly name: string;
  /** Whether its name can be changed now, or it can be deleted. */
  readonly isOpen: boolean;
  readonly onOpen: (opens: boolean) => void;
  readonly children: ReactNode;
}

/** One scenario: a press on its name switches to it; beside it, another name or none at all. */
export function ScenarioRow({ name, isOpen, onOpen, children }: Props) {
  const { say } = useWords();
  const { session } = useScenarios();
  const { work } = usePaneState();
  const [deletes, setDeletes] = useState(false);
  const begin = (isDelete: boolean) => {
    setDeletes(isDelete);
    onOpen(true);
  };
  return (
    <li>
      <div className="scenario-row">
        {children}
        <Link aria-label={say("scenarios.renameOf", { name })} onClick={() => begin(false)}>
          {say("scenarios.rename")}
        </Link>
        <Link aria-label={say("scenarios.deleteOf", { name })} onClick={() => begin(true)}>
          {say("scenarios.delete")}
        </Link>
      </div>
      {isOpen && !deletes && (
        <NameForm
          first={name}
          action={say("scenarios.rename")}
          onCancel={() => onOpen(false)}
          onName={(to) => {
            onOpen(false);
            void session.rename(name, to);
          }}
        />
      )}
      {isOpen && deletes && (
        <div className="question" role="group" aria-label={say("scenarios.deleteOf", { name })}>
          <p>{say("scenarios.deleteAsk", { name })}</p>
          <div className="side-by-side">
            <PrimaryButton
              autoFocus
              disabled={work !== null}
              onClick={() => {
                onOpen(false);
                void session.remove(name);
              }}
            >
              {say("scenarios.delete")}
            </PrimaryButton>
            <DefaultButton onClick={() => onOpen(false)}>{say("scenarios.cancel")}</DefaultButton>
          </div>
        </div>
      )}
    </li>
  );
}

interface NameFormProps {
  readonly first?: string;
  /** What is done with the name, in words. */
  readonly action: string;
  readonly onName: (name: string) => void;
  readonly onCancel?: () => void;
  /** Whether it comes in answer to a press, so that the keyboard goes on in it. */
  readonly takesFocus?: boolean;
}

/** A name and what to do with it; Enter does it, Escape leaves where there is something to leave. */
export function NameForm({ first = "", action, onName, onCancel, takesFocus = onCancel !== undefined }: NameFormProps) {
  const { say } = useWords();
  const { work } = usePaneState();
  const [name, setName] = useState(first);
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        onName(name);
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel?.()}
    >
      <TextField
        label={say("scenarios.name")}
        value={name}
        autoFocus={takesFocus}
        autoComplete="off"
        maxLength={100}
        onChange={(_event, value) => setName(value ?? "")}
      />
      <PrimaryButton type="submit" allowDisabledFocus disabled={work !== null || name.trim() === ""}>
        {action}
      </PrimaryButton>
      {onCancel !== undefined && <DefaultButton onClick={onCancel}>{say("scenarios.cancel")}</DefaultButton>}
    </form>
  );
}
