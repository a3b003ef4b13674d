import { Link } from "office-ui-fabric-react/lib/Link";
import { type ReactNode, useState } from "react";
import { useWords } from "../pane/words";

const FIRST = 20;
/** So many more are drawn at a time. */
const STEP = 100;

interface Props<T> {
  readonly all: readonly T[];
  readonly children: (item: T) => ReactNode;
}

/** The first items of a list, and more of them when asked. */
export function FirstOf<T>({ all, children }: Props<T>) {
  const { say } = useWords();
  const [count, setCount] = useState(FIRST);
  const hidden = all.length - count;
  return (
    <>
      {all.slice(0, count).map(children)}
      {hidden > 0 && (
        <li>
          <Link onClick={() => setCount(count + STEP)}>{say("preview.more", { count: Math.min(hidden, STEP) })}</Link>
        </li>
      )}
    </>
  );
}
