import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useState } from "react";
import { usePaneState } from "../pane/session";
import { useWords } from "../pane/words";

interface Props {
  readonly first?: string;
  /** What is done with the name, in words. */
  readonly action: string;
  readonly onName: (name: string) => void;
  readonly onCancel?: () => void;
  /** Whether it comes in answer to a press, so that the keyboard goes on in it. */
  readonly takesFocus?: boolean;
}

/** A name and what to do with it; Enter does it, Escape leaves where there is something to leave. */
export function NameForm({ first = "", action, onName, onCancel, takesFocus = onCancel !== undefined }: Props) {
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
